import { notShutOut, type Viewer } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';

/** What begins a session. */
const signIns = ['session.open', 'office.create', 'recovery.recover'] as const;

/** When each account last signed in, from the audit; an account that never did is not in it. */
export async function lastSignIns(db: StoreReader): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('main.audit')
    .select(({ fn }) => ['actor', fn.max('ts').as('at')])
    .where('operation', 'in', signIns)
    .where('actor', 'is not', null)
    .groupBy('actor')
    .execute();
  return new Map(rows.flatMap(({ actor, at }) => (actor === null ? [] : [[actor, at]])));
}

/** Acts that make keys for somebody else, who is the record of their row; and those with which people make their own. */
const makesKeysOfAnother = ['account.create', 'account.admit', 'account.renewSlot'] as const;
const makesOwnKeys = ['office.create', 'recovery.recover'] as const;

/** When the present keys of each account were made, and by whose act, from the audit. */
export async function lastKeysMade(
  db: StoreReader,
): Promise<ReadonlyMap<string, { readonly at: string; readonly by: string }>> {
  const rows = await db
    .selectFrom('main.audit')
    .select(['operation', 'record', 'actor', 'ts'])
    .where('operation', 'in', [...makesKeysOfAnother, ...makesOwnKeys])
    .where('actor', 'is not', null)
    .orderBy('seq')
    .execute();
  return new Map(
    rows.flatMap(({ operation, record, actor, ts }) => {
      const of = makesOwnKeys.some((own) => own === operation) ? actor : record;
      return of === null || actor === null ? [] : [[of, { at: ts, by: actor }]];
    }),
  );
}

/** For how many cases each account is responsible, as far as the asker may know of them. Needs the register's key. */
export async function countResponsibilities(
  db: StoreReader,
  asker: Viewer,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('register.case_file as file')
    .select(({ fn }) => ['file.responsible_officer as officer', fn.countAll<number>().as('cases')])
    .where(notShutOut(asker))
    .groupBy('file.responsible_officer')
    .execute();
  return new Map(rows.map(({ officer, cases }) => [officer, cases]));
}
