import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../shared/domain/indicator.ts';
import type { IndicatorFigure } from '../../../../shared/domain/indicator-figure.ts';
import { times } from '../../../support/effort.ts';
import { given } from '../../../../shared/domain/answer.ts';
import type { CaseEventInput } from '../../../../shared/domain/event.ts';
import { dated, newCase } from '../../../support/cases.ts';
import { newStep } from '../../../support/identification.ts';
import { draftOf, newIndicator, planWithActivities } from '../../../support/indicators.ts';
import { StaffedOffice, type StaffName } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const forbidden = { ok: false, error: { code: 'forbidden' } };

type State = 'draft' | 'submitted' | 'returned' | 'approved' | 'dropped';
type Move = 'amend' | 'submit' | 'withdraw' | 'drop' | 'return' | 'approve';

/**
 * The life of a figure as issue A8 tells it: drafted, submitted, returned with a reason and submitted again, approved and
 * then locked. What is not submitted may be amended or dropped, what is may be taken back before it is decided. Written from
 * that sentence; every other pair is illegal.
 */
const legal: readonly (readonly [State, Move, State])[] = [
  ['draft', 'amend', 'draft'],
  ['draft', 'submit', 'submitted'],
  ['draft', 'drop', 'dropped'],
  ['submitted', 'withdraw', 'draft'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'approve', 'approved'],
  ['returned', 'amend', 'returned'],
  ['returned', 'submit', 'submitted'],
  ['returned', 'drop', 'dropped'],
];

const moves = ['draft', 'amend', 'submit', 'withdraw', 'drop', 'return', 'approve'] as const;

/** Who writes figures, and who decides on them, as the roles of the office are told in design §3 and issue A8. */
const who = {
  'plan-coordinator': { reads: true, writes: true, decides: false },
  founder: { reads: true, writes: true, decides: true },
  'police-head': { reads: true, writes: false, decides: true },
  investigator: { reads: false, writes: false, decides: false },
} as const satisfies Partial<Record<StaffName, unknown>>;
type Person = keyof typeof who;

/** One version as the model has it. */
interface Version {
  readonly figureId: string;
  revision: number;
  state: State;
  version: number;
  value: number;
  authors: Set<Person>;
}

/** A case that was opened on 1 October 2026, of somebody presumed a victim since. */
const openedOnTheFirst = (input: ReturnType<typeof newCase>): ReturnType<typeof newCase> => ({
  ...input,
  facts: { ...input.facts, openedOn: dated('01/10/2026') },
  identification: { ...input.identification, decidedOn: given(dated('01/10/2026')) },
});

/** Says that somebody was identified on a day; of no day, that they still wait. */
async function identify(office: StaffedOffice, caseId: string, decidedOn: string | undefined): Promise<void> {
  if (decidedOn === undefined) return;
  await office.get('identification.takeStep', {
    identificationId: v7(),
    caseId,
    entry: newStep('identified', { decidedOn: given(dated(decidedOn)) }),
    reasons: 'ບອກເລົ່າກົງກັນສອງເທື່ອ',
    isAdultBelieved: false,
  });
}

describe('figures of the plan', () => {
  let office: StaffedOffice;
  let nodeIds: readonly [string, string];
  let project: string;
  beforeAll(async () => {
    office = await StaffedOffice.with(people);
    await office.signInAs('plan-coordinator');
    ({ project, activities: nodeIds } = await planWithActivities(office, 'FIGURES'));
  }, 300_000);
  afterAll(() => office.end());

  const put = async (change: Parameters<typeof newIndicator>[1] = {}): Promise<string> => {
    const indicatorId = v7();
    await office.get('indicator.save', {
      indicatorId,
      version: 0,
      indicator: newIndicator(nodeIds[0], change),
    });
    return indicatorId;
  };
  const draft = async (indicatorId: string, change: Partial<IndicatorFigure> = {}): Promise<string> => {
    const figure = draftOf(change);
    await office.get('indicator.saveFigures', { indicatorId, figures: [figure] });
    return figure.figureId;
  };
  const moved = (move: 'submit' | 'withdraw' | 'drop', figureId: string, version: number) =>
    office.ask('indicator.moveFigures', { move, figures: [{ figureId, version }] });
  const approved = (figureId: string, version: number) =>
    office.ask('indicator.decideFigures', { decision: 'approve', figures: [{ figureId, version }] });
  const figuresOf = async (indicatorId: string) =>
    (await office.get('indicator.open', { indicatorId })).figures;

  it('goes by the table alone, whoever asks what in whichever order, and nothing else is written', async () => {
    const rarely = fc.nat({ max: 9 }).map((drawn) => drawn === 0);
    /** Mostly what somebody of that role would do; all else as well, to be refused. */
    const turnOf = (person: Person, usual: readonly (Move | 'draft')[]) =>
      fc.record({
        person: fc.constant(person),
        calls: fc.array(
          fc.record({
            what: fc.oneof(
              { weight: 6, arbitrary: fc.constantFrom(...usual) },
              { weight: 1, arbitrary: fc.constantFrom(...moves) },
            ),
            period: fc.constantFrom('2025-Q1', '2025-Q2'),
            /** Whether the newest version is named as it was before the last change. */
            isStale: rarely,
            /** Whether a correction says nothing, or a first figure says what it corrects. */
            isReasonWrong: rarely,
            value: fc.nat({ max: 999 }),
          }),
          { minLength: 4, maxLength: 10 },
        ),
      });
    const writes = ['draft', 'draft', 'amend', 'submit', 'submit', 'submit', 'withdraw', 'drop'] as const;
    const turn = fc.oneof(
      { weight: 4, arbitrary: turnOf('plan-coordinator', writes) },
      { weight: 2, arbitrary: turnOf('founder', [...writes, 'approve', 'approve', 'return']) },
      { weight: 4, arbitrary: turnOf('police-head', ['approve', 'approve', 'return']) },
      { weight: 1, arbitrary: turnOf('investigator', moves) },
    );
    let asked = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 4, maxLength: 9 }), async (turns) => {
        await office.signInAs('plan-coordinator');
        const indicatorId = await put();
        const cells = new Map<string, Version[]>();
        for (const { person, calls } of turns) {
          await office.signInAs(person);
          const can = who[person];
          for (const { what, period, isStale, isReasonWrong, value } of calls) {
            const versions = cells.get(period) ?? [];
            const newest = versions.at(-1);
            const isLocked = versions.some(({ state }) => state === 'approved');
            const saysWhy = isLocked !== isReasonWrong;
            asked += 1;
            if (what === 'draft') {
              const figure = draftOf({
                period,
                amount: { numerator: value, denominator: null },
                changedBecause: saysWhy ? 'ນັບຜິດ' : null,
              });
              const answer = await office.ask('indicator.saveFigures', { indicatorId, figures: [figure] });
              const isOpen = newest !== undefined && !['approved', 'dropped'].includes(newest.state);
              const isRight = can.writes && !isOpen && saysWhy === isLocked;
              expect(answer.ok, `${person} drafts ${period}: ${JSON.stringify(answer)}`).toBe(isRight);
              if (!isRight) continue;
              taken += 1;
              cells.set(period, [
                ...versions,
                {
                  figureId: figure.figureId,
                  revision: versions.length + 1,
                  state: 'draft',
                  version: 1,
                  value,
                  authors: new Set([person]),
                },
              ]);
              continue;
            }
            if (newest === undefined) continue;
            const to = legal.find(([from, move]) => from === newest.state && move === what)?.[2];
            const isDecision = what === 'return' || what === 'approve';
            const version = newest.version + (isStale && newest.version > 1 ? -1 : 0);
            const figures = [{ figureId: newest.figureId, version }];
            const answer =
              what === 'amend'
                ? await office.ask('indicator.saveFigures', {
                    indicatorId,
                    figures: [
                      draftOf({
                        figureId: newest.figureId,
                        version,
                        period,
                        amount: { numerator: value, denominator: null },
                        changedBecause: isLocked ? 'ນັບຄືນໃໝ່' : null,
                      }),
                    ],
                  })
                : what === 'return'
                  ? await office.ask('indicator.decideFigures', {
                      decision: what,
                      because: 'ບໍ່ມີໃບລາຍຊື່',
                      figures,
                    })
                  : what === 'approve'
                    ? await office.ask('indicator.decideFigures', { decision: what, figures })
                    : await office.ask('indicator.moveFigures', { move: what, figures });
            const isRight =
              (isDecision ? can.decides && !newest.authors.has(person) : can.writes) &&
              version === newest.version &&
              to !== undefined;
            expect(answer.ok, `${person}: ${what} of ${newest.state}: ${JSON.stringify(answer)}`).toBe(
              isRight,
            );
            if (!isRight || to === undefined) continue;
            taken += 1;
            newest.state = to;
            newest.version += 1;
            if (what === 'amend') newest.value = value;
            if (what === 'amend' || what === 'submit') newest.authors.add(person);
          }
          if (!can.reads) {
            expect(await office.ask('indicator.open', { indicatorId })).toEqual(forbidden);
            continue;
          }
          const file = await office.get('indicator.open', { indicatorId });
          const shown = file.figures.map(({ period, revision, state, version, amount }) => [
            period,
            revision,
            state,
            version,
            amount.numerator,
          ]);
          const expected = [...cells].flatMap(([period, versions]) =>
            versions.map(({ revision, state, version, value }) => [period, revision, state, version, value]),
          );
          const byText = (one: unknown, other: unknown) =>
            JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
          expect(shown.toSorted(byText)).toEqual(expected.toSorted(byText));
          // What holds is the newest approved of each period; the sum is of these alone.
          const holds = [...cells.values()].flatMap(
            (versions) => versions.findLast(({ state }) => state === 'approved')?.value ?? [],
          );
          expect(file.rolledUp.periods.at(-1)?.actual).toEqual({
            amount:
              holds.length === 0
                ? null
                : { numerator: holds.reduce((sum, each) => sum + each, 0), denominator: null },
            reported: holds.length,
            expected: 12,
          });
        }
      }),
      { numRuns: times(8, 60) },
    );
    expect(taken).toBeGreaterThan(15);
    expect(asked - taken).toBeGreaterThan(30);
    console.log(`figures of the plan: ${asked} random calls by four people, ${taken} of them taken`);
  }, 300_000);

  it('keep what was approved readable, with who corrected it, from what to what and why', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put();
    const first = await draft(indicatorId, { amount: { numerator: 112, denominator: null } });
    expect((await moved('submit', first, 1)).ok).toBe(true);
    await office.signInAs('police-head');
    expect((await approved(first, 2)).ok).toBe(true);
    await office.signInAs('plan-coordinator');
    const figures = [
      draftOf({ amount: { numerator: 118, denominator: null }, changedBecause: 'ໃບລາຍຊື່ຂອງສະຫວັນນະເຂດມາຊ້າ' }),
    ];
    await office.get('indicator.saveFigures', { indicatorId, figures });
    expect(
      (await office.get('indicator.open', { indicatorId })).rolledUp.periods.at(-1)?.actual.amount,
    ).toEqual({
      numerator: 112,
      denominator: null,
    });
    const second = figures[0]?.figureId ?? '';
    expect((await moved('submit', second, 1)).ok).toBe(true);
    const waiting = await office.get('indicator.waiting', {});
    expect(waiting.find(({ figureId }) => figureId === second)).toMatchObject({
      revision: 2,
      inForce: { numerator: 112 },
      amount: { numerator: 118 },
      mayDecide: false,
    });
    await office.signInAs('social-head');
    expect((await approved(second, 2)).ok).toBe(true);
    const kept = await figuresOf(indicatorId);
    expect(kept).toMatchObject([
      {
        revision: 2,
        state: 'approved',
        amount: { numerator: 118 },
        changedBecause: 'ໃບລາຍຊື່ຂອງສະຫວັນນະເຂດມາຊ້າ',
        acts: [{ act: 'draft' }, { act: 'submit' }, { act: 'approve', byName: 'ນາງ ແກ້ວ' }],
      },
      { revision: 1, state: 'approved', amount: { numerator: 112 }, acts: [{}, {}, { byName: 'ພັນໂທ ຄຳ' }] },
    ]);
    const file = await office.get('indicator.open', { indicatorId });
    expect(file.rolledUp.periods.at(-1)?.actual.amount).toEqual({ numerator: 118, denominator: null });
    // Both versions are locked, each for itself.
    await office.signInAs('founder');
    for (const { figureId, version, ...figure } of kept) {
      const { kind, period, amount, parts, comment, differsBecause, changedBecause } = figure;
      const amended = { figureId, version, kind, period, amount, parts, comment, differsBecause };
      expect(
        await office.ask('indicator.saveFigures', {
          indicatorId,
          figures: [{ ...amended, changedBecause: changedBecause ?? 'ອີກຄັ້ງ' }],
        }),
      ).toEqual(refused('figure-move-not-allowed'));
    }
  });

  it('are decided by nobody who wrote or submitted them, though they head the office', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put();
    const written = await draft(indicatorId);
    await office.signInAs('founder');
    const submitted = await draft(indicatorId, { period: '2026-Q2' });
    expect((await moved('submit', submitted, 1)).ok).toBe(true);
    expect((await moved('submit', written, 1)).ok).toBe(true);
    expect(await approved(submitted, 2)).toEqual(refused('own-account'));
    expect(await approved(written, 2)).toEqual(refused('own-account'));
    const shown = await office.get('indicator.waiting', {});
    expect(
      shown.filter((each) => each.indicatorId === indicatorId).map(({ mayDecide }) => mayDecide),
    ).toEqual([false, false]);
    await office.signInAs('police-head');
    expect((await approved(submitted, 2)).ok).toBe(true);
  });

  it('are submitted only where every breakdown adds up', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put({ dimensions: ['province', 'sex'] });
    const part = (dimension: 'sex' | 'province', category: string, numerator: number) => ({
      dimension,
      category,
      amount: { numerator, denominator: null },
    });
    const women = [part('sex', 'Female', 21), part('sex', 'Male', 38)];
    const figureId = await draft(indicatorId, { parts: [...women, part('province', '01', 60)] });
    expect(await moved('submit', figureId, 1)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'figures.0.parts.sex': ['does-not-add-up'] } },
    });
    await office.get('indicator.saveFigures', {
      indicatorId,
      figures: [
        draftOf({
          figureId,
          version: 1,
          parts: [...women, part('sex', 'unknown', 1), part('province', '01', 60)],
        }),
      ],
    });
    expect((await moved('submit', figureId, 2)).ok).toBe(true);
  });

  it('fix what they rest on, and leave the words of the indicator free', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put();
    await draft(indicatorId, { period: '2026-Q2' });
    const save = (version: number, change: Parameters<typeof newIndicator>[1]) =>
      office.ask('indicator.save', { indicatorId, version, indicator: newIndicator(nodeIds[0], change) });
    const fixed: readonly Partial<Indicator>[] = [
      { measure: 'share', denominator: 'ທັງໝົດ' },
      { accrual: 'cumulative' },
      { dimensions: ['sex'] },
      { periodLength: 'year', firstPeriod: '2025', lastPeriod: '2027' },
    ];
    for (const change of fixed) expect(await save(1, change)).toEqual(refused('indicator-fixed'));
    expect(
      await office.ask('indicator.save', {
        indicatorId,
        version: 1,
        indicator: newIndicator(nodeIds[1]),
      }),
    ).toEqual(refused('indicator-fixed'));
    expect(await save(1, { lastPeriod: '2026-Q1' })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { lastPeriod: ['period-outside'] } },
    });
    expect(await save(1, { definition: 'ຄຳນິຍາມໃໝ່', lastPeriod: '2026-Q4' })).toMatchObject({ ok: true });
  });

  it('are none of an indicator that is added up, which is added up in no circle', async () => {
    await office.signInAs('plan-coordinator');
    const above = v7();
    await office.get('indicator.save', { indicatorId: above, version: 0, indicator: newIndicator(project) });
    const below = await put({ feedsId: above });
    expect(
      (await office.get('indicator.above', { nodeId: nodeIds[0] })).map(({ indicatorId }) => indicatorId),
    ).toEqual([above]);
    expect(await office.ask('indicator.saveFigures', { indicatorId: above, figures: [draftOf()] })).toEqual(
      refused('figure-added-up'),
    );
    const feedsOther = { ok: false, error: { code: 'invalid', fields: { feedsId: ['feeds-other-kind'] } } };
    expect(
      await office.ask('indicator.save', {
        indicatorId: above,
        version: 1,
        indicator: newIndicator(project, { feedsId: below }),
      }),
    ).toEqual(feedsOther);
    for (const change of [{ unit: 'ຄັ້ງ' }, { accrual: 'cumulative' }, { nodeId: project }] as const)
      expect(
        await office.ask('indicator.save', {
          indicatorId: v7(),
          version: 0,
          indicator: newIndicator(nodeIds[1], { feedsId: above, ...change }),
        }),
      ).toEqual(feedsOther);
    const figureId = await draft(below, { amount: { numerator: 7, denominator: null } });
    await moved('submit', figureId, 1);
    await office.signInAs('police-head');
    await approved(figureId, 2);
    const whole = (await office.get('indicator.open', { indicatorId: above })).rolledUp.periods.at(-1);
    expect(whole?.actual).toEqual({ amount: { numerator: 7, denominator: null }, reported: 1, expected: 12 });
  });

  it('stand beside what a head had counted, of which the coordinator sees the number and no case', async () => {
    await office.signInAs('plan-coordinator');
    const counts = { thing: 'victims-identified', withinDays: 30 } as const;
    const share = { measure: 'share', denominator: 'ຜູ້ຖືກເຄາະຮ້າຍທັງໝົດ', counts } as const;
    const indicatorId = await put(share);
    const period = '2026-Q4';
    expect(await office.ask('indicator.takeCount', { countId: v7(), indicatorId, period })).toEqual(
      forbidden,
    );
    expect(await office.ask('indicator.countedCases', { indicatorId, period })).toEqual(forbidden);

    await office.signInAs('police-head');
    const before = await office.get('indicator.countNow', { indicatorId, period });
    // Three persons identified in the quarter: after 10 days, after 30, and after 31. A fourth is only presumed.
    for (const decidedOn of ['11/10/2026', '31/10/2026', '01/11/2026', undefined]) {
      const input = newCase(office.idOf('police-head'));
      await office.get('case.record', openedOnTheFirst(input));
      await identify(office, input.caseId, decidedOn);
    }
    const after = await office.get('indicator.countNow', { indicatorId, period });
    expect(after).toEqual({
      amount: {
        numerator: before.amount.numerator + 2,
        denominator: (before.amount.denominator ?? 0) + 3,
      },
      ruleVersion: 1,
    });
    expect((await office.get('indicator.countedCases', { indicatorId, period })).length).toBe(
      after.amount.denominator,
    );
    await office.get('indicator.takeCount', { countId: v7(), indicatorId, period });

    await office.signInAs('plan-coordinator');
    const file = await office.get('indicator.open', { indicatorId });
    expect(file.counts).toMatchObject([{ period, amount: after.amount, ruleVersion: 1, byName: 'ພັນໂທ ຄຳ' }]);
    expect(file.may).toEqual({ write: true, count: false });
    // What was counted is an amount, a period and a rule; nothing in it is a case or a person.
    expect(Object.keys(file.counts[0] ?? {}).toSorted()).toEqual(
      ['amount', 'at', 'byName', 'countId', 'period', 'ruleVersion', 'thing', 'withinDays'].toSorted(),
    );
    const figure = { kind: 'actual', period, amount: { numerator: 1, denominator: 4 } } as const;
    const figureId = await draft(indicatorId, figure);
    expect(await moved('submit', figureId, 1)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'figures.0.differsBecause': ['required'] } },
    });
    await office.get('indicator.saveFigures', {
      indicatorId,
      figures: [draftOf({ ...figure, figureId, version: 1, differsBecause: 'ລວມຂອງແຂວງອື່ນນຳ' })],
    });
    expect((await moved('submit', figureId, 2)).ok).toBe(true);
    expect(await figuresOf(indicatorId)).toMatchObject([
      { compared: after.amount, amount: { numerator: 1, denominator: 4 }, differsBecause: 'ລວມຂອງແຂວງອື່ນນຳ' },
    ]);
  });

  it('are not approved where a count that was taken since differs and nobody said why', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put({ counts: { thing: 'victims-identified', withinDays: null } });
    const figureId = await draft(indicatorId, {
      period: '2025-Q1',
      amount: { numerator: 500, denominator: null },
    });
    expect((await moved('submit', figureId, 1)).ok).toBe(true);
    await office.signInAs('police-head');
    await office.get('indicator.takeCount', { countId: v7(), indicatorId, period: '2025-Q1' });
    expect(await approved(figureId, 2)).toEqual(refused('figure-difference-unexplained'));
  });

  it('count the services of the social-work wing in its own sessions alone', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put({ counts: { thing: 'services-delivered', withinDays: null } });
    const one = { indicatorId, period: '2026-Q4' };
    await office.signInAs('police-head');
    expect(await office.ask('indicator.countNow', one)).toEqual(refused('wing-not-held'));
    expect((await office.get('indicator.open', { indicatorId })).may.count).toBe(false);
    await office.signInAs('social-head');
    expect(await office.ask('indicator.countNow', one)).toMatchObject({ ok: true });
    expect((await office.get('indicator.open', { indicatorId })).may.count).toBe(true);
  });

  it('count the judgments of courts that both wings tell of once a case and day', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put({ counts: { thing: 'verdicts', withinDays: null } });
    const one = { indicatorId, period: '2026-Q4' };
    await office.signInAs('social-head');
    expect(await office.ask('indicator.countNow', one)).toEqual(refused('wing-not-held'));
    await office.signInAs('police-head');
    const [first, second] = [newCase(office.idOf('police-head')), newCase(office.idOf('police-head'))];
    for (const input of [first, second]) await office.get('case.record', openedOnTheFirst(input));
    const judgment = {
      kind: { answer: 'given', value: 'EXT_CourtDecision' },
      what: 'ສານຕັດສິນແລ້ວ',
      when: given(dated('15/10/2026')),
      certainty: { answer: 'given', value: 'confirmed' },
      place: { answer: 'not-asked' },
    } as const satisfies CaseEventInput;
    const month = { ...judgment, when: given(dated('10/2026')) };
    for (const [{ caseId }, compartment, event] of [
      // Told of in both parts of the first case, and once more on another day: two.
      [first, 'register', judgment],
      [first, 'investigation', judgment],
      [first, 'investigation', { ...judgment, when: given(dated('02/11/2026')) }],
      // The same judgment in a second case, whose day may have been any of October: one.
      [second, 'register', { ...month, certainty: { answer: 'unknown' } }],
      // Not counted: doubtful, of no known day, of the quarter before, no judgment.
      [
        second,
        'register',
        { ...judgment, when: given(dated('03/11/2026')), certainty: { answer: 'given', value: 'doubtful' } },
      ],
      [second, 'register', { ...judgment, when: { answer: 'unknown' } }],
      [second, 'register', { ...judgment, when: given(dated('30/09/2026')) }],
      [
        second,
        'register',
        { ...judgment, when: given(dated('04/11/2026')), kind: { answer: 'given', value: 'EXT_Interview' } },
      ],
    ] as const)
      await office.get('event.record', { eventId: v7(), caseId, compartment, event });
    expect((await office.get('indicator.countNow', one)).amount).toEqual({ numerator: 3, denominator: null });
    const listed = await office.get('indicator.countedCases', one);
    expect(listed.map(({ caseId, on }) => [caseId, on])).toEqual([
      [first.caseId, '2026-10-15'],
      [second.caseId, '2026-10-31'],
      [first.caseId, '2026-11-02'],
    ]);
    await office.get('indicator.takeCount', { countId: v7(), ...one });
    await office.signInAs('plan-coordinator');
    expect((await office.get('indicator.open', { indicatorId })).counts).toMatchObject([
      { thing: 'verdicts', amount: { numerator: 3, denominator: null }, ruleVersion: 1 },
    ]);
  });

  it('do not count a case from which whoever counts is shut out', async () => {
    await office.signInAs('plan-coordinator');
    const indicatorId = await put({ counts: { thing: 'victims-identified', withinDays: null } });
    const one = { indicatorId, period: '2026-Q4' };
    await office.signInAs('founder');
    const before = (await office.get('indicator.countNow', one)).amount.numerator;
    await office.signInAs('police-head');
    const input = newCase(office.idOf('police-head'));
    await office.get('case.record', openedOnTheFirst(input));
    await identify(office, input.caseId, '11/10/2026');
    await office.get('case.exclude', { caseId: input.caseId, accountId: office.idOf('founder') });
    await office.signInAs('founder');
    expect((await office.get('indicator.countNow', one)).amount.numerator).toBe(before);
    const listed = await office.get('indicator.countedCases', one);
    expect(listed.map(({ caseId }) => caseId)).not.toContain(input.caseId);
  });
});
