import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimAct } from '../../../../shared/domain/claim.ts';
import { nothingAsked } from '../../../../shared/domain/what-happened.ts';
import { times } from '../../../support/effort.ts';
import { newCase } from '../../../support/cases.ts';
import { newClaim } from '../../../support/claims.ts';
import { StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

type Move = ClaimAct['move'];
type State = 'drafted' | 'claimed' | 'ordered' | 'rejected' | 'settled' | 'part' | 'full' | 'given up';
const stateNames = {
  drafted: 'drafted',
  claimed: 'claimed',
  ordered: 'ordered',
  rejected: 'rejected',
  settled: 'settled',
  part: 'paid-in-part',
  full: 'paid-in-full',
  'given up': 'given-up',
} as const;

/**
 * The life of a claim as a social worker tells it: drafted, then claimed; decided, agreed or rejected; what was ordered or
 * agreed is paid in part or in full; as long as it is not paid in full it may be given up; a decision is appealed, and
 * what was rejected or given up claimed again; a payment taken for the whole may turn out not to be it.
 */
const legal: readonly (readonly [State, Move, State])[] = [
  ['drafted', 'claim', 'claimed'],
  ['claimed', 'order', 'ordered'],
  ['claimed', 'settle', 'settled'],
  ['claimed', 'reject', 'rejected'],
  ['ordered', 'claim', 'claimed'],
  ['rejected', 'claim', 'claimed'],
  ['given up', 'claim', 'claimed'],
  ['full', 'find-unpaid', 'part'],
  ...(['ordered', 'settled', 'part'] as const).flatMap((from) => [
    [from, 'pay', 'part'] as const,
    [from, 'pay-in-full', 'full'] as const,
  ]),
  ...(['drafted', 'claimed', 'ordered', 'rejected', 'settled', 'part'] as const).map(
    (from) => [from, 'give-up', 'given up'] as const,
  ),
];
const moves = [
  'draft',
  'claim',
  'order',
  'settle',
  'reject',
  'pay',
  'pay-in-full',
  'find-unpaid',
  'give-up',
] as const;
const withSum: readonly Move[] = ['order', 'settle', 'pay', 'pay-in-full'];
const withReason: readonly Move[] = ['reject', 'give-up'];
const act = (move: Move, minorUnits = 100): ClaimAct => ({
  move,
  on: '2026-01-05',
  sum: withSum.includes(move) ? { minorUnits, currency: 'LAK' } : null,
  reason: withReason.includes(move) ? 'Other' : null,
});

describe('a claim for money', () => {
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with(people);
  }, 300_000);
  afterAll(() => office.end());

  const ownCase = async (): Promise<string> => {
    const input = newCase(office.idOf('social-worker'));
    await office.get('case.record', input);
    return input.caseId;
  };
  const drafted = async (caseId: string): Promise<string> => {
    const claimId = v7();
    await office.get('claim.save', { claimId, caseId, version: 0, claim: newClaim() });
    return claimId;
  };
  const claimsIn = async (caseId: string) => (await office.get('claim.ofCase', { caseId })) ?? [];

  it('goes by the table alone, whatever is asked in whichever order, and nothing else is written', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...moves), { maxLength: 10 }), async (asked) => {
        const claimId = await drafted(caseId);
        let state: State = 'drafted';
        let version = 1;
        let acts = 1;
        for (const move of asked) {
          const after = legal.find(([from, by]) => from === state && by === move)?.[2];
          const answer = await office.ask('claim.move', {
            claimId,
            caseId,
            version,
            actId: v7(),
            act: act(move),
          });
          expect(answer.ok, `${move} of one that is ${state}`).toBe(after !== undefined);
          if (after !== undefined) {
            state = after;
            version += 1;
            acts += 1;
          }
          const claim = (await claimsIn(caseId)).find((each) => each.claimId === claimId);
          expect(claim).toMatchObject({ state: stateNames[state], version });
          expect(claim?.acts).toHaveLength(acts);
        }
      }),
      { numRuns: times(6, 25) },
    );
  });

  it('takes a sum only with an order, a settlement or a payment, and a reason only with an end', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    const claimId = await drafted(caseId);
    const sum = { minorUnits: 5, currency: 'USD' as const };
    for (const wrong of [
      { ...act('claim'), sum },
      { ...act('claim'), reason: 'Other' as const },
      { ...act('give-up'), reason: null },
      { ...act('give-up'), sum },
    ])
      expect(
        await office.ask('claim.move', { claimId, caseId, version: 1, actId: v7(), act: wrong }),
      ).toMatchObject({ error: { code: 'invalid' } });
    expect(
      await office.ask('claim.move', {
        claimId,
        caseId,
        version: 1,
        actId: v7(),
        act: { ...act('claim'), on: '2199-01-01' },
      }),
    ).toMatchObject({ error: { code: 'invalid', fields: { on: ['in-the-future'] } } });
    expect(
      await office.ask('claim.move', { claimId, caseId, version: 2, actId: v7(), act: act('claim') }),
    ).toMatchObject({ error: { code: 'conflict', currentVersion: 1 } });
  });

  it('keeps what stood before a correction, and shows it in the history and on the timeline of its own wing alone', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    const claimId = await drafted(caseId);
    const paidId = v7();
    const done = [
      ['claim', v7()],
      ['order', v7()],
      ['pay', paidId],
    ] as const;
    for (const [version, [move, actId]] of done.entries())
      await office.get('claim.move', { claimId, caseId, version: version + 1, actId, act: act(move, 7_531) });
    await office.get('claim.correctAct', {
      actId: paidId,
      claimId,
      caseId,
      version: 1,
      on: '2026-01-06',
      sum: { minorUnits: 7_542, currency: 'LAK' },
    });
    const paid = (await claimsIn(caseId))[0]?.acts.find(({ actId }) => actId === paidId);
    expect(paid).toMatchObject({ version: 2, act: { on: '2026-01-06', sum: { minorUnits: 7_542 } } });
    const history = await office.get('case.history', { caseId });
    const corrected = history.find(({ entity, version }) => entity === 'claim-act' && version === 2);
    expect(corrected?.fields).toEqual([
      { field: 'on', before: '"2026-01-05"', after: '"2026-01-06"' },
      {
        field: 'sum',
        before: '{"currency":"LAK","minorUnits":7531}',
        after: '{"currency":"LAK","minorUnits":7542}',
      },
    ]);
    const told = await office.get('case.timeline', { caseId });
    expect(told.flatMap((entry) => (entry.source === 'claim' ? [entry.move] : []))).toEqual([
      'claim',
      'order',
      'pay',
    ]);
    const views = await office.get('case.views', { caseId });
    expect(views.map(({ operation }) => operation)).toContain('claim.correctAct');

    await office.signInAs('police-head');
    const seen = JSON.stringify([
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
      await office.get('case.views', { caseId }),
    ]);
    expect(seen).not.toMatch(/claim/iu);
    expect(await office.ask('claim.ofCase', { caseId })).toMatchObject({
      error: { code: 'refused', reason: 'wing-not-held' },
    });
  });

  it('is about a wage or a debt of its own case, or about none', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    const owedId = v7();
    await office.get('whatHappened.save', {
      caseId,
      version: 1,
      record: {
        ...nothingAsked,
        wagesOwed: {
          answer: 'given',
          value: [
            {
              id: owedId,
              sum: { answer: 'unknown' },
              asOf: { answer: 'unknown' },
              claimedBy: { answer: 'unknown' },
            },
          ],
        },
      },
      words: null,
    });
    const claim = newClaim({ owedId });
    expect(
      await office.ask('claim.save', { claimId: v7(), caseId: await ownCase(), version: 0, claim }),
    ).toMatchObject({ error: { code: 'invalid', fields: { owedId: ['not-understood'] } } });
    await office.get('claim.save', { claimId: v7(), caseId, version: 0, claim });
    expect(await claimsIn(caseId)).toMatchObject([{ claim: { owedId } }]);
  });
});
