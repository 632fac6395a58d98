import { sql } from 'kysely';
import type { CodeOf } from '../../shared/codes/code-list.ts';
import type { eventKinds } from '../../shared/codes/event-kinds.ts';
import { daysBetween } from '../../shared/dates/plain-date.ts';
import type { Indicator } from '../../shared/domain/indicator.ts';
import {
  type CountedOfCases,
  type CountedOfProgramme,
  CountedThing,
  kindOfCounted,
} from '../../shared/domain/indicator-binding.ts';
import type { Amount } from '../../shared/domain/indicator-figure.ts';
import type { Span } from '../../shared/domain/indicator-period.ts';
import { type Viewer, withinScope } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { countAudience, countEventsHeld, countPeople, heldBetween } from './programme-event-counts.ts';
import { recorded, type Stamp } from './stamp.ts';

/** One case behind a count. */
export type CountedCase = {
  readonly caseId: string;
  /** The day by which it is counted. */
  readonly on: string;
  /** Whether it is in the part, and not in the whole alone. */
  readonly isPart: boolean;
};

/** What is counted of the work for an indicator, and within how many days. */
export type Counting = NonNullable<Indicator['counts']>;

/** A number that was taken. */
export type StoredCount = {
  readonly countId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly amount: Amount;
  readonly thing: CountedThing;
  readonly withinDays: number | null;
  readonly ruleVersion: number;
  readonly taken: Stamp;
};

/**
 * What is behind a count: one line for each thing counted, with its case, within reach of whoever counts. A case that they
 * are shut out of is counted nowhere: a number that is one too large would tell of it. The rules are those of
 * `shared/domain/indicator-binding.ts`.
 */
export async function readCounted(
  db: StoreReader,
  viewer: Viewer,
  { thing, withinDays }: { readonly thing: CountedOfCases; readonly withinDays: number | null },
  { first, last }: Span,
): Promise<CountedCase[]> {
  const cases = db.selectFrom('register.case_file as file').where(withinScope(viewer, 'case:read'));
  switch (thing) {
    case 'victims-identified': {
      const rows = await cases
        .innerJoin('register.identification as step', 'step.case_id', 'file.id')
        .select(['file.id as caseId', 'step.decided_on_latest as on', 'file.opened_on_earliest as opened'])
        .where('step.state_after', '=', 'identified')
        .where('step.state_before', '<>', 'identified')
        .where('step.decided_on_latest', '>=', first)
        .where('step.decided_on_latest', '<=', last)
        .orderBy('on')
        .orderBy('file.number')
        .execute();
      return rows.flatMap(({ caseId, on, opened }) =>
        on === null
          ? []
          : [{ caseId, on, isPart: withinDays === null || daysBetween(opened, on) <= withinDays }],
      );
    }
    case 'referrals-answered': {
      const rows = await cases
        .innerJoin('register.referral as referral', 'referral.case_id', 'file.id')
        .select([
          'file.id as caseId',
          'referral.sent_on as on',
          sql<number>`exists (select 1 from register.referral_act as answer
            where answer.referral_id = referral.id and answer.act in ('accept', 'refuse'))`.as('isAnswered'),
        ])
        .where('referral.sent_on', '>=', first)
        .where('referral.sent_on', '<=', last)
        .orderBy('on')
        .orderBy('file.number')
        .execute();
      return rows.flatMap(({ caseId, on, isAnswered }) =>
        on === null ? [] : [{ caseId, on, isPart: isAnswered === 1 }],
      );
    }
    case 'services-delivered': {
      const rows = await cases
        .innerJoin('assistance.service as service', 'service.case_id', 'file.id')
        .select(['file.id as caseId', 'service.ended_on as on'])
        .where('service.state', '=', 'delivered')
        .where('service.ended_on', '>=', first)
        .where('service.ended_on', '<=', last)
        .orderBy('on')
        .orderBy('file.number')
        .execute();
      return rows.flatMap(({ caseId, on }) => (on === null ? [] : [{ caseId, on, isPart: true }]));
    }
    case 'verdicts': {
      // A judgment that both parts of the case tell of is one.
      const given = judgmentsIn(db, 'register').union(judgmentsIn(db, 'investigation'));
      const rows = await cases
        .innerJoin(given.as('given'), 'given.case_id', 'file.id')
        .select(['file.id as caseId', 'given.when_latest as on'])
        .where('given.when_latest', '>=', first)
        .where('given.when_latest', '<=', last)
        .orderBy('on')
        .orderBy('file.number')
        .execute();
      return rows.flatMap(({ caseId, on }) => (on === null ? [] : [{ caseId, on, isPart: true }]));
    }
  }
}

const judgment: CodeOf<typeof eventKinds> = 'EXT_CourtDecision';

/** The days of the judgments that are told of in a compartment, by case; of the doubtful ones none. */
const judgmentsIn = (db: StoreReader, compartment: 'register' | 'investigation') =>
  db
    .selectFrom(`${compartment}.event` as 'register.event')
    .select(['case_id', 'when_latest'])
    .where('kind', '=', judgment)
    .where((where) => where.or([where('certainty', 'is', null), where('certainty', '<>', 'doubtful')]));

/** How much was held for these nodes of the plan in a span of days, by the rule of the thing. */
export async function countOfProgramme(
  db: StoreReader,
  thing: CountedOfProgramme,
  { nodeIds, span: { first, last } }: { readonly nodeIds: readonly string[]; readonly span: Span },
): Promise<number> {
  const held = heldBetween(first, last, { kind: kindOfCounted[thing], planNodeIds: nodeIds });
  switch (thing) {
    case 'trainings-held':
    case 'meetings-held':
      return await countEventsHeld(db, held);
    case 'people-trained':
      return (await countPeople(db, held)).total;
    case 'outreach-audience':
      return (await countAudience(db, held)).reduce((sum, { estimate }) => sum + estimate, 0);
  }
}

/** Keeps a number that was counted, and nothing of what was. */
export async function insertCount(
  db: StoreDatabase,
  { countId, indicatorId, period, amount, thing, withinDays, ruleVersion }: Omit<StoredCount, 'taken'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.indicator_count')
    .values({
      id: countId,
      indicator_id: indicatorId,
      period,
      thing,
      within_days: withinDays,
      rule_version: ruleVersion,
      ...amount,
      ...recorded(stamp),
    })
    .execute();
}

/** The counts that were taken for these indicators, by period, the newest first. */
export async function readCounts(db: StoreReader, indicatorIds: readonly string[]): Promise<StoredCount[]> {
  if (indicatorIds.length === 0) return [];
  const rows = await db
    .selectFrom('programme.indicator_count')
    .selectAll()
    .where('indicator_id', 'in', [...indicatorIds])
    .orderBy('period')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    countId: row.id,
    indicatorId: row.indicator_id,
    period: row.period,
    amount: { numerator: row.numerator, denominator: row.denominator },
    thing: CountedThing.parse(row.thing),
    withinDays: row.within_days,
    ruleVersion: row.rule_version,
    taken: { at: row.created_at, by: row.created_by },
  }));
}

/** Whether an id is taken, by whichever count. */
export async function hasCount(db: StoreReader, countId: string): Promise<boolean> {
  const row = await db
    .selectFrom('programme.indicator_count')
    .select('id')
    .where('id', '=', countId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The count of an indicator in a period that holds: the newest by the rule as it is bound now. */
export const countInForce = (
  counts: readonly StoredCount[],
  {
    indicatorId,
    period,
    counting,
  }: {
    readonly indicatorId: string;
    readonly period: string;
    readonly counting: Counting | null;
  },
): StoredCount | undefined =>
  counts.find(
    (count) =>
      count.indicatorId === indicatorId &&
      count.period === period &&
      count.thing === counting?.thing &&
      count.withinDays === counting.withinDays,
  );
