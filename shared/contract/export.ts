import { z } from 'zod';
import { LeftOut } from '../domain/case-row.ts';
import { Recipient } from '../domain/recipient.ts';
import { ReportingPeriod } from '../domain/reporting-period.ts';
import { CountTable } from '../domain/count-table.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});

/** An export by its name in the folder of exports: no path, no separator. */
export const namedExport = z.strictObject({
  fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.tar\.age$/u),
});
/** A copy of it: before the person chooses where to, and again before it is made. */
export const copyOfExport = namedExport.extend({ step: z.enum(['asked', 'chosen']) });

const exported = z.strictObject({ period: ReportingPeriod, recipient: Recipient });
const madeExport = z.strictObject({
  /** Name inside the folder of exports; tells office, period and number, nothing of a person. */
  fileName: z.string(),
  folder: z.string(),
  sizeBytes: z.int().min(1),
  sequence: z.int().min(1),
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Cases that went as rows; null where none were asked for. */
  rows: z.nullable(z.int().min(0)),
});

export const exportOperations = defineOperations({
  /** What exactly would leave, before anything does. */
  'export.preview': {
    kind: 'query',
    host: 'store',
    needs: 'export:make',
    audit: 'always',
    topics: [],
    input: z.strictObject({ period: ReportingPeriod }),
    output: z.strictObject({
      cases: z.int().min(0),
      /** Contacts without a case. */
      contacts: z.int().min(0),
      tables: z.array(CountTable),
    }),
  },
  /** How many cases of a period may go as rows, and why the others stay: numbers alone. */
  'export.previewRows': {
    kind: 'query',
    host: 'store',
    needs: 'export:rows',
    audit: 'always',
    topics: [],
    input: z.strictObject({ period: ReportingPeriod }),
    output: z.strictObject({
      cases: z.int().min(0),
      rows: z.int().min(0),
      /** Rows that are the only one of their sex, age, nationality and home. */
      alone: z.int().min(0),
      leftOut: LeftOut,
    }),
  },
  /** Reads a pasted public key; refuses a secret one. */
  'export.readRecipient': {
    kind: 'query',
    host: 'store',
    needs: 'session:own',
    audit: 'never',
    topics: [],
    input: z.strictObject({ text: z.string().max(10_000) }),
    output: z.strictObject({ recipient: Recipient, fingerprint: z.string() }),
  },
  'export.make': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'export:make',
    audit: 'always',
    topics: ['exports'],
    input: exported,
    output: madeExport,
  },
  /** The same with one row for each case whose person agreed, or of which a law obliges to tell. */
  'export.makeWithRows': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'export:rows',
    audit: 'always',
    topics: ['exports', 'cases'],
    input: exported,
    output: madeExport,
  },
  /** The office's public signing key as one OpenSSH line, for whoever verifies its files. */
  'export.signingKey': {
    kind: 'query',
    host: 'store',
    needs: 'export:make',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ openSshLine: z.string(), fingerprint: z.string() }),
  },
  /** Refuses who may not copy an export, and records it: asked by the main process before its dialog and before the copy. */
  'export.recordCopy': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'export:make',
    audit: 'always',
    topics: [],
    input: copyOfExport,
    output: nothing,
  },
  /** Asks where to, and copies an export there, for a stick or a mail; permission and audit are `export.recordCopy`'s. */
  'export.saveCopy': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: namedExport,
    output: z.strictObject({ isSaved: z.boolean() }),
  },
});
