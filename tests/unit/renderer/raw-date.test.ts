import { describe, expect, it } from 'vitest';
import { rawDay, readDate, withFixedDay } from '../../../renderer/forms/raw-date.ts';

const typed = (text: string) => ({ text, onFile: null });

describe('a date field', () => {
  it('understands what is typed on the day of the form', () => {
    expect(readDate(typed('yesterday'), '2026-11-22')).toMatchObject({
      ok: true,
      value: { earliest: '2026-11-21' },
    });
    expect(readDate(typed('  '), '2026-11-22')).toEqual({ ok: true, value: undefined });
    expect(readDate(typed('31/2/2026'), '2026-11-22')).toEqual({ ok: false, problem: 'no-such-date' });
  });

  it('keeps a date on file that nobody touched, whatever day it is now', () => {
    const first = readDate(typed('today'), '2026-11-22');
    if (!first.ok || first.value === undefined) throw new Error('today is a date');
    const onFile = { text: first.value.asTyped, onFile: first.value };
    expect(readDate(onFile, '2027-01-01')).toEqual({ ok: true, value: first.value });
    expect(readDate({ ...onFile, text: 'yesterday' }, '2027-01-01')).toMatchObject({
      value: { earliest: '2026-12-31' },
    });
  });

  it('writes out words that mean another day tomorrow', () => {
    expect(withFixedDay(typed('ມື້ນີ້'), '2026-11-22')).toEqual(rawDay('2026-11-22'));
    expect(withFixedDay(typed('about 2026'), '2026-11-22')).toEqual(typed('about 2026'));
    expect(withFixedDay(typed('no date'), '2026-11-22')).toEqual(typed('no date'));
  });
});
