import { NationalPlan } from '../../shared/domain/national-plan.ts';
import type { PlanEditionState } from '../../shared/domain/plan-edition-moves.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { PlanEditionTable } from '../tables/national-plan.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A plan as stored, whatever its versions say. */
export type StoredPlan = {
  readonly planId: string;
  readonly begunWith: string | null;
  /** Counts every change to anything in it. */
  readonly version: number;
};

/** One version of a plan as stored. */
export type StoredEdition = {
  readonly planId: string;
  readonly edition: number;
  readonly state: PlanEditionState;
  readonly reason: string | null;
  readonly plan: NationalPlan;
  readonly begun: Stamp;
  readonly submitted: Stamp | null;
  readonly approved: Stamp | null;
  readonly returned: (Stamp & { readonly because: string }) | null;
  /** Accounts that wrote in it, the first first. */
  readonly writers: readonly string[];
  readonly version: number;
};

/** Every plan on file. */
export async function readPlans(db: StoreReader): Promise<StoredPlan[]> {
  const rows = await db
    .selectFrom('programme.plan')
    .select(['id', 'begun_with', 'version'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ planId: row.id, begunWith: row.begun_with, version: row.version }));
}

/** One plan, or undefined. */
export async function readPlan(db: StoreReader, planId: string): Promise<StoredPlan | undefined> {
  return (await readPlans(db)).find((plan) => plan.planId === planId);
}

/** The versions of a plan, or of all plans, the newest of each first. */
export async function readEditions(db: StoreReader, planId?: string): Promise<StoredEdition[]> {
  const rows = await db
    .selectFrom('programme.plan_edition')
    .selectAll()
    .$if(planId !== undefined, (select) => select.where('plan_id', '=', planId ?? ''))
    .orderBy('plan_id')
    .orderBy('edition', 'desc')
    .execute();
  const writers = await db
    .selectFrom('programme.plan_edition_writer')
    .select(['plan_id', 'edition', 'account_id'])
    .$if(planId !== undefined, (select) => select.where('plan_id', '=', planId ?? ''))
    .orderBy('created_at')
    .orderBy('account_id')
    .execute();
  return rows.map((row) => ({
    planId: row.plan_id,
    edition: row.edition,
    state: row.state,
    reason: row.reason,
    plan: planOf(row),
    begun: { at: row.created_at, by: row.created_by },
    submitted: stampOf(row.submitted_at, row.submitted_by),
    approved: stampOf(row.approved_at, row.approved_by),
    returned: returnOf(row),
    writers: writers
      .filter((writer) => writer.plan_id === row.plan_id && writer.edition === row.edition)
      .map((writer) => writer.account_id),
    version: row.version,
  }));
}

/** Puts a plan on file, with its first version as a draft. */
export async function insertPlan(
  db: StoreDatabase,
  { planId, begunWith, plan }: { planId: string; begunWith: string | null; plan: NationalPlan },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.plan')
    .values({ id: planId, begun_with: begunWith, ...recorded(stamp) })
    .execute();
  await insertEdition(db, { planId, edition: 1, reason: null, plan }, stamp);
}

/** Begins a version of a plan as a draft, with nothing in it yet; `copyNodes` takes over what the one before has. */
export async function insertEdition(
  db: StoreDatabase,
  { planId, edition, reason, plan }: Pick<StoredEdition, 'planId' | 'edition' | 'reason' | 'plan'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.plan_edition')
    .values({
      plan_id: planId,
      edition,
      state: 'draft',
      reason,
      ...columnsOf(plan),
      submitted_at: null,
      submitted_by: null,
      approved_at: null,
      approved_by: null,
      returned_at: null,
      returned_by: null,
      returned_because: null,
      ...recorded(stamp),
    })
    .execute();
}

/** Writes what a draft says of the plan as a whole. */
export async function updateEdition(
  db: StoreDatabase,
  { planId, edition, plan, version }: Pick<StoredEdition, 'planId' | 'edition' | 'plan' | 'version'>,
): Promise<void> {
  await db
    .updateTable('programme.plan_edition')
    .set({ ...columnsOf(plan), version: version + 1 })
    .where('plan_id', '=', planId)
    .where('edition', '=', edition)
    .execute();
}

/** How a version goes on: the state that a move leads to, with who made it and when. */
export type EditionStep =
  | { readonly move: 'submit' | 'withdraw' | 'approve' }
  | { readonly move: 'return'; readonly because: string };

/** Takes a version a step further; the triggers say what may follow, and that nobody approves what they wrote in. */
export async function moveEdition(
  db: StoreDatabase,
  { planId, edition, version }: Pick<StoredEdition, 'planId' | 'edition' | 'version'>,
  step: EditionStep,
  { at, by }: Stamp,
): Promise<void> {
  await db
    .updateTable('programme.plan_edition')
    .set({ ...columnsOfStep(step, { at, by }), version: version + 1 })
    .where('plan_id', '=', planId)
    .where('edition', '=', edition)
    .execute();
}

/** Counts a change to anything in a plan. */
export async function countPlanChange(
  db: StoreDatabase,
  { planId, version }: Pick<StoredPlan, 'planId' | 'version'>,
): Promise<void> {
  await db
    .updateTable('programme.plan')
    .set({ version: version + 1 })
    .where('id', '=', planId)
    .execute();
}

/** Keeps who wrote in a version; once is enough. */
export async function keepWriter(
  db: StoreDatabase,
  { planId, edition }: Pick<StoredEdition, 'planId' | 'edition'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.plan_edition_writer')
    .values({ plan_id: planId, edition, account_id: stamp.by, ...recorded(stamp) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function columnsOfStep(step: EditionStep, { at, by }: Stamp) {
  const taken = { submitted_at: null, submitted_by: null };
  switch (step.move) {
    case 'submit':
      return { state: 'submitted' as const, submitted_at: at, submitted_by: by };
    case 'withdraw':
      return { state: 'draft' as const, ...taken };
    case 'return':
      return {
        state: 'draft' as const,
        ...taken,
        returned_at: at,
        returned_by: by,
        returned_because: step.because,
      };
    case 'approve':
      return {
        state: 'approved' as const,
        approved_at: at,
        approved_by: by,
        returned_at: null,
        returned_by: null,
        returned_because: null,
      };
  }
}

const columnsOf = (plan: NationalPlan) => ({
  code: plan.code,
  title_lao: plan.titleLao,
  title_english: plan.titleEnglish,
  starts_on: plan.startsOn,
  ends_on: plan.endsOn,
  announced_goals: plan.announced.goal,
  announced_programmes: plan.announced.programme,
  announced_projects: plan.announced.project,
  announced_activities: plan.announced.activity,
  announced_source: plan.announcedSource,
});

const planOf = (row: PlanEditionTable): NationalPlan =>
  NationalPlan.parse({
    code: row.code,
    titleLao: row.title_lao,
    titleEnglish: row.title_english,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    announced: {
      goal: row.announced_goals,
      programme: row.announced_programmes,
      project: row.announced_projects,
      activity: row.announced_activities,
    },
    announcedSource: row.announced_source,
  });

const stampOf = (at: string | null, by: string | null): Stamp | null =>
  at === null || by === null ? null : { at, by };

const returnOf = (row: PlanEditionTable): StoredEdition['returned'] => {
  const returned = stampOf(row.returned_at, row.returned_by);
  return returned === null || row.returned_because === null
    ? null
    : { ...returned, because: row.returned_because };
};
