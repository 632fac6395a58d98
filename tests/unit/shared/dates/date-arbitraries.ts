import fc from 'fast-check';
import { daysInMonth, lastOfMonth, plainDate, type PlainDate } from '../../../../shared/dates/plain-date.ts';
import type { PartialDate } from '../../../../shared/domain/partial-date.ts';

/** Days that a case can mean, with leap days and ends of months and years more often than by chance. */
export const day: fc.Arbitrary<PlainDate> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: 0, max: 119_000 })
      .map((offset) => new Date(Date.UTC(1870, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 468, max: 548 })
      .filter((n) => n !== 475 && n !== 525)
      .map((n) => `${n * 4}-02-29`),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ year: fc.integer({ min: 1870, max: 2190 }), month: fc.integer({ min: 1, max: 12 }) })
      .map(({ year, month }) => lastOfMonth(year, month)),
  },
);

const told = { isApproximate: fc.boolean(), asTyped: fc.constant('') };

/** Partial dates of every precision. */
export const partialDate: fc.Arbitrary<PartialDate> = fc.oneof(
  fc
    .record({ day, ...told })
    .map(({ day: only, ...rest }) => ({ earliest: only, latest: only, precision: 'day' as const, ...rest })),
  fc.record({ day, ...told }).map(({ day: inside, ...rest }) => {
    const [year = 0, month = 0] = inside.split('-').map(Number);
    return {
      earliest: plainDate({ year, month, day: 1 }),
      latest: plainDate({ year, month, day: daysInMonth(year, month) }),
      precision: 'month' as const,
      ...rest,
    };
  }),
  fc.record({ day, ...told }).map(({ day: inside, ...rest }) => {
    const year = inside.slice(0, 4);
    return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' as const, ...rest };
  }),
);

/** Intervals of at least two days, whole months and years among them. */
export const interval: fc.Arbitrary<PartialDate> = fc
  .oneof(
    fc.tuple(day, day),
    fc
      .tuple(day, fc.integer({ min: 1, max: 40 }))
      .map(
        ([first, length]) =>
          [first, new Date(Date.parse(first) + length * 86_400_000).toISOString().slice(0, 10)] as const,
      ),
    fc
      .tuple(
        fc.integer({ min: 1870, max: 2190 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 30 }),
      )
      .map(([year, month, more]) => {
        const end = month - 1 + more;
        return [
          plainDate({ year, month, day: 1 }),
          lastOfMonth(year + Math.floor(end / 12), (end % 12) + 1),
        ] as const;
      }),
  )
  .filter(([a, b]) => a !== b)
  .chain(([a, b]) =>
    fc.record({
      earliest: fc.constant(a < b ? a : b),
      latest: fc.constant(a < b ? b : a),
      precision: fc.constant('interval' as const),
      ...told,
    }),
  );
