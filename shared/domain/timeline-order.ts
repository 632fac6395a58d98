import type { TimelineEntry } from '../contract/case.ts';

/**
 * Orders two entries by when they happened: by the earliest day, then by the latest, then by when they were
 * recorded; entries without a date come last. A total order, so that every reading shows the same timeline.
 */
export function compareTimelineEntries(one: TimelineEntry, other: TimelineEntry): number {
  if (one.when !== null && other.when !== null) {
    return (
      compareText(one.when.earliest, other.when.earliest) ||
      compareText(one.when.latest, other.when.latest) ||
      compareText(one.recordedAt, other.recordedAt) ||
      compareText(one.id, other.id)
    );
  }
  if (one.when !== other.when) return one.when === null ? 1 : -1;
  return compareText(one.recordedAt, other.recordedAt) || compareText(one.id, other.id);
}

/** As a timeline is read: what happened last first, and at the end what has no date, recorded first first. */
export function newestFirst(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const ordered = entries.toSorted(compareTimelineEntries);
  return [
    ...ordered.filter(({ when }) => when !== null).reverse(),
    ...ordered.filter(({ when }) => when === null),
  ];
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
