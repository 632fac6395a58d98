import { v7 } from 'uuid';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { SupportPlan } from '../../shared/domain/support-plan.ts';
import { notClosed, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { DueRow } from './service-repository.ts';
import { recorded, type Stamp } from './stamp.ts';

/** One version of the plan of a case as stored. */
export type StoredPlan = {
  /** The id of this version. */
  readonly id: string;
  readonly planId: string;
  readonly caseId: string;
  readonly plan: SupportPlan;
  readonly version: number;
  readonly first: Stamp;
};

/** Puts another version of a plan on file; what is agreed in it follows the one before, or the table refuses it. */
export async function insertPlan(
  db: StoreDatabase,
  { planId, caseId, plan, version }: Pick<StoredPlan, 'planId' | 'caseId' | 'plan' | 'version'>,
  stamp: Stamp,
): Promise<void> {
  const id = v7();
  const made = recorded(stamp, version);
  await db
    .insertInto('assistance.support_plan')
    .values({
      id,
      plan_id: planId,
      case_id: caseId,
      agreed_on: plan.agreedOn,
      own_words: plan.ownWords,
      review_on: plan.reviewOn,
      ...made,
    })
    .execute();
  await db
    .insertInto('assistance.support_plan_party')
    .values(plan.agreedWith.map((party) => ({ plan_version_id: id, party, ...made })))
    .execute();
  if (plan.objectives.length === 0) return;
  await db
    .insertInto('assistance.support_plan_objective')
    .values(
      plan.objectives.map((objective, position) => ({
        plan_version_id: id,
        objective_id: objective.id,
        position,
        words: objective.words,
        indicator: objective.indicator,
        target_on: objective.targetOn,
        state: objective.state,
        outcome: objective.outcome,
        ...made,
      })),
    )
    .execute();
}

/** Every version of the plan of a case, the newest first. */
export async function readPlansOfCase(db: StoreReader, caseId: string): Promise<StoredPlan[]> {
  const rows = await db
    .selectFrom('assistance.support_plan')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const parties = await db
    .selectFrom('assistance.support_plan_party')
    .selectAll()
    .where('plan_version_id', 'in', ids)
    .orderBy('party')
    .execute();
  const objectives = await db
    .selectFrom('assistance.support_plan_objective')
    .selectAll()
    .where('plan_version_id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    caseId: row.case_id,
    plan: SupportPlan.parse({
      agreedOn: row.agreed_on,
      agreedWith: parties.filter(({ plan_version_id: of }) => of === row.id).map(({ party }) => party),
      ownWords: row.own_words,
      reviewOn: row.review_on,
      objectives: objectives
        .filter(({ plan_version_id: of }) => of === row.id)
        .map((objective) => ({
          id: objective.objective_id,
          words: objective.words,
          indicator: objective.indicator,
          targetOn: objective.target_on,
          state: objective.state,
          outcome: objective.outcome,
        })),
    }),
    version: row.version,
    first: { at: row.created_at, by: row.created_by },
  }));
}

/** The case of a plan that is on file. */
export async function caseOfPlan(db: StoreReader, planId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('assistance.support_plan')
    .select('case_id')
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row?.case_id;
}

/** Plans whose newest version is to be reviewed by a day, in cases of the viewer's own that their side has not closed. */
export async function readDuePlans(
  db: StoreReader,
  viewer: Viewer,
  until: PlainDate,
): Promise<readonly DueRow[]> {
  const own: Viewer = { ...viewer, scopes: new Map(viewer.scopes).set('case:read', 'own') };
  const rows = await db
    .selectFrom('assistance.support_plan as plan')
    .innerJoin('register.case_file as file', 'file.id', 'plan.case_id')
    .where('plan.review_on', '<=', until)
    .where(({ eb, selectFrom }) =>
      eb(
        'plan.version',
        '=',
        selectFrom('assistance.support_plan as newest')
          .select(({ fn }) => fn.max<number>('newest.version').as('version'))
          .whereRef('newest.plan_id', '=', 'plan.plan_id'),
      ),
    )
    .where(withinReach(own, 'case:read'))
    .where(notClosed(viewer))
    .select(['plan.plan_id', 'plan.case_id', 'plan.review_on', 'file.number'])
    .orderBy('plan.review_on')
    .orderBy('plan.plan_id')
    .$narrowType<{ review_on: string }>()
    .execute();
  return rows.map((row) => ({
    recordId: row.plan_id,
    caseId: row.case_id,
    number: row.number,
    dueOn: row.review_on,
  }));
}
