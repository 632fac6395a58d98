import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/dates/plain-date.ts';
import { dayOutOfOrder, fitsState, type Service, shelterNights } from '../../../../shared/domain/service.ts';
import {
  type ServiceMove,
  serviceAfter,
  serviceMoveNames,
  type ServiceState,
  serviceStates,
} from '../../../../shared/domain/service-moves.ts';

const offered: Service = {
  kind: 'EXT_Shelter',
  needId: null,
  objectiveId: null,
  provider: { by: 'office' },
  offeredOn: '2026-01-01',
  dueOn: null,
  decidedOn: null,
  startedOn: null,
  endedOn: null,
  declinedBecause: null,
  endedBecause: null,
  sessions: null,
  cost: null,
  valueInKind: null,
  outcome: null,
  outcomeWords: null,
  words: null,
};

/** What a move adds, as an office would say it. */
function moved(service: Service, move: ServiceMove, on: string): Service {
  switch (move) {
    case 'accept':
      return { ...service, decidedOn: on };
    case 'decline':
      return { ...service, decidedOn: on, declinedBecause: 'Other' };
    case 'begin':
      return { ...service, startedOn: on };
    case 'deliver':
      return { ...service, endedOn: on };
    case 'end-early':
      return { ...service, endedOn: on, endedBecause: 'Other' };
  }
}

describe('a service', () => {
  it('has after every sequence of moves the days and reasons of its state, and of no state beyond it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...serviceMoveNames), fc.nat(30)), { maxLength: 8 }),
        (asked) => {
          let state: ServiceState = 'offered';
          let service = offered;
          let day = service.offeredOn;
          for (const [move, days] of asked) {
            const after = serviceAfter(state, move);
            if (after === undefined) continue;
            day = addDays(day, days);
            service = moved(service, move, day);
            state = after;
          }
          expect(fitsState(state, service)).toBe(true);
          expect(dayOutOfOrder(service)).toBeUndefined();
          expect(serviceStates.filter((other) => fitsState(other, service))).toEqual([state]);
        },
      ),
    );
  });

  it('counts as many nights as there are days between admission and discharge, and none for other help', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (nights, more) => {
        const startedOn = '2024-02-28';
        const endedOn = addDays(startedOn, nights);
        const today = addDays(endedOn, more);
        expect(shelterNights({ ...offered, startedOn, endedOn }, today)).toBe(nights);
        expect(shelterNights({ ...offered, startedOn }, today)).toBe(nights + more);
        expect(shelterNights({ ...offered, kind: 'Health', startedOn, endedOn }, today)).toBeNull();
      }),
    );
    expect(shelterNights(offered, '2026-02-01')).toBeNull();
    expect(shelterNights({ ...offered, startedOn: '2026-02-02' }, '2026-02-01')).toBe(0);
  });

  it('names the first day that comes before the one it follows', () => {
    const days = { decidedOn: '2026-01-02', startedOn: '2026-01-03', endedOn: '2026-01-02' };
    expect(dayOutOfOrder({ ...offered, ...days })).toBe('endedOn');
    expect(dayOutOfOrder({ ...offered, ...days, decidedOn: '2025-12-31' })).toBe('decidedOn');
  });
});
