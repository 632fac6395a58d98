import { v7 } from 'uuid';
import type { OtherInCase } from '../../shared/domain/other-in-case.ts';
import type { RouteLeg } from '../../shared/domain/route-leg.ts';
import type { WhatHappened } from '../../shared/domain/what-happened.ts';
import { dated } from './cases.ts';

/** A leg of which nothing is known but its kind, with whatever a test knows besides. */
export const newLeg = (kind: RouteLeg['kind'], known: Partial<RouteLeg> = {}): RouteLeg => ({
  id: v7(),
  kind,
  country: { answer: 'not-asked' },
  place: { answer: 'not-asked' },
  placeType: { answer: 'not-asked' },
  placeName: { answer: 'not-asked' },
  when: { answer: 'not-asked' },
  transport: { answer: 'not-asked' },
  documents: { answer: 'not-asked' },
  companions: { answer: 'not-asked' },
  ...known,
});

/** Somebody else in a case, named, whose role in the process is known where they are suspected. */
export const newOther = (part: OtherInCase['part'], name = 'Mr. Lin'): OtherInCase => ({
  id: v7(),
  name: { answer: 'given', value: name },
  part,
  rolesInProcess:
    part === 'Suspect'
      ? { answer: 'given', value: ['RecruiterOrIntermediary', 'ControlledIndividual'] }
      : { answer: 'not-applicable' },
});

/** What happened to an invented person in a scam compound: a route over a border, a debt in two parts, no wages claimed. */
export const ofScamCompound = (): Partial<WhatHappened> => ({
  acts: { answer: 'given', value: ['ACT_SEEK', 'ACT_HARBOUR'] },
  means: { answer: 'refused' },
  formsOfExploitation: { answer: 'given', value: ['ForcedLabour', 'EXT_OnlineScam'] },
  sexualExploitationTypes: { answer: 'not-applicable' },
  methodsOfControl: { answer: 'given', value: ['EXT_RestrictsMovement'] },
  debts: {
    answer: 'given',
    value: [20_000, 7500].map((wholeUnits) => ({
      id: v7(),
      sum: { answer: 'given', value: { wholeUnits, currency: 'THB' } },
      asOf: { answer: 'given', value: dated('3/2026') },
      claimedBy: { answer: 'given', value: 'Employer' },
    })),
  },
  wagesOwed: { answer: 'not-applicable' },
  route: {
    answer: 'given',
    value: [
      newLeg('Recruitment', { placeType: { answer: 'given', value: 'Online' } }),
      newLeg('EXT_Border'),
      newLeg('Exploitation', {
        place: { answer: 'given', value: { placeCode: '0501', freeText: 'ຕຶກ 3' } },
        placeType: { answer: 'given', value: 'Compound' },
        placeName: { answer: 'given', value: 'Golden Gate 3' },
        when: { answer: 'given', value: dated('3/2026 - 10/2026') },
      }),
    ],
  },
});
