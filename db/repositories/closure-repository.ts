import { closureReasons } from '../../shared/codes/closure-reasons.ts';
import { codeSchema } from '../../shared/codes/code-schema.ts';
import type { Wing } from '../../shared/compartment.ts';
import type { Closure } from '../../shared/domain/closure.ts';
import type { ClosureState } from '../../shared/domain/closure-moves.ts';
import { notClosed, type Viewer } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { CaseClosureTable } from '../tables/register.ts';
import { recorded, type Stamp } from './stamp.ts';

const Reason = codeSchema(closureReasons);

/** The closing of a case by one side, and who did what with it when. */
export type StoredClosure = Closure & {
  readonly proposed: Stamp;
  readonly decided: Stamp | null;
  readonly ended: Stamp | null;
};

/** Puts a proposal on file. */
export async function insertClosure(
  db: StoreDatabase,
  { closureId, caseId, wing, reason, endedOn }: Omit<Closure, 'state' | 'version'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.case_closure')
    .values({
      id: closureId,
      case_id: caseId,
      wing,
      state: 'proposed',
      reason,
      ended_on: endedOn,
      proposed_at: stamp.at,
      proposed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
}

/** Writes that a closing went on to a state; the table and its triggers say which may follow. */
export async function moveClosure(
  db: StoreDatabase,
  { closureId, state, reason, endedOn, version }: Closure,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.case_closure')
    .set({ state, reason, ended_on: endedOn, version, ...stampsOf(state, stamp) })
    .where('id', '=', closureId)
    .execute();
}

/** Which act of a closing leads to a state. */
function stampsOf(state: ClosureState, { at, by }: Stamp): Partial<CaseClosureTable> {
  switch (state) {
    case 'proposed':
      return { proposed_at: at, proposed_by: by, decided_at: null, decided_by: null };
    case 'closed':
    case 'returned':
      return { decided_at: at, decided_by: by };
    case 'withdrawn':
    case 'reopened':
      return { ended_at: at, ended_by: by };
  }
}

/** Reads one closing. */
export async function readClosure(db: StoreReader, closureId: string): Promise<StoredClosure | undefined> {
  const row = await db
    .selectFrom('register.case_closure')
    .selectAll()
    .where('id', '=', closureId)
    .executeTakeFirst();
  return row === undefined ? undefined : toClosure(row);
}

/** All closings of a case, on both sides, the newest first. */
export async function readClosuresOfCase(db: StoreReader, caseId: string): Promise<StoredClosure[]> {
  const rows = await db
    .selectFrom('register.case_closure')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toClosure);
}

/** The closings of the given sides that somebody must go on with, the longest waiting first. */
export async function readWaitingClosures(db: StoreReader, wings: readonly Wing[]): Promise<StoredClosure[]> {
  if (wings.length === 0) return [];
  const rows = await db
    .selectFrom('register.case_closure')
    .selectAll()
    .where('wing', 'in', wings)
    .where('state', 'in', ['proposed', 'returned'])
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  return rows.map(toClosure);
}

/** Of these cases, those that the viewer's side has closed. */
export async function closedCases(
  db: StoreReader,
  viewer: Pick<Viewer, 'wings'>,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const open = await db
    .selectFrom('register.case_file as file')
    .select('file.id')
    .where('file.id', 'in', caseIds)
    .where(notClosed(viewer))
    .execute();
  const stillOpen = new Set(open.map(({ id }) => id));
  return new Set(caseIds.filter((id) => !stillOpen.has(id)));
}

const toClosure = (row: CaseClosureTable): StoredClosure => ({
  closureId: row.id,
  caseId: row.case_id,
  wing: row.wing,
  state: row.state,
  reason: Reason.parse(row.reason),
  endedOn: row.ended_on,
  version: row.version,
  proposed: { at: row.proposed_at, by: row.proposed_by },
  decided: stampOf(row.decided_at, row.decided_by),
  ended: stampOf(row.ended_at, row.ended_by),
});

const stampOf = (at: string | null, by: string | null): Stamp | null =>
  at === null || by === null ? null : { at, by };
