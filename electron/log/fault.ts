/** What the log keeps of an error: which kind, and where in our own bundles it arose. Never its message. */
export type FaultDescription = {
  readonly error: (typeof errorNames)[number];
  readonly code?: (typeof errorCodes)[number];
  readonly places: string[];
};

/** Kinds of errors that are told apart: the language's, the libraries', and our own. */
export const errorNames = [
  'not-an-error',
  'other',
  'AbortError',
  'AggregateError',
  'ContainerRefusal',
  'DataCloneError',
  'Error',
  'EvalError',
  'ExportNameTaken',
  'RangeError',
  'ReferenceError',
  'Refusal',
  'SqliteError',
  'SshWireFault',
  'SyntaxError',
  'TarRefusal',
  'TimeoutError',
  'TypeError',
  'URIError',
  'ZodError',
] as const;

/** Codes of the operating system (errno(3)) and of SQLite (https://sqlite.org/rescode.html), primary ones only. */
export const errorCodes = [
  'EACCES',
  'EAGAIN',
  'EBADF',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EINVAL',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENFILE',
  'ENODEV',
  'ENOENT',
  'ENOMEM',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENXIO',
  'EPERM',
  'EPIPE',
  'EROFS',
  'ETIMEDOUT',
  'EXDEV',
  'SQLITE_ABORT',
  'SQLITE_AUTH',
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_CONSTRAINT',
  'SQLITE_CORRUPT',
  'SQLITE_ERROR',
  'SQLITE_FULL',
  'SQLITE_INTERNAL',
  'SQLITE_INTERRUPT',
  'SQLITE_IOERR',
  'SQLITE_LOCKED',
  'SQLITE_MISMATCH',
  'SQLITE_MISUSE',
  'SQLITE_NOMEM',
  'SQLITE_NOTADB',
  'SQLITE_PERM',
  'SQLITE_PROTOCOL',
  'SQLITE_RANGE',
  'SQLITE_READONLY',
  'SQLITE_SCHEMA',
  'SQLITE_TOOBIG',
] as const;

const MOST_PLACES = 12;

/** A stack frame of V8 in one of our bundles (`build/bundle.ts` names them; a chunk's name ends in its hash). */
const OWN_FRAME =
  /^ {4}at .*\/dist\/electron\/(?:(main|store-process|re-key-worker)|chunks\/[\w-]{1,80}-([0-9a-f]{8}))\.js:(\d{1,5}):\d{1,6}\)?$/u;

/** Describes whatever was thrown. Nothing that the error says of itself gets through but what is on the lists above. */
export function describeFault(cause: unknown): FaultDescription {
  try {
    if (!(cause instanceof Error)) return { error: 'not-an-error', places: [] };
    const name: unknown = cause.name;
    const code = codeOf(cause);
    return {
      error: errorNames.find((known) => known === name) ?? 'other',
      ...(code === undefined ? {} : { code }),
      places: placesOf(cause),
    };
  } catch {
    // An error whose properties throw when they are read.
    return { error: 'other', places: [] };
  }
}

function codeOf(cause: Error): FaultDescription['code'] {
  if (!('code' in cause) || typeof cause.code !== 'string') return undefined;
  const primary = /^SQLITE_[A-Z]+/u.exec(cause.code)?.[0] ?? cause.code;
  return errorCodes.find((known) => known === primary);
}

/** The message comes first in a stack and could look like frames: what is read begins after it. */
function placesOf({ stack, message }: Error): string[] {
  if (typeof stack !== 'string' || typeof message !== 'string') return [];
  const begin = stack.indexOf(message);
  if (begin === -1) return [];
  return stack
    .slice(begin + message.length)
    .split('\n')
    .flatMap((line) => {
      const [, entry, chunk, number] = OWN_FRAME.exec(line) ?? [];
      return number === undefined ? [] : [`${entry ?? `chunk-${chunk ?? ''}`}:${number}`];
    })
    .slice(0, MOST_PLACES);
}
