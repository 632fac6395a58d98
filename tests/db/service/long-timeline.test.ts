import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../shared/contract.ts';
import { times } from '../../support/effort.ts';
import { dated, newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';

type When = InputByOperation<'event.record'>['event']['when'];

describe('the first entries of a timeline', () => {
  const office = new TestOffice();
  let officer: string;
  beforeAll(async () => {
    officer = (await office.create()).account.id;
  });
  afterAll(() => office.end());

  /** Days on which many things happened, months, "about", and no date at all. */
  const when: fc.Arbitrary<When> = fc.oneof(
    fc
      .constantFrom('03/2026', '2026', 'ປະມານ 12/03/2026', '12/03/2026', '13/03/2026', '01/11/2025')
      .map((typed) => ({ answer: 'given' as const, value: dated(typed) })),
    fc.constantFrom({ answer: 'unknown' as const }, { answer: 'refused' as const }),
  );

  it('are those of the whole that happened last, and then those without a date', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ when, compartment: fc.constantFrom('register', 'investigation', 'assistance') }),
          {
            minLength: 5,
            maxLength: 25,
          },
        ),
        async (events) => {
          const input = newCase(officer);
          await office.get('case.record', input);
          for (const { when: at, compartment } of events)
            await office.get('event.record', {
              eventId: v7(),
              caseId: input.caseId,
              compartment,
              event: {
                kind: { answer: 'unknown' },
                what: 'ໂທຫາ',
                when: at,
                certainty: { answer: 'unknown' },
                place: { answer: 'unknown' },
              },
            });
          const { caseId } = input;
          const whole = await office.get('case.timeline', { caseId });
          const isDated = (entry: (typeof whole)[number]): boolean => entry.when !== null;
          const asRead = [...whole.filter(isDated).reverse(), ...whole.filter((entry) => !isDated(entry))];
          for (let first = 1; first <= whole.length + 1; first += 1) {
            const shown = await office.get('case.timeline', { caseId, first });
            const wanted = asRead.slice(0, first).map(({ id }) => id);
            expect(shown.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
            expect(shown).toEqual(whole.filter(({ id }) => wanted.includes(id)));
          }
        },
      ),
      { numRuns: times(3, 6) },
    );
  });
});
