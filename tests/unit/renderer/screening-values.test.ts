import { describe, expect, it } from 'vitest';
import {
  newScreeningValues,
  pathByBirth,
  readScreeningValues,
  type ScreeningFormContext,
  type ScreeningValues,
  screeningValuesOf,
  stepsOffered,
  timesToldIn,
} from '../../../renderer/forms/screening-values.ts';
import { shippedInstruments } from '../../../shared/screening/shipped-instruments.ts';
import { dated, TODAY } from '../../support/cases.ts';

const [ilo] = shippedInstruments;
if (ilo === undefined) throw new Error('No instrument');
const birthOf = (typed: string) =>
  ({ answer: 'given', value: { kind: 'date', date: dated(typed) } }) as const;
const context: ScreeningFormContext = {
  birth: birthOf('1990'),
  instrument: ilo,
  earlierInterviews: { held: 0, elsewhere: 0 },
  standing: null,
};
const valuesWith = (change: Partial<ScreeningValues>): ScreeningValues => ({
  ...newScreeningValues(ilo),
  ...change,
});
const typed = <T>(value: T) => ({ typed: value, missing: null });
const read = (change: Partial<ScreeningValues>, more: Partial<typeof context> = {}) =>
  readScreeningValues(valuesWith(change), TODAY, { ...context, ...more });

describe('the form of a screening', () => {
  it('goes on file untouched: nothing is required', () => {
    const reading = read({});
    expect(reading).toMatchObject({
      ok: true,
      value: {
        screening: { path: 'adult', conclusion: null, answers: {} },
        words: { conclusionReason: null },
      },
    });
  });

  it('reads back to what it put on file', () => {
    const first = read({
      heldOn: typed({ text: '20/11/2026', onFile: null }),
      heldAt: typed('930'),
      consent: typed('Agreed'),
      answers: { 'DR.01': 'present' },
      itemNotes: { 'DR.01': 'ສັນຍາ', 'DR.02': '  ' },
      conclusion: 'MoreNeeded',
      conclusionReason: 'ຍັງບໍ່ຮູ້',
    });
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    const { screening, words } = first.value;
    expect(screening.heldAt).toEqual({ answer: 'given', value: '09:30' });
    expect(words.itemNotes).toEqual({ 'DR.01': 'ສັນຍາ' });
    expect(readScreeningValues(screeningValuesOf(screening, words, 'adult'), TODAY, context)).toEqual(first);
  });

  it.each([
    ['24:00', false],
    ['7', false],
    ['12:60', false],
    ['0:05', true],
    ['23.59', true],
  ])('reads the time %s: %s', (time, isRead) => {
    expect(read({ heldAt: typed(time) }).ok).toBe(isRead);
  });

  it('asks for the reasons that the record needs, each at its own question', () => {
    expect(read({ conclusion: 'Presumed' })).toEqual({ ok: false, problems: { conclusionReason: 'needed' } });
    expect(read({}, { earlierInterviews: { held: 1, elsewhere: 0 } })).toEqual({
      ok: false,
      problems: { repeatReason: 'needed' },
    });
    expect(read({ path: 'child' })).toEqual({ ok: false, problems: { pathReason: 'needed' } });
  });

  it('counts what the person says of interviews by others, and asks then why again', () => {
    const elsewhere = { interviewsElsewhere: typed('2') };
    expect(read(elsewhere)).toEqual({ ok: false, problems: { repeatReason: 'needed' } });
    const held = { held: 1, elsewhere: 5 };
    expect(timesToldIn(valuesWith(elsewhere), held)).toBe(6);
    expect(timesToldIn(valuesWith({ interviewsElsewhere: typed('7') }), held)).toBe(8);
    expect(read({ interviewsElsewhere: typed('often') })).toEqual({
      ok: false,
      problems: { interviewsElsewhere: 'not-a-number' },
    });
  });

  it('offers the steps that a conclusion justifies and the ledger lets follow, and takes none by itself', () => {
    const offered = (conclusion: string, standing: ScreeningFormContext['standing']) =>
      stepsOffered({ conclusion }, standing);
    expect(offered('', 'not-identified')).toEqual([]);
    expect(offered('Presumed', 'not-identified')).toEqual(['presumed', 'screened']);
    expect(offered('Presumed', 'presumed')).toEqual(['screened']);
    expect(offered('NotPresumed', 'declined')).toEqual(['screened']);
    expect(offered('Presumed', 'identified')).toEqual([]);
    expect(offered('Presumed', null)).toEqual([]);
    const concluded = { conclusion: 'Presumed', conclusionReason: 'ຖືກກັກຂັງ' };
    const standing = { standing: 'not-identified' } as const;
    expect(read(concluded, standing)).toMatchObject({ ok: true, value: { step: null } });
    const taken = { ...concluded, step: 'presumed' };
    expect(read(taken, standing)).toEqual({
      ok: false,
      problems: { heldOn: 'needed', stepAuthority: 'choose-one' },
    });
    const whole = {
      ...taken,
      heldOn: typed({ text: '20/11/2026', onFile: null }),
      stepAuthority: 'EXT_DistrictPolice',
    };
    expect(read(whole, standing)).toMatchObject({
      value: { step: { status: 'presumed', authority: 'EXT_DistrictPolice' } },
    });
    // Chosen under a conclusion that was changed since.
    expect(read({ ...whole, conclusion: 'NotPresumed' }, standing)).toMatchObject({ value: { step: null } });
  });

  it('takes the age on the day of the interview, and today where that is not known', () => {
    const birth = birthOf('1/6/2008');
    const on = (text: string) => pathByBirth({ heldOn: typed({ text, onFile: null }) }, birth, TODAY);
    expect(on('31/5/2026')).toBe('child');
    expect(on('1/6/2026')).toBe('adult');
    expect(on('')).toBe('adult');
    expect(pathByBirth(newScreeningValues(ilo), undefined, TODAY)).toBe('uncertain');
  });

  it('keeps the act of a child only: of an adult the means are asked', () => {
    const child = read({ act: 'present' }, { birth: birthOf('2012') });
    const adult = read({ act: 'present' });
    expect(child.ok && child.value.screening.act).toBe('present');
    expect(adult.ok && adult.value.screening.act).toBe('not-asked');
  });
});
