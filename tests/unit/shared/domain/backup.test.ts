import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupInsistence, backupRhythms, isBackupDue } from '../../../../shared/domain/backup.ts';
import { backupKeepings, copiesToRemove } from '../../../../shared/domain/backup-rotation.ts';

/** An instant by the clock of the Lao PDR, seven hours before UTC. */
const at = (day: string, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString();

describe('when a copy is due', () => {
  it('at once where there is none, never by itself where copies are made by hand, and again after the clock was set back', () => {
    const now = at('2026-11-30', '09:00');
    expect(isBackupDue('day', null, now)).toBe(true);
    expect(isBackupDue('by-hand', null, now)).toBe(false);
    expect(isBackupDue('by-hand', at('2026-01-01', '09:00'), now)).toBe(false);
    expect(isBackupDue('week', at('2027-01-05', '09:00'), now)).toBe(true);
  });

  it('once a day by the calendar of the office, not after so many hours', () => {
    expect(isBackupDue('day', at('2026-11-30', '00:10'), at('2026-11-30', '23:50'))).toBe(false);
    expect(isBackupDue('day', at('2026-11-29', '23:50'), at('2026-11-30', '00:10'))).toBe(true);
  });

  it('twice a day before and after noon; once a week on the same day of the next', () => {
    expect(isBackupDue('half-day', at('2026-11-30', '08:00'), at('2026-11-30', '11:59'))).toBe(false);
    expect(isBackupDue('half-day', at('2026-11-30', '08:00'), at('2026-11-30', '12:00'))).toBe(true);
    expect(isBackupDue('week', at('2026-11-23', '17:00'), at('2026-11-29', '18:00'))).toBe(false);
    expect(isBackupDue('week', at('2026-11-23', '17:00'), at('2026-11-30', '08:00'))).toBe(true);
  });
});

describe('how loudly it is said that copies are old', () => {
  const said = (rhythm: (typeof backupRhythms)[number], day: string) =>
    backupInsistence(rhythm, at('2026-11-01', '17:02'), at(day, '08:00'));

  it('not at all while fresh, a line when a day late, a reminder after three days, a notice after seven', () => {
    expect(['01', '02', '03', '04', '07', '08', '28'].map((day) => said('day', `2026-11-${day}`))).toEqual([
      'none',
      'none',
      'line',
      'reminder',
      'reminder',
      'notice',
      'notice',
    ]);
  });

  it('is counted from when the next one is due, where that is a week later or by hand', () => {
    for (const rhythm of ['week', 'by-hand'] as const)
      expect(['08', '09', '11', '15'].map((day) => said(rhythm, `2026-11-${day}`))).toEqual([
        'none',
        'line',
        'reminder',
        'notice',
      ]);
  });

  it('never grows quieter as days go by', () => {
    const order = ['none', 'line', 'reminder', 'notice'];
    fc.assert(
      fc.property(fc.constantFrom(...backupRhythms), fc.nat(500), fc.nat(500), (rhythm, one, other) => {
        const since = '2026-01-01T10:00:00.000Z';
        const loudness = (hours: number): number =>
          order.indexOf(
            backupInsistence(rhythm, since, new Date(Date.parse(since) + hours * 3_600_000).toISOString()),
          );
        expect(loudness(Math.max(one, other))).toBeGreaterThanOrEqual(loudness(Math.min(one, other)));
      }),
    );
  });
});

describe('which copies go', () => {
  const daily = (from: string, days: number) =>
    Array.from({ length: days }, (_, day) => ({
      madeAt: new Date(Date.parse(at(from, '17:00')) + day * 86_400_000).toISOString(),
    }));
  const daysOf = (copies: readonly { readonly madeAt: string }[]) =>
    copies.map(({ madeAt }) => new Date(Date.parse(madeAt) + 7 * 3_600_000).toISOString().slice(0, 10));

  it('leaves of a year of daily copies the last week, then weeks, then months', () => {
    // From Monday 1 December 2025 to Monday 30 November 2026; the newest of a month is of its last day.
    const copies = daily('2025-12-01', 365);
    const gone = new Set(copiesToRemove(copies, 'usual'));
    expect(daysOf(copies.filter((copy) => !gone.has(copy)))).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      // Sundays end the weeks before the one that began on 30 November.
      '2026-11-08',
      '2026-11-15',
      '2026-11-22',
      // Seven days, the newest three among them.
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
    ]);
  });

  it('leaves fewer on a small stick, and all where all are kept', () => {
    const copies = daily('2026-10-01', 61);
    const gone = new Set(copiesToRemove(copies, 'few'));
    expect(daysOf(copies.filter((copy) => !gone.has(copy)))).toEqual([
      '2026-10-31',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
    ]);
    expect(copiesToRemove(copies, 'all')).toEqual([]);
  });

  it('of several on one day keeps the newest of it, and the last three whatever the day', () => {
    const copies = ['08:00', '09:00', '10:00', '11:00', '12:00'].map((time) => ({
      madeAt: at('2026-11-30', time),
    }));
    expect(copiesToRemove(copies, 'usual')).toEqual(copies.slice(0, 2));
  });

  const someCopies = fc.array(
    fc.integer({ min: 0, max: 3 * 365 * 24 }).map((hours) => ({
      madeAt: new Date(Date.parse('2024-01-01T00:00:00Z') + hours * 3_600_000).toISOString(),
    })),
    { maxLength: 60 },
  );

  it('never the newest, none twice, none that is not there; and applied again, nothing more', () => {
    fc.assert(
      fc.property(someCopies, fc.constantFrom(...backupKeepings), (copies, keeping) => {
        const gone = copiesToRemove(copies, keeping);
        const left = copies.filter((copy) => !gone.includes(copy));
        expect(new Set(gone).size).toBe(gone.length);
        expect(gone.every((copy) => copies.includes(copy))).toBe(true);
        const newest = copies.reduce((max, { madeAt }) => (madeAt > max ? madeAt : max), '');
        if (copies.length > 0) expect(left.map(({ madeAt }) => madeAt)).toContain(newest);
        expect(copiesToRemove(left, keeping)).toEqual([]);
      }),
    );
  });

  it('nothing comes back: what goes today would have gone with a newer copy beside it too', () => {
    fc.assert(
      fc.property(someCopies, fc.constantFrom(...backupKeepings), (copies, keeping) => {
        const newer = { madeAt: '2027-06-01T00:00:00.000Z' };
        const gone = copiesToRemove(copies, keeping);
        const goneLater = copiesToRemove([...copies, newer], keeping);
        expect(gone.filter((copy) => !goneLater.includes(copy))).toEqual([]);
      }),
    );
  });
});
