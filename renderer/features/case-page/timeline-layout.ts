import { partsOf } from '../../../shared/dates/plain-date.ts';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { newestFirst } from '../../../shared/domain/timeline-order.ts';

/** How a date is drawn: a full dot, a half one, a span, an open one, or none. */
export type DateMark = 'exact' | 'uncertain' | 'interval' | 'approximate' | 'undated';

/** The sign of a date: exact to the day, known to a month or year only, a span, or "about". */
export function markOf(when: PartialDate | null): DateMark {
  if (when === null) return 'undated';
  if (when.precision === 'interval') return 'interval';
  if (when.isApproximate) return 'approximate';
  return when.precision === 'day' ? 'exact' : 'uncertain';
}

/** What the filter knows of an entry: its record, or the kind of a free event. */
export function kindOf(entry: TimelineEntry): string {
  if (entry.source !== 'event') return entry.source;
  return entry.event.kind.answer === 'given' ? entry.event.kind.value : 'kind-unknown';
}

export interface TimelineYear {
  /** The year in which the entries begin; null for those without a date. */
  readonly year: number | null;
  readonly entries: readonly TimelineEntry[];
}

/** The timeline as it is drawn: by the year in which things began, newest first, and at the end what has no date. */
export function layTimeline(entries: readonly TimelineEntry[], kind: string): readonly TimelineYear[] {
  const wanted = newestFirst(entries.filter((entry) => kind === 'all' || kindOf(entry) === kind));
  const dated = wanted.filter(({ when }) => when !== null);
  const undated = wanted.filter(({ when }) => when === null);
  const years: { year: number; entries: TimelineEntry[] }[] = [];
  for (const entry of dated) {
    const year = entry.when === null ? 0 : partsOf(entry.when.earliest).year;
    const last = years.at(-1);
    if (last?.year === year) last.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  return undated.length === 0 ? years : [...years, { year: null, entries: undated }];
}

/** The first lines of a timeline, as many as are asked for, under their years; a year that is whole stays the same object. */
export function firstOf(years: readonly TimelineYear[], count: number): readonly TimelineYear[] {
  let left = count;
  return years.flatMap((whole) => {
    const { year, entries } = whole;
    const before = left;
    left -= entries.length;
    if (left >= 0) return [whole];
    return before <= 0 ? [] : [{ year, entries: entries.slice(0, before) }];
  });
}

/** Of each kind that occurs the first entry, in their order. */
export function firstOfEachKind(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const firsts = new Map<string, TimelineEntry>();
  for (const entry of entries) if (!firsts.has(kindOf(entry))) firsts.set(kindOf(entry), entry);
  return [...firsts.values()];
}
