import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../shared/contract.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { times } from '../../support/effort.ts';
import { newNeed, newObjective, newPlan, newRisk, newScoring, newService } from '../../support/assistance.ts';
import { newCase } from '../../support/cases.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, StaffedOffice } from '../../support/staffed-office.ts';

const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const notFound = { ok: false, error: { code: 'not-found' } };
const wrong = (field: string, problem: string) => ({
  ok: false,
  error: { code: 'invalid', fields: { [field]: [problem] } },
});
const SECRET = 'ຄວາມລັບຂອງຜູ້ກ່ຽວ';

type Legal = readonly (readonly [from: string, move: string, to: string])[];

/**
 * The life of a need and of a service as an office works: written from the sentences of the issue (A6, point 4), not from the
 * tables of the program. Every other pair is illegal.
 */
const needs: Legal = [
  ['open', 'meet', 'met'],
  ['open', 'leave', 'not-met'],
  ['open', 'drop', 'no-longer'],
  ['met', 'reopen', 'open'],
  ['not-met', 'reopen', 'open'],
  ['no-longer', 'reopen', 'open'],
];
const services: Legal = [
  ['offered', 'accept', 'accepted'],
  ['offered', 'decline', 'declined'],
  ['accepted', 'begin', 'in-delivery'],
  ['accepted', 'end-early', 'ended-early'],
  ['in-delivery', 'deliver', 'delivered'],
  ['in-delivery', 'end-early', 'ended-early'],
];
const objectiveStates = ['open', 'reached', 'partly-reached', 'not-reached', 'dropped'] as const;
/** An objective is open until it is said how it went, and may be taken up again. */
const mayFollow = (before: string, after: string): boolean =>
  before === after || before === 'open' || after === 'open';
const leadsTo = (legal: Legal, state: string, move: string): string | undefined =>
  legal.find(([from, by]) => from === state && by === move)?.[2];

const needMoves = ['meet', 'leave', 'drop', 'reopen'] as const;
const serviceMoves = ['accept', 'decline', 'begin', 'deliver', 'end-early'] as const;

/** A move of a service with all that it asks for. */
function moveOf(
  move: (typeof serviceMoves)[number],
  serviceId: string,
  version: number,
  on = '2025-11-02',
): InputByOperation<'service.move'> {
  const result = { outcome: 'EXT_NeedMet', outcomeWords: null } as const;
  switch (move) {
    case 'decline':
      return { move, serviceId, version, on, because: 'EXT_Afraid' };
    case 'deliver':
      return { move, serviceId, version, on, ...result };
    case 'end-early':
      return { move, serviceId, version, on, because: 'EXT_PersonEnded', ...result };
    default:
      return { move, serviceId, version, on };
  }
}

describe('what is done for a person', () => {
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with([
      'police-head',
      'social-head',
      'investigator',
      'social-worker',
      'second-social-worker',
    ]);
  }, 300_000);
  afterAll(() => office.end());

  /** A case of both wings, with the social worker signed in. */
  const shared = async (): Promise<string> => {
    await office.signInAs('investigator');
    const input = newCase(office.idOf('social-worker'));
    await office.get('case.record', input);
    await office.signInAs('social-worker');
    return input.caseId;
  };
  const read = async (caseId: string) => {
    const all = await office.get('assistance.ofCase', { caseId });
    if (all === null) throw new Error('withheld');
    return all;
  };

  it('goes by the table alone for a need, whatever is asked in whichever order', async () => {
    const caseId = await shared();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...needMoves), { maxLength: 8 }), async (asked) => {
        const need = newNeed(caseId);
        const { needId } = need;
        await office.get('need.save', need);
        let state = 'open';
        let version = 1;
        for (const move of asked) {
          const after = leadsTo(needs, state, move);
          const answer = await office.ask('need.move', { needId, version, move, on: '2025-11-02' });
          expect(answer.ok, `${move} of one that is ${state}`).toBe(after !== undefined);
          if (after === undefined) {
            expect(answer).toEqual(refused('move-not-allowed'));
            continue;
          }
          state = after;
          version += 1;
          const stands = (await read(caseId)).needs.find((each) => each.needId === needId);
          expect(stands).toMatchObject({ state, version, endedOn: state === 'open' ? null : '2025-11-02' });
          expect(
            await office.ask('need.move', { needId, version: version + 1, move, on: '2025-11-02' }),
          ).toMatchObject({ error: { code: 'conflict', currentVersion: version } });
        }
      }),
      { numRuns: times(4, 15) },
    );
  });

  it('goes by the table alone for a service, whatever is asked in whichever order', async () => {
    const caseId = await shared();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...serviceMoves), { maxLength: 7 }), async (asked) => {
        const offered = newService(caseId);
        const { serviceId } = offered;
        await office.get('service.save', offered);
        let state = 'offered';
        let version = 1;
        for (const move of asked) {
          const after = leadsTo(services, state, move);
          const answer = await office.ask('service.move', moveOf(move, serviceId, version));
          expect(answer.ok, `${move} of one that is ${state}`).toBe(after !== undefined);
          if (after === undefined) {
            expect(answer).toEqual(refused('move-not-allowed'));
            continue;
          }
          state = after;
          version += 1;
          const stands = (await read(caseId)).services.find((each) => each.serviceId === serviceId);
          expect(stands).toMatchObject({ state, version });
          if (stands === undefined) continue;
          // Saying more of it leaves it as it stands; saying that it stands otherwise is refused.
          const { serviceId: _id, state: _state, shelterNights: _nights, ...rest } = stands;
          const { version: _version, recordedAt: _at, recordedByName: _by, ...service } = rest;
          expect(
            await office.ask('service.save', {
              serviceId,
              caseId,
              version,
              service: { ...service, endedOn: service.endedOn === null ? '2025-11-03' : null },
            }),
          ).toEqual(refused('move-not-allowed'));
          await office.get('service.save', {
            serviceId,
            caseId,
            version,
            service: { ...service, sessions: version },
          });
          version += 1;
        }
      }),
      { numRuns: times(4, 15) },
    );
  });

  it('is held to the same tables by the file itself', async () => {
    const caseId = await shared();
    const need = newNeed(caseId);
    const service = newService(caseId, { needId: need.needId });
    await office.get('need.save', need);
    const plan = newPlan(caseId);
    await office.get('service.save', service);
    await office.get('plan.save', plan);
    await office.get(
      'risk.assess',
      newRisk(caseId, {
        dangers: ['EXT_Debt'],
        measures: [{ measure: 'EXT_SafePlace', words: null }],
      }),
    );
    await office.get('wellbeing.score', newScoring(caseId));
    await office.restart();
    const store: OpenStore = await openStore({
      folder: office.storeFolder,
      accountId: office.idOf('social-worker'),
      passphrase: passphrase(passphraseOf('social-worker')),
      ballastBytes: 64 * 1024,
    });
    const { sqlite } = store;
    // Which days and reasons fit a state is asked elsewhere: here the trigger alone.
    sqlite.pragma('ignore_check_constraints = on');
    sqlite.exec('begin immediate');
    /** Whether the file takes a state after another. */
    const takes = (table: string, id: string, from: string, to: string): boolean => {
      sqlite.exec('savepoint one');
      try {
        const trigger = sqlite
          .prepare(`select sql from assistance.sqlite_master where name = '${table}_goes_on'`)
          .pluck()
          .get();
        sqlite.exec(`drop trigger assistance.${table}_goes_on`);
        sqlite.prepare(`update assistance.${table} set state = ? where id = ?`).run(from, id);
        sqlite.exec(String(trigger).replace('CREATE TRIGGER ', 'CREATE TRIGGER assistance.'));
        sqlite
          .prepare(`update assistance.${table} set state = ?, version = version + 1 where id = ?`)
          .run(to, id);
        return true;
      } catch (cause) {
        expect(String(cause)).toMatch(/goes on by its moves/u);
        return false;
      } finally {
        sqlite.exec('rollback to one; release one');
      }
    };
    try {
      const needStates = ['open', 'met', 'not-met', 'no-longer'];
      const serviceStates = ['offered', 'accepted', 'declined', 'in-delivery', 'delivered', 'ended-early'];
      for (const [table, id, states, legal] of [
        ['need', need.needId, needStates, needs],
        ['service', service.serviceId, serviceStates, services],
      ] as const)
        for (const from of states)
          for (const to of states) {
            const isLegal = from === to || legal.some(([a, , b]) => a === from && b === to);
            expect(takes(table, id, from, to), `${table}: ${from} > ${to}`).toBe(isLegal);
          }
      for (const table of ['need', 'service'])
        expect(() => sqlite.exec(`delete from assistance.${table}`)).toThrow(/stays on record/u);
      for (const change of [
        'delete from assistance.support_plan',
        'update assistance.support_plan set version = version',
        'update assistance.support_plan_party set version = version',
        'delete from assistance.support_plan_party',
        'delete from assistance.support_plan_objective',
        "update assistance.support_plan_objective set state = 'reached'",
      ])
        expect(() => sqlite.exec(change), change).toThrow(/stays as it was agreed/u);
      for (const table of [
        'risk_assessment',
        'risk_danger',
        'safety_measure',
        'wellbeing_scoring',
        'wellbeing_score',
      ])
        for (const change of [
          `delete from assistance.${table}`,
          `update assistance.${table} set version = 1`,
        ])
          expect(() => sqlite.exec(change), change).toThrow(/stays as it was made/u);
      const version = (number: number, id = v7(), of = plan.planId): string => {
        sqlite.exec(`insert into assistance.support_plan
          select '${id}', '${of}', case_id, agreed_on, own_words, review_on, created_at, created_by, ${number}
          from assistance.support_plan where version = 1`);
        return id;
      };
      expect(() => version(3)).toThrow(/follows its version before/u);
      expect(() => version(2, v7(), v7())).toThrow(/follows its version before/u);
      const follow = (id: string, state: string): void => {
        sqlite.exec(`insert into assistance.support_plan_objective
          select '${id}', objective_id, position, words, indicator, target_on, '${state}', outcome, created_at,
            created_by, 1 from assistance.support_plan_objective limit 1`);
      };
      for (const from of objectiveStates)
        for (const to of objectiveStates) {
          sqlite.exec('savepoint two');
          follow(version(2), from);
          const third = version(3);
          if (mayFollow(from, to)) follow(third, to);
          else expect(() => follow(third, to), `${from} > ${to}`).toThrow(/goes on by its table/u);
          sqlite.exec('rollback to two; release two');
        }
    } finally {
      sqlite.exec('rollback');
      await store.close();
    }
  });

  it.each([
    ['a need assessed in days to come', { assessedOn: '2099-01-01' }, 'assessedOn', 'in-the-future'],
    ['a need that nobody assessed', { assessedBy: ' ' }, 'assessedBy', 'required'],
  ])('refuses %s, at the field', async (_what, change, field, problem) => {
    const caseId = await shared();
    expect(await office.ask('need.save', newNeed(caseId, change))).toEqual(wrong(`need.${field}`, problem));
  });

  it.each([
    ['a service offered in days to come', { offeredOn: '2099-01-01' }, 'offeredOn', 'in-the-future'],
    ['a need of another case', { needId: v7() }, 'needId', 'not-understood'],
    ['an objective of no plan', { objectiveId: v7() }, 'objectiveId', 'not-understood'],
    ['half a session', { sessions: 0.5 }, 'sessions', 'not-a-number'],
    [
      'money of nothing',
      { cost: { minorUnits: 0, currency: 'LAK' as const } },
      'cost.minorUnits',
      'too-small',
    ],
  ])('refuses %s, at the field', async (_what, change, field, problem) => {
    const caseId = await shared();
    expect(await office.ask('service.save', newService(caseId, change))).toEqual(
      wrong(`service.${field}`, problem),
    );
  });

  it('is agreed version by version, each objective by its table, and no version is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...objectiveStates), { maxLength: 6 }), async (asked) => {
        const caseId = await shared();
        const first = newPlan(caseId);
        const { planId, plan } = first;
        const [objective] = plan.objectives;
        if (objective === undefined) throw new Error('a plan with an objective');
        expect(
          await office.ask('plan.save', {
            ...first,
            plan: { ...plan, objectives: [{ ...objective, state: 'reached' }] },
          }),
        ).toEqual(refused('move-not-allowed'));
        await office.get('plan.save', first);
        expect(await office.ask('plan.save', newPlan(caseId))).toEqual(refused('record-exists'));
        const agreed: string[] = ['open'];
        for (const state of asked) {
          const version = agreed.length;
          const next = {
            planId,
            caseId,
            version,
            plan: { ...plan, objectives: [{ ...objective, state }, newObjective()].slice(0, 1) },
          };
          expect(await office.ask('plan.save', { ...next, version: version + 1 })).toMatchObject({
            error: { code: 'conflict', currentVersion: version },
          });
          const answer = await office.ask('plan.save', next);
          expect(answer.ok, `${agreed.at(-1)} > ${state}`).toBe(mayFollow(agreed.at(-1) ?? '', state));
          if (answer.ok) agreed.push(state);
          else expect(answer).toEqual(refused('move-not-allowed'));
        }
        const version = agreed.length;
        expect(
          await office.ask('plan.save', { planId, caseId, version, plan: { ...plan, objectives: [] } }),
        ).toEqual(refused('move-not-allowed'));
        const { plans } = await read(caseId);
        expect(plans.map((each) => each.objectives[0]?.state).toReversed()).toEqual(agreed);
        const entries = await office.get('case.timeline', { caseId });
        expect(entries.filter(({ source }) => source === 'support-plan')).toHaveLength(version);
      }),
      { numRuns: times(3, 8) },
    );
  });

  it('reminds of the review of a plan, until another version says when the next one is', async () => {
    const caseId = await shared();
    const first = newPlan(caseId, { reviewOn: '2025-11-20' });
    await office.get('plan.save', first);
    const due = async () => (await office.get('assistance.due', {})).filter((each) => each.caseId === caseId);
    expect(await due()).toMatchObject([{ what: 'plan-review', dueOn: '2025-11-20' }]);
    await office.get('plan.save', { ...first, version: 1, plan: { ...first.plan, reviewOn: '2099-01-01' } });
    expect(await due()).toEqual([]);
    const objectiveId = first.plan.objectives[0]?.id ?? null;
    expect((await office.ask('service.save', newService(caseId, { objectiveId }))).ok).toBe(true);
  });

  it('keeps every assessment of risk, shows the newest in the header, and reminds of its review', async () => {
    const caseId = await shared();
    expect(await office.ask('risk.assess', newRisk(caseId, { reviewOn: '2025-10-31' }))).toEqual(
      wrong('assessment.reviewOn', 'before-the-step-before'),
    );
    const first = newRisk(caseId, { level: 'EXT_High', reviewOn: '2025-11-08' });
    await office.get('risk.assess', first);
    expect(await office.ask('risk.assess', first)).toEqual(refused('record-exists'));
    const due = async () => (await office.get('assistance.due', {})).filter((each) => each.caseId === caseId);
    const inHeader = async () => (await office.get('case.open', { caseId })).risk;
    expect(await due()).toMatchObject([{ what: 'risk-review', level: 'EXT_High', dueOn: '2025-11-08' }]);
    expect(await inHeader()).toEqual({ level: 'EXT_High', reviewOn: '2025-11-08' });
    const measures = [{ measure: 'EXT_SafePlace' as const, words: 'ຢູ່ບ້ານພັກ' }];
    const next = newRisk(caseId, { assessedOn: '2025-11-09', level: 'EXT_Low', measures });
    await office.get('risk.assess', next);
    // One of a day before, put on file later, is not the newest.
    await office.get('risk.assess', newRisk(caseId, { assessedOn: '2025-11-05', level: 'EXT_Immediate' }));
    expect(await due()).toEqual([]);
    expect(await inHeader()).toEqual({ level: 'EXT_Low', reviewOn: '2099-01-01' });
    const { risks } = await read(caseId);
    expect(risks.map(({ level }) => level)).toEqual(['EXT_Low', 'EXT_Immediate', 'EXT_High']);
    expect(risks[0]?.measures).toEqual(measures);
    await office.signInAs('investigator');
    expect(await inHeader()).toBeNull();
  });

  it('scores wellbeing by the scale that the program has, domain by domain, and changes no scoring', async () => {
    const caseId = await shared();
    const later = newScoring(caseId, { scoredOn: '2025-11-20' });
    const first = newScoring(caseId);
    const [one, ...others] = first.scoring.scores;
    if (one === undefined) throw new Error('a scale without a domain');
    const wrongScores = [
      others,
      [...others, one, one],
      [{ ...one, domain: 'luck' }, ...others],
      [{ ...one, score: { answer: 'given' as const, value: 6 } }, ...others],
    ];
    for (const scores of wrongScores)
      expect(
        await office.ask('wellbeing.score', { ...first, scoring: { ...first.scoring, scores } }),
      ).toEqual(wrong('scoring.scores', 'not-understood'));
    expect(
      await office.ask('wellbeing.score', { ...first, scoring: { ...first.scoring, scaleVersion: 99 } }),
    ).toEqual(wrong('scoring.scores', 'not-understood'));
    await office.get('wellbeing.score', later);
    const scores = [{ ...one, score: { answer: 'refused' as const }, remark: 'ບໍ່ຢາກເວົ້າ' }, ...others];
    await office.get('wellbeing.score', { ...first, scoring: { ...first.scoring, scores } });
    expect(await office.ask('wellbeing.score', first)).toEqual(refused('record-exists'));
    const { scorings } = await read(caseId);
    expect(scorings.map(({ scoredOn }) => scoredOn)).toEqual(['2025-11-01', '2025-11-20']);
    expect(scorings[0]?.scores).toEqual(scores);
    const entries = await office.get('case.timeline', { caseId });
    expect(entries.filter(({ source }) => source === 'wellbeing-scoring')).toHaveLength(2);
    const history = await office.get('case.history', { caseId });
    expect(history.filter(({ entity }) => entity === 'wellbeing-scoring')).toHaveLength(2);
  });

  it('takes no day before the one it follows', async () => {
    const caseId = await shared();
    const offered = newService(caseId);
    await office.get('service.save', offered);
    expect(await office.ask('service.move', moveOf('accept', offered.serviceId, 1, '2025-10-30'))).toEqual(
      wrong('on', 'before-the-step-before'),
    );
    const need = newNeed(caseId);
    await office.get('need.save', need);
    expect(
      await office.ask('need.move', { needId: need.needId, version: 1, move: 'meet', on: '2025-10-30' }),
    ).toEqual(wrong('on', 'before-the-step-before'));
  });

  it('counts the nights of a shelter by its days, and tells services that are overdue', async () => {
    const caseId = await shared();
    const stay = newService(caseId, { dueOn: '2025-11-03' });
    const { serviceId } = stay;
    await office.get('service.save', stay);
    const due = async () => (await office.get('assistance.due', {})).filter((each) => each.caseId === caseId);
    expect(await due()).toMatchObject([{ what: 'service', recordId: serviceId, dueOn: '2025-11-03' }]);
    await office.get('service.move', moveOf('accept', serviceId, 1, '2025-11-02'));
    await office.get('service.move', moveOf('begin', serviceId, 2, '2025-11-02'));
    await office.get('service.move', moveOf('deliver', serviceId, 3, '2025-11-23'));
    const [told] = (await read(caseId)).services;
    expect(told).toMatchObject({ shelterNights: 21, startedOn: '2025-11-02', endedOn: '2025-11-23' });
    expect(await due()).toEqual([]);
    const entry = (await office.get('case.timeline', { caseId })).find(({ id }) => id === serviceId);
    expect(entry).toMatchObject({
      source: 'service',
      state: 'delivered',
      when: { earliest: '2025-11-02', latest: '2025-11-23', precision: 'interval' },
    });
    const history = await office.get('case.history', { caseId });
    expect(history.filter(({ entity }) => entity === 'service').map(({ version }) => version)).toEqual([
      4, 3, 2, 1,
    ]);
  });

  it('is nothing that the police wing is told of, but how many records there are', async () => {
    const caseId = await shared();
    const need = newNeed(caseId, { words: SECRET });
    await office.get('need.save', need);
    await office.get('service.save', newService(caseId, { words: SECRET, needId: need.needId }));
    const plan = newPlan(caseId, { ownWords: SECRET });
    await office.get('plan.save', plan);
    const risk = newRisk(caseId, { words: SECRET });
    await office.get('risk.assess', risk);
    const scoring = newScoring(caseId);
    await office.get('wellbeing.score', scoring);
    await office.get('draft.save', {
      subject: 'need',
      recordId: v7(),
      caseId,
      baseVersion: 0,
      content: JSON.stringify({ words: SECRET }),
    });
    await read(caseId);
    for (const person of ['investigator', 'police-head'] as const) {
      await office.signInAs(person);
      for (const asked of [
        await office.ask('assistance.ofCase', { caseId }),
        await office.ask('assistance.due', {}),
        await office.ask('need.save', { ...need, version: 1 }),
        await office.ask('need.move', { needId: need.needId, version: 1, move: 'meet', on: '2025-11-02' }),
        await office.ask('plan.save', { ...plan, version: 1 }),
        await office.ask('risk.assess', risk),
        await office.ask('wellbeing.score', scoring),
        await office.ask('draft.save', {
          subject: 'service',
          recordId: v7(),
          caseId,
          baseVersion: 0,
          content: '{}',
        }),
      ])
        expect(asked).toEqual(refused('wing-not-held'));
    }
    const sides = await office.get('case.otherSide', { caseId });
    const told = JSON.stringify([
      sides,
      await office.get('case.open', { caseId }),
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
      await office.get('case.views', { caseId }),
      await office.get('draft.list', {}),
    ]);
    expect(JSON.stringify(sides)).toContain('"entries":5');
    for (const word of [
      SECRET,
      'EXT_Shelter',
      need.needId,
      'need.',
      'service.',
      'plan.save',
      'risk.',
      'EXT_Medium',
      'wellbeing',
      'assistance.',
    ])
      expect(told, word).not.toContain(word);
  });

  it("is written by whoever works on the case, read by their head, and out of anybody else's reach", async () => {
    const caseId = await shared();
    const need = newNeed(caseId);
    await office.get('need.save', need);
    expect(await office.ask('need.save', need)).toEqual(refused('record-exists'));
    await office.signInAs('second-social-worker');
    expect(await office.ask('assistance.ofCase', { caseId })).toEqual(notFound);
    expect(
      await office.ask('need.move', { needId: need.needId, version: 1, move: 'meet', on: '2025-11-02' }),
    ).toEqual(notFound);
    await office.signInAs('social-head');
    expect((await read(caseId)).needs).toHaveLength(1);
  });
});
