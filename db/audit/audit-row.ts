import { z } from 'zod';

const Hash = z.instanceof(Uint8Array).refine((bytes) => bytes.length === 32);

/** One row of the table `audit` as it is read. */
export const AuditRow = z.strictObject({
  seq: z.int().min(1),
  ts: z.string(),
  actor: z.string().nullable(),
  session: z.string().nullable(),
  operation: z.string(),
  record: z.string().nullable(),
  detail: z.string().nullable(),
  detail_hash: Hash,
  prev: Hash,
  hash: Hash,
});
export type AuditRow = z.infer<typeof AuditRow>;
