import { sql, type SqlBool } from 'kysely';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { RiskAssessment } from '../../shared/domain/risk-assessment.ts';
import { notClosed, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { DueRow } from './service-repository.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An assessment of risk as stored. */
export type StoredRisk = {
  readonly assessmentId: string;
  readonly caseId: string;
  readonly assessment: RiskAssessment;
  readonly first: Stamp;
};

/** Puts an assessment on file, with the safety plan that was agreed on it. */
export async function insertRisk(
  db: StoreDatabase,
  { assessmentId, caseId, assessment }: Omit<StoredRisk, 'first'>,
  stamp: Stamp,
): Promise<void> {
  const made = recorded(stamp);
  await db
    .insertInto('assistance.risk_assessment')
    .values({
      id: assessmentId,
      case_id: caseId,
      assessed_on: assessment.assessedOn,
      assessed_by: assessment.assessedBy,
      level: assessment.level,
      words: assessment.words,
      review_on: assessment.reviewOn,
      ...made,
    })
    .execute();
  if (assessment.dangers.length > 0)
    await db
      .insertInto('assistance.risk_danger')
      .values(assessment.dangers.map((danger) => ({ assessment_id: assessmentId, danger, ...made })))
      .execute();
  if (assessment.measures.length > 0)
    await db
      .insertInto('assistance.safety_measure')
      .values(
        assessment.measures.map(({ measure, words }, position) => ({
          assessment_id: assessmentId,
          position,
          measure,
          words,
          ...made,
        })),
      )
      .execute();
}

/** The case of an assessment that is on file. */
export async function caseOfRisk(db: StoreReader, assessmentId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('assistance.risk_assessment')
    .select('case_id')
    .where('id', '=', assessmentId)
    .executeTakeFirst();
  return row?.case_id;
}

/** Every assessment of a case, the newest first. */
export async function readRisksOfCase(db: StoreReader, caseId: string): Promise<StoredRisk[]> {
  const rows = await db
    .selectFrom('assistance.risk_assessment')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('assessed_on', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const dangers = await db
    .selectFrom('assistance.risk_danger')
    .selectAll()
    .where('assessment_id', 'in', ids)
    .orderBy('danger')
    .execute();
  const measures = await db
    .selectFrom('assistance.safety_measure')
    .selectAll()
    .where('assessment_id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    assessmentId: row.id,
    caseId: row.case_id,
    assessment: RiskAssessment.parse({
      assessedOn: row.assessed_on,
      assessedBy: row.assessed_by,
      level: row.level,
      dangers: dangers.filter(({ assessment_id: of }) => of === row.id).map(({ danger }) => danger),
      words: row.words,
      measures: measures
        .filter(({ assessment_id: of }) => of === row.id)
        .map(({ measure, words }) => ({ measure, words })),
      reviewOn: row.review_on,
    }),
    first: { at: row.created_at, by: row.created_by },
  }));
}

/** Newest assessments that hold no longer from a day on, in cases of the viewer's own that their side has not closed. */
export async function readDueRisks(
  db: StoreReader,
  viewer: Viewer,
  until: PlainDate,
): Promise<readonly (DueRow & { readonly level: string })[]> {
  const own: Viewer = { ...viewer, scopes: new Map(viewer.scopes).set('case:read', 'own') };
  const rows = await db
    .selectFrom('assistance.risk_assessment as risk')
    .innerJoin('register.case_file as file', 'file.id', 'risk.case_id')
    .where('risk.review_on', '<=', until)
    .where(
      sql<SqlBool>`not exists (
        select 1 from assistance.risk_assessment later where later.case_id = risk.case_id
          and (later.assessed_on, later.created_at, later.id) > (risk.assessed_on, risk.created_at, risk.id))`,
    )
    .where(withinReach(own, 'case:read'))
    .where(notClosed(viewer))
    .select(['risk.id', 'risk.case_id', 'risk.level', 'risk.review_on', 'file.number'])
    .orderBy('risk.review_on')
    .orderBy('risk.id')
    .execute();
  return rows.map((row) => ({
    recordId: row.id,
    caseId: row.case_id,
    number: row.number,
    dueOn: row.review_on,
    level: row.level,
  }));
}
