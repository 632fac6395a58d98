import type { Person } from '../../../shared/domain/person.ts';
import { personClasses } from '../../../shared/domain/sensitivity.ts';
import { declinesToBeNamed } from '../../../db/access/declined-persons.ts';
import { refreshPersonIndexes } from '../../../db/persons/person-indexes.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  insertPerson,
  touchPerson,
  updatePerson,
  type StoredPerson,
} from '../../../db/repositories/person-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireKeys, viewerOf } from './case-reach.ts';
import { refuseField, requirePersonNotInFuture, requirePlace, requireVersion } from './domain-checks.ts';
import { requirePerson } from './person-reach.ts';
import { writeStatisticalFactsOf } from './statistical-facts.ts';

/** Replaces a person's answers by newer ones, by any case of theirs that the writer may write. */
export const revisePerson: Handler<'person.revise'> = async ({ personId, version, person }, work) => {
  const { db, stamp, session, note } = work;
  requireKeys(work, 'register', 'statistics');
  requireAllFields(work, personClasses);
  const before = await requirePerson(work, personId, 'case:write');
  requireVersion(before.version, version);
  requirePersonNotInFuture(work, person);
  await requirePlace(work, 'person.home', person.home);
  const written = await writePerson(work, personId, before, person);
  await touchPerson(db, personId, stamp);
  await refreshPersonIndexes(db, personId);
  await writeStatisticalFactsOf(work, personId, person);
  await discardDraft(db, session.wings, stamp.by, personId);
  note({
    record: personId,
    detail: written.detail,
    touched: ['register', 'statistics', ...session.wings],
  });
  return { version: written.version };
};

/**
 * Puts a person's answers on file where they are new, with their history; gives the version that stands then and what the
 * audit says of it.
 */
export async function writePerson(
  work: Work,
  personId: string,
  before: StoredPerson | undefined,
  person: Person,
): Promise<{ version: number; detail: Record<string, string | number> }> {
  const { db, stamp } = work;
  if (before !== undefined) await requireNoNewName(work, personId, before.person, person);
  const version = (before?.version ?? 0) + 1;
  if (before === undefined) await insertPerson(db, personId, person, stamp);
  else if (differs(before.person, person)) await updatePerson(db, personId, person, version, stamp);
  else return { version: before.version, detail: {} };
  const change = { entity: 'person', recordId: personId, recordVersion: version } as const;
  const history = await keepHistory(
    db,
    'register',
    { ...change, before: before?.person, after: person },
    stamp,
  );
  return { version, detail: { personVersion: version, personHistory: history } };
}

/** Whoever declined is not named; a name is taken again once they change their mind. */
async function requireNoNewName(work: Work, personId: string, before: Person, person: Person): Promise<void> {
  const named = (['nameLao', 'nameLatin', 'otherNames'] as const).find(
    (field) => person[field].answer === 'given' && differs(before[field], person[field]),
  );
  if (named !== undefined && (await declinesToBeNamed(work.db, viewerOf(work), personId)))
    refuseField(`person.${named}`, 'declined-to-be-named');
}

/** Whether two checked records differ; both come from the same schema, so their keys stand in the same order. */
export const differs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);
