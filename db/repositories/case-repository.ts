import { sql } from 'kysely';
import type { WhatHappened } from '../../shared/domain/what-happened.ts';
import type { CaseSummary } from '../../shared/contract/case.ts';
import { CaseFacts } from '../../shared/domain/case.ts';
import type { Identification } from '../../shared/domain/identification.ts';
import { standingOf } from '../../shared/domain/identification-standing.ts';
import { stateAfter } from '../../shared/domain/identification-steps.ts';
import type { OfficeCode } from '../../shared/identity/office-code.ts';
import { formatCaseNumber } from '../../shared/identity/case-number.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import {
  answerColumns,
  dateColumns,
  placeColumns,
  requiredDateColumns,
  storedAnswer,
  storedDate,
  storedPlace,
  valueOf,
} from './answer-columns.ts';
import { insertStep, readLedgers, type StoredStep } from './identification-ledger.ts';
import { recorded, type Stamp } from './stamp.ts';
import { beginWhatHappened, readFormsOfExploitation } from './what-happened-repository.ts';

/** What a case row holds beside the facts its officers filled in. */
export type StoredCase = {
  readonly caseId: string;
  readonly personId: string;
  readonly number: string;
  readonly facts: CaseFacts;
  /** Every step of its identification, in order; the first is what the case form asks. */
  readonly ledger: readonly [StoredStep, ...StoredStep[]];
  readonly standing: Required<Pick<CaseSummary, 'status' | 'presumedOn'>>;
  readonly formsOfExploitation: WhatHappened['formsOfExploitation'];
  readonly statisticsSubject: string;
  readonly versions: { readonly case: number; readonly identification: number };
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
};

/**
 * Gives the next free number of the year in which the case is opened. The counter and the case are written in one
 * transaction, so that no number is given twice.
 */
export async function takeCaseNumber(
  db: StoreDatabase,
  office: OfficeCode,
  year: number,
  stamp: Stamp,
): Promise<{ number: string; year: number; counter: number }> {
  const row = await db
    .insertInto('register.case_counter')
    .values({ year, last_number: 1, ...recorded(stamp) })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ last_number: sql<number>`last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return {
    number: formatCaseNumber({ officeCode: office, year, counter: row.last_number }),
    year,
    counter: row.last_number,
  };
}

/** All cases of a person, whoever may reach them, in the order in which they were recorded. */
export async function readCasesOfPerson(db: StoreReader, personId: string): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('register.case_file')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return readCases(
    db,
    rows.map(({ id }) => id),
  );
}

/** Puts a new case on file, with its first identification and nothing known yet of what happened. */
export async function insertCase(
  db: StoreDatabase,
  input: {
    readonly caseId: string;
    readonly personId: string;
    readonly number: { readonly number: string; readonly year: number; readonly counter: number };
    readonly facts: CaseFacts;
    /** How its ledger begins. */
    readonly first: Pick<StoredStep, 'id' | 'entry' | 'reasonsWing'>;
    readonly statisticsSubject: string;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.case_file')
    .values({
      id: input.caseId,
      person_id: input.personId,
      number: input.number.number,
      number_year: input.number.year,
      number_counter: input.number.counter,
      ...caseColumns(input.facts),
      statistics_subject: input.statisticsSubject,
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await beginWhatHappened(db, input.caseId, stamp);
  const stateBefore = 'none';
  const begun = stateAfter(stateBefore, input.first.entry.status);
  if (begun === undefined) throw new Error(`A ledger that begins with ${input.first.entry.status}`);
  await insertStep(
    db,
    {
      ...input.first,
      caseId: input.caseId,
      screeningId: null,
      position: 1,
      stateBefore,
      stateAfter: begun,
    },
    stamp,
  );
}

/** Replaces the facts of a case by a newer version. */
export async function updateCase(
  db: StoreDatabase,
  caseId: string,
  facts: CaseFacts,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.case_file')
    .set({ ...caseColumns(facts), changed_at: stamp.at, version })
    .where('id', '=', caseId)
    .execute();
}

/** Remembers that something of a case changed: its person, its identification or an event. */
export async function touchCase(db: StoreDatabase, caseId: string, stamp: Stamp): Promise<void> {
  await db.updateTable('register.case_file').set({ changed_at: stamp.at }).where('id', '=', caseId).execute();
}

/** Reads one case, checked by its schemas; undefined when there is none. Who may read it is not asked here. */
export async function readCase(db: StoreReader, caseId: string): Promise<StoredCase | undefined> {
  return (await readCases(db, [caseId]))[0];
}

/** Reads several cases at once, in the order of the ids. */
export async function readCases(db: StoreReader, ids: readonly string[]): Promise<StoredCase[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('register.case_file').selectAll().where('id', 'in', ids).execute();
  const forms = await readFormsOfExploitation(db, ids);
  const ledgers = await readLedgers(db, ids);
  const cases = new Map(
    rows.map((row): [string, StoredCase] => {
      const [first, ...later] = ledgers.get(row.id) ?? [];
      if (first === undefined) throw new Error('A case without an entry in the identification ledger');
      const formsOfExploitation = forms.get(row.id);
      if (formsOfExploitation === undefined) throw new Error('A case without a record of what happened');
      return [
        row.id,
        {
          caseId: row.id,
          personId: row.person_id,
          number: row.number,
          facts: CaseFacts.parse({
            openedOn: storedDate('opened_on', row),
            incidentId: row.incident_id,
            sourceOfDetection: storedAnswer(row.source_of_detection_answer, row.source_of_detection),
            foundOn: storedAnswer(row.found_on_answer, storedDate('found_on', row)),
            foundAt: storedPlace('found_at', row),
            responsibleOfficer: row.responsible_officer,
          }),
          ledger: [first, ...later],
          standing: standingOfLedger([first, ...later]),
          formsOfExploitation,
          statisticsSubject: row.statistics_subject,
          versions: { case: row.version, identification: first.version },
          createdAt: row.created_at,
          createdBy: row.created_by,
          changedAt: row.changed_at,
        },
      ];
    }),
  );
  return ids.flatMap((id) => cases.get(id) ?? []);
}

/** Where somebody stands by the steps of their ledger, as lists and the head of a case say it. */
function standingOfLedger(ledger: readonly StoredStep[]): StoredCase['standing'] {
  const { last, presumption } = standingOf(ledger.map(({ entry }) => entry));
  if (last === undefined) throw new Error('A ledger without a step');
  return { status: last.status, presumedOn: presumption?.decidedOn ?? { answer: 'not-applicable' } };
}

/** The answers of the case form to what the ledger begins with. */
export const identificationOf = ({ ledger: [{ entry }] }: Pick<StoredCase, 'ledger'>): Identification => ({
  status: entry.status,
  authority: entry.authority,
  decidedOn: entry.decidedOn,
});

function caseColumns(facts: CaseFacts) {
  return {
    ...requiredDateColumns('opened_on', facts.openedOn),
    incident_id: facts.incidentId,
    ...answerColumns('source_of_detection', facts.sourceOfDetection),
    found_on_answer: facts.foundOn.answer,
    ...dateColumns('found_on', valueOf(facts.foundOn)),
    ...placeColumns('found_at', facts.foundAt),
    responsible_officer: facts.responsibleOfficer,
  };
}
