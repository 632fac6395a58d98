import { z } from 'zod';
import { Instant } from '../domain/identifier.ts';
import { defineOperations } from './operation.ts';

/** A copy by the name of its folder. */
const CopyName = z.string().min(1).max(255);

/** A copy that was found, as far as it says without its files being read. */
export const FoundCopy = z.strictObject({
  name: CopyName,
  madeAt: Instant,
  nameLao: z.string(),
  nameEnglish: z.string(),
  bytes: z.int().min(0),
});
export type FoundCopy = z.infer<typeof FoundCopy>;

export const copyFaultKinds = [
  'vault-missing',
  'vault-damaged',
  'vault-newer',
  'vault-not-signed',
  'manifest-missing',
  'manifest-not-signed',
  'manifest-of-another-vault',
  'file-missing',
  'file-changed',
] as const;

/** Something about a copy that is not as the office signed it; the file, where it is one. */
export const CopyFaultView = z.strictObject({ kind: z.enum(copyFaultKinds), name: z.nullable(z.string()) });
export type CopyFaultView = z.infer<typeof CopyFaultView>;

const Passphrases = z.strictObject({ open: z.int().min(0), accounts: z.int().min(0) });

/** What putting a copy back would mean, told before it is done. */
export const ExaminedRestore = z.strictObject({
  faults: z.array(CopyFaultView),
  madeAt: z.nullable(Instant),
  /** Whether the store that stands here is of the same office; null where there is none or it cannot be told. */
  isSameOffice: z.nullable(z.boolean()),
  /** When a file of the store that stands here was last written to; null where there is none. */
  presentWrittenAt: z.nullable(Instant),
  /** How many people could sign in with their passphrase afterwards, of how many. */
  passphrases: Passphrases,
});
export type ExaminedRestore = z.infer<typeof ExaminedRestore>;

/** Where the store that stood here lies now, whole; null where there was none. */
export const RestoredStore = z.strictObject({ movedTo: z.nullable(z.string()), passphrases: Passphrases });
export type RestoredStore = z.infer<typeof RestoredStore>;

const inFolder = z.strictObject({ folder: z.string().min(1).max(1000) });
const ofCopy = inFolder.extend({ name: CopyName });

/**
 * Putting a copy in the place of the store, before anybody is signed in: on a new PC, where the store is damaged, from the
 * sign-in page. The person names the folder in the system's dialog; a page says only which copy in it. The audit tells of
 * it at the next sign-in (`store.restored`).
 */
export const restoreOperations = defineOperations({
  'restore.choose': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({}),
    output: z.nullable(z.strictObject({ folder: z.string(), copies: z.array(FoundCopy) })),
  },
  'restore.verify': {
    kind: 'query',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({ name: CopyName }),
    output: ExaminedRestore,
  },
  'restore.perform': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({ name: CopyName }),
    output: RestoredStore,
  },
  /** How much of a copy was read and put in place by now; null while none is looked at. */
  'restore.progress': {
    kind: 'query',
    host: 'store',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({}),
    output: z.strictObject({ percent: z.nullable(z.int().min(0).max(100)) }),
  },
  /** Asked by the main process with the folder that the person chose, as are the next two. */
  'restore.find': {
    kind: 'query',
    host: 'store',
    asker: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: inFolder,
    output: z.strictObject({ folder: z.string(), copies: z.array(FoundCopy) }),
  },
  'restore.examine': {
    kind: 'query',
    host: 'store',
    asker: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: ofCopy,
    output: ExaminedRestore,
  },
  'restore.replace': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'public',
    audit: 'never',
    topics: ['session'],
    input: ofCopy,
    output: RestoredStore,
  },
});
