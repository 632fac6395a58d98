import { describe, expect, it } from 'vitest';
import { emptyBirth, RawBirth, rawBirthOf, readBirth } from '../../../renderer/forms/raw-birth.ts';
import { exactDate } from '../../../shared/domain/partial-date.ts';

const TODAY = '2026-11-22';
const typed = (text: string, typedOn: string | null = null): RawBirth => ({ ...emptyBirth, text, typedOn });
const filed = (raw: RawBirth) => {
  const reading = readBirth(raw, TODAY);
  if (!reading.ok || reading.value === undefined) throw new Error(`${raw.text} is no birth`);
  return reading.value;
};

describe('a birth field', () => {
  it('reads a date or an age, and nothing where nothing is', () => {
    expect(readBirth(typed(' '), TODAY)).toEqual({ ok: true, value: undefined });
    expect(readBirth(typed('03/2010'), TODAY)).toMatchObject({
      value: { kind: 'date', date: { earliest: '2010-03-01', latest: '2010-03-31' } },
    });
    expect(readBirth(typed('ອາຍຸ 15 ປີ ໃນເດືອນ 3/2025'), TODAY)).toMatchObject({
      value: { kind: 'age', ageYears: 15, at: { earliest: '2025-03-01', latest: '2025-03-31' } },
    });
    expect(readBirth(typed('31/02/2010'), TODAY)).toEqual({ ok: false, problem: 'no-such-date' });
  });

  it('means the age that was true when it was typed, in a draft continued later', () => {
    expect(readBirth(typed('15', '2026-11-20'), '2027-03-01')).toMatchObject({
      value: { kind: 'age', ageYears: 15, at: { earliest: '2026-11-20', latest: '2026-11-20' } },
    });
  });

  it.each([
    ['15 in March 2025', '15 in March 2025'],
    ['15', '15 · 22/11/2026'],
    ['ປະມານ 15 ປີ', '~15 · 22/11/2026'],
    ['15-16 ປີ', '23/11/2009–22/11/2011'],
    ['about 2010', 'about 2010'],
  ])('shows “%s” on file as “%s”, which means the same on any day', (text, shown) => {
    const birth = filed(typed(text));
    expect(rawBirthOf(birth).text).toBe(shown);
    expect(readBirth(rawBirthOf(birth), '2031-05-06')).toEqual({ ok: true, value: birth });
    const days = (raw: RawBirth, on: string) => {
      const reading = readBirth(raw, on);
      if (!reading.ok || reading.value === undefined) throw new Error(raw.text);
      const { kind } = reading.value;
      const { earliest, latest, isApproximate } = kind === 'date' ? reading.value.date : reading.value.at;
      return { kind, earliest, latest, isApproximate };
    };
    expect(days(typed(shown), '2031-05-06')).toEqual(days(typed(text), TODAY));
  });
});

describe('a birth in a draft of an earlier version', () => {
  const nothing = { text: '', onFile: null };
  const former = { by: 'date', date: nothing, ageYears: '', ageAt: nothing, isApproximate: false };

  it.each([
    [{ ...former }, ''],
    [{ ...former, date: { text: '3/20', onFile: null } }, '3/20'],
    [{ ...former, by: 'age', ageYears: '15' }, '15'],
    [{ ...former, by: 'age', ageYears: '໑໕', isApproximate: true }, '~໑໕'],
    [{ ...former, by: 'age', ageYears: 'about 15', isApproximate: true }, 'about 15'],
    [{ ...former, by: 'age', ageYears: '15', ageAt: { text: '3/2025', onFile: null } }, '15 · 3/2025'],
    [{ ...former, by: 'age', ageAt: { text: '3/2025', onFile: null } }, ''],
  ])('is opened with what was typed: %j', (raw, text) => {
    expect(RawBirth.parse(raw)).toEqual({ text, onFile: null, typedOn: null });
  });

  it('is opened as on file where nobody touched it', () => {
    const date = { ...exactDate('2010-03-12', '12/3/2010') };
    expect(RawBirth.parse({ ...former, date: { text: '12/3/2010', onFile: date } })).toEqual(
      rawBirthOf({ kind: 'date', date }),
    );
    for (const isApproximate of [true, false]) {
      const at = exactDate('2025-03-12', '12 March 2025');
      const age = { kind: 'age', ageYears: 15, isApproximate, at } as const;
      const shown = RawBirth.parse({
        ...former,
        by: 'age',
        ageYears: '15',
        isApproximate,
        ageAt: { text: '12 March 2025', onFile: at },
      });
      expect(shown).toEqual(rawBirthOf(age));
      expect(readBirth(shown, TODAY)).toEqual({ ok: true, value: age });
      expect(readBirth({ ...shown, onFile: null }, TODAY)).toMatchObject({
        value: { kind: 'age', ageYears: 15, isApproximate, at: { earliest: '2025-03-12' } },
      });
    }
  });
});
