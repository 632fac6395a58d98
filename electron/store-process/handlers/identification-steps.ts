import { randomUUID } from 'node:crypto';
import type { Wing } from '../../../shared/compartment.ts';
import { isChild } from '../../../shared/dates/age.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { birthInterval } from '../../../shared/domain/birth-interval.ts';
import { CompleteStep, type LedgerEntry } from '../../../shared/domain/identification.ts';
import { dateOutOfOrder, standingOf } from '../../../shared/domain/identification-standing.ts';
import { stateAfter } from '../../../shared/domain/identification-steps.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { identificationReasonsClasses, ledgerEntryClasses } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { insertCase, type StoredCase, touchCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  insertStep,
  isStepOnFile,
  type StoredStep,
  updateStep,
} from '../../../db/repositories/identification-ledger.ts';
import { readReasons, saveReasons } from '../../../db/repositories/identification-reasons.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import { readScreening } from '../../../db/repositories/screening-repository.ts';
import type { AuditNote, Work } from '../handler.ts';
import { requireAllFields, requireKeys } from './case-reach.ts';
import { refuseField, requirePast, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';
import { endProposal } from './proposal-steps.ts';
import { planProtocol } from './protocol.ts';
import { writeStatisticalFactsOf } from './statistical-facts.ts';

/*
 * The one way into the identification ledger, for every operation that leads to a step. The table in
 * `shared/domain/identification-steps.ts` says which step may follow; the store's own checks say it once more.
 */

/** A step as somebody wants to take it. */
export type NextStep = {
  readonly identificationId: string;
  readonly entry: LedgerEntry;
  /** Why, in the words of whoever takes it; they go to their wing. */
  readonly reasons: string;
  /** Said by the officer where the age is not certain: only an adult declines for themself. */
  readonly isAdultBelieved: boolean;
  /** The screening of the same case on which the step rests. */
  readonly screeningId?: string | undefined;
};

/** Whether the step may follow on what a case's ledger says. */
export const mayFollow = ({ ledger }: Pick<StoredCase, 'ledger'>, step: LedgerEntry['status']): boolean =>
  stateAfter(standingOf(ledger.map(({ entry }) => entry)).state, step) !== undefined;

/**
 * Takes the next step of a case's identification, inside the operation's transaction: the entry, its reasons, the history of
 * both and the statistical fact. The case is within reach for writing: that is asked before. Gives what the audit says of it.
 *
 * @throws Refusal `refused` (`step-not-allowed`), or `invalid` with the field that does not fit
 */
export async function takeStep(work: Work, file: StoredCase, step: NextStep): Promise<AuditNote> {
  const { db, stamp } = work;
  const { identificationId, reasons, screeningId = null } = step;
  const wing = requireLedgerWritable(work);
  const entry = CompleteStep.parse(step.entry);
  if (await isStepOnFile(db, identificationId))
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  if (screeningId !== null && (await readScreening(db, screeningId))?.caseId !== file.caseId)
    throw new Refusal({ code: 'not-found' });
  const before = standingOf(file.ledger.map((stored) => stored.entry)).state;
  const after = stateAfter(before, entry.status);
  if (after === undefined) throw new Refusal({ code: 'refused', reason: 'step-not-allowed' });
  requireDated(work, [...file.ledger.map((stored) => stored.entry), entry], file.ledger.length);
  const person = await personOf(work, file);
  if (entry.status === 'declined') requireAdult(work, person, entry, step.isAdultBelieved);
  await insertStep(
    db,
    {
      id: identificationId,
      caseId: file.caseId,
      entry,
      reasonsWing: wing,
      screeningId,
      position: file.ledger.length + 1,
      stateBefore: before,
      stateAfter: after,
    },
    stamp,
  );
  const version = 1;
  await saveReasons(db, wing, { identificationId, caseId: file.caseId, reasons, version }, stamp);
  const ended =
    after === 'identified' || after === 'not-identified' || after === 'declined'
      ? await endProposal(work, file.caseId, after)
      : {};
  const note = await conclude(work, file, {
    identificationId,
    version,
    wing,
    person,
    entry: [undefined, entry],
    reasons: [undefined, reasons],
  });
  // A presumption on new facts, or after another mind, has its plan as the first one has.
  const planned =
    after === 'presumed' && before !== 'presumed'
      ? { planned: await planProtocol(work, file, entry.decidedOn) }
      : {};
  return { ...note, detail: { ...ended, ...planned, ...note.detail } };
}

/**
 * Begins a ledger, and the case with it, by the refusal of somebody who was nothing before: as {@link takeStep} otherwise.
 * Whether they may decline is asked here; whether the case may be made, before.
 */
export async function beginLedgerByRefusal(
  work: Work,
  begun: Omit<Parameters<typeof insertCase>[1], 'first' | 'statisticsSubject'> & { readonly person: Person },
  { identificationId, entry, reasons }: Pick<NextStep, 'identificationId' | 'entry' | 'reasons'>,
): Promise<AuditNote> {
  const { db, stamp } = work;
  const { person, ...input } = begun;
  const { caseId, personId } = input;
  const wing = requireLedgerWritable(work);
  if (await isStepOnFile(db, identificationId))
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  requirePast(work, 'metOn', entry.decidedOn);
  requireAdult(work, person, entry, true, 'birth');
  const first = { id: identificationId, entry, reasonsWing: wing };
  await insertCase(db, { ...input, first, statisticsSubject: randomUUID() }, stamp);
  await saveReasons(db, wing, { identificationId, caseId, reasons, version: 1 }, stamp);
  const caseHistory = await keepHistory(
    db,
    'register',
    { entity: 'case', recordId: caseId, recordVersion: 1, before: undefined, after: input.facts },
    stamp,
  );
  const noted = await conclude(
    work,
    { caseId, personId },
    {
      identificationId,
      version: 1,
      wing,
      person,
      entry: [undefined, entry],
      reasons: [undefined, reasons],
    },
  );
  return { ...noted, detail: { ...noted.detail, caseVersion: 1, caseHistory } };
}

/** Corrects an entry of a case's ledger; what it is a step to stays as it is. As {@link takeStep} otherwise. */
export async function correctStep(
  work: Work,
  file: StoredCase,
  step: Omit<NextStep, 'isAdultBelieved' | 'screeningId'> & { readonly version: number },
): Promise<AuditNote> {
  const { db, stamp } = work;
  const { identificationId, reasons } = step;
  const own = requireLedgerWritable(work);
  const at = file.ledger.findIndex(({ id }) => id === identificationId);
  const before = file.ledger[at];
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  const wing = before.reasonsWing ?? own;
  requireKeys(work, wing);
  requireVersion(before.version, step.version);
  const entry = CompleteStep.parse(step.entry);
  if (entry.status !== before.entry.status) refuseField('entry.status', 'not-understood');
  const person = await personOf(work, file);
  requireDated(work, withEntry(file.ledger, at, entry), at);
  if (entry.status === 'declined') requireAdult(work, person, entry, true);
  const version = before.version + 1;
  const reasonsBefore = (await readReasons(db, [wing], file.caseId)).get(identificationId);
  await updateStep(db, identificationId, entry, { version, reasonsWing: wing }, stamp);
  await saveReasons(db, wing, { identificationId, caseId: file.caseId, reasons, version }, stamp);
  return conclude(work, file, {
    identificationId,
    version,
    wing,
    person,
    entry: [before.entry, entry],
    reasons: [reasonsBefore, reasons],
  });
}

/** The ledger is written whole: every field of it seen, its statistical fact with it, the reasons in the writer's wing. */
function requireLedgerWritable(work: Work): Wing {
  requireKeys(work, 'register', 'statistics');
  requireAllFields(work, ledgerEntryClasses);
  requireAllFields(work, identificationReasonsClasses);
  return ownWing(work.session);
}

/**
 * The date of an entry does not lie ahead, and agrees with those of the steps before and after.
 *
 * @throws Refusal `invalid`, at the date
 */
export function requireDated(work: Work, entries: readonly LedgerEntry[], at: number, field = 'entry'): void {
  const decidedOn = entries[at]?.decidedOn;
  if (decidedOn === undefined) return;
  requirePast(work, `${field}.decidedOn`, decidedOn);
  const problem = dateOutOfOrder(entries, at);
  if (problem !== undefined) refuseField(`${field}.decidedOn.value`, problem);
}

/** The entries of a ledger with another one in the place of one of them. */
export const withEntry = (
  ledger: readonly StoredStep[],
  at: number,
  entry: LedgerEntry,
): readonly LedgerEntry[] => ledger.map((stored, position) => (position === at ? entry : stored.entry));

/** Nobody declines for a child, and a child not for themself; where the age allows both, the officer says what they believe. */
function requireAdult(
  { stamp }: Work,
  { birth }: Person,
  { decidedOn }: LedgerEntry,
  isAdultBelieved: boolean,
  field = 'entry.status',
): void {
  const born = givenValue(birth);
  const on = givenValue(decidedOn)?.earliest ?? vientianeDay(stamp.at);
  const age = born === undefined ? 'uncertain' : isChild(birthInterval(born), on);
  if (age === 'child') refuseField(field, 'child-cannot-decline');
  if (age === 'uncertain' && !isAdultBelieved) refuseField('isAdultBelieved', 'age-to-be-judged');
}

async function personOf({ db }: Work, file: StoredCase): Promise<Person> {
  const stored = await readPerson(db, file.personId);
  if (stored === undefined) throw new Error('A case without its person');
  return stored.person;
}

/** History, statistical facts and draft of an entry that was written, and what the audit says of it. */
async function conclude(
  work: Work,
  { caseId, personId }: Pick<StoredCase, 'caseId' | 'personId'>,
  written: {
    readonly identificationId: string;
    readonly version: number;
    readonly wing: Wing;
    readonly person: Person;
    readonly entry: readonly [LedgerEntry | undefined, LedgerEntry];
    readonly reasons: readonly [string | undefined, string];
  },
): Promise<AuditNote> {
  const { db, stamp, session } = work;
  const { identificationId, version, wing } = written;
  const change = { entity: 'identification', recordId: identificationId, recordVersion: version } as const;
  const [before, after] = written.entry;
  const identificationHistory = await keepHistory(db, 'register', { ...change, before, after }, stamp);
  const [reasonsBefore, reasons] = written.reasons;
  const reasonsHistory = await keepHistory(
    db,
    wing,
    {
      ...change,
      before: reasonsBefore === undefined ? undefined : { reasons: reasonsBefore },
      after: { reasons },
    },
    stamp,
  );
  await touchCase(db, caseId, stamp);
  await writeStatisticalFactsOf(work, personId, written.person);
  await discardDraft(db, session.wings, stamp.by, identificationId);
  return {
    record: identificationId,
    detail: { caseId, identificationVersion: version, identificationHistory, reasonsHistory },
    touched: ['register', 'statistics', ...session.wings],
  };
}
