import type { z } from 'zod';
import { returnCancelReasons } from '../../shared/codes/return-cancel-reasons.ts';
import { codeSchema } from '../../shared/codes/code-schema.ts';
import type { TimelineEntry } from '../../shared/contract/case.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { Return } from '../../shared/domain/return.ts';
import type { ReturnState } from '../../shared/domain/return-moves.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ReturnTable } from '../tables/return.ts';
import { answerColumns, placeColumns, storedAnswer, storedPlace } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';
import { readVisitsOfCase } from './visit-repository.ts';
import { readReintegrationsOfCase } from './reintegration-repository.ts';

const CancelReason = codeSchema(returnCancelReasons);

/** A return as stored. */
export type StoredReturn = {
  readonly returnId: string;
  readonly caseId: string;
  readonly state: ReturnState;
  readonly version: number;
  readonly return: Return;
  readonly agreedOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly cancelledOn: PlainDate | null;
  readonly cancelledBecause: z.infer<typeof CancelReason> | null;
  readonly reintegrationId: string | null;
  readonly recorded: Stamp;
};

/** Puts the plan of a return on file. */
export async function insertReturn(
  db: StoreDatabase,
  { returnId, caseId, return: planned }: Pick<StoredReturn, 'returnId' | 'caseId' | 'return'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('assistance.case_return')
    .values({
      id: returnId,
      case_id: caseId,
      state: 'planned',
      ...columnsOf(planned),
      agreed_on: null,
      returned_on: null,
      cancelled_on: null,
      cancelled_because: null,
      reintegration_id: null,
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await writePapers(db, returnId, planned, stamp, 1);
}

/** Writes the next version of a return; the triggers say what may follow. */
export async function updateReturn(
  db: StoreDatabase,
  after: Omit<StoredReturn, 'recorded'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('assistance.case_return')
    .set({
      state: after.state,
      ...columnsOf(after.return),
      agreed_on: after.agreedOn,
      returned_on: after.returnedOn,
      cancelled_on: after.cancelledOn,
      cancelled_because: after.cancelledBecause,
      reintegration_id: after.reintegrationId,
      changed_at: stamp.at,
      version: after.version,
    })
    .where('id', '=', after.returnId)
    .execute();
  await db.deleteFrom('assistance.case_return_paper').where('return_id', '=', after.returnId).execute();
  await writePapers(db, after.returnId, after.return, stamp, after.version);
}

async function writePapers(
  db: StoreDatabase,
  returnId: string,
  { papers }: Return,
  stamp: Stamp,
  version: number,
): Promise<void> {
  const rows = (givenValue(papers) ?? []).map((code, position) => ({
    return_id: returnId,
    code,
    position,
    ...recorded(stamp, version),
  }));
  if (rows.length > 0) await db.insertInto('assistance.case_return_paper').values(rows).execute();
}

/** The returns of a case, the oldest first. */
export async function readReturnsOfCase(db: StoreReader, caseId: string): Promise<StoredReturn[]> {
  const rows = await db
    .selectFrom('assistance.case_return')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const papers = await db
    .selectFrom('assistance.case_return_paper')
    .select(['return_id', 'code'])
    .where(
      'return_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) =>
    returnOf(
      row,
      papers.filter(({ return_id: of }) => of === row.id).map(({ code }) => code),
    ),
  );
}

/** Whether an id is taken, by a return of whichever case. */
export async function hasReturn(db: StoreReader, returnId: string): Promise<boolean> {
  const row = await db
    .selectFrom('assistance.case_return')
    .select('id')
    .where('id', '=', returnId)
    .executeTakeFirst();
  return row !== undefined;
}

/** That somebody returned or that it was cancelled, the visits that were made or tried, and what it came to. */
export async function returnEntries(
  db: StoreReader,
  caseId: string,
  nameOf: (accountId: string) => string,
): Promise<TimelineEntry[]> {
  const returns = (await readReturnsOfCase(db, caseId)).map((stored): TimelineEntry => {
    const { returnId, state, return: planned, agreedOn, returnedOn, cancelledOn } = stored;
    const on = returnedOn ?? cancelledOn ?? agreedOn ?? givenValue(planned.plannedOn);
    return {
      source: 'return',
      id: returnId,
      when: on === undefined ? null : exactDate(on),
      recordedAt: stored.recorded.at,
      recordedByName: nameOf(stored.recorded.by),
      state,
      to: planned.to,
    };
  });
  const visits = (await readVisitsOfCase(db, caseId)).flatMap((visit): TimelineEntry[] =>
    visit.closedOn === null
      ? []
      : [
          {
            source: 'visit',
            id: visit.visitId,
            when: exactDate(visit.closedOn),
            recordedAt: visit.changed.at,
            recordedByName: nameOf(visit.changed.by),
            state: visit.state,
            months: visit.months,
          },
        ],
  );
  const concluded = (await readReintegrationsOfCase(db, caseId)).map(
    ({ reintegrationId, concluded: { outcome, concludedOn }, changed }): TimelineEntry => ({
      source: 'reintegration',
      id: reintegrationId,
      when: exactDate(concludedOn),
      recordedAt: changed.at,
      recordedByName: nameOf(changed.by),
      outcome,
    }),
  );
  return [...returns, ...visits, ...concluded];
}

const columnsOf = (planned: Return) => ({
  kind: planned.kind,
  ...answerColumns('is_voluntary', planned.isVoluntary),
  ...answerColumns('risk_assessed_on', planned.riskAssessedOn),
  ...answerColumns('risk_finding', planned.riskFinding),
  ...answerColumns('family', planned.family),
  ...placeColumns('from', planned.from),
  ...placeColumns('to', planned.to),
  ...answerColumns('planned_on', planned.plannedOn),
  ...answerColumns('accompanied_by', planned.accompaniedBy),
  handed_to_id: planned.handedToId,
  ...answerColumns('handed_to_kin', planned.handedToKin),
  papers_answer: planned.papers.answer,
  ...answerColumns('remark', planned.remark),
});

const returnOf = (row: ReturnTable, papers: readonly string[]): StoredReturn => ({
  returnId: row.id,
  caseId: row.case_id,
  state: row.state,
  version: row.version,
  return: Return.parse({
    kind: row.kind,
    isVoluntary: storedAnswer(row.is_voluntary_answer, row.is_voluntary),
    riskAssessedOn: storedAnswer(row.risk_assessed_on_answer, row.risk_assessed_on),
    riskFinding: storedAnswer(row.risk_finding_answer, row.risk_finding),
    family: storedAnswer(row.family_answer, row.family),
    from: storedPlace('from', row),
    to: storedPlace('to', row),
    plannedOn: storedAnswer(row.planned_on_answer, row.planned_on),
    accompaniedBy: storedAnswer(row.accompanied_by_answer, row.accompanied_by),
    handedToId: row.handed_to_id,
    handedToKin: storedAnswer(row.handed_to_kin_answer, row.handed_to_kin),
    papers: storedAnswer(row.papers_answer, papers),
    remark: storedAnswer(row.remark_answer, row.remark),
  }),
  agreedOn: row.agreed_on,
  returnedOn: row.returned_on,
  cancelledOn: row.cancelled_on,
  cancelledBecause: row.cancelled_because === null ? null : CancelReason.parse(row.cancelled_because),
  reintegrationId: row.reintegration_id,
  recorded: { at: row.created_at, by: row.created_by },
});
