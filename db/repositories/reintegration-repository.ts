import { Reintegration, ReintegrationDefinition } from '../../shared/domain/return.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What a return came to as stored, with who said so last. */
export type StoredReintegration = {
  readonly reintegrationId: string;
  readonly returnId: string;
  readonly caseId: string;
  readonly concluded: Reintegration;
  readonly version: number;
  readonly changed: Stamp;
};

/** Keeps what a return came to; a later conclusion is a newer version. */
export async function saveReintegration(
  db: StoreDatabase,
  { reintegrationId, returnId, caseId, concluded, version }: Omit<StoredReintegration, 'changed'>,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    outcome: concluded.outcome,
    concluded_on: concluded.concludedOn,
    definition_version: concluded.definitionVersion,
    ...answerColumns('is_safe', concluded.isSafe),
    ...answerColumns('is_housed', concluded.isHoused),
    ...answerColumns('has_livelihood', concluded.hasLivelihood),
    ...answerColumns('has_support', concluded.hasSupport),
    ...answerColumns('is_well', concluded.isWell),
    ...answerColumns('has_papers', concluded.hasPapers),
    reasons: concluded.reasons,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  if (version === 1)
    await db
      .insertInto('assistance.reintegration')
      .values({
        id: reintegrationId,
        return_id: returnId,
        case_id: caseId,
        ...columns,
        ...recorded(stamp),
      })
      .execute();
  else
    await db
      .updateTable('assistance.reintegration')
      .set({ ...columns, version })
      .where('id', '=', reintegrationId)
      .execute();
}

/** What the returns of a case came to. */
export async function readReintegrationsOfCase(
  db: StoreReader,
  caseId: string,
): Promise<StoredReintegration[]> {
  const rows = await db
    .selectFrom('assistance.reintegration')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    reintegrationId: row.id,
    returnId: row.return_id,
    caseId: row.case_id,
    concluded: Reintegration.parse({
      outcome: row.outcome,
      concludedOn: row.concluded_on,
      definitionVersion: row.definition_version,
      isSafe: storedAnswer(row.is_safe_answer, row.is_safe),
      isHoused: storedAnswer(row.is_housed_answer, row.is_housed),
      hasLivelihood: storedAnswer(row.has_livelihood_answer, row.has_livelihood),
      hasSupport: storedAnswer(row.has_support_answer, row.has_support),
      isWell: storedAnswer(row.is_well_answer, row.is_well),
      hasPapers: storedAnswer(row.has_papers_answer, row.has_papers),
      reasons: row.reasons,
    }),
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
  }));
}

/** What the office means by "reintegrated" now: its own newest words, else what the program proposes. */
export async function readReintegrationDefinition(db: StoreReader): Promise<ReintegrationDefinition> {
  const row = await db
    .selectFrom('assistance.reintegration_definition')
    .select(['version', 'definition'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return ReintegrationDefinition.parse(row ?? { version: 0, definition: null });
}

/** Keeps a newer definition. */
export async function insertReintegrationDefinition(
  db: StoreDatabase,
  { version, definition }: { readonly version: number; readonly definition: string },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('assistance.reintegration_definition')
    .values({ version, definition, created_at: stamp.at, created_by: stamp.by })
    .execute();
}
