import { describe, expect, it } from 'vitest';
import {
  emptyOffice,
  isOfOffice,
  problemsOfFounder,
  problemsOfOffice,
  refusedFields,
  type OfficeValues,
} from '../../../renderer/features/set-up/office-values.ts';
import { mayGoBackTo, setUpSteps, stateOfStep } from '../../../renderer/features/set-up/steps.ts';
import { Refusal } from '../../../shared/result.ts';

const typed: OfficeValues = {
  code: 'KT',
  nameLao: 'ຫ້ອງການ ບໍ່ແກ້ວ',
  nameEnglish: 'Bokeo office',
  provinceCode: '05',
  founderName: 'S. Vongsa',
};

describe('the steps of set-up', () => {
  it('are done before the one that is shown and open behind it', () => {
    expect(setUpSteps.map((step) => stateOfStep(step, 'founder'))).toEqual([
      'done',
      'done',
      'now',
      'open',
      'open',
      'open',
      'open',
    ]);
  });

  it('can be gone back to only as long as no office is made', () => {
    expect(setUpSteps.filter((step) => mayGoBackTo(step, 'founder'))).toEqual(['language', 'office']);
    for (const shown of ['sheets', 'proof', 'backup', 'next'] as const)
      expect(setUpSteps.filter((step) => mayGoBackTo(step, shown))).toEqual([]);
  });
});

describe('what is typed in set-up', () => {
  it('is judged step by step', () => {
    expect(problemsOfOffice({ ...typed, founderName: '' })).toEqual({});
    expect(problemsOfFounder({ ...typed, founderName: '' })).toEqual({ founderName: 'needed' });
    expect(problemsOfFounder({ ...emptyOffice, founderName: 'S. Vongsa' })).toEqual({});
    expect(problemsOfOffice({ ...typed, code: 'k' })).toEqual({ code: 'not-an-office-code' });
    expect(Object.keys(problemsOfOffice(emptyOffice)).toSorted()).toEqual([
      'code',
      'nameEnglish',
      'nameLao',
      'provinceCode',
    ]);
  });

  it('goes back to the step whose field the store refused', () => {
    const refusedName = new Refusal({ code: 'invalid', fields: { 'office.nameLao': ['too-long'] } });
    expect(isOfOffice(refusedFields(refusedName))).toBe(true);
    const weak = new Refusal({ code: 'refused', reason: 'passphrase-too-weak' });
    expect(refusedFields(weak)).toEqual({ passphrase: 'passphrase-too-weak' });
    expect(isOfOffice(refusedFields(weak))).toBe(false);
  });
});
