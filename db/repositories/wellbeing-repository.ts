import { WellbeingScoring } from '../../shared/domain/wellbeing.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { storedAnswer, valueOf } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A scoring of wellbeing as stored. */
export type StoredScoring = {
  readonly scoringId: string;
  readonly caseId: string;
  readonly scoring: WellbeingScoring;
  readonly first: Stamp;
};

/** Puts a scoring on file. */
export async function insertScoring(
  db: StoreDatabase,
  { scoringId, caseId, scoring }: Omit<StoredScoring, 'first'>,
  stamp: Stamp,
): Promise<void> {
  const made = recorded(stamp);
  await db
    .insertInto('assistance.wellbeing_scoring')
    .values({
      id: scoringId,
      case_id: caseId,
      scale_id: scoring.scaleId,
      scale_version: scoring.scaleVersion,
      scored_on: scoring.scoredOn,
      scored_by: scoring.scoredBy,
      ...made,
    })
    .execute();
  await db
    .insertInto('assistance.wellbeing_score')
    .values(
      scoring.scores.map(({ domain, score, remark }, position) => ({
        scoring_id: scoringId,
        domain,
        position,
        score: valueOf(score),
        score_answer: score.answer,
        remark,
        ...made,
      })),
    )
    .execute();
}

/** The case of a scoring that is on file. */
export async function caseOfScoring(db: StoreReader, scoringId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('assistance.wellbeing_scoring')
    .select('case_id')
    .where('id', '=', scoringId)
    .executeTakeFirst();
  return row?.case_id;
}

/** Every scoring of a case, the first one first. */
export async function readScoringsOfCase(db: StoreReader, caseId: string): Promise<StoredScoring[]> {
  const rows = await db
    .selectFrom('assistance.wellbeing_scoring')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('scored_on')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const scores = await db
    .selectFrom('assistance.wellbeing_score')
    .selectAll()
    .where(
      'scoring_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    scoringId: row.id,
    caseId: row.case_id,
    scoring: WellbeingScoring.parse({
      scaleId: row.scale_id,
      scaleVersion: row.scale_version,
      scoredOn: row.scored_on,
      scoredBy: row.scored_by,
      scores: scores
        .filter(({ scoring_id: of }) => of === row.id)
        .map(({ domain, score, score_answer: answer, remark }) => ({
          domain,
          score: storedAnswer(answer, score),
          remark,
        })),
    }),
    first: { at: row.created_at, by: row.created_by },
  }));
}
