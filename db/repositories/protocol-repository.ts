import { sql } from 'kysely';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { ProtocolStep, ProtocolTemplate, ProtocolTemplateStep } from '../../shared/domain/protocol.ts';
import { proposedProtocol } from '../../shared/protocol/proposed-protocol.ts';
import { notClosed, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ProtocolStepTable } from '../tables/register.ts';
import { recorded, type Stamp } from './stamp.ts';

/** The protocol that holds in the office: its own newest, else what the program proposes. */
export async function readProtocol(db: StoreReader): Promise<ProtocolTemplate> {
  const row = await db
    .selectFrom('main.protocol_template')
    .select(['version', 'steps'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return proposedProtocol;
  const steps = z.array(ProtocolTemplateStep).parse(JSON.parse(row.steps));
  return ProtocolTemplate.parse({ version: row.version, steps });
}

/** Keeps a newer version of the office's protocol. */
export async function insertProtocol(
  db: StoreDatabase,
  { version, steps }: ProtocolTemplate,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.protocol_template')
    .values({ version, steps: JSON.stringify(steps), created_at: stamp.at, created_by: stamp.by })
    .execute();
}

/** Plans steps of a case; what it has already, open or closed, stays as it is. */
export async function insertSteps(
  db: StoreDatabase,
  caseId: string,
  planned: readonly Pick<ProtocolStep, 'kind' | 'dueOn'>[],
  stamp: Stamp,
): Promise<ProtocolStep[]> {
  const had = new Set((await readSteps(db, caseId)).map(({ kind }) => kind));
  const added = planned
    .filter(({ kind }) => !had.has(kind))
    .map(({ kind, dueOn }) => ({ id: v7(), kind, dueOn }));
  if (added.length === 0) return [];
  await db
    .insertInto('register.protocol_step')
    .values(
      added.map(({ id, kind, dueOn }) => ({
        id,
        case_id: caseId,
        kind,
        due_on: dueOn,
        state: 'open' as const,
        closed_on: null,
        changed_at: stamp.at,
        changed_by: stamp.by,
        ...recorded(stamp),
      })),
    )
    .execute();
  const ids = new Set(added.map(({ id }) => id));
  return (await readSteps(db, caseId)).filter(({ stepId }) => ids.has(stepId));
}

/** A step as it is on file, with who said so last. */
export type StoredStep = ProtocolStep & { readonly changedAt: string; readonly changedBy: string };

/** The steps of a case, soonest first. */
export async function readSteps(db: StoreReader, caseId: string): Promise<StoredStep[]> {
  const rows = await db
    .selectFrom('register.protocol_step')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...ProtocolStep.parse({
      stepId: row.id,
      caseId: row.case_id,
      kind: row.kind,
      dueOn: row.due_on,
      state: row.state,
      closedOn: row.closed_on,
      version: row.version,
    }),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }));
}

/** Writes the next version of a step. */
export async function updateStep(
  db: StoreDatabase,
  stepId: string,
  { dueOn, state, closedOn, version }: Pick<ProtocolStep, 'dueOn' | 'state' | 'closedOn' | 'version'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.protocol_step')
    .set({
      due_on: dueOn,
      state,
      closed_on: closedOn,
      version,
      changed_at: stamp.at,
      changed_by: stamp.by,
    })
    .where('id', '=', stepId)
    .execute();
}

export type DueStepRow = Pick<ProtocolStepTable, 'id' | 'case_id' | 'kind' | 'due_on'> & {
  readonly number: string;
};

/** Steps shown on one page of what is due. */
const MOST_DUE = 50;

/** Open steps, due until a day, of cases that the viewer's side has not closed and that are the viewer's own or were opened urgently; longest due first. */
export async function readDueSteps(
  db: StoreReader,
  viewer: Viewer,
  until: PlainDate,
): Promise<{ readonly rows: readonly DueStepRow[]; readonly total: number }> {
  const own: Viewer = { ...viewer, scopes: new Map(viewer.scopes).set('case:read', 'own') };
  const found = db
    .selectFrom('register.protocol_step as step')
    .innerJoin('register.case_file as file', 'file.id', 'step.case_id')
    .where('step.state', '=', 'open')
    .where('step.due_on', '<=', until)
    .where(withinReach(own, 'case:read'))
    .where(notClosed(viewer));
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(['step.id', 'step.case_id', 'step.kind', 'step.due_on', 'file.number'])
    .orderBy('step.due_on')
    .orderBy('step.id')
    .limit(MOST_DUE)
    .execute();
  return { rows, total };
}

export type LoadRow = {
  readonly responsible_officer: string;
  readonly cases: number;
  readonly overdue: number;
  readonly soon: number;
};

/** Of the open cases within reach, how many each responsible officer has, and how many steps in them are late or soon due. */
export async function readLoads(
  db: StoreReader,
  viewer: Viewer,
  { today, until }: { readonly today: PlainDate; readonly until: PlainDate },
): Promise<readonly LoadRow[]> {
  return await db
    .selectFrom('register.case_file as file')
    .leftJoin('register.protocol_step as step', (join) =>
      join.onRef('step.case_id', '=', 'file.id').on('step.state', '=', 'open'),
    )
    .where(withinReach(viewer, 'case:assign'))
    .where(notClosed(viewer))
    .groupBy('file.responsible_officer')
    .select([
      'file.responsible_officer',
      sql<number>`count(distinct file.id)`.as('cases'),
      sql<number>`count(case when step.due_on < ${today} then 1 end)`.as('overdue'),
      sql<number>`count(case when step.due_on >= ${today} and step.due_on <= ${until} then 1 end)`.as('soon'),
    ])
    .orderBy('overdue', 'desc')
    .orderBy('soon', 'desc')
    .orderBy('cases', 'desc')
    .execute();
}
