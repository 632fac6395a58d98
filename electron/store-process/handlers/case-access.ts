import { Refusal } from '../../../shared/result.ts';
import { personClasses } from '../../../shared/domain/sensitivity.ts';
import { isWithinReach, withinReach } from '../../../db/access/reach.ts';
import { headsWhoExclude, mayWorkOnCases, wingOf } from '../../../db/access/wings-of-account.ts';
import {
  assignOfficer,
  readExclusions,
  readmit,
  readOfficers,
  shutOut,
  unassignOfficer,
} from '../../../db/repositories/case-officer-repository.ts';
import { readCases } from '../../../db/repositories/case-repository.ts';
import { namesOf, readPersons } from '../../../db/repositories/person-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireCase, requireNotShutOut, viewerOf } from './case-reach.ts';

/** Names, hidden in lists, for whoever asks for them: one audit row a case. */
export const revealNames: Handler<'case.revealNames'> = async ({ caseIds }, work) => {
  const { db, session, note } = work;
  if (!session.store.powers.classes.has(personClasses.nameLao)) throw new Refusal({ code: 'forbidden' });
  const reachable = await db
    .selectFrom('register.case_file as file')
    .select('file.id')
    .where('file.id', 'in', [...new Set(caseIds)])
    .where(withinReach(viewerOf(work), 'case:reveal'))
    .execute();
  const within = new Set(reachable.map(({ id }) => id));
  const leftOut = [...new Set(caseIds)].filter((id) => !within.has(id));
  // Asked for in vain is on record too, as where a case out of reach is opened.
  if (leftOut.length > 0) note({ record: null, detail: { leftOut: leftOut.join(' ') } });
  const cases = await readCases(db, [...within]);
  const persons = await readPersons(
    db,
    cases.map(({ personId }) => personId),
  );
  return cases.map(({ caseId, personId }) => {
    const stored = persons.get(personId);
    note({ record: caseId, detail: {} });
    return { caseId, names: stored === undefined ? [] : namesOf(stored.person) };
  });
};

export const officersOfCase: Handler<'case.officers'> = async ({ caseId }, work) => {
  const { facts } = await requireCase(work, caseId, 'case:read');
  work.note({ record: caseId, detail: {} });
  const { responsibleOfficer } = facts;
  const officers = await readOfficers(work.db, { caseId, responsibleOfficer }, viewerOf(work).at);
  return officers.map((officer) => ({
    ...officer,
    displayName: work.nameOf(officer.accountId),
    wing: wingOf(work.session.store.vault, officer.accountId),
  }));
};

export const assign: Handler<'case.assign'> = async ({ caseId, accountId, until }, work) => {
  const { db, stamp, note } = work;
  await requireCase(work, caseId, 'case:assign');
  requireCaseWorker(work, accountId);
  await requireNotShutOut(work, caseId, accountId);
  if (until !== null && until <= viewerOf(work).at)
    throw new Refusal({ code: 'invalid', fields: { until: ['ends-before-it-begins'] } });
  await assignOfficer(db, { caseId, accountId, until }, stamp);
  note({ record: caseId, detail: { account: accountId, until: until ?? 'open' }, touched: ['register'] });
  return {};
};

export const unassign: Handler<'case.unassign'> = async ({ caseId, accountId }, work) => {
  await requireCase(work, caseId, 'case:assign');
  if (!(await unassignOfficer(work.db, caseId, accountId))) throw new Refusal({ code: 'not-found' });
  work.note({ record: caseId, detail: { account: accountId }, touched: ['register'] });
  return {};
};

/**
 * Nobody shuts themself out, and nobody stays the only head who knows of a case: one head could hide it from all others. Of
 * those who may undo it, one besides whoever shuts a head out is always left.
 */
export const exclude: Handler<'case.exclude'> = async ({ caseId, accountId }, work) => {
  const { db, stamp, session, note } = work;
  await requireCase(work, caseId, 'case:exclude');
  if (accountId === stamp.by) throw new Refusal({ code: 'refused', reason: 'own-account' });
  if (!session.accounts.some(({ id }) => id === accountId)) throw new Refusal({ code: 'not-found' });
  const heads = headsWhoExclude(session.store.vault);
  if (heads.has(accountId)) {
    const out = (await readExclusions(db, caseId)).map((exclusion) => exclusion.accountId);
    const left = [...heads].filter((id) => ![...out, accountId, stamp.by].includes(id));
    if (left.length === 0) throw new Refusal({ code: 'refused', reason: 'last-head-of-case' });
  }
  await shutOut(db, caseId, accountId, stamp);
  note({ record: caseId, detail: { account: accountId }, touched: ['register'] });
  return {};
};

export const readmitToCase: Handler<'case.readmit'> = async ({ caseId, accountId }, work) => {
  await requireCase(work, caseId, 'case:exclude');
  if (!(await readmit(work.db, caseId, accountId))) throw new Refusal({ code: 'not-found' });
  work.note({ record: caseId, detail: { account: accountId }, touched: ['register'] });
  return {};
};

export const exclusionsOfCase: Handler<'case.exclusions'> = async ({ caseId }, work) => {
  await requireCase(work, caseId, 'case:exclude');
  work.note({ record: caseId, detail: {} });
  return (await readExclusions(work.db, caseId)).map((exclusion) => ({
    ...exclusion,
    displayName: work.nameOf(exclusion.accountId),
  }));
};

/** Whether a number is a case here, for whoever may open it urgently; to somebody shut out of it there is none. */
export const locate: Handler<'case.locate'> = async ({ number }, work) => {
  const { db, nameOf, note } = work;
  const viewer = viewerOf(work);
  const found = await db
    .selectFrom('register.case_file as file')
    .leftJoin('main.account_profile as profile', 'profile.account_id', 'file.responsible_officer')
    .select(['file.id', 'file.responsible_officer', 'profile.phone'])
    .where('file.number', '=', number)
    .where(withinReach(viewer, 'case:open-urgently'))
    .executeTakeFirst();
  if (found === undefined) {
    // Whoever tries one number after another, or asks for one that they must not know of, is seen to.
    note({ record: null, detail: { isFound: false, number } });
    return null;
  }
  note({ record: found.id, detail: { isFound: true } });
  const shutOut = await readExclusions(db, found.id);
  return {
    caseId: found.id,
    responsibleOfficerName: nameOf(found.responsible_officer),
    // Who must not know of the case any more is not phoned about it.
    phone: shutOut.some(({ accountId }) => accountId === found.responsible_officer) ? null : found.phone,
    isWithinReach: await isWithinReach(db, viewer, 'case:read', found.id),
  };
};

/** Whoever is given a case must be somebody here who works on cases. */
export function requireCaseWorker({ session }: Work, accountId: string): void {
  const account = session.accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new Refusal({ code: 'not-found' });
  if (account.isDisabled) throw new Refusal({ code: 'refused', reason: 'account-disabled' });
  if (!mayWorkOnCases(session.store.vault, accountId))
    throw new Refusal({ code: 'refused', reason: 'not-for-this-case' });
}
