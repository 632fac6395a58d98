import { z } from 'zod';
import { programmeTableNames } from '../domain/programme-table.ts';
import { Recipient } from '../domain/recipient.ts';
import { copyOfExport, namedExport } from './export.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});

/** One file of the packet as it leaves: its columns, and every row. */
export const LeavingTable = z.strictObject({
  name: z.enum(programmeTableNames),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
export type LeavingTable = z.infer<typeof LeavingTable>;

/** What the office does for the national plan, for the national secretariat: no case and no participant by name. */
export const programmeExportOperations = defineOperations({
  /** Exactly what would leave, before anything does. */
  'programmeExport.preview': {
    kind: 'query',
    host: 'store',
    needs: 'plan:export',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.strictObject({ tables: z.array(LeavingTable) }),
  },
  'programmeExport.make': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'plan:export',
    audit: 'always',
    topics: ['exports'],
    input: z.strictObject({ recipient: Recipient }),
    output: z.strictObject({
      /** Name inside the folder of exports; tells office, kind, day and number. */
      fileName: z.string(),
      folder: z.string(),
      sizeBytes: z.int().min(1),
      sequence: z.int().min(1),
      manifestSha256: z.string().regex(/^[0-9a-f]{64}$/u),
      rows: z.int().min(0),
    }),
  },
  /** The office's public signing key as one OpenSSH line, for whoever verifies its files. */
  'programmeExport.signingKey': {
    kind: 'query',
    host: 'store',
    needs: 'plan:export',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ openSshLine: z.string(), fingerprint: z.string() }),
  },
  /** Refuses who may not copy such a packet, and records it: asked by the main process before its dialog and before the copy. */
  'programmeExport.recordCopy': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'plan:export',
    audit: 'always',
    topics: [],
    input: copyOfExport,
    output: nothing,
  },
  /** Asks where to, and copies a packet there; permission and audit are `programmeExport.recordCopy`'s. */
  'programmeExport.saveCopy': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: namedExport,
    output: z.strictObject({ isSaved: z.boolean() }),
  },
});
