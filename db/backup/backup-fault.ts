import { accessSync, constants } from 'node:fs';
import { Refusal, type RefusalReason } from '../../shared/result.ts';

/** What the system says of a stick that takes no more, or takes nothing. */
const reasons: Readonly<Record<string, RefusalReason>> = {
  ENOSPC: 'backup-full',
  EDQUOT: 'backup-full',
  EFBIG: 'backup-full',
  EROFS: 'backup-read-only',
  EACCES: 'backup-read-only',
  EPERM: 'backup-read-only',
};

/**
 * What a person is told of whatever the disk or stick would not do: full, read-only, gone, or else failed. A mistake of the
 * program stays what it is.
 *
 * @param folder where copies lie: when it is not there any more, that is what happened
 */
export function asBackupFault(cause: unknown, folder: string): unknown {
  // What cannot be read back because its stick was pulled.
  if (isNotVerified(cause) && !isThere(folder)) return refusedBackup('backup-folder-missing');
  if (cause instanceof Refusal || !(cause instanceof Error) || !('syscall' in cause)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  const known = reasons[code] ?? (isThere(folder) ? undefined : 'backup-folder-missing');
  // What nobody has words for is kept behind the refusal: see `Refusal`.
  return known === undefined
    ? new Refusal({ code: 'refused', reason: 'backup-failed' }, { cause })
    : refusedBackup(known);
}

/** The same of a copy that is read, for a drill or to be put back: that it is gone is no fault of the store or the copy. */
export function asGoneCopy(cause: unknown, copyFolder: string): unknown {
  const isOfFiles = isNotVerified(cause) || (cause instanceof Error && 'syscall' in cause);
  return isOfFiles && !isThere(copyFolder) ? refusedBackup('backup-folder-missing') : cause;
}

/** A refusal of a copy. */
export const refusedBackup = (reason: RefusalReason): Refusal => new Refusal({ code: 'refused', reason });

const isNotVerified = (cause: unknown): boolean =>
  cause instanceof Refusal && cause.error.code === 'refused' && cause.error.reason === 'backup-not-verified';

function isThere(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
