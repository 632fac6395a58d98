import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandDate } from '../../../../shared/dates/understand-date.ts';
import { ageBandOf, ageBands, type AgeBand } from '../../../../shared/domain/age-band.ts';
import type { Answer } from '../../../../shared/domain/answer.ts';
import type { PartialDate } from '../../../../shared/domain/partial-date.ts';
import type { Birth } from '../../../../shared/domain/person.ts';

const today = '2026-11-22';

function date(typed: string): PartialDate {
  const understood = understandDate(typed, today);
  if (!understood.ok) throw new Error(`not understood: ${typed}`);
  return understood.date;
}

const bornOn = (typed: string): Answer<Birth> => ({
  answer: 'given',
  value: { kind: 'date', date: date(typed) },
});
const aged = (ageYears: number, isApproximate = false): Answer<Birth> => ({
  answer: 'given',
  value: { kind: 'age', ageYears, isApproximate, at: date('22/11/2026') },
});

describe('the age band on 22 November 2026', () => {
  // By hand, from the CTDC codebook's bands and the calendar.
  it.each<[string, Answer<Birth>, AgeBand]>([
    ['eight until the ninth birthday tomorrow', bornOn('23/11/2017'), '0-8'],
    ['nine on the birthday itself', bornOn('22/11/2017'), '9-17'],
    ['seventeen the day before eighteen', bornOn('23/11/2008'), '9-17'],
    ['eighteen on the birthday itself', bornOn('22/11/2008'), '18-20'],
    ['born in a year that allows 17 and 18', bornOn('2008'), 'unknown'],
    ['born in a year that allows 15 and 16', bornOn('2010'), '9-17'],
    ['born in a year that allows 8 and 9', bornOn('2017'), 'child'],
    ['born in a year that allows 20 and 21', bornOn('2005'), 'adult'],
    ['born 29 February 2008, eighteen since 1 March 2026', bornOn('29/02/2008'), '18-20'],
    ['said to be 15', aged(15), '9-17'],
    ['said to be about 15', aged(15, true), '9-17'],
    ['said to be about 17, perhaps 18', aged(17, true), 'unknown'],
    ['said to be about 9, perhaps 8', aged(9, true), 'child'],
    ['an old person', aged(70), '48+'],
    ['not yet born', bornOn('2027'), 'unknown'],
    ['unknown', { answer: 'unknown' }, 'unknown'],
    ['refused', { answer: 'refused' }, 'unknown'],
  ])('of somebody %s', (_who, birth, band) => {
    expect(ageBandOf(birth, today)).toBe(band);
  });

  it('is one of the list for every age, and never a child band for an adult', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.boolean(), (ageYears, isApproximate) => {
        const band = ageBandOf(aged(ageYears, isApproximate), today);
        expect(ageBands).toContain(band);
        if (ageYears >= 20) expect(['0-8', '9-17', 'child']).not.toContain(band);
        if (ageYears <= 15) expect(['0-8', '9-17', 'child']).toContain(band);
      }),
    );
  });
});
