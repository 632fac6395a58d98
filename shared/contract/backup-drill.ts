import { z } from 'zod';
import { Compartment } from '../compartment.ts';
import { drillChecks, drillCounts } from '../domain/backup-drill.ts';
import { Instant, RecordId } from '../domain/identifier.ts';
import { PassphraseBytes } from '../domain/passphrase.ts';
import { CaseSummary } from './case.ts';
import { defineOperations } from './operation.ts';
import { FoundCopy } from './restore.ts';

/** One check of a drill, and where it did not pass: files, compartments, tables, rows of the audit by number. */
const DrillFinding = z.strictObject({
  check: z.enum(drillChecks),
  isPassed: z.boolean(),
  at: z.array(z.string().max(200)),
});

const DrillCounts = z.record(
  z.enum(drillCounts),
  z.strictObject({ copied: z.nullable(z.int().min(0)), present: z.nullable(z.int().min(0)) }),
);

/** What a drill found, as it is kept; it names no record. */
export const DrillFindings = z.strictObject({
  findings: z.array(DrillFinding),
  notOpened: z.array(Compartment),
  /** Null where the copy could not be opened whole. */
  counts: z.nullable(DrillCounts),
  /** Of the audit at the end of the copy; null where its list of files did not hold. */
  auditHead: z.nullable(z.strictObject({ sequence: z.int().min(0), hash: z.string() })),
});
export type DrillFindings = z.infer<typeof DrillFindings>;

/** One drill on record. */
export const DrillRecord = z.strictObject({
  drillId: RecordId,
  doneAt: Instant,
  doneBy: z.string(),
  copyMadeAt: Instant,
  manifestSha256: z.nullable(z.string()),
  ...DrillFindings.shape,
  isPassed: z.boolean(),
  /** Whether the person knew the case that they were shown from the copy; null where none was shown, or not answered. */
  isRecognised: z.nullable(z.boolean()),
});
export type DrillRecord = z.infer<typeof DrillRecord>;

/** A case as it stands in the copy, for the person's eye. */
export const CaseInCopy = CaseSummary.pick({
  caseId: true,
  number: true,
  sex: true,
  birth: true,
  status: true,
  openedOn: true,
  responsibleOfficerName: true,
});
export type CaseInCopy = z.infer<typeof CaseInCopy>;

const nothing = z.strictObject({});

/** Opening a copy in a scratch place, to see that it would bring the office back. */
export const backupDrillOperations = defineOperations({
  /** The copies that can be tested, how far a drill has come, and those that were done, newest first. */
  'backupDrill.describe': {
    kind: 'query',
    host: 'store',
    needs: 'backup:make',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({
      /** Null where the folder of the copies is not there. */
      copies: z.nullable(z.array(FoundCopy)),
      percent: z.nullable(z.int().min(0).max(100)),
      done: z.array(DrillRecord),
    }),
  },
  /** Opens the copy of that name with the person's own keys; nothing of it stays. */
  'backupDrill.run': {
    kind: 'command',
    inSteps: 'aside',
    host: 'store',
    needs: 'backup:make',
    audit: 'always',
    topics: ['backup'],
    input: z.strictObject({ name: z.string().min(1).max(255), passphrase: PassphraseBytes }),
    output: z.strictObject({ record: DrillRecord, toRecognise: z.nullable(CaseInCopy) }),
  },
  'backupDrill.stop': {
    kind: 'command',
    host: 'store',
    needs: 'backup:make',
    audit: 'always',
    topics: ['backup'],
    input: nothing,
    output: nothing,
  },
  /** Whether the case that was shown is the one that the person knows. */
  'backupDrill.recognise': {
    kind: 'command',
    host: 'store',
    needs: 'backup:make',
    audit: 'always',
    topics: ['backup'],
    input: z.strictObject({ drillId: RecordId, isKnown: z.boolean() }),
    output: DrillRecord,
  },
  /** Prints the certificate that the page shows; permission and audit are `backupDrill.recordPrinting`'s. */
  'backupDrill.print': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({ drillId: RecordId }),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  'backupDrill.savePdf': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({ drillId: RecordId }),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Asked by the main process before the certificate is printed or written. */
  'backupDrill.recordPrinting': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'backup:make',
    audit: 'always',
    topics: [],
    input: z.strictObject({ drillId: RecordId, as: z.enum(['paper', 'file']) }),
    output: nothing,
  },
});
