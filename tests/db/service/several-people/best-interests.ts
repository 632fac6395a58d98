import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { times } from '../../../support/effort.ts';
import { newBestInterests } from '../../../support/best-interests.ts';
import { newCase } from '../../../support/cases.ts';
import { StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const moves = ['decide', 'review', 'end', 'stop'] as const;
type Move = (typeof moves)[number];
type State = 'begun' | 'decided' | 'under-review' | 'ended' | 'stopped';

/** A step is begun and decided; what was decided is reviewed and decided anew, or ends; what is not decided may be stopped. */
const legal: readonly (readonly [State, Move, State])[] = [
  ['begun', 'decide', 'decided'],
  ['begun', 'stop', 'stopped'],
  ['decided', 'review', 'under-review'],
  ['decided', 'end', 'ended'],
  ['under-review', 'decide', 'decided'],
  ['under-review', 'stop', 'stopped'],
];

describe('a step for the best interests of a child', () => {
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with(people);
  }, 300_000);
  afterAll(() => office.end());

  /** A case of somebody of so many years, which nobody doubts. */
  const caseOf = async (ageYears: number | null): Promise<string> => {
    const base = newCase(office.idOf('social-worker'));
    const input = {
      ...base,
      person: {
        ...base.person,
        birth:
          ageYears === null
            ? ({ answer: 'unknown' } as const)
            : ({
                answer: 'given',
                value: {
                  kind: 'age',
                  ageYears,
                  isApproximate: false,
                  at: base.facts.openedOn,
                },
              } as const),
      },
    };
    await office.get('case.record', input);
    return input.caseId;
  };
  const begun = async (caseId: string, step = newBestInterests()): Promise<string> => {
    const bestInterestsId = v7();
    await office.get('bestInterests.save', { bestInterestsId, caseId, version: 0, step });
    return bestInterestsId;
  };
  const stepIn = async (caseId: string, id: string) =>
    (await office.get('bestInterests.ofCase', { caseId }))?.find(
      ({ bestInterestsId }) => bestInterestsId === id,
    );

  it('goes by the table alone, whatever is asked in whichever order', async () => {
    await office.signInAs('social-worker');
    const caseId = await caseOf(12);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...moves), { maxLength: 7 }), async (asked) => {
        const bestInterestsId = await begun(caseId);
        let state: State = 'begun';
        let version = 1;
        for (const move of asked) {
          const after = legal.find(([from, by]) => from === state && by === move)?.[2];
          const answer = await office.ask('bestInterests.move', {
            bestInterestsId,
            caseId,
            version,
            move,
            on: '2026-01-05',
          });
          expect(answer.ok, `${move} of one that is ${state}`).toBe(after !== undefined);
          if (after !== undefined) {
            state = after;
            version += 1;
          }
          const stored = await stepIn(caseId, bestInterestsId);
          expect(stored).toMatchObject({ state, version });
          expect(stored?.acts).toHaveLength(version);
        }
      }),
      { numRuns: times(5, 20) },
    );
  });

  it('is for whoever is or may be a child, and for no adult', async () => {
    await office.signInAs('social-worker');
    for (const [ageYears, isTaken] of [
      [12, true],
      [17, true],
      [null, true],
      [18, false],
      [40, false],
    ] as const) {
      const caseId = await caseOf(ageYears);
      const answer = await office.ask('bestInterests.save', {
        bestInterestsId: v7(),
        caseId,
        version: 0,
        step: newBestInterests(),
      });
      expect(answer.ok, String(ageYears)).toBe(isTaken);
      if (!isTaken)
        expect(answer).toMatchObject({ error: { code: 'invalid', fields: { kind: ['not-a-child'] } } });
    }
  });

  it('is not decided before the child was heard, or it is said why not; and stays decided', async () => {
    await office.signInAs('social-worker');
    const caseId = await caseOf(12);
    const unheard = newBestInterests({ views: { answer: 'not-asked' } });
    const bestInterestsId = await begun(caseId, unheard);
    const decide = (version: number) =>
      office.ask('bestInterests.move', {
        bestInterestsId,
        caseId,
        version,
        move: 'decide',
        on: '2026-01-05',
      });
    const save = (version: number, step: typeof unheard) =>
      office.ask('bestInterests.save', { bestInterestsId, caseId, version, step });
    expect(await decide(1)).toMatchObject({ error: { code: 'invalid', fields: { views: ['required'] } } });
    expect(
      await save(1, newBestInterests({ views: { answer: 'refused' }, decision: { answer: 'not-asked' } })),
    ).toMatchObject({ ok: true });
    expect(await decide(2)).toMatchObject({ error: { code: 'invalid', fields: { decision: ['required'] } } });
    expect(await save(2, newBestInterests({ views: { answer: 'refused' } }))).toMatchObject({ ok: true });
    expect(await decide(3)).toMatchObject({ ok: true });
    expect(await save(4, unheard)).toMatchObject({ error: { code: 'invalid' } });
    expect(await stepIn(caseId, bestInterestsId)).toMatchObject({ state: 'decided', version: 4 });
  });

  it('is told of on no other side of the wall', async () => {
    await office.signInAs('social-worker');
    const caseId = await caseOf(12);
    await begun(caseId);
    expect(
      (await office.get('case.timeline', { caseId })).some(({ source }) => source === 'best-interests'),
    ).toBe(true);
    await office.signInAs('police-head');
    const told = JSON.stringify([
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
    ]);
    expect(told).not.toContain('best-interests');
    expect(await office.ask('bestInterests.ofCase', { caseId })).toMatchObject({
      error: { code: 'refused', reason: 'wing-not-held' },
    });
  });
});
