import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
  newLeg,
  newMoney,
  readSum,
  readWhatHappenedValues,
  whatHappenedValuesOf,
} from '../../../renderer/forms/what-happened-values.ts';
import { nothingAsked, type WhatHappenedWords } from '../../../shared/domain/what-happened.ts';
import { inventedWhatHappened } from '../../generate/invented-what-happened.ts';
import { newOther } from '../../support/what-happened.ts';

const TODAY = '2026-11-22';
const noWords = { told: { answer: 'not-asked' }, others: { answer: 'not-asked' } } as const;
const empty = whatHappenedValuesOf(nothingAsked, noWords);

describe('what happened, shown in its form', () => {
  it('goes back on file unchanged', () => {
    const words: WhatHappenedWords = {
      told: { answer: 'given', value: 'ຫຍໍ້ໜ້າທີ 1\n\nຫຍໍ້ໜ້າທີ 2' },
      others: { answer: 'given', value: [newOther('Suspect'), newOther('Witness')] },
    };
    for (const record of inventedWhatHappened(300, 6)) {
      const reading = readWhatHappenedValues(whatHappenedValuesOf(record, words), TODAY);
      expect(reading).toEqual({ ok: true, value: { record, words } });
    }
  });

  it('was not asked where nobody touched it', () => {
    expect(readWhatHappenedValues(empty, TODAY)).toEqual({
      ok: true,
      value: { record: nothingAsked, words: noWords },
    });
  });

  it.each([
    ['30.000', 'LAK', 30_000],
    ['30,000', 'THB', 30_000],
    ['໑.໒໐໐.໐໐໐', 'LAK', 1_200_000],
    ['250', 'USD', 250],
  ])('reads a sum of %s %s', (units, currency, wholeUnits) => {
    expect(readSum({ units, currency })).toEqual({ ok: true, value: { wholeUnits, currency } });
  });

  it.each([
    ['30', '', 'sum-and-currency-needed'],
    ['', 'THB', 'sum-and-currency-needed'],
    ['ຫຼາຍ', 'THB', 'not-a-number'],
    ['30,5', 'USD', 'whole-units-needed'],
  ])('says what is wrong with a sum of "%s" "%s"', (units, currency, problem) => {
    expect(readSum({ units, currency })).toEqual({ ok: false, problem });
    const row = { ...newMoney(v7()), sum: { typed: { units, currency }, missing: null } };
    const values = { ...empty, debts: { typed: [row], missing: null } };
    expect(readWhatHappenedValues(values, TODAY)).toEqual({ ok: false, problems: { debts: problem } });
  });

  it('says at the route what is wrong with a leg', () => {
    const leg = newLeg(v7(), []);
    const withLeg = (change: object) =>
      readWhatHappenedValues({ ...empty, route: { typed: [{ ...leg, ...change }], missing: null } }, TODAY);
    const when = { typed: { text: '1/1/2090', onFile: null }, missing: null };
    expect(withLeg({ when })).toEqual({ ok: false, problems: { route: 'in-the-future' } });
    const country = { typed: 'TH', missing: null };
    const place = { typed: { code: '0501', text: '', other: '' }, missing: null };
    expect(withLeg({ country, place })).toEqual({
      ok: false,
      problems: { route: 'place-in-another-country' },
    });
    expect(withLeg({})).toMatchObject({ ok: true });
  });
});

describe('a new leg', () => {
  it('is proposed as what often follows', () => {
    const legs = [newLeg(v7(), [])];
    for (let more = 0; more < 4; more += 1) legs.push(newLeg(v7(), legs));
    expect(legs.map(({ kind }) => kind)).toEqual([
      'Recruitment',
      'Transit',
      'EXT_Border',
      'Exploitation',
      'Exploitation',
    ]);
  });
});
