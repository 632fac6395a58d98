import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PlanReport } from '../../../shared/contract/plan-report.ts';
import { exactDate } from '../../../shared/domain/partial-date.ts';
import { spanOf } from '../../../shared/domain/indicator-period.ts';
import { insertProgrammeEvent } from '../../../db/repositories/programme-event-repository.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { foundingConsultation, foundingTraining } from '../../../electron/training/founding-events.ts';
import { seededRandom } from '../../faults/random.ts';
import { draftOf, newIndicator } from '../../support/indicators.ts';
import { newNode, newPlan } from '../../support/national-plans.ts';
import { newProgrammeEvent } from '../../support/programme-events.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

const SEED = 20_231_222;
const PROJECTS = 4;
const ACTIVITIES = 24;
const EVENTS = 60;
const EXPENDITURES = 50;
const periods = ['2024', '2024-H1', '2024-H2', '2025', '2025-H1', '2025-H2', '2026-H1', '2020-H2', '2023-H2'];

const Money = z.array(z.strictObject({ currency: z.string(), source: z.string(), sum: z.number() }));
const Count = z.strictObject({ events: z.number(), total: z.number(), women: z.number() });
const Amounts = z.strictObject({ numerator: z.number().nullable(), denominator: z.number().nullable() });

/**
 * A generated plan: what its reports say is compared with SQL over the raw tables, written by hand and without anything of
 * the program's own reckoning.
 */
describe('the report of a plan', () => {
  let office: StaffedOffice;
  let store: OpenStore;
  const begun = newPlan({
    plan: { ...newPlan().plan, code: 'NPA3', startsOn: '2024-01-01', endsOn: '2028-12-31' },
  });
  const { planId } = begun;
  const activities: string[] = [];
  let taken = 0;

  beforeAll(async () => {
    const random = seededRandom(SEED);
    const draw = (below: number): number => Math.floor(random() * below);
    const oneOf = <T>(some: readonly [T, ...T[]]): T => some[draw(some.length)] ?? some[0];
    office = await StaffedOffice.with(['founder', 'police-head', 'plan-coordinator'], {
      opened: (opened) => (store = opened),
    });
    await office.signInAs('plan-coordinator');
    await office.get('nationalPlan.save', begun);
    const put = async (node: ReturnType<typeof newNode>): Promise<string> => {
      const nodeId = v7();
      await office.get('nationalPlan.saveNode', { nodeId, planId, version: 0, node, reason: null });
      return nodeId;
    };
    const goal = await put(newNode({ level: 'goal', code: 'G1' }));
    const projects: string[] = [];
    for (let at = 0; at < PROJECTS; at += 1)
      projects.push(await put(newNode({ level: 'project', code: `P${at}`, goalIds: [goal] })));
    const figureIds: { readonly figureId: string; readonly version: number }[] = [];
    for (let at = 0; at < ACTIVITIES; at += 1) {
      const nodeId = await put(
        newNode({
          parentId: projects[at % PROJECTS] ?? null,
          code: `P${at % PROJECTS}.${at}`,
          startsOn: '2024-01-01',
          endsOn: `${2024 + draw(5)}-0${1 + draw(9)}-15`,
          budget:
            draw(3) === 0
              ? []
              : [
                  {
                    source: oneOf(['State', 'ForeignAid']),
                    giver: null,
                    money: { minorUnits: 1 + draw(9_000_000), currency: oneOf(['LAK', 'USD', 'THB']) },
                  },
                ],
        }),
      );
      activities.push(nodeId);
      const isShare = draw(2) === 0;
      const indicatorId = v7();
      await office.get('indicator.save', {
        indicatorId,
        version: 0,
        indicator: newIndicator(nodeId, {
          measure: isShare ? 'share' : 'count',
          denominator: isShare ? 'ທັງໝົດ' : null,
          accrual: 'per-period',
          firstPeriod: '2024-Q1',
          lastPeriod: '2026-Q2',
        }),
      });
      const figures = ['2024-Q1', '2024-Q2', '2024-Q4', '2025-Q1', '2025-Q3', '2026-Q2'].flatMap((period) =>
        (['target', 'actual'] as const).flatMap((kind) => {
          if (draw(5) === 0) return [];
          const numerator = draw(500);
          return draftOf({
            kind,
            period,
            amount: { numerator, denominator: isShare ? numerator + draw(500) : null },
          });
        }),
      );
      await office.get('indicator.saveFigures', { indicatorId, figures });
      // Some stay drafts: a report has what was approved, and nothing else.
      figureIds.push(...figures.filter(() => draw(6) > 0).map(({ figureId }) => ({ figureId, version: 1 })));
    }
    for (let at = 0; at < EXPENDITURES; at += 1) {
      const expenditureId = v7();
      const nodeId = oneOf([activities[draw(ACTIVITIES)] ?? goal, goal]);
      await office.get('expenditure.save', {
        expenditureId,
        version: 0,
        expenditure: {
          nodeId,
          spentOn: `${2024 + draw(2)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`,
          source: oneOf(['State', 'ForeignAid', 'OwnFunds']),
          giver: null,
          money: { minorUnits: 1 + draw(500_000), currency: oneOf(['LAK', 'USD']) },
          words: null,
        },
      });
      if (draw(5) > 0) continue;
      taken += 1;
      await office.get('expenditure.takeBack', { expenditureId, version: 1, because: 'ຂຽນຜິດ' });
    }
    const stamp = { at: '2026-01-05T02:00:00.000Z', by: office.idOf('plan-coordinator') };
    await store.transaction(async () => {
      await insertProgrammeEvent(
        store.kysely,
        v7(),
        { ...foundingTraining, planNodeIds: activities.slice(0, 2) },
        stamp,
      );
      await insertProgrammeEvent(store.kysely, v7(), foundingConsultation, stamp);
      for (let at = 0; at < EVENTS; at += 1) {
        const total = draw(80);
        const kind = oneOf(['Training', 'Meeting', 'Outreach'] as const);
        const estimate = draw(900);
        await insertProgrammeEvent(
          store.kysely,
          v7(),
          newProgrammeEvent({
            kind,
            standing: oneOf(['Held', 'Held', 'Held', 'Planned', 'Cancelled'] as const),
            begins: exactDate(`${2024 + draw(2)}-${String(1 + draw(12)).padStart(2, '0')}-10`),
            places: [0, 1, 2].slice(draw(3)).map(() => ({
              placeCode: `${String(1 + draw(18)).padStart(2, '0')}${draw(2) === 0 ? '' : '01'}`,
              freeText: null,
            })),
            counts: draw(4) === 0 ? null : { total, women: draw(total + 1), byAge: [] },
            cost: draw(2) === 0 ? null : { minorUnits: 1 + draw(90_000), currency: oneOf(['LAK', 'USD']) },
            planNodeIds: [
              ...new Set([0, 1, 2].slice(draw(4)).map(() => activities[draw(ACTIVITIES)] ?? goal)),
            ],
            reach:
              kind !== 'Outreach'
                ? []
                : [
                    {
                      channel: 'Radio',
                      estimate,
                      low: Math.floor(estimate / 2),
                      high: estimate * 2,
                      women: null,
                      method: 'Guessed',
                      remark: null,
                    },
                  ],
          }),
          stamp,
        );
      }
    });
    for (let at = 0; at < figureIds.length; at += 200)
      await office.get('indicator.moveFigures', {
        move: 'submit',
        figures: figureIds.slice(at, at + 200),
      });
    await office.signInAs('police-head');
    for (let at = 0; at < figureIds.length; at += 200)
      await office.get('indicator.decideFigures', {
        decision: 'approve',
        figures: figureIds.slice(at, at + 200).map(({ figureId }) => ({ figureId, version: 2 })),
      });
  }, 240_000);
  afterAll(() => office.end());

  const rows = <T>(schema: z.ZodType<T>, sql: string, values: Readonly<Record<string, string>>): T =>
    schema.parse(store.sqlite.prepare(sql).all(values));
  const row = <T>(schema: z.ZodType<T>, sql: string, values: Readonly<Record<string, string>>): T =>
    schema.parse(store.sqlite.prepare(sql).get(values));
  const report = (period: string): Promise<PlanReport> => office.get('planReport.open', { planId, period });

  it('has of every indicator what SQL sums of its approved figures', async () => {
    let known = 0;
    for (const period of periods) {
      const { first, last } = spanOf(period);
      for (const { indicators } of (await report(period)).rows)
        for (const { indicatorId, target, actual } of indicators)
          for (const [kind, { amount }] of [
            ['target', target],
            ['actual', actual],
          ] as const) {
            const { numerator, denominator } = row(
              Amounts,
              `select sum(numerator) as numerator, sum(denominator) as denominator
               from programme.indicator_figure
               where indicator_id = :indicatorId and kind = :kind and state = 'approved'
                 and substr(period, 1, 4) || '-' || printf('%02d', 3 * substr(period, 7) - 2) || '-01' >= :first
                 and substr(period, 1, 4) || '-' || printf('%02d', 3 * substr(period, 7)) || '-31' <= substr(:last, 1, 7) || '-31'`,
              { indicatorId, kind, first, last },
            );
            expect(amount).toEqual(numerator === null ? null : { numerator, denominator });
            if (amount !== null) known += 1;
          }
    }
    expect(known).toBeGreaterThan(150);
    console.log(`plan report: ${known} figures of ${periods.length} reports compared with SQL, seed ${SEED}`);
  });

  it('has of trainings, meetings and outreach what SQL counts', async () => {
    for (const period of periods) {
      const { first, last } = spanOf(period);
      const { sums, events } = await report(period);
      const held = (kind: string) =>
        row(
          Count,
          `select count(*) as events, coalesce(sum(total), 0) as total, coalesce(sum(women), 0) as women
           from programme.programme_event
           where standing = 'Held' and kind = :kind and last_day between :first and :last`,
          { kind, first, last },
        );
      expect(sums.trainings).toMatchObject(held('Training'));
      expect(sums.meetings).toMatchObject(held('Meeting'));
      expect(sums.outreach.events).toBe(held('Outreach').events);
      const { estimate } = row(
        z.strictObject({ estimate: z.number() }),
        `select coalesce(sum(reach.estimate), 0) as estimate
         from programme.programme_event_reach as reach
         join programme.programme_event as event on event.id = reach.event_id
         where event.standing = 'Held' and event.last_day between :first and :last`,
        { first, last },
      );
      expect(sums.outreach.estimate).toBe(estimate);
      expect(events).toHaveLength(held('Training').events + held('Meeting').events + held('Outreach').events);
    }
  });

  it('has of each activity what SQL counts of its events', async () => {
    const { first, last } = spanOf('2024');
    const held = (await report('2024')).rows.filter(({ level }) => level === 'activity');
    for (const { nodeId, held: found } of held)
      expect(found).toEqual(
        row(
          Count,
          `select count(*) as events, coalesce(sum(total), 0) as total, coalesce(sum(women), 0) as women
           from programme.programme_event as event
           where standing = 'Held' and last_day between :first and :last and exists (
             select 1 from programme.programme_event_plan_node
             where event_id = event.id and plan_node_id = :nodeId)`,
          { nodeId, first, last },
        ),
      );
    expect(held.filter((each) => each.held.events > 0).length).toBeGreaterThan(3);
  });

  it('has of money what SQL sums, in each currency for itself, the cost of an event once', async () => {
    expect(taken).toBeGreaterThan(3);
    for (const period of periods) {
      const { first, last } = spanOf(period);
      const { money } = await report(period);
      const spentIn = (from: string, to: string) =>
        rows(
          Money,
          `select currency, source, sum(minor_units) as sum from programme.expenditure
           where taken_back_at is null and spent_on between :from and :to group by currency, source
           union all
           select cost_currency, 'EventCost', sum(cost_minor_units) from programme.programme_event
           where standing = 'Held' and cost_currency is not null and last_day between :from and :to
             and id in (select event_id from programme.programme_event_plan_node)
           group by cost_currency`,
          { from, to },
        );
      const planned = rows(
        Money,
        `select currency, source, sum(minor_units) as sum from programme.plan_budget_line
         where plan_id = :planId group by currency, source`,
        { planId },
      );
      const now = spentIn(first, last);
      const all = spentIn('0001-01-01', last);
      const of = (lines: z.infer<typeof Money>, currency: string, source: string): number =>
        lines.find((line) => line.currency === currency && line.source === source)?.sum ?? 0;
      for (const { source, currency, planned: plan, spent, spentBefore } of money) {
        expect(plan).toBe(of(planned, currency, source));
        expect(spent).toBe(of(now, currency, source));
        expect(spent + spentBefore).toBe(of(all, currency, source));
      }
      const names = new Set([...planned, ...all].map(({ currency, source }) => `${currency} ${source}`));
      expect(new Set(money.map(({ currency, source }) => `${currency} ${source}`))).toEqual(names);
    }
  });

  it('counts provinces as SQL does: an event in each of its provinces, in the whole once', async () => {
    const { provinces, whole } = await office.get('planReport.provinces', {
      from: '2024-01-01',
      to: '2025-12-31',
    });
    expect(provinces).toHaveLength(18);
    for (const { code, trainings } of provinces)
      expect(trainings).toMatchObject(
        row(
          Count,
          `select count(*) as events, coalesce(sum(total), 0) as total, coalesce(sum(women), 0) as women
           from programme.programme_event
           where standing = 'Held' and kind = 'Training' and last_day between '2024-01-01' and '2025-12-31'
             and id in (select event_id from programme.programme_event_place
               where substr(place_code, 1, 2) = :code)`,
          { code },
        ),
      );
    const summed = provinces.reduce((sum, { trainings }) => sum + trainings.events, 0);
    expect(summed).toBeGreaterThan(whole.trainings.events);
  });

  it('finds the training of December 2023 with 60 people, of whom 21 women, and the consultation of July 2020', async () => {
    for (const period of ['2023-H2', '2023']) {
      const { events, sums } = await report(period);
      expect(events).toMatchObject([
        {
          kind: 'Training',
          attendance: { total: 60, women: 21 },
          provinces: [{ lao: 'ໄຊຍະບູລີ' }, { lao: 'ນະຄອນຫຼວງວຽງຈັນ' }],
          organiser: { lao: 'ສູນກາງສະຫະພັນກຳມະບານລາວ' },
          subjects: 10,
          nodeCodes: ['P0.0', 'P1.1'],
        },
      ]);
      expect(sums.trainings).toEqual({ events: 1, total: 60, women: 21, eventsWithout: 0 });
    }
    for (const period of ['2020-H2', '2020'])
      expect((await report(period)).events).toMatchObject([
        { kind: 'Meeting', attendance: null, nodeCodes: [] },
      ]);
    expect((await report('2023-H1')).events).toEqual([]);
  });

  it('is read by whoever reads the plan, and what leaves is on record', async () => {
    await office.signInAs('plan-coordinator');
    const asked = { planId, period: '2023-H2', language: 'lo' } as const;
    await office.get('planReport.recordPrinting', { ...asked, as: 'file' });
    expect(await office.get('planReport.workbook', { ...asked, step: 'asked' })).toEqual({ base64: null });
    const { base64 } = await office.get('planReport.workbook', { ...asked, step: 'chosen' });
    expect(
      Buffer.from(base64 ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const told = z
      .array(z.strictObject({ operation: z.string(), detail: z.string() }))
      .parse(
        store.sqlite
          .prepare(
            `select operation, detail from main.audit where operation like 'planReport.%' order by seq desc limit 3`,
          )
          .all(),
      );
    expect(
      told.map(({ operation, detail }) => [operation, z.looseObject({}).parse(JSON.parse(detail))]),
    ).toEqual([
      ['planReport.workbook', expect.objectContaining({ period: '2023-H2', language: 'lo', step: 'chosen' })],
      ['planReport.workbook', expect.objectContaining({ period: '2023-H2', language: 'lo', step: 'asked' })],
      [
        'planReport.recordPrinting',
        expect.objectContaining({ period: '2023-H2', language: 'lo', as: 'file' }),
      ],
    ]);
  });

  it('takes an expenditure back for good', async () => {
    const expenditureId = v7();
    const expenditure = {
      nodeId: activities[0] ?? '',
      spentOn: '2024-05-05',
      source: 'State',
      giver: null,
      money: { minorUnits: 1_000, currency: 'LAK' },
      words: null,
    } as const;
    const save = (version: number, change: Partial<typeof expenditure> | { spentOn: string } = {}) =>
      office.ask('expenditure.save', {
        expenditureId,
        version,
        expenditure: { ...expenditure, ...change },
      });
    expect(await save(0, { spentOn: '2099-01-01' })).toMatchObject({
      error: { fields: { 'expenditure.spentOn': ['in-the-future'] } },
    });
    expect(await save(0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await save(0)).toMatchObject({ error: { reason: 'record-exists' } });
    expect(await save(2)).toMatchObject({ error: { code: 'conflict', currentVersion: 1 } });
    expect(await save(1)).toEqual({ ok: true, value: { version: 2 } });
    await office.get('expenditure.takeBack', { expenditureId, version: 2, because: 'ຂຽນຜິດ' });
    expect(await save(3)).toMatchObject({ error: { reason: 'expenditure-taken-back' } });
    expect(() =>
      store.sqlite
        .prepare('update programme.expenditure set minor_units = 5, version = 4 where id = ?')
        .run(expenditureId),
    ).toThrow('what was taken back stays so');
    expect(() =>
      store.sqlite.prepare('delete from programme.expenditure where id = ?').run(expenditureId),
    ).toThrow('not deleted');
    const { expenditures } = await office.get('planReport.money', { planId });
    expect(expenditures.find((each) => each.expenditureId === expenditureId)?.takenBack).toMatchObject({
      because: 'ຂຽນຜິດ',
    });
  });
});
