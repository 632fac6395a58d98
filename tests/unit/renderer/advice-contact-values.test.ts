import { describe, expect, it } from 'vitest';
import {
  contactPeriodOf,
  contactPeriods,
  daysOf,
} from '../../../renderer/features/advice-contacts/periods.ts';
import {
  type AdviceContactValues,
  adviceContactValuesOf,
  newAdviceContactValues,
  readAdviceContactValues,
  usualChannel,
} from '../../../renderer/forms/advice-contact-values.ts';
import { newAdviceContact, noWords } from '../../support/advice-contacts.ts';

const me = '0b9f1a52-6c1e-4c1f-9a55-0d2c5a7b8e11';
const today = '2026-11-30';
const said = <T>(typed: T) => ({ typed, missing: null });
const call: AdviceContactValues = {
  ...newAdviceContactValues(me, today, 9),
  kind: 'HotlineCall',
  channel: 'Phone',
};

describe('the form of a contact without a case', () => {
  it('needs no more than what kind of contact it was', () => {
    const reading = readAdviceContactValues(call, today);
    expect(reading).toMatchObject({
      ok: true,
      value: {
        contact: { receivedOn: today, hour: 9, sex: { answer: 'not-asked' }, referredToId: null },
        words: noWords,
      },
    });
    expect(readAdviceContactValues(newAdviceContactValues(me, today, 9), today)).toEqual({
      ok: false,
      problems: { kind: 'choose-one', channel: 'choose-one' },
    });
  });

  it.each([
    ['an age in Lao digits', { age: said('໒໕') }, { age: { answer: 'given', value: 25 } }],
    ['a child’s voice', { age: said('child') }, { age: { answer: 'given', value: 'child' } }],
    ['an age that was refused', { age: { typed: '25', missing: 'refused' } }, { age: { answer: 'refused' } }],
    ['no hour', { hour: '' }, { hour: null }],
    ['an hour in Lao digits', { hour: '໒໓' }, { hour: 23 }],
  ] as const)('reads %s', (_what, change, contact) => {
    expect(readAdviceContactValues({ ...call, ...change }, today)).toMatchObject({
      ok: true,
      value: { contact },
    });
  });

  it.each([
    ['an age in words', { age: said('old') }, 'age', 'not-a-number'],
    ['an age that nobody reaches', { age: said('140') }, 'age', 'too-large'],
    ['an hour that no day has', { hour: '24' }, 'hour', 'not-an-hour'],
    ['a day to come', { receivedOn: { text: '1/12/2026', onFile: null } }, 'receivedOn', 'in-the-future'],
    ['a month', { receivedOn: { text: '11/2026', onFile: null } }, 'receivedOn', 'day-needed'],
    [
      'a place of no list',
      { placeCode: said({ code: '', text: 'xyz', other: '' }) },
      'placeCode',
      'no-such-place',
    ],
    ['an organisation of no list', { referredToId: 'xyz' }, 'referredToId', 'no-such-organisation'],
  ] as const)('refuses %s', (_what, change, field, problem) => {
    expect(readAdviceContactValues({ ...call, ...change }, today)).toEqual({
      ok: false,
      problems: { [field]: problem },
    });
  });

  it('shows a contact on file so that reading it again gives the same', () => {
    const contact = newAdviceContact(me);
    const words = { remarks: 'ໂທກັບຕອນແລງ', callBack: { asTyped: '1362', e164: null } };
    expect(readAdviceContactValues(adviceContactValuesOf(contact, words), today)).toEqual({
      ok: true,
      value: { contact, words },
    });
  });

  it('knows the usual channel of a kind', () => {
    expect(['HotlineCall', 'WalkIn', 'AtRiskAdvised', 'ReportByOthers'].map(usualChannel)).toEqual([
      'Phone',
      'InPerson',
      'InPerson',
      '',
    ]);
  });
});

describe('a period of contacts', () => {
  it('is whole months, with its first and last day', () => {
    const days = Object.fromEntries(
      contactPeriods.map((name) => {
        const { from, to } = daysOf(contactPeriodOf(name, '2028-01-15'));
        return [name, `${from} ${to}`];
      }),
    );
    expect(days).toEqual({
      thisMonth: '2028-01-01 2028-01-31',
      lastMonth: '2027-12-01 2027-12-31',
      thisQuarter: '2028-01-01 2028-03-31',
      lastQuarter: '2027-10-01 2027-12-31',
      firstHalf: '2028-01-01 2028-06-30',
      secondHalf: '2028-07-01 2028-12-31',
      thisYear: '2028-01-01 2028-12-31',
      lastYear: '2027-01-01 2027-12-31',
    });
    expect(daysOf(contactPeriodOf('thisMonth', '2028-02-10')).to).toBe('2028-02-29');
  });
});
