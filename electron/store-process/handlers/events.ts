import { eventClasses } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { touchCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { insertEvent, readEvent, updateEvent } from '../../../db/repositories/event-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { wasReleased } from '../../../db/repositories/released-event-repository.ts';
import { countEntries } from '../../../db/repositories/wing-entries-repository.ts';
import type { Handler } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys } from './case-reach.ts';
import { requirePlace, requireVersion } from './domain-checks.ts';

export const recordEvent: Handler<'event.record'> = async ({ eventId, caseId, compartment, event }, work) => {
  const { db, stamp, session, note } = work;
  requireKeys(work, 'register', compartment);
  requireAllFields(work, eventClasses);
  await requireCase(work, caseId, 'case:write');
  for (const held of session.eventCompartments) {
    if ((await readEvent(db, held, eventId)) !== undefined)
      throw new Refusal({ code: 'refused', reason: 'record-exists' });
  }
  // An event of the other wing that was let over the wall: its id is known here, and means that one event.
  if (await wasReleased(db, eventId)) throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await requirePlace(work, 'event.place', event.place);
  await insertEvent(db, compartment, { id: eventId, caseId, event }, stamp);
  const history = await keepHistory(
    db,
    compartment,
    { entity: 'event', recordId: eventId, recordVersion: 1, before: undefined, after: event },
    stamp,
  );
  await countEntries(db, compartment, caseId, stamp);
  await touchCase(db, caseId, stamp);
  await discardDraft(db, session.wings, stamp.by, eventId);
  note({
    record: eventId,
    detail: { caseId, eventVersion: 1, eventHistory: history },
    touched: ['register', compartment, ...session.wings],
  });
  return { eventId, version: 1 };
};

export const reviseEvent: Handler<'event.revise'> = async (
  { eventId, compartment, version, event },
  work,
) => {
  const { db, stamp, session, note } = work;
  requireKeys(work, 'register', compartment);
  requireAllFields(work, eventClasses);
  const before = await readEvent(db, compartment, eventId);
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  await requireCase(work, before.caseId, 'case:write');
  requireVersion(before.version, version);
  await requirePlace(work, 'event.place', event.place);
  await updateEvent(db, compartment, eventId, event, version + 1, stamp);
  const history = await keepHistory(
    db,
    compartment,
    { entity: 'event', recordId: eventId, recordVersion: version + 1, before: before.event, after: event },
    stamp,
  );
  await touchCase(db, before.caseId, stamp);
  await discardDraft(db, session.wings, stamp.by, eventId);
  note({
    record: eventId,
    detail: { caseId: before.caseId, eventVersion: version + 1, eventHistory: history },
    touched: ['register', compartment, ...session.wings],
  });
  return { eventId, version: version + 1 };
};
