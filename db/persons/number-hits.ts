import { sql } from 'kysely';
import type { SearchMatch } from '../../shared/contract/search-match.ts';
import { personClasses } from '../../shared/domain/sensitivity.ts';
import { personWithinReach } from '../access/person-reach.ts';
import { withinReach } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';
import type { PersonReader } from '../repositories/person-list.ts';
import type { TypedNumber } from './search-reading.ts';
import { type FoundIn, LONGEST_END } from './search-rows.ts';

/** A person within reach who was found by a number. */
export type NumberHit = {
  readonly personId: string;
  readonly number: number;
  readonly score: number;
  readonly matches: readonly SearchMatch[];
  /** The case whose number it is; null for any other number of the person. */
  readonly caseId: string | null;
};
type NumberRow = {
  personId: string;
  number: number;
  field: FoundIn;
  text: string;
  caseId: string | null;
};

/**
 * Persons within reach one of whose numbers holds what was typed: whole numbers first, then those that end with it. A case
 * number leads to its person only when that case itself is within reach.
 */
export async function numberHits(
  db: StoreReader,
  reader: PersonReader,
  typed: TypedNumber,
  limit: number,
): Promise<readonly NumberHit[]> {
  return collect(db, reader, typed, { limit, keyOf: ({ number }) => String(number) });
}

/** As {@link numberHits}, all of them, one for each case of a person whose own number it is. */
export async function numberHitsOfCases(
  db: StoreReader,
  reader: PersonReader,
  typed: TypedNumber,
): Promise<readonly NumberHit[]> {
  return collect(db, reader, typed, {
    limit: EVERYBODY,
    keyOf: ({ number, caseId }) => `${number} ${caseId ?? ''}`,
  });
}

const EVERYBODY = 1_000_000;

async function collect(
  db: StoreReader,
  reader: PersonReader,
  typed: TypedNumber,
  { limit, keyOf }: { readonly limit: number; readonly keyOf: (row: NumberRow) => string },
): Promise<readonly NumberHit[]> {
  const { bare, phoneBeginnings } = typed;
  const hits = new Map<string, NumberHit>();
  const beginsEnd = (key: string) => sql`n_end.ending = ${key.slice(0, LONGEST_END)}`;
  const conditions = [
    ...phoneBeginnings.map((key) => sql`${isBegun(key)} and ${phoneBegins(key)}`),
    sql`${beginsEnd(bare)} and instr(n.text, ${bare}) > 0`,
    ...(bare.length < LONGEST_END
      ? [sql`n_end.ending > ${bare} and n_end.ending < ${`${bare}\u{10FFFF}`}`]
      : []),
  ];
  for (const condition of conditions) {
    if (hits.size >= limit) break;
    for (const row of await readRows(db, reader, condition, limit)) {
      const hit = hitOf(row, typed);
      const before = hits.get(keyOf(row));
      if (before === undefined || before.score < hit.score) hits.set(keyOf(row), hit);
    }
  }
  return [...hits.values()];
}

const isBegun = (key: string) =>
  key.length < LONGEST_END
    ? sql`n_end.ending >= ${key} and n_end.ending < ${`${key}\u{10FFFF}`}`
    : sql`n_end.ending = ${key.slice(0, LONGEST_END)}`;

const phoneBegins = (key: string) =>
  sql`n.field in ('phone', 'relationship') and substr(n.text, 1, ${key.length}) = ${key}`;

async function readRows(
  db: StoreReader,
  { viewer, classes }: PersonReader,
  condition: ReturnType<typeof sql>,
  limit: number,
): Promise<readonly NumberRow[]> {
  const seesNumbers = classes.has(personClasses.nameLao);
  return db
    .selectFrom('register.search_number_end as n_end')
    .innerJoin('register.search_number as n', 'n.id', 'n_end.number_id')
    .innerJoin('register.search_person as indexed', 'indexed.number', 'n.number')
    .innerJoin('register.person as person', 'person.id', 'indexed.person_id')
    .select(['indexed.person_id as personId', 'n.number', 'n.field', 'n.text', 'n.case_id as caseId'])
    .where(sql<boolean>`${condition}`)
    .$if(!seesNumbers, (rows) => rows.where('n.case_id', 'is not', null))
    .where(personWithinReach(viewer, 'case:read'))
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('n.case_id', 'is', null),
        exists(
          selectFrom('register.case_file as file')
            .select('file.id')
            .whereRef('file.id', '=', 'n.case_id')
            .where(withinReach(viewer, 'case:read')),
        ),
      ]),
    )
    .limit(limit)
    .$castTo<NumberRow>()
    .execute();
}

function hitOf(
  { personId, number, field, text, caseId }: NumberRow,
  { bare, phoneBeginnings }: TypedNumber,
): NumberHit {
  const isPhone = field === 'phone' || field === 'relationship';
  const begins = [bare, ...(isPhone ? phoneBeginnings : [])].filter((key) => text.startsWith(key));
  const [how, score] = begins.includes(text)
    ? (['exact', 1] as const)
    : text.endsWith(bare)
      ? (['part', 0.95] as const)
      : begins.length > 0
        ? (['start', 0.93] as const)
        : (['part', 0.9] as const);
  return { personId, number, caseId, score, matches: [{ field, how }] };
}
