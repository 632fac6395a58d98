import { setImmediate as nextTurn } from 'node:timers/promises';
import { auditGroupOf, auditNamesOf } from '../../../shared/contract/audit-groups.ts';
import type { AuditEntryView } from '../../../shared/contract/audit.ts';
import { Refusal } from '../../../shared/result.ts';
import { leaveSession } from '../../../db/audit/leave-session.ts';
import { listAudit } from '../../../db/audit/list-audit.ts';
import { unexplainedHeads } from '../../../db/audit/explained-heads.ts';
import { readOutsideHeads } from '../../../db/audit/outside-heads.ts';
import { AuditVerification } from '../../../db/audit/verify-audit.ts';
import { findExport } from '../../../db/repositories/export-repository.ts';
import type { Handler } from '../handler.ts';

/** Asia/Vientiane is UTC+7 all year: the instant at which a day begins there, or the day after it. */
const beginOf = (day: string, after = 0): string =>
  new Date(Date.parse(`${day}T00:00:00.000+07:00`) + after * 86_400_000).toISOString();

export const listEntries: Handler<'audit.list'> = async (query, { session, note }) => {
  const { store, accounts } = session;
  const { group, from, to, actor, record, before, limit } = query;
  const rows = listAudit(store.sqlite, {
    before,
    limit,
    actor,
    record,
    operations: group === null ? null : auditNamesOf(group),
    from: from === null ? null : beginOf(from),
    until: to === null ? null : beginOf(to, 1),
  });
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  const entries = rows.map((row): AuditEntryView => ({
    ...row,
    actorName: names.get(row.actor ?? '') ?? null,
    group: auditGroupOf(row.operation),
  }));
  note({ record: null, detail: { rows: rows.length, before: before ?? 'newest', group: group ?? 'any' } });
  return { entries, next: rows.length < limit ? null : (rows.at(-1)?.seq ?? null) };
};

/** A thousand rows at a time: other calls come through in between. */
export const verifyEntries: Handler<'audit.verify'> = async (_input, { session, settings, transaction }) => {
  const { store } = session;
  const kept = settings.headsFolder === undefined ? [] : readOutsideHeads(settings.headsFolder, store.vault);
  const verification = await store.read(
    async () => new AuditVerification(store, unexplainedHeads(store.sqlite, kept)),
  );
  while (!verification.isDone) {
    await store.read(async () => verification.advance(store.sqlite));
    // What is awaited so far leaves no turn to a call that has just come in.
    await nextTurn();
  }
  const report = await store.read(async () => verification.report(store.sqlite));
  const { rows, checkpoints, head, signedUpTo, problem = null } = report;
  await transaction(async ({ note }) =>
    note({
      record: null,
      detail: { rows, checkpoints, problem: problem?.kind ?? 'none', at: problem?.seq ?? 0 },
    }),
  );
  return {
    rows,
    checkpoints,
    head: { seq: head.seq, hash: Buffer.from(head.hash).toString('hex') },
    signedUpTo,
    problem,
  };
};

export const recordLogCopy: Handler<'audit.recordCopy'> = async ({ fileName, step }, { db, note }) => {
  const made = await findExport(db, 'audit-log', fileName);
  if (made === undefined) throw new Refusal({ code: 'not-found' });
  note({ record: null, detail: { step, sequence: made.sequence, manifestSha256: made.manifestSha256 } });
  return {};
};

/** The row that a session ends with, signed, and its head kept outside the store. */
export const endSession: Handler<'session.end'> = async (
  { because },
  { session, settings, stamp, transaction },
) => {
  await transaction(async ({ note }) => note({ record: null, detail: { because } }));
  await leaveSession(session.store, settings.headsFolder, new Date(stamp.at));
  return {};
};
