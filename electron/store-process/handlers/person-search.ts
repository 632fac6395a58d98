import { summariesOfPersons } from '../../../db/repositories/person-list.ts';
import { searchPersons } from '../../../db/persons/person-search.ts';
import type { Handler } from '../handler.ts';
import { viewerOf } from './case-reach.ts';

/** The audit says how many were shown, never what was typed. */
export const findPersons: Handler<'person.search'> = async ({ text, limit }, work) => {
  const { db, session, note } = work;
  const reader = { viewer: viewerOf(work), classes: session.store.powers.classes };
  const { found, hasMore } = await searchPersons({ sqlite: session.store.sqlite, db }, reader, text, limit);
  const summaries = await summariesOfPersons(
    db,
    found.map(({ personId }) => personId),
    reader,
  );
  const matches = new Map(found.map((person) => [person.personId, person.matches]));
  note({ record: null, detail: { shown: summaries.length } });
  return {
    found: summaries.map((summary) => ({ ...summary, matches: [...(matches.get(summary.personId) ?? [])] })),
    hasMore,
  };
};
