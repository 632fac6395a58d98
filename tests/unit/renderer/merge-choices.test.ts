import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  joinedPerson,
  suggestedChoices,
} from '../../../renderer/features/duplicates/merge-choices.ts';
import { agreementOf } from '../../../renderer/features/duplicates/compared-fields.ts';
import { given } from '../../../shared/domain/answer.ts';
import { Person } from '../../../shared/domain/person.ts';

const notAsked = { answer: 'not-asked' } as const;
const nobody: Person = {
  nameLao: notAsked,
  nameLatin: notAsked,
  title: notAsked,
  otherNames: notAsked,
  sex: notAsked,
  birth: notAsked,
  nationalities: notAsked,
  ethnicGroup: notAsked,
  languages: notAsked,
  interpreterLanguage: notAsked,
  disabilities: notAsked,
  home: notAsked,
  lifeStatus: notAsked,
  diedOn: notAsked,
};
const one = Person.parse({
  ...nobody,
  nameLao: given('ສົມສີ'),
  sex: { answer: 'unknown' },
  nationalities: given(['LA']),
  otherNames: given([{ kind: 'Nickname', text: 'ນ້ອຍ' }]),
});
const other = Person.parse({
  ...nobody,
  nameLao: given('ສົມສີນາ'),
  nameLatin: given('Somsi'),
  sex: given('Female'),
  nationalities: given(['TH', 'LA']),
  otherNames: given([{ kind: 'Other', text: 'ນ້ອຍ' }]),
});

describe('the choices of a merge', () => {
  it('are offered only where both records tell something and tell it differently', () => {
    expect(choicesOf('nameLao', one, other)).toEqual(['one', 'other']);
    expect(choicesOf('nationalities', one, other)).toEqual(['one', 'other', 'both']);
    for (const field of ['nameLatin', 'sex', 'birth', 'home'] as const)
      expect(choicesOf(field, one, other), field).toEqual([]);
    expect(choicesOf('sex', { ...one, sex: { answer: 'refused' } }, one)).toEqual(['one', 'other']);
  });

  it('take what is told before what is missing, and lose no name', () => {
    const joined = joinedPerson(one, other, suggestedChoices(one, other), 'OtherSpelling');
    expect(Person.parse(joined)).toEqual({
      ...nobody,
      nameLao: given('ສົມສີ'),
      nameLatin: given('Somsi'),
      sex: given('Female'),
      nationalities: given(['LA']),
      otherNames: given([
        { kind: 'Nickname', text: 'ນ້ອຍ' },
        { kind: 'OtherSpelling', text: 'ສົມສີນາ' },
      ]),
    });
  });

  it('keep both where that was chosen, each value once', () => {
    const choices = { ...suggestedChoices(one, other), nameLao: 'other', nationalities: 'both' } as const;
    const joined = joinedPerson(one, other, choices, 'Other');
    expect(joined.nationalities).toEqual(given(['LA', 'TH']));
    expect(joined.otherNames).toEqual(
      given([
        { kind: 'Nickname', text: 'ນ້ອຍ' },
        { kind: 'Other', text: 'ສົມສີ' },
      ]),
    );
  });
});

describe('a compared field', () => {
  it('agrees as the comparison of the records says, and is not judged where one of them is silent', () => {
    const reasons = [{ field: 'name', agreement: 'alike' }] as const;
    expect(agreementOf('nameLao', one, other, reasons)).toBe('alike');
    expect(agreementOf('nameLao', one, one, reasons)).toBe('same');
    expect(agreementOf('nameLatin', one, other, reasons)).toBeNull();
    expect(agreementOf('nationalities', one, other, reasons)).toBe('differs');
  });
});
