import { z } from 'zod';
import { Compartment } from '../compartment.ts';
import { clockJumps, fileProblems, HealthFinding, leftovers } from '../domain/health.ts';
import { Instant } from '../domain/identifier.ts';
import { defineOperations } from './operation.ts';
import { StoragePlace } from './storage-place.ts';

const bytes = z.int().min(0);

/** How the program stands, with what is known of it: for who looks after it. */
export const HealthReport = z.strictObject({
  at: Instant,
  findings: z.array(HealthFinding),
  place: StoragePlace,
  /** The store's folder; null for whom the path is not for. */
  folder: z.nullable(z.string()),
  files: z.array(
    z.strictObject({
      compartment: Compartment,
      bytes,
      /** The version of its tables; null where the asker does not open the file. */
      schema: z.nullable(z.int().min(1)),
      readAt: z.nullable(Instant),
      checkedAt: z.nullable(Instant),
      problem: z.nullable(z.enum(fileProblems)),
    }),
  ),
  disk: z.strictObject({ freeBytes: bytes, storeBytes: bytes }),
  /** When a copy was last made, and when one was last restored in a scratch place and found whole. */
  backup: z.strictObject({ lastMadeAt: z.nullable(Instant), lastTestedAt: z.nullable(Instant) }),
  sheets: z.strictObject({ lastProvenAt: z.nullable(Instant) }),
  audit: z.strictObject({
    rows: z.int().min(0),
    lastCheckpointAt: z.nullable(Instant),
    verifiedAt: z.nullable(Instant),
  }),
  clock: z.nullable(z.strictObject({ kind: z.enum(clockJumps), seconds: z.int().min(1), at: Instant })),
  leftovers: z.array(z.strictObject({ kind: z.enum(leftovers), count: z.int().min(1) })),
  version: z.strictObject({
    program: z.string().max(40),
    /** Null where the store runs without one: a test, the command line. */
    electron: z.nullable(z.string().max(40)),
    isDevelopmentRuntime: z.boolean(),
    isDevelopmentOffice: z.boolean(),
    isTrainingOffice: z.boolean(),
  }),
});
export type HealthReport = z.infer<typeof HealthReport>;

const nothing = z.strictObject({});

/** How the program itself stands: its files, its disk, its clock, and what keeps the records safe. */
export const healthOperations = defineOperations({
  /** What is found, one finding a line; everybody who works with the program may know. */
  'health.state': {
    kind: 'query',
    host: 'store',
    needs: 'session:own',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ findings: z.array(HealthFinding) }),
  },
  'health.read': {
    kind: 'query',
    host: 'store',
    needs: 'health:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: HealthReport,
  },
  /** Looks through every open file and the whole audit now, without waiting for a quiet moment. */
  'health.check': {
    kind: 'command',
    inSteps: 'aside',
    host: 'store',
    needs: 'health:read',
    audit: 'always',
    topics: ['health'],
    input: nothing,
    output: nothing,
  },
});
