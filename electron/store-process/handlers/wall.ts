import { Wing } from '../../../shared/compartment.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { Refusal } from '../../../shared/result.ts';
import { headsOf, wingOf, wingsHeldBy } from '../../../db/access/wings-of-account.ts';
import { readProfiles } from '../../../db/repositories/account-profile-repository.ts';
import { readExclusions, readOfficers } from '../../../db/repositories/case-officer-repository.ts';
import { readWingEntries } from '../../../db/repositories/wing-entries-repository.ts';
import {
  endNotice,
  hasNotice,
  insertAlert,
  insertNextDate,
  readAlerts,
  readNextDates,
  wingOfNextDate,
} from '../../../db/repositories/wing-notice-repository.ts';
import type { Handler } from '../handler.ts';
import { requireCase, requireKeys, viewerOf } from './case-reach.ts';

/** What one side may know of the other: that it has entries, whom to phone, warnings and dates. No content. */
export const otherSide: Handler<'case.otherSide'> = async ({ caseId }, work) => {
  const { db, session, stamp, nameOf, note } = work;
  const { facts } = await requireCase(work, caseId, 'case:read');
  note({ record: caseId, detail: {} });
  const { responsibleOfficer } = facts;
  const { vault } = session.store;
  const officers = await readOfficers(db, { caseId, responsibleOfficer }, viewerOf(work).at);
  const entries = await readWingEntries(db, caseId);
  const nextDates = await readNextDates(db, caseId, vientianeDay(stamp.at));
  const profiles = await readProfiles(db);
  const contact = (accountId: string) => ({
    accountId,
    displayName: nameOf(accountId),
    phone: profiles.get(accountId)?.phone ?? null,
  });
  const alerts = await readAlerts(db, caseId);
  const shutOut = new Set((await readExclusions(db, caseId)).map(({ accountId }) => accountId));
  const headsToPhone = (wing: Wing): string[] =>
    headsOf(vault, wing)
      .map(({ id }) => id)
      .filter((id) => !shutOut.has(id));
  return {
    alerts: alerts.map(({ raisedBy, ...alert }) => ({ ...alert, raisedByName: nameOf(raisedBy) })),
    sides: Wing.options.map((wing) => {
      const onCase = officers
        .map(({ accountId }) => accountId)
        .filter((id) => wingsHeldBy(vault, id).includes(wing));
      return {
        wing,
        isOwn: session.wings.includes(wing),
        entries: entries.get(wing) ?? 0,
        // Where nobody of a side works on the case yet, its head is whom to phone.
        officers: (onCase.length > 0 ? onCase : headsToPhone(wing)).map(contact),
        nextDates: nextDates.filter((date) => date.wing === wing),
      };
    }),
  };
};

export const raiseAlert: Handler<'alert.raise'> = async (alert, work) => {
  const { db, stamp, session, note } = work;
  await requireCase(work, alert.caseId, 'case:write');
  if (await hasNotice(db, 'register.safety_alert', alert.alertId))
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await insertAlert(db, alert, wingOf(session.store.vault, stamp.by), stamp);
  note({ record: alert.caseId, detail: { alertId: alert.alertId }, touched: ['register'] });
  return {};
};

export const endAlert: Handler<'alert.end'> = async ({ alertId, caseId }, work) => {
  await requireCase(work, caseId, 'case:write');
  if (!(await endNotice(work.db, 'register.safety_alert', caseId, alertId, work.stamp)))
    throw new Refusal({ code: 'not-found' });
  work.note({ record: caseId, detail: { alertId }, touched: ['register'] });
  return {};
};

export const addNextDate: Handler<'nextDate.add'> = async (date, work) => {
  const { db, stamp, note } = work;
  await requireCase(work, date.caseId, 'case:write');
  requireKeys(work, date.wing);
  if (await hasNotice(db, 'register.next_date', date.nextDateId))
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await insertNextDate(db, date, stamp);
  note({ record: date.caseId, detail: { nextDateId: date.nextDateId }, touched: ['register'] });
  return {};
};

export const removeNextDate: Handler<'nextDate.remove'> = async ({ nextDateId, caseId }, work) => {
  const { db, stamp, note } = work;
  await requireCase(work, caseId, 'case:write');
  const wing = await wingOfNextDate(db, caseId, nextDateId);
  if (wing === undefined) throw new Refusal({ code: 'not-found' });
  requireKeys(work, wing);
  await endNotice(db, 'register.next_date', caseId, nextDateId, stamp);
  note({ record: caseId, detail: { nextDateId }, touched: ['register'] });
  return {};
};
