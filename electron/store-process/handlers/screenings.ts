import type { Wing } from '../../../shared/compartment.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { ParsedByOperation } from '../../../shared/contract.ts';
import type { StepOfScreening } from '../../../shared/contract/screening.ts';
import { entryOfForm } from '../../../shared/domain/identification.ts';
import { dateOutOfOrder } from '../../../shared/domain/identification-standing.ts';
import type { EarlierInterviews, Screening, ScreeningWords } from '../../../shared/domain/screening.ts';
import { screeningProblems, stepsOfConclusion } from '../../../shared/domain/screening.ts';
import type { ScreeningInstrument } from '../../../shared/domain/screening-instrument.ts';
import {
  screeningClasses,
  screeningWordsClasses,
  withhold,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { pathOf } from '../../../shared/screening/screening-path.ts';
import { touchCase, type StoredCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { readEarlierInterviews } from '../../../db/repositories/interviews.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { readInstrument } from '../../../db/repositories/instrument-repository.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import {
  insertScreening,
  readScreening,
  readScreeningsOfCase,
  readScreeningWords,
  type StoredScreening,
  updateScreening,
} from '../../../db/repositories/screening-repository.ts';
import type { AuditNote, Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys, viewerOf } from './case-reach.ts';
import { refuseField, requirePast, requirePlace, requireVersion } from './domain-checks.ts';
import { takeStep } from './identification-steps.ts';
import { ownWing } from './own-wing.ts';

export const listScreenings: Handler<'screening.list'> = async ({ caseId }, work) => {
  const file = await requireCase(work, caseId, 'case:read');
  const screenings = await readScreeningsOfCase(work.db, file.caseId);
  const lines = [];
  for (const stored of screenings) lines.push(await summaryOf(work, stored));
  work.note({ record: caseId, detail: { shown: lines.length } });
  return lines;
};

export const openScreening: Handler<'screening.open'> = async ({ screeningId }, work) => {
  const { db, session, note } = work;
  const stored = await requireScreening(work, screeningId, 'case:read');
  const { classes } = session.store.powers;
  const areWordsSeen =
    session.wings.includes(stored.wing) && withheldFields(screeningWordsClasses, classes).length === 0;
  const { personId, ledger } = await requireCase(work, stored.caseId, 'case:read');
  const earlier = await readEarlierInterviews(db, viewerOf(work), personId, screeningId);
  note({ record: screeningId, detail: { caseId: stored.caseId } });
  return {
    ...onFile(work, stored),
    screening: withhold(stored.screening, screeningClasses, classes),
    ...(areWordsSeen && { words: await readScreeningWords(db, stored.wing, screeningId) }),
    instrument: await instrumentOf(work, stored.screening),
    earlierInterviews: seenInterviews(work, earlier),
    steps: ledger
      .filter((step) => step.screeningId === screeningId)
      .map(({ id, entry }) => ({ identificationId: id, status: entry.status })),
  };
};

/** Puts a screening on file; whoever cannot see all of it does not change it. */
export const saveScreening: Handler<'screening.save'> = async (input, work) => {
  const { screeningId, caseId, version, screening, words, step } = input;
  const { db, session, stamp, note } = work;
  requireKeys(work, 'register');
  requireAllFields(work, screeningClasses);
  requireAllFields(work, screeningWordsClasses);
  const file = await requireCase(work, caseId, 'case:write');
  const before = await readScreening(db, screeningId);
  if (before !== undefined && before.caseId !== caseId) throw new Refusal({ code: 'not-found' });
  if (before === undefined && version !== 0) throw new Refusal({ code: 'not-found' });
  if (before !== undefined && version === 0) throw new Refusal({ code: 'refused', reason: 'record-exists' });
  const wing = before?.wing ?? ownWing(session);
  requireKeys(work, wing);
  if (before !== undefined) requireVersion(before.version, version);
  await requireFitting(work, { file, before, screening, words });
  const written = { id: screeningId, caseId, wing, screening, words };
  const wordsBefore = before && (await readScreeningWords(db, wing, screeningId));
  if (before === undefined) await insertScreening(db, written, stamp);
  else await updateScreening(db, written, version + 1, stamp);
  const detail = await historyOf(work, {
    screeningId,
    version: version + 1,
    wing,
    codes: [before?.screening, screening],
    said: [wordsBefore, words],
  });
  await touchCase(db, caseId, stamp);
  if (step !== undefined) note(await takeStepOf(work, file, input, step));
  await discardDraft(db, session.wings, stamp.by, screeningId);
  note({
    record: screeningId,
    detail: { caseId, screeningVersion: version + 1, ...detail },
    touched: ['register', ...session.wings],
  });
  return { version: version + 1 };
};

/** Takes the step that the officer concludes from a screening: dated as it, for its reasons, and resting on it. */
async function takeStepOf(
  work: Work,
  file: StoredCase,
  {
    screeningId,
    screening: { heldOn, conclusion },
    words: { conclusionReason },
  }: ParsedByOperation<'screening.save'>,
  { identificationId, status, authority }: StepOfScreening,
): Promise<AuditNote> {
  if (heldOn.answer !== 'given') refuseField('screening.heldOn', 'required');
  if (conclusionReason === null) refuseField('words.conclusionReason', 'required');
  if (conclusion === null || !stepsOfConclusion[conclusion].includes(status))
    refuseField('step.status', 'not-understood');
  const entry = entryOfForm({ status, authority: { answer: 'given', value: authority }, decidedOn: heldOn });
  const outOfOrder = dateOutOfOrder([...file.ledger.map((step) => step.entry), entry], file.ledger.length);
  if (outOfOrder !== undefined) refuseField('screening.heldOn.value', outOfOrder);
  return takeStep(work, file, {
    identificationId,
    entry,
    reasons: conclusionReason,
    isAdultBelieved: false,
    screeningId,
  });
}

/** What others did with the person is told only to whoever may see what was answered. */
const seenInterviews = ({ session }: Work, { held, elsewhere }: EarlierInterviews): EarlierInterviews => ({
  held,
  elsewhere: session.store.powers.classes.has(screeningClasses.interviewsElsewhere) ? elsewhere : 0,
});

type Filing = {
  readonly file: StoredCase;
  readonly before: StoredScreening | undefined;
  readonly screening: Screening;
  readonly words: ScreeningWords;
};

/** What a schema cannot know: the instrument, the person's age on the day, how often they were asked, and today. */
async function requireFitting(work: Work, { file, before, screening, words }: Filing): Promise<void> {
  requirePast(work, 'screening.heldOn', screening.heldOn);
  await requirePlace(work, 'screening.place', screening.place);
  const instrument = await instrumentOf(work, before?.screening ?? screening);
  const isSame =
    screening.instrumentId === instrument.id && screening.instrumentVersion === instrument.version;
  const person = await readPerson(work.db, file.personId);
  const day =
    screening.heldOn.answer === 'given' ? screening.heldOn.value.latest : vientianeDay(work.stamp.at);
  const problems = screeningProblems(screening, words, {
    pathByBirth: pathOf(person?.person.birth, day),
    itemCodes: new Set(instrument.items.map(({ code }) => code)),
    earlierInterviews: await readEarlierInterviews(work.db, viewerOf(work), file.personId, before?.id),
  });
  const fields: Record<string, readonly string[]> = {};
  for (const [field, problem] of Object.entries(problems))
    fields[`${field in words ? 'words' : 'screening'}.${field}`] = [problem];
  if (!isSame || instrument.items.length === 0) fields['screening.instrumentId'] = ['not-understood'];
  if (Object.keys(fields).length > 0) throw new Refusal({ code: 'invalid', fields });
}

/** The version of an instrument under which answers stand. */
async function instrumentOf({ db }: Work, screening: Screening): Promise<ScreeningInstrument> {
  const instrument = await readInstrument(db, screening.instrumentId, screening.instrumentVersion);
  if (instrument === undefined)
    throw new Refusal({ code: 'invalid', fields: { 'screening.instrumentId': ['not-understood'] } });
  return instrument;
}

/** A screening of a case within reach; one out of reach is answered as one that does not exist. */
async function requireScreening(
  work: Work,
  screeningId: string,
  permission: 'case:read' | 'case:write',
): Promise<StoredScreening> {
  requireKeys(work, 'register');
  const stored = await readScreening(work.db, screeningId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  await requireCase(work, stored.caseId, permission);
  return stored;
}

const onFile = ({ nameOf }: Work, stored: StoredScreening) => ({
  screeningId: stored.id,
  caseId: stored.caseId,
  version: stored.version,
  wing: stored.wing,
  recordedAt: stored.recordedAt,
  recordedByName: nameOf(stored.recordedBy),
  changedAt: stored.changedAt,
});

async function summaryOf(work: Work, stored: StoredScreening) {
  const instrument = await instrumentOf(work, stored.screening);
  const seen = withhold(stored.screening, screeningClasses, work.session.store.powers.classes);
  const answers = seen.answers === undefined ? undefined : Object.values(seen.answers);
  return {
    ...onFile(work, stored),
    title: instrument.title,
    instrumentVersion: instrument.version,
    ...(seen.heldOn && { heldOn: seen.heldOn }),
    ...(seen.path && { path: seen.path }),
    ...(seen.conclusion !== undefined && { conclusion: seen.conclusion }),
    ...(answers && {
      counts: {
        present: answers.filter((answer) => answer === 'present').length,
        answered: answers.filter((answer) => answer === 'present' || answer === 'absent').length,
        items: instrument.items.length,
      },
    }),
  };
}

type Changed = {
  readonly screeningId: string;
  readonly version: number;
  readonly wing: Wing;
  readonly codes: readonly [before: Screening | undefined, after: Screening];
  readonly said: readonly [before: ScreeningWords | undefined, after: ScreeningWords];
};

/** Keeps what changed, the codes in the register and the words in their wing, and gives the hashes for the audit. */
async function historyOf({ db, stamp }: Work, changed: Changed): Promise<Record<string, string>> {
  const { screeningId: recordId, version: recordVersion, wing, codes, said } = changed;
  return {
    screeningHistory: await keepHistory(
      db,
      'register',
      { entity: 'screening', recordId, recordVersion, before: codes[0], after: codes[1] },
      stamp,
    ),
    screeningWordsHistory: await keepHistory(
      db,
      wing,
      { entity: 'screening-words', recordId, recordVersion, before: said[0], after: said[1] },
      stamp,
    ),
  };
}
