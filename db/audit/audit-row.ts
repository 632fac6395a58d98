import type Database from 'better-sqlite3';

/** One row of the table `audit` as it is read. */
export type AuditRow = {
  readonly seq: number;
  readonly ts: string;
  readonly actor: string | null;
  readonly session: string | null;
  readonly operation: string;
  readonly record: string | null;
  /** Null once erased. */
  readonly detail: string | null;
  readonly detailHash: Uint8Array;
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
};

const COLUMNS = 'seq, ts, actor, session, operation, record, detail, detail_hash, prev, hash';

/**
 * Rows after one number, in order, in raw form: a look through the whole audit reads hundreds of thousands. Undefined
 * stands for a row whose columns are not of their kinds, which no row of a sound file is.
 */
export function* readRows(
  sqlite: Database.Database,
  after: number,
  limit: number,
): Generator<AuditRow | undefined> {
  const rows = sqlite
    .prepare<[number, number], unknown[]>(
      `select ${COLUMNS} from main.audit where seq > ? order by seq limit ?`,
    )
    .raw()
    .iterate(after, limit);
  for (const columns of rows) yield auditRow(columns);
}

function auditRow(columns: readonly unknown[]): AuditRow | undefined {
  const [seq, ts, actor, session, operation, record, detail, detailHash, prev, hash] = columns;
  return typeof seq === 'number' &&
    typeof ts === 'string' &&
    isTextOrNull(actor) &&
    isTextOrNull(session) &&
    typeof operation === 'string' &&
    isTextOrNull(record) &&
    isTextOrNull(detail) &&
    isHash(detailHash) &&
    isHash(prev) &&
    isHash(hash)
    ? { seq, ts, actor, session, operation, record, detail, detailHash, prev, hash }
    : undefined;
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isHash = (value: unknown): value is Uint8Array => value instanceof Uint8Array && value.length === 32;
