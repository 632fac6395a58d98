import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventCertainties } from '../../../shared/codes/event-certainties.ts';
import { eventKinds } from '../../../shared/codes/event-kinds.ts';
import { understandDate } from '../../../shared/dates/understand-date.ts';
import { CaseEvent } from '../../../shared/domain/event.ts';
import { eventValuesOf, newEventValues, readEventValues } from '../../../renderer/forms/event-values.ts';

const TODAY = '2026-11-22';

const event = fc
  .record({
    what: fc.constantFrom('ຖືກຊັກຊວນ', 'Held in a compound\n\nNo way out.', 'a'),
    kind: fc.constantFrom(
      ...eventKinds.values.map(({ code }) => ({ answer: 'given' as const, value: code })),
      { answer: 'unknown' as const },
    ),
    when: fc.constantFrom(
      ...['about 2/2026', '3/2026 - 10/2026', '21/11/2026'].map((text) => {
        const read = understandDate(text, TODAY);
        if (!read.ok) throw new Error(text);
        return { answer: 'given' as const, value: read.date };
      }),
      { answer: 'not-asked' as const },
    ),
    certainty: fc.constantFrom(
      ...eventCertainties.values.map(({ code }) => ({ answer: 'given' as const, value: code })),
      { answer: 'refused' as const },
    ),
    place: fc.constantFrom(
      { answer: 'given' as const, value: { placeCode: '05', freeText: 'compound by the river' } },
      { answer: 'unknown' as const },
    ),
  })
  .map((value) => CaseEvent.parse(value));

describe('an event on file, shown in its form', () => {
  it('goes back on file unchanged', () => {
    fc.assert(
      fc.property(event, (filed) => {
        expect(readEventValues(eventValuesOf(filed, 'investigation'), '2030-01-01')).toEqual({
          ok: true,
          value: { event: filed, compartment: 'investigation' },
        });
      }),
    );
  });
});

describe('a new event form', () => {
  it('needs to say what happened, and nothing else', () => {
    const empty = newEventValues('assistance');
    expect(readEventValues(empty, TODAY)).toEqual({ ok: false, problems: { what: 'needed' } });
    expect(readEventValues({ ...empty, what: '  a call  ' }, TODAY)).toMatchObject({
      ok: true,
      value: { compartment: 'assistance', event: { what: 'a call', when: { answer: 'not-asked' } } },
    });
  });
});
