import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePersons } from '../../../../shared/persons/compare-persons.ts';
import {
  comparedPersonOf,
  type ComparedPerson,
  type KnownOfPerson,
} from '../../../../shared/persons/compared-person.ts';
import { duplicateStrength } from '../../../../shared/persons/duplicate-strength.ts';
import { keysToLookUnder, matchKeys } from '../../../../shared/persons/match-keys.ts';
import type { Birth } from '../../../../shared/domain/person.ts';
import { understandBirth } from '../../../../shared/dates/understand-birth.ts';
import { dated, TODAY } from '../../../support/cases.ts';

/** Every word as rare as one in a thousand. */
const rarity = { bitsOf: () => 10 };
const nobody: KnownOfPerson = {
  names: [],
  birth: null,
  sex: null,
  home: null,
  homeNames: [],
  nationalities: [],
  phones: [],
  documentNumbers: [],
  kinNames: [],
};
const person = (known: Partial<KnownOfPerson>): ComparedPerson => comparedPersonOf({ ...nobody, ...known });
const compare = (one: Partial<KnownOfPerson>, other: Partial<KnownOfPerson>) =>
  comparePersons(person(one), person(other), rarity);
const agreementOf = (field: string, one: Partial<KnownOfPerson>, other: Partial<KnownOfPerson>) =>
  compare(one, other).reasons.find((reason) => reason.field === field)?.agreement;
const born = (typed: string): Birth => {
  const read = understandBirth(typed, TODAY);
  if (!read.ok) throw new Error(`Not understood as a birth: ${typed}`);
  return read.birth;
};

/** By hand: what a careful officer says about two answers. */
const births = [
  ['the same day', '12/3/2008', '12/3/2008', 'same'],
  ['a day of the year that was said', '12/3/2008', '2008', 'compatible'],
  ['day and month exchanged', '5/3/2008', '3/5/2008', 'alike'],
  ['a first of January, filled in, of the same year', '12/3/2008', '1/1/2008', 'compatible'],
  ['two days of one year', '12/3/2008', '13/3/2008', 'differs'],
  ['years that follow each other', '2007', '2008', 'differs'],
] as const;

const homes = [
  ['one village', { placeCode: '0501001', freeText: null }, { placeCode: '0501001', freeText: null }, 'same'],
  [
    'a village of the district',
    { placeCode: '0501001', freeText: null },
    { placeCode: '0501', freeText: null },
    'compatible',
  ],
  [
    'two villages',
    { placeCode: '0501001', freeText: null },
    { placeCode: '0501002', freeText: null },
    'differs',
  ],
  ['two provinces', { placeCode: '05', freeText: null }, { placeCode: '06', freeText: null }, 'differs'],
  [
    'words that name nothing of the other',
    { placeCode: '0501', freeText: null },
    { placeCode: null, freeText: 'Bangkok' },
    undefined,
  ],
] as const;

describe('two records of persons', () => {
  it.each(births)('are compared by birth: %s', (_what, one, other, agreement) => {
    expect(agreementOf('birth', { birth: born(one) }, { birth: born(other) })).toBe(agreement);
  });

  it('are compared by age as the days of birth that it leaves open, on both sides of a birthday', () => {
    const age = (ageYears: number, at: string): Birth => ({
      kind: 'age',
      ageYears,
      isApproximate: false,
      at: dated(at),
    });
    const leapling = born('29/2/2008');
    // Born on a 29 February, completed 18 years on 1 March 2026 (no 29 February in that year).
    expect(agreementOf('birth', { birth: leapling }, { birth: age(18, '1/3/2026') })).toBe('compatible');
    expect(agreementOf('birth', { birth: leapling }, { birth: age(17, '28/2/2026') })).toBe('compatible');
    const ordinary = born('12/3/2008');
    expect(agreementOf('birth', { birth: ordinary }, { birth: age(18, '12/3/2026') })).toBe('compatible');
    expect(agreementOf('birth', { birth: ordinary }, { birth: age(17, '11/3/2026') })).toBe('compatible');
    expect(agreementOf('birth', { birth: ordinary }, { birth: age(18, '11/3/2026') })).toBe('differs');
    expect(agreementOf('birth', { birth: born('1990') }, { birth: age(18, '2026') })).toBe('differs');
  });

  it.each(homes)('are compared by home: %s', (_what, one, other, agreement) => {
    expect(agreementOf('home', { home: one }, { home: other })).toBe(agreement);
  });

  it.each([
    ['Lao and Latin letters', 'ດອກຈຳປາ ແສງມະນີ', 'Dokchampa Sengmany', 'same'],
    ['another order', 'ດອກຈຳປາ ແສງມະນີ', 'ແສງມະນີ ດອກຈຳປາ', 'same'],
    ['a title', 'ນາງ ດອກຈຳປາ ແສງມະນີ', 'ດອກຈຳປາ ແສງມະນີ', 'same'],
    ['a family name that is missing', 'ດອກຈຳປາ ແສງມະນີ', 'ດອກຈຳປາ', 'compatible'],
    ['two people', 'ດອກຈຳປາ ແສງມະນີ', 'ສົມສັກ ວົງສາ', 'differs'],
  ])('are compared by name: %s', (_what, one, other, agreement) => {
    expect(agreementOf('name', { names: [one] }, { names: [other] })).toBe(agreement);
  });

  it('are the same by telephone and document however these are written', () => {
    expect(agreementOf('phone', { phones: ['020 5555 1234'] }, { phones: ['+8562055551234'] })).toBe('same');
    expect(
      agreementOf('document', { documentNumbers: ['P-1234567'] }, { documentNumbers: ['p 1234567'] }),
    ).toBe('same');
  });

  const anybody: fc.Arbitrary<Partial<KnownOfPerson>> = fc.record(
    {
      names: fc.uniqueArray(
        fc.constantFrom('ດອກຈຳປາ ແສງມະນີ', 'Dokchampa', 'ສົມສັກ ວົງສາ', 'ນ້ອຍ', 'Noy Vongsa'),
        { maxLength: 3 },
      ),
      birth: fc.constantFrom(null, born('12/3/2008'), born('2008'), born('1/1/1990'), born('5/2007')),
      sex: fc.constantFrom(null, 'Female', 'Male'),
      home: fc.constantFrom(null, ...homes.map(([, one]) => one), ...homes.map(([, , other]) => other)),
      nationalities: fc.constantFrom([], ['LA'], ['VN']),
      phones: fc.constantFrom([], ['02055551234'], ['02099998888']),
      documentNumbers: fc.constantFrom([], ['P1234567'], ['01-1234567']),
      kinNames: fc.constantFrom([], ['ບຸນມີ ແກ້ວມະນີ']),
    },
    { requiredKeys: [] },
  );

  it('weigh the same whichever comes first', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const there = compare(one, other);
        const back = compare(other, one);
        expect(back.weight).toBeCloseTo(there.weight, 9);
        expect(back.reasons.toSorted(byField)).toEqual(there.reasons.toSorted(byField));
      }),
    );
  });

  it('are not brought together by what either leaves empty, and name no such field', () => {
    fc.assert(
      fc.property(anybody, (known) => {
        expect(compare(known, {})).toEqual({ reasons: [], weight: 0 });
        expect(duplicateStrength(0, { persons: 1, best: 0 })).toBeNull();
      }),
    );
  });

  it('are never brought closer by an answer that differs', () => {
    const differing = [
      [{ sex: 'Female' }, { sex: 'Male' }],
      [{ birth: born('12/3/2008') }, { birth: born('1990') }],
      [{ nationalities: ['LA'] }, { nationalities: ['VN'] }],
      [{ documentNumbers: ['A1'] }, { documentNumbers: ['B2'] }],
      [{ phones: ['02055551234'] }, { phones: ['02099998888'] }],
      [{ home: { placeCode: '05', freeText: null } }, { home: { placeCode: '06', freeText: null } }],
    ] as const;
    fc.assert(
      fc.property(anybody, anybody, fc.constantFrom(...differing), (one, other, [a, b]) => {
        const [field] = Object.keys(a);
        const without = compare(
          { ...one, [field ?? '']: nobody[(field ?? 'sex') as keyof KnownOfPerson] },
          other,
        );
        expect(compare({ ...one, ...a }, { ...other, ...b }).weight).toBeLessThanOrEqual(without.weight);
      }),
    );
  });

  it('lie under keys among those that the same person is looked for under', () => {
    fc.assert(
      fc.property(anybody, (known) => {
        expect(keysToLookUnder(person(known))).toEqual(expect.arrayContaining([...matchKeys(person(known))]));
      }),
    );
  });
});

const byField = (one: { readonly field: string }, other: { readonly field: string }): number =>
  one.field < other.field ? -1 : 1;
