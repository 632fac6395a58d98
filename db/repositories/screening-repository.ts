import type { Wing } from '../../shared/compartment.ts';
import { Screening, ScreeningWords } from '../../shared/domain/screening.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ScreeningContent, ScreeningTable } from '../tables/screening.ts';
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

/** A screening as stored. */
export type StoredScreening = {
  readonly id: string;
  readonly caseId: string;
  readonly wing: Wing;
  readonly screening: Screening;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly changedAt: string;
};

type Written = {
  readonly id: string;
  readonly caseId: string;
  readonly wing: Wing;
  readonly screening: Screening;
  readonly words: ScreeningWords;
};

/** Puts a new screening on file: its codes in the register, its words in the writer's wing. */
export async function insertScreening(db: StoreDatabase, written: Written, stamp: Stamp): Promise<void> {
  const { id, caseId, wing, screening, words } = written;
  await db
    .insertInto('register.screening')
    .values({
      id,
      case_id: caseId,
      wing,
      ...contentColumns(screening),
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await db
    .insertInto(wordsIn(wing))
    .values({
      screening_id: id,
      case_id: caseId,
      ...wordsColumns(words),
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await writeParts(db, written, stamp);
}

/** Replaces a screening by a newer version. */
export async function updateScreening(
  db: StoreDatabase,
  written: Written,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const { id, wing, screening, words } = written;
  await db
    .updateTable('register.screening')
    .set({ ...contentColumns(screening), changed_at: stamp.at, version })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable(wordsIn(wing))
    .set({ ...wordsColumns(words), changed_at: stamp.at, version })
    .where('screening_id', '=', id)
    .execute();
  await db.deleteFrom('register.screening_answer').where('screening_id', '=', id).execute();
  await db.deleteFrom(notesIn(wing)).where('screening_id', '=', id).execute();
  await writeParts(db, written, stamp);
}

/** The answers and the notes of a screening, each a row of its own. */
async function writeParts(db: StoreDatabase, written: Written, stamp: Stamp): Promise<void> {
  const { id, wing, screening, words } = written;
  const answers = Object.entries(screening.answers).map(([code, answer]) => ({
    screening_id: id,
    item_code: code,
    answer,
    ...recorded(stamp),
  }));
  if (answers.length > 0) await db.insertInto('register.screening_answer').values(answers).execute();
  const notes = Object.entries(words.itemNotes).map(([code, note]) => ({
    screening_id: id,
    item_code: code,
    note,
    ...recorded(stamp),
  }));
  if (notes.length > 0) await db.insertInto(notesIn(wing)).values(notes).execute();
}

/** Reads one screening in codes, checked by its schema. */
export async function readScreening(db: StoreReader, id: string): Promise<StoredScreening | undefined> {
  const row = await db.selectFrom('register.screening').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toScreening(db, row);
}

/** The screenings of a case, newest first. */
export async function readScreeningsOfCase(db: StoreReader, caseId: string): Promise<StoredScreening[]> {
  const rows = await db
    .selectFrom('register.screening')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const screenings: StoredScreening[] = [];
  for (const row of rows) screenings.push(await toScreening(db, row));
  return screenings;
}

/** Ids of the screenings of a case. */
export async function screeningIdsOfCase(db: StoreReader, caseId: string): Promise<string[]> {
  const rows = await db.selectFrom('register.screening').select('id').where('case_id', '=', caseId).execute();
  return rows.map(({ id }) => id);
}

/** Reads the words of a screening out of the wing in which they lie. */
export async function readScreeningWords(db: StoreReader, wing: Wing, id: string): Promise<ScreeningWords> {
  const row = await db
    .selectFrom(wordsIn(wing))
    .selectAll()
    .where('screening_id', '=', id)
    .executeTakeFirstOrThrow();
  const notes = await db
    .selectFrom(notesIn(wing))
    .select(['item_code', 'note'])
    .where('screening_id', '=', id)
    .execute();
  return ScreeningWords.parse({
    interpreterName: row.interpreter_name,
    presentOthers: row.present_others,
    repeatReason: row.repeat_reason,
    pathReason: row.path_reason,
    conclusionReason: row.conclusion_reason,
    notes: row.notes,
    itemNotes: Object.fromEntries(notes.map(({ item_code, note }) => [item_code, note])),
  });
}

// The tables of the two wings are the same; the compiler cannot see it through a union of names.
const wordsIn = (wing: Wing): 'investigation.screening_words' =>
  `${wing}.screening_words` as 'investigation.screening_words';
const notesIn = (wing: Wing): 'investigation.screening_item_note' =>
  `${wing}.screening_item_note` as 'investigation.screening_item_note';

async function toScreening(db: StoreReader, row: ScreeningTable): Promise<StoredScreening> {
  const answers = await db
    .selectFrom('register.screening_answer')
    .select(['item_code', 'answer'])
    .where('screening_id', '=', row.id)
    .execute();
  return {
    id: row.id,
    caseId: row.case_id,
    wing: row.wing,
    screening: Screening.parse({
      instrumentId: row.instrument_id,
      instrumentVersion: row.instrument_version,
      heldOn: storedAnswer(row.held_on_answer, storedDate('held_on', row)),
      heldAt: storedAnswer(row.held_at_answer, row.held_at),
      place: storedPlace('place', row),
      interpreter: storedAnswer(row.interpreter_answer, row.interpreter),
      interpreterLanguage: storedAnswer(row.interpreter_language_answer, row.interpreter_language),
      consent: storedAnswer(row.consent_answer, row.consent),
      interviewsElsewhere: storedAnswer(row.interviews_elsewhere_answer, row.interviews_elsewhere),
      path: row.path,
      act: row.act,
      answers: Object.fromEntries(answers.map(({ item_code, answer }) => [item_code, answer])),
      conclusion: row.conclusion,
    }),
    version: row.version,
    recordedAt: row.created_at,
    recordedBy: row.created_by,
    changedAt: row.changed_at,
  };
}

function contentColumns(screening: Screening): ScreeningContent {
  return {
    instrument_id: screening.instrumentId,
    instrument_version: screening.instrumentVersion,
    held_on_answer: screening.heldOn.answer,
    ...dateColumns('held_on', valueOf(screening.heldOn)),
    ...answerColumns('held_at', screening.heldAt),
    ...placeColumns('place', screening.place),
    ...answerColumns('interpreter', screening.interpreter),
    ...answerColumns('interpreter_language', screening.interpreterLanguage),
    ...answerColumns('consent', screening.consent),
    interviews_elsewhere: valueOf(screening.interviewsElsewhere),
    interviews_elsewhere_answer: screening.interviewsElsewhere.answer,
    path: screening.path,
    act: screening.act,
    conclusion: screening.conclusion,
  };
}

const wordsColumns = (words: ScreeningWords) => ({
  interpreter_name: words.interpreterName,
  present_others: words.presentOthers,
  repeat_reason: words.repeatReason,
  path_reason: words.pathReason,
  conclusion_reason: words.conclusionReason,
  notes: words.notes,
});
