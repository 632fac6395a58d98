import { personClasses } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { personsWithinReach } from '../../../db/access/person-reach.ts';
import { listPersons, listRecentPersons } from '../../../db/repositories/person-list.ts';
import { standingPersonId } from '../../../db/repositories/person-merge-repository.ts';
import { namesOf, readPersons } from '../../../db/repositories/person-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';
import { foundOf } from './found-in-list.ts';
import { personFileOf } from './person-file.ts';

export const listOfPersons: Handler<'person.list'> = async (query, work) => {
  const page = await listPersons(work.db, { ...query, ...readerOf(work) });
  work.note({ record: null, detail: { ...foundOf(page), shown: page.persons.length } });
  return page;
};

export const recentPersons: Handler<'person.recent'> = async ({ limit }, work) => {
  const persons = await listRecentPersons(work.db, { limit, ...readerOf(work) });
  work.note({ record: null, detail: { shown: persons.length } });
  return persons;
};

/** Whoever still has the id of a record that became part of another gets that other, where it is within reach. */
export const openPerson: Handler<'person.open'> = async ({ personId: asked }, work) => {
  const personId = await standingPersonId(work.db, asked);
  const file = await personFileOf(work, personId);
  work.note({ record: personId, detail: personId === asked ? {} : { asked } });
  return file;
};

/** Names, hidden in lists, for whoever asks for them: one audit row a person. Persons out of reach are left out. */
export const revealNamesOfPersons: Handler<'person.revealNames'> = async ({ personIds }, work) => {
  const { db, session, note } = work;
  if (!session.store.powers.classes.has(personClasses.nameLao)) throw new Refusal({ code: 'forbidden' });
  const asked = [...new Set(personIds)];
  const within = await personsWithinReach(db, viewerOf(work), 'case:reveal', asked);
  const leftOut = asked.filter((id) => !within.has(id));
  // Asked for in vain is on record too, as where a person out of reach is opened.
  if (leftOut.length > 0) note({ record: null, detail: { leftOut: leftOut.join(' ') } });
  const persons = await readPersons(db, [...within]);
  return [...persons].map(([personId, { person }]) => {
    note({ record: personId, detail: {} });
    return { personId, names: namesOf(person) };
  });
};

/** Who reads, and which fields they see. */
const readerOf = (work: Work) => ({
  viewer: viewerOf(work),
  classes: work.session.store.powers.classes,
});
