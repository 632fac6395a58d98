import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import { understandDate } from '../../../shared/dates/understand-date.ts';
import {
  firstOfEachKind,
  kindOf,
  layTimeline,
  markOf,
} from '../../../renderer/features/case-page/timeline-layout.ts';

const when = (typed: string) => {
  const read = understandDate(typed, '2026-11-22');
  if (!read.ok) throw new Error(`${typed} was not understood`);
  return read.date;
};

let counter = 0;
const event = (typed: string | null, kind?: 'Recruitment' | 'Exploitation'): TimelineEntry => ({
  source: 'event',
  id: `0199${String(counter++).padStart(4, '0')}-0000-7000-8000-000000000000`,
  when: typed === null ? null : when(typed),
  recordedAt: '2026-11-22T04:00:00.000Z',
  recordedByName: 'Somphone',
  compartment: 'register',
  version: 1,
  release: null,
  event: {
    kind: kind === undefined ? { answer: 'not-asked' } : { answer: 'given', value: kind },
    what: typed ?? 'no date',
    when: { answer: 'not-asked' },
    certainty: { answer: 'not-asked' },
    place: { answer: 'not-asked' },
    isHeavy: false,
  },
});
const texts = (entries: readonly TimelineEntry[]) =>
  entries.map((entry) => (entry.source === 'event' ? entry.event.what : entry.source));

describe('the timeline', () => {
  it('puts the newest first, by the year in which things began, and undated entries last', () => {
    const entries = ['2/2025', null, '21/11/2026', '3/2026 - 10/2026', '11/2025 - 2/2026'].map((typed) =>
      event(typed),
    );
    expect(layTimeline(entries, 'all').map(({ year, entries: shown }) => [year, texts(shown)])).toEqual([
      [2026, ['21/11/2026', '3/2026 - 10/2026']],
      [2025, ['11/2025 - 2/2026', '2/2025']],
      [null, ['no date']],
    ]);
  });

  it('shows each entry once, in whatever order it was read', () => {
    const entries = ['2026', null, '1/2026', '2024', '2/2/2026', '2025'].map((typed) => event(typed));
    const laid = layTimeline(entries, 'all');
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(layTimeline(shuffled, 'all')).toEqual(laid);
      }),
    );
    expect(laid.flatMap(({ entries: shown }) => shown)).toHaveLength(entries.length);
  });

  it('filters by kind', () => {
    const entries = [event('2026', 'Recruitment'), event('2025', 'Exploitation'), event('2024')];
    expect(firstOfEachKind(entries).map(kindOf)).toEqual(['Recruitment', 'Exploitation', 'kind-unknown']);
    expect(layTimeline(entries, 'Exploitation').map(({ year }) => year)).toEqual([2025]);
  });

  it('tells exact, uncertain, spanning and approximate dates apart', () => {
    expect(
      ['21/11/2026', '11/2026', '2026', '3/2026 - 10/2026', 'about 2026', 'about 3/2026 - 10/2026'].map(
        (typed) => markOf(when(typed)),
      ),
    ).toEqual(['exact', 'uncertain', 'uncertain', 'interval', 'approximate', 'interval']);
    expect(markOf(null)).toBe('undated');
  });
});
