import { Refusal, type StoreFault } from '../../shared/result.ts';

/** The fault that an error of SQLite or of the file system stands for, or undefined when it is a mistake of the program. */
export function storeFaultOf(cause: unknown): StoreFault | undefined {
  const code = codeOf(cause);
  if (code === undefined) return undefined;
  switch (code) {
    case 'ENOENT':
      return 'missing-file';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO':
    case 'EBUSY':
    case 'EISDIR':
    case 'ENOTDIR':
      return 'not-writable';
    // The disk gave back something else than what was written.
    case 'SQLITE_IOERR_READ':
    case 'SQLITE_IOERR_SHORT_READ':
    case 'SQLITE_IOERR_DATA':
    case 'SQLITE_IOERR_CORRUPTFS':
      return 'damaged';
    default:
  }
  // Extended result codes begin with the primary one (https://sqlite.org/rescode.html).
  const primary = /^SQLITE_[A-Z]+/u.exec(code)?.[0];
  switch (primary) {
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return 'damaged';
    case 'SQLITE_FULL':
      return 'disk-full';
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return 'in-use';
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
    case 'SQLITE_IOERR':
      return 'not-writable';
    default:
      return undefined;
  }
}

/** The same error as a {@link Refusal} where it is a fault of the store; any other as it is. */
export function asStoreRefusal(cause: unknown): unknown {
  const reason = storeFaultOf(cause);
  return reason === undefined ? cause : new Refusal({ code: 'store', reason });
}

/** Runs something that touches the store's files and turns their faults into refusals. */
export function mappingFaults<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw asStoreRefusal(cause);
  }
}

function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
