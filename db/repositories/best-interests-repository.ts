import { v7 } from 'uuid';
import type { TimelineEntry } from '../../shared/contract/case.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { BestInterests } from '../../shared/domain/best-interests.ts';
import type { BestInterestsMove, BestInterestsState } from '../../shared/domain/best-interests-moves.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { BestInterestsTable } from '../tables/best-interests.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What was done with a step for a child, as stored. */
type StoredAct = {
  readonly actId: string;
  readonly move: BestInterestsMove;
  readonly on: PlainDate;
  readonly recorded: Stamp;
};

/** A step for a child as stored, with what was done with it, the first first. */
export type StoredBestInterests = {
  readonly bestInterestsId: string;
  readonly caseId: string;
  readonly state: BestInterestsState;
  readonly version: number;
  readonly step: BestInterests;
  readonly acts: readonly StoredAct[];
};

/** Puts the beginning of a step on file. */
export async function insertBestInterests(
  db: StoreDatabase,
  { bestInterestsId, caseId, step }: Pick<StoredBestInterests, 'bestInterestsId' | 'caseId' | 'step'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('assistance.best_interests')
    .values({
      id: bestInterestsId,
      case_id: caseId,
      state: 'begun',
      ...columnsOf(step),
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
}

/** Writes the next version of a step; the triggers say what may follow. */
export async function updateBestInterests(
  db: StoreDatabase,
  { bestInterestsId, state, step, version }: Omit<StoredBestInterests, 'acts' | 'caseId'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('assistance.best_interests')
    .set({ state, ...columnsOf(step), changed_at: stamp.at, version })
    .where('id', '=', bestInterestsId)
    .execute();
}

/** Keeps what was done with a step, on its day. */
export async function insertBestInterestsAct(
  db: StoreDatabase,
  bestInterestsId: string,
  { move, on }: Pick<StoredAct, 'move' | 'on'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('assistance.best_interests_act')
    .values({ id: v7(), best_interests_id: bestInterestsId, move, on_day: on, ...recorded(stamp) })
    .execute();
}

/** The steps of a case, the oldest first. */
export async function readBestInterestsOfCase(
  db: StoreReader,
  caseId: string,
): Promise<StoredBestInterests[]> {
  const rows = await db
    .selectFrom('assistance.best_interests')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const acts = await db
    .selectFrom('assistance.best_interests_act')
    .selectAll()
    .where(
      'best_interests_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    bestInterestsId: row.id,
    caseId: row.case_id,
    state: row.state,
    version: row.version,
    step: stepOf(row),
    acts: acts
      .filter(({ best_interests_id: of }) => of === row.id)
      .map(({ id, move, on_day: on, created_at: at, created_by: by }) => ({
        actId: id,
        move,
        on,
        recorded: { at, by },
      })),
  }));
}

/** Whether an id is taken, by a step of whichever case. */
export async function hasBestInterests(db: StoreReader, bestInterestsId: string): Promise<boolean> {
  const row = await db
    .selectFrom('assistance.best_interests')
    .select('id')
    .where('id', '=', bestInterestsId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was done for the best interests of a child, each on its day, for the timeline. */
export async function bestInterestsEntries(
  db: StoreReader,
  caseId: string,
  nameOf: (accountId: string) => string,
): Promise<TimelineEntry[]> {
  return (await readBestInterestsOfCase(db, caseId)).flatMap(({ step, acts }) =>
    acts.map(({ actId, move, on, recorded: { at, by } }): TimelineEntry => ({
      source: 'best-interests',
      id: actId,
      when: exactDate(on),
      recordedAt: at,
      recordedByName: nameOf(by),
      kind: step.kind,
      move,
    })),
  );
}

const columnsOf = (step: BestInterests) => ({
  kind: step.kind,
  by_id: step.byId,
  ...answerColumns('panel', step.panel),
  ...answerColumns('views', step.views),
  ...answerColumns('views_heard_on', step.viewsHeardOn),
  ...answerColumns('guardian_kin', step.guardianKin),
  ...answerColumns('guardian_name', step.guardianName),
  ...answerColumns('guardian_appointed_on', step.guardianAppointedOn),
  ...answerColumns('guardian_appointed_by', step.guardianAppointedBy),
  ...answerColumns('options', step.options),
  ...answerColumns('decision', step.decision),
  ...answerColumns('review_on', step.reviewOn),
});

const stepOf = (row: BestInterestsTable): BestInterests =>
  BestInterests.parse({
    kind: row.kind,
    byId: row.by_id,
    panel: storedAnswer(row.panel_answer, row.panel),
    views: storedAnswer(row.views_answer, row.views),
    viewsHeardOn: storedAnswer(row.views_heard_on_answer, row.views_heard_on),
    guardianKin: storedAnswer(row.guardian_kin_answer, row.guardian_kin),
    guardianName: storedAnswer(row.guardian_name_answer, row.guardian_name),
    guardianAppointedOn: storedAnswer(row.guardian_appointed_on_answer, row.guardian_appointed_on),
    guardianAppointedBy: storedAnswer(row.guardian_appointed_by_answer, row.guardian_appointed_by),
    options: storedAnswer(row.options_answer, row.options),
    decision: storedAnswer(row.decision_answer, row.decision),
    reviewOn: storedAnswer(row.review_on_answer, row.review_on),
  });
