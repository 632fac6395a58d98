import type Database from 'better-sqlite3';
import { z } from 'zod';

/** Which rows are asked for, newest first. */
export type AuditQuery = {
  /** Only rows before this one. */
  readonly before: number | null;
  readonly limit: number;
  readonly actor?: string | null;
  readonly record?: string | null;
  /** Names of operations; null for any. */
  readonly operations?: readonly string[] | null;
  /** RFC 3339 in UTC: from an instant on, and up to before another. */
  readonly from?: string | null;
  readonly until?: string | null;
};

const ListedRow = z.strictObject({
  seq: z.int().min(1),
  at: z.string(),
  actor: z.string().nullable(),
  session: z.string().nullable(),
  operation: z.string(),
  record: z.string().nullable(),
  detail: z.string().nullable(),
});
export type ListedAuditRow = z.infer<typeof ListedRow>;

/** All failed sign-ins that the audit tells of. */
export function countFailedSignIns(sqlite: Database.Database): number {
  const row = sqlite
    .prepare(
      `select coalesce(sum(json_extract(detail, '$.count')), 0) as failures
       from main.audit where operation = 'sign-in.failed'`,
    )
    .get();
  return z.object({ failures: z.int().min(0) }).parse(row).failures;
}

/**
 * One page of the audit. Each name of an operation is looked up by itself in the index by operation, so that a rare one is
 * found as fast as a frequent one, however long the audit is.
 */
export function listAudit(sqlite: Database.Database, query: AuditQuery): ListedAuditRow[] {
  const { before, limit, actor = null, record = null, operations = null, from = null, until = null } = query;
  if (operations?.length === 0) return [];
  const conditions = [
    ...(before === null ? [] : ['seq < @before']),
    ...(actor === null ? [] : ['actor = @actor']),
    ...(record === null ? [] : ['record = @record']),
    ...(from === null ? [] : ['ts >= @from']),
    ...(until === null ? [] : ['ts < @until']),
  ];
  const names = operations ?? [];
  const parts = (
    names.length === 0 ? [[]] : names.map((_name, index) => [`operation = @operation${index}`])
  ).map((own) => {
    const all = [...own, ...conditions];
    const where = all.length === 0 ? '' : ` where ${all.join(' and ')}`;
    return `select * from (select seq from main.audit${where} order by seq desc limit @limit)`;
  });
  const rows = sqlite
    .prepare(
      `select seq, ts as at, actor, session, operation, record, detail from main.audit
       where seq in (select seq from (${parts.join(' union all ')}) order by seq desc limit @limit)
       order by seq desc`,
    )
    .all({
      ...Object.fromEntries(names.map((name, index) => [`operation${index}`, name])),
      before,
      limit,
      actor,
      record,
      from,
      until,
    });
  return z.array(ListedRow).parse(rows);
}
