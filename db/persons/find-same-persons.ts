import type { DuplicateStrength, MatchReason } from '../../shared/domain/duplicate.ts';
import { comparePersons, type NameRarity } from '../../shared/persons/compare-persons.ts';
import type { ComparedPerson } from '../../shared/persons/compared-person.ts';
import { duplicateStrength } from '../../shared/persons/duplicate-strength.ts';
import { isOwnNumberKey, keysToLookUnder, wordsOf } from '../../shared/persons/match-keys.ts';
import type { StoreReader } from '../database.ts';
import { readComparedPerson } from './compared-person-on-file.ts';
import { ComparedOnFile } from './match-record.ts';

/** Somebody on file who may be the person, and how strongly that is, in bits. */
export type SamePerson = {
  readonly personId: string;
  readonly weight: number;
  readonly strength: DuplicateStrength;
  readonly reasons: readonly MatchReason[];
};

/** A key under which more lie says too little to look under it; other keys bring those who matter. */
const MOST_UNDER_A_KEY = 2000;
/** So many are compared in full: those with the rarest keys in common. */
const MOST_COMPARED = 250;
/** What one telephone or document in common counts among keys, in bits: more than any two others. */
const OWN_NUMBER_BITS = 40;

/** Everybody on file who may be the person, strongest first; not the person on file whom `exceptId` names. */
export async function findSamePersons(
  db: StoreReader,
  person: ComparedPerson,
  exceptId: string | null,
): Promise<SamePerson[]> {
  const total = await countPersons(db);
  const numbers = await candidates(db, person, total);
  const rows =
    numbers.length === 0
      ? []
      : await db
          .selectFrom('register.match_person')
          .select(['person_id', 'compared'])
          .where('number', 'in', numbers)
          .execute();
  const others = rows
    .filter(({ person_id }) => person_id !== exceptId)
    .map(({ person_id, compared }) => ({ personId: person_id, compared: ComparedOnFile.parse(compared) }));
  const rarity = await rarityAmong(db, [person, ...others.map(({ compared }) => compared)], {
    total,
    onFile: exceptId === null ? null : person,
  });
  const weighed = others
    .map(({ personId, compared }) => ({ personId, ...comparePersons(person, compared, rarity) }))
    .toSorted((one, other) => other.weight - one.weight || (one.personId < other.personId ? -1 : 1));
  const best = weighed[0]?.weight ?? 0;
  return weighed.flatMap((found) => {
    const strength = duplicateStrength(found.weight, { persons: total, best });
    return strength === null ? [] : [{ ...found, strength }];
  });
}

/** Compares two persons on file who both stand on their own. */
export async function compareOnFile(
  db: StoreReader,
  oneId: string,
  otherId: string,
): Promise<{ strength: DuplicateStrength | null; reasons: readonly MatchReason[] }> {
  const one = await readComparedPerson(db, oneId);
  const other = await readComparedPerson(db, otherId);
  if (one === undefined || other === undefined) throw new Error('A person to compare who is not on file');
  const persons = await countPersons(db);
  const rarity = await rarityAmong(db, [one, other], { total: persons, onFile: one });
  const { weight, reasons } = comparePersons(one, other, rarity);
  return { strength: duplicateStrength(weight, { persons, best: weight }), reasons };
}

/** How rare the words of these persons are among all others: whoever is asked about does not count as a bearer. */
async function rarityAmong(
  db: StoreReader,
  persons: readonly ComparedPerson[],
  { total, onFile }: { readonly total: number; readonly onFile: ComparedPerson | null },
): Promise<NameRarity> {
  const bearers = await countBearers(db, persons);
  const own = new Set(onFile === null ? [] : wordsOf(onFile));
  return {
    bitsOf: (word) => Math.log2(total / Math.max(1, (bearers.get(word) ?? 1) - Number(own.has(word)))),
  };
}

/** The numbers of those who share keys with the person, by how rare these are. */
async function candidates(db: StoreReader, person: ComparedPerson, total: number): Promise<number[]> {
  const shared = new Map<number, number>();
  for (const key of keysToLookUnder(person)) {
    const under = await db
      .selectFrom('register.match_key')
      .select('number')
      .where('key', '=', key)
      .limit(MOST_UNDER_A_KEY + 1)
      .execute();
    if (under.length > MOST_UNDER_A_KEY) continue;
    const bits = isOwnNumberKey(key) ? OWN_NUMBER_BITS : Math.log2(total / Math.max(1, under.length));
    for (const { number } of under) shared.set(number, (shared.get(number) ?? 0) + bits);
  }
  return [...shared]
    .toSorted(([first, one], [second, other]) => other - one || first - second)
    .slice(0, MOST_COMPARED)
    .map(([number]) => number);
}

/** About how many persons there are: numbers are given in order, and few are taken back. */
async function countPersons(db: StoreReader): Promise<number> {
  const { last } = await db
    .selectFrom('register.match_person')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Math.max(last ?? 0, FEWEST_PERSONS);
}

/** In a small register no name is rare only because few are on file: of so many people some share a word. */
const FEWEST_PERSONS = 2000;

async function countBearers(
  db: StoreReader,
  persons: readonly ComparedPerson[],
): Promise<ReadonlyMap<string, number>> {
  const words = [...new Set(persons.flatMap(wordsOf))];
  if (words.length === 0) return new Map();
  const rows = await db.selectFrom('register.match_word').selectAll().where('code', 'in', words).execute();
  return new Map(rows.map(({ code, persons: count }) => [code, count]));
}
