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
