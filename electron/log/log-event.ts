import { z } from 'zod';
import { Compartment } from '../../shared/compartment.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { Instant } from '../../shared/domain/identifier.ts';
import { refusalReasons, storeFaults, type AppErrorCode } from '../../shared/result.ts';
import type { PageReason } from '../own-page.ts';
import { errorCodes, errorNames } from './fault.ts';

/**
 * Everything that the program may write into its log. There is no field for text: names are from closed lists, the rest
 * are numbers and codes that the program itself made up, so that no message, path, name or input can get in.
 */

/** The names of the contract; that it has some is what the type says. */
const OperationOfLog = z.enum(Object.keys(contract) as [OperationName, ...OperationName[]]);

/** The code that a person reads out by telephone; see `reference.ts`. */
export const Reference = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);

/** `1.2.3`, at most four numbers. */
const VersionNumber = z.string().regex(/^\d{1,5}(?:\.\d{1,5}){0,3}$/u);

/** A line of one of our own bundles: `main:120`, or a shared chunk by the hash in its file name. */
const Place = z.string().regex(/^(?:main|store-process|re-key-worker|chunk-[0-9a-f]{8}):\d{1,5}$/u);

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const faultFields = {
  process: z.enum(['main', 'store']),
  reference: Reference,
  error: z.enum(errorNames),
  code: z.exactOptional(z.enum(errorCodes)),
  places: z.array(Place).max(12),
};

const failureCodes = [
  'invalid',
  'locked',
  'forbidden',
  'not-found',
  'conflict',
  'sign-in-failed',
  'refused',
  'store',
  'internal',
] as const satisfies readonly AppErrorCode[];

/** A reason that is missing here does not compile where it is written down. */
const pageReasons = [
  'start',
  'locked',
  'idle',
  'store-stopped',
  'page-stopped',
] as const satisfies readonly PageReason[];

/** Why a page's process ended, as Electron names it (`RenderProcessGoneDetails`). */
const pageEnds = [
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
] as const;

const Fault = z.strictObject({ kind: z.literal('fault'), ...faultFields });

const Migrated = z.strictObject({
  kind: z.literal('store.migrated'),
  compartment: Compartment,
  from: count,
  to: count,
});

export const LogEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('program.started'),
    program: VersionNumber,
    electron: VersionNumber,
    chromium: VersionNumber,
    node: VersionNumber,
    platform: z.enum(['linux', 'win32', 'darwin', 'other']),
    architecture: z.enum(['x64', 'arm64', 'ia32', 'other']),
    system: VersionNumber,
    isPackaged: z.boolean(),
    memoryMebibytes: count,
  }),
  z.strictObject({ kind: z.literal('program.ended') }),
  z.strictObject({ kind: z.literal('store.started') }),
  z.strictObject({
    kind: z.literal('store.ended'),
    /** By a lock or the end of the program; otherwise it died. */
    isExpected: z.boolean(),
    /** Null where a signal ended it. */
    exitCode: z.int().min(-2_147_483_648).max(4_294_967_295).nullable(),
  }),
  /** It died so often that no new one was begun. */
  z.strictObject({ kind: z.literal('store.given-up') }),
  z.strictObject({ kind: z.literal('page.opened'), because: z.enum(pageReasons) }),
  z.strictObject({ kind: z.literal('page.ended'), reason: z.enum(pageEnds) }),
  z.strictObject({
    kind: z.literal('call.failed'),
    operation: OperationOfLog,
    code: z.enum(failureCodes),
    reason: z.exactOptional(z.enum([...refusalReasons, ...storeFaults])),
    reference: z.exactOptional(Reference),
  }),
  z.strictObject({ kind: z.literal('call.slow'), operation: OperationOfLog, milliseconds: count }),
  Fault,
  Migrated,
  /** What became of a restore that was cut off. */
  z.strictObject({ kind: z.literal('restore.settled'), outcome: z.enum(['finished', 'undone']) }),
  z.strictObject({ kind: z.literal('disk.low'), freeMebibytes: count }),
  /** The disk took no lines for a while, or there were too many. */
  z.strictObject({ kind: z.literal('log.dropped'), lines: count }),
]);
export type LogEvent = z.infer<typeof LogEvent>;

/** What the store process may have written; it has no file of its own. */
export const StoreLogEvent = z.discriminatedUnion('kind', [
  Fault.extend({ process: z.literal('store') }),
  Migrated,
]);
export type StoreLogEvent = z.infer<typeof StoreLogEvent>;

/** One line of the log. */
export const LogLine = z.strictObject({ at: Instant, event: LogEvent });
export type LogLine = z.infer<typeof LogLine>;

/** The leading numbers of a version; `0` where there are none. */
export function versionNumber(text: string | undefined): string {
  return /^\d{1,5}(?:\.\d{1,5}){0,3}/u.exec(text ?? '')?.[0] ?? '0';
}
