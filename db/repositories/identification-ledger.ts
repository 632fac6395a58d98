import type { Wing } from '../../shared/compartment.ts';
import { LedgerEntry } from '../../shared/domain/identification.ts';
import type { IdentificationState } from '../../shared/domain/identification-steps.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { IdentificationTable } from '../tables/register.ts';
import {
  answerColumns,
  dateColumns,
  placeColumns,
  storedAnswer,
  storedDate,
  storedPlace,
  valueOf,
} from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What an entry says in several codes. */
const codeTables = ['register.identification_legal_basis', 'register.identification_told_about'] as const;

/** One entry of a ledger as stored. Its reasons lie in a wing. */
export type StoredStep = {
  readonly id: string;
  readonly caseId: string;
  readonly entry: LedgerEntry;
  /** Where the words are that say why; null where nobody has given them. */
  readonly reasonsWing: Wing | null;
  /** The screening on which the step rests; null for one that rests on none. */
  readonly screeningId: string | null;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly changedAt: string;
};

/** Where a new entry stands in its ledger. */
type Place = {
  readonly position: number;
  readonly stateBefore: IdentificationState;
  readonly stateAfter: IdentificationState;
};

/** Puts the next step of a ledger on file. Whether it may follow is asked before; the table refuses one that may not. */
export async function insertStep(
  db: StoreDatabase,
  step: {
    readonly id: string;
    readonly caseId: string;
    readonly entry: LedgerEntry;
    readonly reasonsWing: Wing | null;
    readonly screeningId: string | null;
  } & Place,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.identification')
    .values({
      id: step.id,
      case_id: step.caseId,
      position: step.position,
      status: step.entry.status,
      state_before: step.stateBefore,
      state_after: step.stateAfter,
      ...entryColumns(step.entry),
      reasons_wing: step.reasonsWing,
      screening_id: step.screeningId,
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await insertCodes(db, step.id, step.entry, stamp, 1);
}

/** Replaces an entry by a newer version; what it is a step to stays. */
export async function updateStep(
  db: StoreDatabase,
  id: string,
  entry: LedgerEntry,
  { version, reasonsWing }: { readonly version: number; readonly reasonsWing: Wing | null },
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.identification')
    .set({ ...entryColumns(entry), reasons_wing: reasonsWing, changed_at: stamp.at, version })
    .where('id', '=', id)
    .execute();
  for (const table of codeTables) await db.deleteFrom(table).where('identification_id', '=', id).execute();
  await insertCodes(db, id, entry, stamp, version);
}

/** Whether an entry of this id is on file, in whichever case. */
export async function isStepOnFile(db: StoreReader, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('register.identification')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** The ledgers of some cases, each in the order of its steps. */
export async function readLedgers(
  db: StoreReader,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredStep[]>> {
  const rows = await db
    .selectFrom('register.identification')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .orderBy('case_id')
    .orderBy('position')
    .execute();
  const bases = await codesOf(db, 'register.identification_legal_basis', caseIds);
  const told = await codesOf(db, 'register.identification_told_about', caseIds);
  const ledgers = new Map<string, StoredStep[]>();
  for (const row of rows)
    ledgers.set(row.case_id, [
      ...(ledgers.get(row.case_id) ?? []),
      toStep(row, { legalBasis: bases.get(row.id) ?? [], toldAbout: told.get(row.id) ?? [] }),
    ]);
  return ledgers;
}

/** The codes of the entries of some cases, in order, by the entry. */
async function codesOf(
  db: StoreReader,
  table: (typeof codeTables)[number],
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom(`${table} as coded`)
    .innerJoin('register.identification as entry', 'entry.id', 'coded.identification_id')
    .select(['coded.identification_id', 'coded.code'])
    .where('entry.case_id', 'in', caseIds)
    .orderBy('coded.position')
    .execute();
  const codes = new Map<string, string[]>();
  for (const { identification_id: id, code } of rows) codes.set(id, [...(codes.get(id) ?? []), code]);
  return codes;
}

function toStep(
  row: IdentificationTable,
  {
    legalBasis,
    toldAbout,
  }: { readonly legalBasis: readonly string[]; readonly toldAbout: readonly string[] },
): StoredStep {
  return {
    id: row.id,
    caseId: row.case_id,
    entry: LedgerEntry.parse({
      status: row.status,
      authority: storedAnswer(row.authority_answer, row.authority),
      decidedOn: storedAnswer(row.decided_on_answer, storedDate('decided_on', row)),
      legalBasis: storedAnswer(row.legal_basis_answer, legalBasis),
      notIdentifiedBecause: storedAnswer(row.not_identified_because_answer, row.not_identified_because),
      document: storedAnswer(row.document_answer, row.document),
      toldAboutHelp: storedAnswer(row.told_about_help_answer, row.told_about_help === 1),
      toldAbout: storedAnswer(row.told_about_answer, toldAbout),
      metAt: storedPlace('met_at', row),
    }),
    reasonsWing: row.reasons_wing,
    screeningId: row.screening_id,
    version: row.version,
    recordedAt: row.created_at,
    recordedBy: row.created_by,
    changedAt: row.changed_at,
  };
}

function entryColumns(entry: LedgerEntry) {
  const isTold = valueOf(entry.toldAboutHelp);
  return {
    ...answerColumns('authority', entry.authority),
    decided_on_answer: entry.decidedOn.answer,
    ...dateColumns('decided_on', valueOf(entry.decidedOn)),
    legal_basis_answer: entry.legalBasis.answer,
    ...answerColumns('not_identified_because', entry.notIdentifiedBecause),
    ...answerColumns('document', entry.document),
    told_about_help: isTold === null ? null : isTold ? 1 : 0,
    told_about_help_answer: entry.toldAboutHelp.answer,
    told_about_answer: entry.toldAbout.answer,
    ...placeColumns('met_at', entry.metAt),
  };
}

/** The codes of an entry, each a row of its own. */
async function insertCodes(
  db: StoreDatabase,
  id: string,
  entry: LedgerEntry,
  stamp: Stamp,
  version: number,
): Promise<void> {
  const codesIn = {
    'register.identification_legal_basis': valueOf(entry.legalBasis) ?? [],
    'register.identification_told_about': valueOf(entry.toldAbout) ?? [],
  };
  for (const table of codeTables) {
    const codes: readonly string[] = codesIn[table];
    if (codes.length === 0) continue;
    await db
      .insertInto(table)
      .values(
        codes.map((code, position) => ({
          identification_id: id,
          code,
          position,
          ...recorded(stamp, version),
        })),
      )
      .execute();
  }
}
