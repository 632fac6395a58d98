import { v7 } from 'uuid';
import { z } from 'zod';
import { ProtocolStep, ProtocolTemplate, ProtocolTemplateStep } from '../../shared/domain/protocol.ts';
import { proposedProtocol } from '../../shared/protocol/proposed-protocol.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
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
