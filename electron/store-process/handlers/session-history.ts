import { z } from 'zod';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { listAudit, type ListedAuditRow } from '../../../db/audit/list-audit.ts';
import type { Handler } from '../handler.ts';

type Entry = OutputByOperation<'session.history'>[number];

/** The rows of the audit that tell of comings, goings and failures. */
const kinds: Readonly<Record<string, Entry['kind']>> = {
  'office.create': 'signed-in',
  'session.open': 'signed-in',
  'recovery.recover': 'signed-in',
  'session.end': 'locked',
  'sign-in.failed': 'failed',
  'attempts-file.lost': 'attempts-file-lost',
};

export const historyOfSessions: Handler<'session.history'> = async ({ limit }, { session, note }) => {
  const { store, accounts } = session;
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  const rows = listAudit(store.sqlite, { before: null, limit, operations: Object.keys(kinds) });
  note({ record: null, detail: { rows: rows.length } });
  return rows.flatMap((row) => {
    const kind = kinds[row.operation];
    const { seq, at, actor } = row;
    const actorName = names.get(actor ?? '') ?? null;
    return kind === undefined ? [] : [{ seq, at, kind, actor, actorName, count: failuresIn(row) }];
  });
};

/** Nobody knows who failed to sign in; a row stands for as many attempts as there were since the last good one. */
function failuresIn({ operation, detail }: ListedAuditRow): number | null {
  if (operation !== 'sign-in.failed' || detail === null) return null;
  return z.looseObject({ count: z.int().min(1) }).safeParse(JSON.parse(detail)).data?.count ?? null;
}
