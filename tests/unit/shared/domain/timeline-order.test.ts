import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../../shared/contract/case.ts';
import { compareTimelineEntries } from '../../../../shared/domain/timeline-order.ts';

function opened(
  id: string,
  earliest: string | null,
  latest = earliest,
  recordedAt = '2026-11-22T08:00:00.000Z',
): TimelineEntry {
  return {
    source: 'case-opened',
    id,
    when:
      earliest === null || latest === null
        ? null
        : {
            earliest,
            latest,
            precision: earliest === latest ? 'day' : 'interval',
            isApproximate: false,
            asTyped: '',
          },
    recordedAt,
    recordedByName: 'S. Vongsa',
    sourceOfDetection: { answer: 'not-asked' },
  };
}

describe('the order of a timeline', () => {
  it('is by when it happened, then by the end, then by when it was recorded; undated last', () => {
    const right = [
      opened('a', '2026-02-01', '2026-02-28'),
      opened('b', '2026-03-01', '2026-03-02'),
      opened('c', '2026-03-01', '2026-11-30'),
      opened('d', '2026-11-21', '2026-11-21', '2026-11-21T09:00:00.000Z'),
      opened('e', '2026-11-21', '2026-11-21', '2026-11-21T10:00:00.000Z'),
      opened('f', null, null, '2026-11-01T00:00:00.000Z'),
      opened('g', null, null, '2026-11-02T00:00:00.000Z'),
    ];
    expect(
      right
        .toReversed()
        .toSorted(compareTimelineEntries)
        .map(({ id }) => id),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('is the same from every starting order', () => {
    const entry = fc
      .record({
        id: fc.uuid(),
        day: fc.option(fc.integer({ min: 1, max: 28 })),
        recorded: fc.integer({ min: 1, max: 28 }),
      })
      .map(({ id, day, recorded }) =>
        opened(
          id,
          day === null ? null : `2026-03-${String(day).padStart(2, '0')}`,
          undefined,
          `2026-04-${String(recorded).padStart(2, '0')}T00:00:00.000Z`,
        ),
      );
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 }), (entries) => {
        const once = entries.toSorted(compareTimelineEntries);
        expect(entries.toReversed().toSorted(compareTimelineEntries)).toEqual(once);
      }),
    );
  });
});
