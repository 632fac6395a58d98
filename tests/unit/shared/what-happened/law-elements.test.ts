import { describe, expect, it } from 'vitest';
import { given } from '../../../../shared/domain/answer.ts';
import { exactDate } from '../../../../shared/domain/partial-date.ts';
import type { RouteLeg } from '../../../../shared/domain/route-leg.ts';
import { nothingAsked, type WhatHappened } from '../../../../shared/domain/what-happened.ts';
import { ageThen, missingElements } from '../../../../shared/what-happened/law-elements.ts';
import { newLeg } from '../../../support/what-happened.ts';

const acts = given(['ACT_MOVE' as const]);
const means = given(['M_FORCE' as const]);
const purposes = given(['P_LABOUR' as const]);

describe('the elements of trafficking', () => {
  it.each([
    ['adult', {}, ['acts', 'means', 'purposes']],
    ['adult', { acts, purposes }, ['means']],
    ['adult', { acts, means: { answer: 'refused' }, purposes }, ['means']],
    ['adult', { acts, means, purposes }, []],
    ['child', {}, ['acts', 'purposes']],
    ['child', { acts, purposes }, []],
    ['child', { means }, ['acts', 'purposes']],
    ['uncertain', { acts, purposes }, []],
    ['uncertain', { means, purposes }, ['acts']],
  ] as const)('of a person who was %s: %j lacks %j', (age, known, missing) => {
    const record: WhatHappened = { ...nothingAsked, ...known };
    expect(missingElements(record, age)).toEqual(missing);
  });
});

describe('the age when it happened', () => {
  const born = (day: string) => given({ kind: 'date', date: exactDate(day) } as const);
  const route = (...days: string[]) =>
    given(days.map((day): RouteLeg => newLeg('Transit', { when: given(exactDate(day)) })));

  it('is that of the first day of the route', () => {
    expect(ageThen(born('2008-05-01'), route('2026-06-01', '2025-06-01'), '2026-11-01')).toBe('child');
    expect(ageThen(born('2008-05-01'), route('2026-06-01'), '2026-11-01')).toBe('adult');
  });

  it('is that of the opening of the case where no leg has a date, and uncertain without a birth', () => {
    expect(ageThen(born('2008-05-01'), { answer: 'unknown' }, '2026-11-01')).toBe('adult');
    expect(ageThen(born('2009-05-01'), { answer: 'unknown' }, '2026-11-01')).toBe('child');
    expect(ageThen({ answer: 'refused' }, { answer: 'unknown' }, '2026-11-01')).toBe('uncertain');
    expect(ageThen(undefined, { answer: 'unknown' }, '2026-11-01')).toBe('uncertain');
  });
});
