import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Birth } from '../../shared/domain/person.ts';
import { comparedPersonOf, type ComparedPerson } from '../../shared/persons/compared-person.ts';
import { placeRows } from '../../shared/places/place-rows.ts';
import { foldForSearch } from '../../shared/text/fold.ts';

const PersonRow = z.object({
  id: z.string(),
  sex: z.string().nullable(),
  birth_kind: z.string().nullable(),
  birth_age_years: z.number().nullable(),
  birth_age_is_approximate: z.number().nullable(),
  birth_earliest: z.string().nullable(),
  birth_latest: z.string().nullable(),
  birth_precision: z.string().nullable(),
  birth_is_approximate: z.number().nullable(),
  birth_as_typed: z.string().nullable(),
  home_place_code: z.string().nullable(),
  home_free_text: z.string().nullable(),
});
type PersonRow = z.infer<typeof PersonRow>;
const TextRow = z.object({ text: z.string() });

/** Every person of a register that is opened alone, who stands on their own, made ready to be compared. */
export function* knownPersons(
  sqlite: Database.Database,
): Generator<{ readonly personId: string; readonly person: ComparedPerson }> {
  const of = (sql: string) => {
    const statement = sqlite.prepare(sql);
    return (personId: string) =>
      TextRow.array()
        .parse(statement.all(personId))
        .map(({ text }) => text);
  };
  const names = of('select text from person_name where person_id = ? order by position');
  const nationalities = of(
    'select code as text from person_nationality where person_id = ? order by position',
  );
  const phones = of(
    `select value as text from person_contact where person_id = ? and removed_at is null and kind in ('Phone', 'Messaging')`,
  );
  const documents = of(
    'select number as text from person_document where person_id = ? and removed_at is null and number is not null',
  );
  const kin = of(
    'select name as text from relationship where person_id = ? and removed_at is null and name is not null',
  );
  const persons = PersonRow.array().parse(
    sqlite.prepare('select * from person where merged_into is null order by id').all(),
  );
  if (persons.length === 0) return;
  const homeNames = namesOfShippedPlaces();
  for (const row of persons) {
    yield {
      personId: row.id,
      person: comparedPersonOf({
        names: names(row.id),
        birth: birthOf(row),
        sex: row.sex,
        home:
          row.home_place_code === null && row.home_free_text === null
            ? null
            : { placeCode: row.home_place_code, freeText: row.home_free_text },
        homeNames: row.home_place_code === null ? [] : homeNames(row.home_place_code),
        nationalities: nationalities(row.id),
        phones: phones(row.id),
        documentNumbers: documents(row.id),
        kinNames: kin(row.id),
      }),
    };
  }
}

function birthOf(row: PersonRow): Birth | null {
  if (row.birth_kind === null) return null;
  const date = {
    earliest: row.birth_earliest,
    latest: row.birth_latest,
    precision: row.birth_precision,
    isApproximate: row.birth_is_approximate === 1,
    asTyped: row.birth_as_typed,
  };
  return Birth.parse(
    row.birth_kind === 'age'
      ? {
          kind: 'age',
          ageYears: row.birth_age_years,
          isApproximate: row.birth_age_is_approximate === 1,
          at: date,
        }
      : { kind: 'date', date },
  );
}

function namesOfShippedPlaces(): (code: string) => readonly (readonly string[])[] {
  const places = new Map(placeRows().map((place) => [place.code, place]));
  return (code) => {
    const levels: string[][] = [];
    for (let place = places.get(code); place !== undefined; place = places.get(place.parentCode ?? '')) {
      const { nameLao, nameEnglish, aliases } = place;
      levels.push(
        [nameLao, ...(nameEnglish === undefined ? [] : [nameEnglish]), ...aliases].map(foldForSearch),
      );
    }
    return levels;
  };
}
