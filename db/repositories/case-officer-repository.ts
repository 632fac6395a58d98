import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An officer who works on a case. */
export type StoredOfficer = {
  readonly accountId: string;
  readonly isResponsible: boolean;
  readonly until: string | null;
};

/** Lets an account work on a case, until a time or without one; a second assignment takes the place of the first. */
export async function assignOfficer(
  db: StoreDatabase,
  assignment: { readonly caseId: string; readonly accountId: string; readonly until: string | null },
  stamp: Stamp,
): Promise<void> {
  const { caseId, accountId, until } = assignment;
  await db
    .insertInto('register.case_assignment')
    .values({ case_id: caseId, account_id: accountId, until, ...recorded(stamp) })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'case_id'])
        .doUpdateSet(({ eb }) => ({ until, version: eb('version', '+', 1) })),
    )
    .execute();
}

/** Takes an account off a case; false when it was not assigned. */
export async function unassignOfficer(
  db: StoreDatabase,
  caseId: string,
  accountId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('register.case_assignment')
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Who works on a case at a time: the responsible officer first, then whoever is assigned still; nobody shut out of it. */
export async function readOfficers(
  db: StoreReader,
  file: { readonly caseId: string; readonly responsibleOfficer: string },
  at: string,
): Promise<StoredOfficer[]> {
  const { caseId, responsibleOfficer } = file;
  const rows = await db
    .selectFrom('register.case_assignment')
    .select(['account_id', 'until'])
    .where('case_id', '=', caseId)
    .where('account_id', '<>', responsibleOfficer)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', at)]))
    .orderBy('created_at')
    .orderBy('account_id')
    .execute();
  const shutOut = new Set((await readExclusions(db, caseId)).map(({ accountId }) => accountId));
  return [
    { accountId: responsibleOfficer, isResponsible: true, until: null },
    ...rows.map((row) => ({ accountId: row.account_id, isResponsible: false, until: row.until })),
  ].filter(({ accountId }) => !shutOut.has(accountId));
}

/** The end of an assignment; undefined where there is none. */
export async function readAssignment(
  db: StoreReader,
  caseId: string,
  accountId: string,
): Promise<{ readonly until: string | null } | undefined> {
  return db
    .selectFrom('register.case_assignment')
    .select('until')
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Shuts an account out of a case and ends its assignment; false when it was shut out already. */
export async function shutOut(
  db: StoreDatabase,
  caseId: string,
  accountId: string,
  stamp: Stamp,
): Promise<boolean> {
  await unassignOfficer(db, caseId, accountId);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('register.case_exclusion')
    .values({ case_id: caseId, account_id: accountId, ...recorded(stamp) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** Ends an exclusion; false when there was none. */
export async function readmit(db: StoreDatabase, caseId: string, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('register.case_exclusion')
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Who is shut out of a case, and since when. */
export async function readExclusions(
  db: StoreReader,
  caseId: string,
): Promise<{ readonly accountId: string; readonly since: string }[]> {
  const rows = await db
    .selectFrom('register.case_exclusion')
    .select(['account_id', 'created_at'])
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({ accountId: row.account_id, since: row.created_at }));
}
