import type { InputByOperation } from '../../shared/contract.ts';
import { addDays } from '../../shared/dates/plain-date.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { divisionRows } from '../../shared/places/divisions.ts';
import type { Draw } from './draw.ts';
import { laoFamilyName, laoGivenName, type Sex } from './lao-names.ts';
import { laoOf, type NameWord } from './name-element.ts';

/** What every family name of an invented person begins with: ສົມມຸດ, "invented". Nobody is called so. */
const INVENTED = { lao: 'ສົມມຸດ', latin: 'Sommout' };

const districts = divisionRows()
  .filter(({ level }) => level === 'district')
  .map(({ code }) => code);

const asPassportsWrite = (word: NameWord): string => {
  const written = word.map(({ french }) => french.toLowerCase()).join('');
  return written.charAt(0).toUpperCase() + written.slice(1);
};

/**
 * Somebody who never lived, of that sex and age on a day, as the form of a case says it: a name of the generator of Lao
 * names whose family name begins with "invented", a home in some district, and what is missing as often as offices meet it.
 */
export function inventedPerson(
  draw: Draw,
  { sex, age, on }: { readonly sex: Sex; readonly age: number; readonly on: string },
): InputByOperation<'case.record'>['person'] {
  const given = laoGivenName(draw, sex);
  const family = laoFamilyName(draw).slice(-1);
  const nickname = draw.pick(['ນ້ອຍ', 'ຕຸກຕາ', 'ຈອຍ', 'ແຕງໂມ', 'ຕົ້ນ', 'ນົກ', 'ໝີ']);
  // Between two birthdays, so that the age holds.
  const born = addDays(on, -Math.round(age * 365.25) - draw.whole(20, 300));
  return {
    nameLao: { answer: 'given', value: `${laoOf(given)} ${INVENTED.lao}${laoOf(family)}` },
    nameLatin: {
      answer: 'given',
      value: `${asPassportsWrite(given)} ${INVENTED.latin}${asPassportsWrite(family).toLowerCase()}`,
    },
    otherNames: draw.chance(0.6)
      ? { answer: 'given', value: [{ kind: 'Nickname', text: nickname }] }
      : { answer: 'not-asked' },
    title: { answer: 'given', value: sex === 'Female' ? 'ນາງ' : 'ທ້າວ' },
    sex: { answer: 'given', value: sex },
    birth: draw.chance(0.7)
      ? { answer: 'given', value: { kind: 'date', date: exactDate(born) } }
      : {
          answer: 'given',
          value: { kind: 'age', ageYears: age, isApproximate: true, at: exactDate(on) },
        },
    nationalities: { answer: 'given', value: ['LA'] },
    ethnicGroup: draw.chance(0.5)
      ? { answer: 'given', value: draw.pick(['E01', 'E01', 'E09', 'E31'] as const) }
      : { answer: 'refused' },
    languages: { answer: 'given', value: ['lao'] },
    interpreterLanguage: { answer: 'not-applicable' },
    disabilities: draw.chance(0.5) ? { answer: 'given', value: ['None'] } : { answer: 'not-asked' },
    lifeStatus: { answer: 'given', value: 'Living' },
    diedOn: { answer: 'not-applicable' },
    home: draw.chance(0.85)
      ? { answer: 'given', value: { placeCode: draw.pick(districts), freeText: null } }
      : { answer: 'unknown' },
  };
}
