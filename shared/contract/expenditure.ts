import { z } from 'zod';
import { Expenditure } from '../domain/expenditure.ts';
import { paragraphs } from '../domain/free-text.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { defineOperations } from './operation.ts';

/** An expenditure with who wrote it down, and who took it back. */
export const SeenExpenditure = z.strictObject({
  expenditureId: RecordId,
  version: Version,
  expenditure: Expenditure,
  changedAt: Instant,
  changedByName: z.string(),
  takenBack: z.nullable(z.strictObject({ at: Instant, byName: z.string(), because: z.string() })),
});
export type SeenExpenditure = z.infer<typeof SeenExpenditure>;

const change = {
  kind: 'command',
  host: 'store',
  needs: 'plan:write',
  audit: 'always',
  topics: ['expenditures'],
} as const;
const written = z.strictObject({ version: Version });

/** What was spent for the entries of the plan, beside the costs of events; `planReport.money` reads it. */
export const expenditureOperations = defineOperations({
  /** Version 0 puts one on file; a later one amends it. */
  'expenditure.save': {
    ...change,
    input: z.strictObject({ expenditureId: RecordId, version: z.int().min(0), expenditure: Expenditure }),
    output: written,
  },
  /** One that never was: it stays on record with the reason, and counts no more. */
  'expenditure.takeBack': {
    ...change,
    input: z.strictObject({ expenditureId: RecordId, version: Version, because: paragraphs(1000) }),
    output: written,
  },
});
