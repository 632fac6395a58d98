import { understandDate } from '../../shared/dates/understand-date.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import type { Birth } from '../../shared/domain/person.ts';
import { comparedPersonOf, type ComparedPerson } from '../../shared/persons/compared-person.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { placeOf } from '../generate/homes.ts';
import type { RecordedPerson } from '../generate/record.ts';

/** An invented record made ready to be compared, as the store does with one on file. */
export function comparedOfRecord(record: RecordedPerson): ComparedPerson {
  const { nameLao, nameLatin, nickname, usedName, birth, sex, nationality, home, phones, documents } = record;
  return comparedPersonOf({
    names: [nameLao, nameLatin, nickname, usedName].filter((name) => name !== null),
    birth: birth === null ? null : birthOf(birth),
    sex,
    home,
    homeNames: namesOfPlace(home?.placeCode ?? null),
    nationalities: nationality === null ? [] : [nationality],
    phones,
    documentNumbers: documents.map(({ number }) => number),
    kinNames: [],
  });
}

function birthOf(birth: NonNullable<RecordedPerson['birth']>): Birth {
  if (birth.kind === 'age') {
    const { ageYears, isApproximate, at } = birth;
    return { kind: 'age', ageYears, isApproximate, at: day(at) };
  }
  const { earliest, latest, precision } = birth;
  return { kind: 'date', date: { earliest, latest, precision, isApproximate: false, asTyped: earliest } };
}

function day(written: string): PartialDate {
  const read = understandDate(written, '2026-11-22');
  if (!read.ok) throw new Error(`Not a day: ${written}`);
  return read.date;
}

function namesOfPlace(code: string | null): string[][] {
  if (code === null) return [];
  const place = placeOf(code);
  const { nameLao, nameEnglish, aliases, parentCode } = place;
  const names = [nameLao, ...(nameEnglish === undefined ? [] : [nameEnglish]), ...aliases].map(foldForSearch);
  return [names, ...namesOfPlace(parentCode)];
}
