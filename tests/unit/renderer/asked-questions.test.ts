import { describe, expect, it } from 'vitest';
import { progressIn } from '../../../renderer/forms/case-sections.ts';
import { newCaseValues } from '../../../renderer/forms/case-values.ts';
import { asksWhenDied, newPersonValues, type PersonValues } from '../../../renderer/forms/person-values.ts';
import { isDateOfDeathAsked } from '../../../shared/domain/asked-questions.ts';
import { given } from '../../../shared/domain/answer.ts';

const said = (lifeStatus: string, diedOn = ''): PersonValues => ({
  ...newPersonValues,
  lifeStatus: { typed: lifeStatus, missing: null },
  diedOn: { typed: { text: diedOn, onFile: null }, missing: null },
});

describe('when somebody died', () => {
  it('is asked of whoever is said to have died', () => {
    expect(asksWhenDied(newPersonValues)).toBe(false);
    expect(asksWhenDied(said('Living'))).toBe(false);
    expect(asksWhenDied(said('Deceased'))).toBe(true);
    expect(isDateOfDeathAsked({ lifeStatus: given('Living'), diedOn: { answer: 'not-asked' } })).toBe(false);
    expect(isDateOfDeathAsked({ lifeStatus: given('Deceased'), diedOn: { answer: 'not-asked' } })).toBe(true);
  });

  it('stays where it was written, whatever is said of the life later', () => {
    expect(asksWhenDied(said('Living', '3/2025'))).toBe(true);
    expect(isDateOfDeathAsked({ lifeStatus: given('Living'), diedOn: { answer: 'unknown' } })).toBe(true);
  });

  it('counts among the questions only where it is asked', () => {
    const fields = ['lifeStatus', 'diedOn'] as const;
    const values = newCaseValues('2026-11-30', '');
    expect(progressIn(fields, values)).toEqual({ asked: 1, answered: 0 });
    expect(progressIn(fields, { ...values, ...said('Deceased') })).toEqual({ asked: 2, answered: 1 });
    expect(progressIn(fields, { ...values, ...said('Living') })).toEqual({ asked: 1, answered: 1 });
  });
});
