import { v7 } from 'uuid';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import { nothingFound, situationDomains, Visit } from '../../shared/domain/return.ts';
import type { VisitState } from '../../shared/domain/visit-moves.ts';
import { plannedVisits, VisitMonths } from '../../shared/domain/visit-plan.ts';
import { notClosed, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { VisitTable } from '../tables/return.ts';
import { answerColumns, storedAnswer, valueOf } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A visit after a return as stored, with who said so last. */
export type StoredVisit = {
  readonly visitId: string;
  readonly returnId: string;
  readonly caseId: string;
  readonly months: VisitMonths;
  readonly plannedOn: PlainDate;
  readonly state: VisitState;
  readonly closedOn: PlainDate | null;
  readonly visit: Visit;
  readonly version: number;
  readonly changed: Stamp;
};

/** Plans the visits of a return from its day. */
export async function insertVisits(
  db: StoreDatabase,
  { returnId, caseId, returnedOn }: { returnId: string; caseId: string; returnedOn: PlainDate },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('assistance.visit')
    .values(
      plannedVisits(returnedOn).map(({ months, plannedOn }) => ({
        id: v7(),
        return_id: returnId,
        case_id: caseId,
        months,
        planned_on: plannedOn,
        state: 'planned' as const,
        closed_on: null,
        ...columnsOf(nothingFound),
        changed_at: stamp.at,
        changed_by: stamp.by,
        ...recorded(stamp),
      })),
    )
    .execute();
}

/** Writes the next version of a visit; the triggers say what may follow. */
export async function updateVisit(
  db: StoreDatabase,
  { visitId, plannedOn, state, closedOn, visit, version }: Omit<StoredVisit, 'changed'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('assistance.visit')
    .set({
      planned_on: plannedOn,
      state,
      closed_on: closedOn,
      ...columnsOf(visit),
      changed_at: stamp.at,
      changed_by: stamp.by,
      version,
    })
    .where('id', '=', visitId)
    .execute();
  await db.deleteFrom('assistance.visit_need').where('visit_id', '=', visitId).execute();
  const needs = (givenValue(visit.needs) ?? []).map((code, position) => ({
    visit_id: visitId,
    code,
    position,
    ...recorded(stamp, version),
  }));
  if (needs.length > 0) await db.insertInto('assistance.visit_need').values(needs).execute();
}

/** The visits of a case, soonest first. */
export async function readVisitsOfCase(db: StoreReader, caseId: string): Promise<StoredVisit[]> {
  const rows = await db
    .selectFrom('assistance.visit')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('return_id')
    .orderBy('months')
    .execute();
  if (rows.length === 0) return [];
  const needs = await db
    .selectFrom('assistance.visit_need')
    .select(['visit_id', 'code'])
    .where(
      'visit_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) =>
    visitOf(
      row,
      needs.filter(({ visit_id: of }) => of === row.id).map(({ code }) => code),
    ),
  );
}

export type DueVisitRow = {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly months: number;
  readonly planned_on: string;
};

/** Visits shown on one page of what is due. */
const MOST_DUE = 50;

/**
 * Visits to come, planned until a day, in cases that the viewer's side has not closed and that are the viewer's own or were
 * opened urgently; longest overdue first. Only for whoever holds the social-work wing.
 */
export async function readDueVisits(
  db: StoreReader,
  viewer: Viewer,
  until: PlainDate,
): Promise<{ readonly rows: readonly DueVisitRow[]; readonly total: number }> {
  const own: Viewer = { ...viewer, scopes: new Map(viewer.scopes).set('case:read', 'own') };
  const found = db
    .selectFrom('assistance.visit as visit')
    .innerJoin('register.case_file as file', 'file.id', 'visit.case_id')
    .where('visit.state', 'in', ['planned', 'moved'])
    .where('visit.planned_on', '<=', until)
    .where(withinReach(own, 'case:read'))
    .where(notClosed(viewer));
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(['visit.id', 'visit.case_id', 'visit.months', 'visit.planned_on', 'file.number'])
    .orderBy('visit.planned_on')
    .orderBy('visit.id')
    .limit(MOST_DUE)
    .execute();
  return { rows, total };
}

const columnsOf = (visit: Visit) => ({
  ...answerColumns('how', visit.how),
  ...answerColumns('housing', visit.housing),
  ...answerColumns('livelihood', visit.livelihood),
  ...answerColumns('family', visit.family),
  ...answerColumns('education', visit.education),
  ...answerColumns('health', visit.health),
  ...answerColumns('safety', visit.safety),
  ...answerColumns('community', visit.community),
  needs_answer: visit.needs.answer,
  words: valueOf(visit.words),
  words_answer: visit.words.answer,
});

const visitOf = (row: VisitTable, needs: readonly string[]): StoredVisit => ({
  visitId: row.id,
  returnId: row.return_id,
  caseId: row.case_id,
  months: VisitMonths.parse(row.months),
  plannedOn: row.planned_on,
  state: row.state,
  closedOn: row.closed_on,
  visit: Visit.parse({
    how: storedAnswer(row.how_answer, row.how),
    ...Object.fromEntries(
      situationDomains.map((domain) => [domain, storedAnswer(row[`${domain}_answer`], row[domain])]),
    ),
    needs: storedAnswer(row.needs_answer, needs),
    words: storedAnswer(row.words_answer, row.words),
  }),
  version: row.version,
  changed: { at: row.changed_at, by: row.changed_by },
});
