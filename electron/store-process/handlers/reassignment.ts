import { sql, type SqlBool } from 'kysely';
import { v7 } from 'uuid';
import { Refusal } from '../../../shared/result.ts';
import { withinReach } from '../../../db/access/reach.ts';
import {
  assignOfficer,
  readAssignment,
  readExclusions,
  unassignOfficer,
} from '../../../db/repositories/case-officer-repository.ts';
import { readCases, type StoredCase, updateCase } from '../../../db/repositories/case-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import type { Handler, Work } from '../handler.ts';
import { requireCaseWorker } from './case-access.ts';
import { viewerOf } from './case-reach.ts';
import { giveOpenTasks } from './tasks.ts';

export const casesOfOfficer: Handler<'case.ofOfficer'> = async ({ accountId }, work) => {
  const rows = await casesWith(work, accountId);
  work.note({ record: accountId, detail: { shown: rows.length } });
  return rows.map((row) => ({
    caseId: row.id,
    number: row.number,
    isResponsible: row.responsible_officer === accountId,
    openedOn: row.opened_on_earliest,
  }));
};

/**
 * Gives the cases of one officer to another, each with what the first was in it. A case from which the other is shut out
 * stays where it is; one audit row a case, and one for each task that goes along.
 */
export const reassign: Handler<'case.reassign'> = async ({ from, to, caseIds, withTasks }, work) => {
  if (!work.session.accounts.some(({ id }) => id === from)) throw new Refusal({ code: 'not-found' });
  requireCaseWorker(work, to);
  if (from === to) throw new Refusal({ code: 'invalid', fields: { to: ['repeated'] } });
  const chosen = caseIds === null ? null : new Set(caseIds);
  const ids = (await casesWith(work, from)).map(({ id }) => id).filter((id) => chosen?.has(id) !== false);
  const actId = v7();
  let reassigned = 0;
  let tasks = 0;
  let tasksStayed = 0;
  for (const file of await readCases(work.db, ids)) {
    const shutOut = await readExclusions(work.db, file.caseId);
    if (shutOut.some(({ accountId }) => accountId === to)) continue;
    await handOver(work, file, from, to);
    reassigned += 1;
    if (!withTasks) continue;
    const given = await giveOpenTasks(work, { caseId: file.caseId, from, to, actId });
    tasks += given.assigned;
    tasksStayed += given.stayed;
  }
  return { reassigned, tasks, tasksStayed, actId: tasks > 0 ? actId : null };
};

async function handOver(work: Work, file: StoredCase, from: string, to: string): Promise<void> {
  const { db, stamp, note } = work;
  const { caseId } = file;
  const detail: Record<string, string | number> = { from, to };
  if (file.facts.responsibleOfficer === from) {
    const facts = { ...file.facts, responsibleOfficer: to };
    const version = file.versions.case + 1;
    await updateCase(db, caseId, facts, version, stamp);
    detail['caseVersion'] = version;
    detail['caseHistory'] = await keepHistory(
      db,
      'register',
      { entity: 'case', recordId: caseId, recordVersion: version, before: file.facts, after: facts },
      stamp,
    );
  }
  const left = await readAssignment(db, caseId, from);
  await unassignOfficer(db, caseId, from);
  const isNewlyAssigned =
    file.facts.responsibleOfficer !== from &&
    file.facts.responsibleOfficer !== to &&
    left !== undefined &&
    !(await hasLongerAssignment(work, caseId, to, left.until));
  if (isNewlyAssigned) await assignOfficer(db, { caseId, accountId: to, until: left.until }, stamp);
  note({ record: caseId, detail, touched: ['register'] });
}

async function hasLongerAssignment(
  { db }: Work,
  caseId: string,
  accountId: string,
  until: string | null,
): Promise<boolean> {
  const own = await readAssignment(db, caseId, accountId);
  return own !== undefined && (own.until === null || (until !== null && own.until >= until));
}

/** The cases within the asker's reach for which somebody is responsible or to which they are assigned, newest first. */
function casesWith(work: Work, accountId: string) {
  return work.db
    .selectFrom('register.case_file as file')
    .select(['file.id', 'file.number', 'file.responsible_officer', 'file.opened_on_earliest'])
    .where(withinReach(viewerOf(work), 'case:assign'))
    .where(
      sql<SqlBool>`(file.responsible_officer = ${accountId} or file.id in (
        select case_id from register.case_assignment
        where account_id = ${accountId} and (until is null or until > ${viewerOf(work).at})))`,
    )
    .orderBy('file.opened_on_earliest', 'desc')
    .orderBy('file.id', 'desc')
    .execute();
}
