import type { Wing } from '../../shared/compartment.ts';
import { NextDate, SafetyAlert } from '../../shared/domain/wing-notice.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

type NoticeTable = 'register.safety_alert' | 'register.next_date';

/** A warning that holds, who raised it and on which side. */
export type RaisedAlert = SafetyAlert & {
  readonly raisedAt: string;
  readonly raisedBy: string;
  readonly wing: Wing | null;
};

/** Raises a warning for both sides. */
export async function insertAlert(
  db: StoreDatabase,
  { alertId, caseId, kind }: SafetyAlert,
  wing: Wing | null,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.safety_alert')
    .values({ id: alertId, case_id: caseId, kind, wing, ...recorded(stamp) })
    .execute();
}

/** The warnings of a case that hold, newest first. */
export async function readAlerts(db: StoreReader, caseId: string): Promise<RaisedAlert[]> {
  const rows = await db
    .selectFrom('register.safety_alert')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...SafetyAlert.parse({ alertId: row.id, caseId: row.case_id, kind: row.kind }),
    raisedAt: row.created_at,
    raisedBy: row.created_by,
    wing: row.wing,
  }));
}

/** Lets the other side know of a date. */
export async function insertNextDate(
  db: StoreDatabase,
  { nextDateId, caseId, wing, kind, on }: NextDate,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.next_date')
    .values({ id: nextDateId, case_id: caseId, wing, kind, on_day: on, ...recorded(stamp) })
    .execute();
}

/** The dates of a case from a day on, soonest first. */
export async function readNextDates(db: StoreReader, caseId: string, from: string): Promise<NextDate[]> {
  const rows = await db
    .selectFrom('register.next_date')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .where('on_day', '>=', from)
    .orderBy('on_day')
    .orderBy('id')
    .execute();
  return rows.map((row) =>
    NextDate.parse({
      nextDateId: row.id,
      caseId: row.case_id,
      wing: row.wing,
      kind: row.kind,
      on: row.on_day,
    }),
  );
}

/** On which side a date stands that has not been taken back; undefined where there is none in the case. */
export async function wingOfNextDate(
  db: StoreReader,
  caseId: string,
  nextDateId: string,
): Promise<Wing | undefined> {
  const row = await db
    .selectFrom('register.next_date')
    .select('wing')
    .where('id', '=', nextDateId)
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.wing;
}

/** Whether a warning or a date with this id was ever made. */
export async function hasNotice(db: StoreReader, table: NoticeTable, id: string): Promise<boolean> {
  return (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Ends a warning or takes a date back; false when the case has none such that holds. The row stays. */
export async function endNotice(
  db: StoreDatabase,
  table: NoticeTable,
  caseId: string,
  id: string,
  stamp: Stamp,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ ended_at: stamp.at, ended_by: stamp.by, version: 2 })
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
