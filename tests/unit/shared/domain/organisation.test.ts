import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codedValue } from '../../../../shared/codes/code-list.ts';
import { serviceKinds } from '../../../../shared/codes/service-kinds.ts';
import { addDays } from '../../../../shared/dates/plain-date.ts';
import { nameOn, Organisation, whyNotTaken } from '../../../../shared/domain/organisation.ts';
import { shippedOrganisations } from '../../../../shared/organisations/shipped-organisations.ts';
import { newOrganisation, newService } from '../../../support/organisations.ts';

const START = '1990-01-01';
const dayAt = (offset: number) => addDays(START, offset);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map(dayAt);

/** First days in any order, some of them unknown or twice. */
const anySinces = fc.array(fc.option(anyDay, { nil: null }), { minLength: 1, maxLength: 6 });
const named = (sinces: readonly (string | null)[]) => ({
  ...newOrganisation(),
  names: sinces.map((since, at) => ({ nameLao: `ຊື່ ${at}`, nameEnglish: null, since })),
});

describe('the names of an organisation', () => {
  it('are taken exactly where each begins after the one before', () => {
    fc.assert(
      fc.property(anySinces, (sinces) => {
        const isInOrder = sinces.every(
          (since, at) => at === 0 || (since !== null && (sinces[at - 1] ?? '') < since),
        );
        expect(Organisation.safeParse(named(sinces)).success).toBe(isInOrder);
      }),
    );
  });

  it('hold one at a time: on every day from the first exactly one interval holds, and it is the name told', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { maxLength: 6 }), fc.boolean(), anyDay, (days, isOpen, day) => {
        const starts = days.toSorted();
        const sinces = isOpen || starts.length === 0 ? [null, ...starts] : starts;
        const { names } = Organisation.parse(named(sinces.slice(0, 20)));
        // Each from its first day to the day before the next one's, both included.
        const holding = names.filter(({ since }, at) => {
          const next = names[at + 1]?.since ?? null;
          const last = next === null ? '9999-12-31' : addDays(next, -1);
          return (since ?? '0001-01-01') <= day && day <= last;
        });
        const isBefore = names[0]?.since !== null && day < (names[0]?.since ?? '');
        expect(holding).toHaveLength(isBefore ? 0 : 1);
        expect(nameOn(names, day)).toEqual(isBefore ? names[0] : holding[0]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a service', () => {
  const girls = newService('EXT_Shelter', { sexes: ['Female'], minAge: 6, maxAge: 17 });

  it.each([
    ['a girl of 17', { sex: 'Female', age: 17 }, null],
    ['a girl of 18', { sex: 'Female', age: 18 }, 'age'],
    ['a girl of 5', { sex: 'Female', age: 5 }, 'age'],
    ['a boy', { sex: 'Male', age: 10 }, 'sex'],
    ['somebody of whom nothing is known', { sex: null, age: null }, null],
    ['a woman of unknown age', { sex: 'Female', age: null }, null],
  ] as const)('for girls from 6 to 17 says of %s', (_who, person, why) => {
    expect(whyNotTaken(girls, person, '2026-11-30')).toBe(why);
  });

  it('takes everybody where it names no sex and no age, and nobody outside its time', () => {
    const open = newService('Health', { since: '2026-01-01', until: '2026-06-30' });
    expect(whyNotTaken(open, { sex: 'Male', age: 3 }, '2026-01-01')).toBeNull();
    expect(whyNotTaken(open, { sex: 'Male', age: 3 }, '2026-07-01')).toBe('not-on-this-day');
    expect(whyNotTaken(open, { sex: 'Male', age: 3 }, '2025-12-31')).toBe('not-on-this-day');
  });

  it('is of a kind that HTCDS knows, or sends to one', () => {
    /** The 9 values of spl_Type as HTCDS 2.0 publishes them. */
    const published = [
      'Education',
      'Financial',
      'Health',
      'LabourExploitationRehabilitation',
      'Legal',
      'Livelihood',
      'RightsBasedTraining',
      'SexualExploitationRehabilitation',
      'SocialCare',
    ];
    for (const { code } of serviceKinds.values)
      expect(published).toContain(codedValue(serviceKinds, code)?.htcds ?? code);
  });
});

describe('the institutions that come with the program', () => {
  it('are organisations as the schema wants them, each once', () => {
    for (const { organisation } of shippedOrganisations)
      expect(Organisation.parse(organisation)).toEqual(organisation);
    const ids = shippedOrganisations.map(({ organisationId }) => organisationId);
    expect(new Set(ids).size).toBe(14);
  });
});
