import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { SensitivityClass } from '../../../shared/access.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import type { CaseFacts } from '../../../shared/domain/case.ts';
import { CompleteStep, entryOfForm, type Identification } from '../../../shared/domain/identification.ts';
import { isReopenable } from '../../../shared/domain/identification-steps.ts';
import type { Person } from '../../../shared/domain/person.ts';
import {
  caseFactsClasses,
  identificationClasses,
  incidentClasses,
  personClasses,
  screeningClasses,
  whatHappenedClasses,
  withhold,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { declinesToBeNamed } from '../../../db/access/declined-persons.ts';
import { isPersonWithinReach } from '../../../db/access/person-reach.ts';
import { isWithinReach, standingIn } from '../../../db/access/reach.ts';
import { listCases, listRecentCases } from '../../../db/repositories/case-list.ts';
import { assignOfficer } from '../../../db/repositories/case-officer-repository.ts';
import { closedCases } from '../../../db/repositories/closure-repository.ts';
import { adviceContactOfCase } from '../../../db/repositories/advice-contact-repository.ts';
import {
  identificationOf,
  insertCase,
  readCase,
  touchCase,
  updateCase,
  type StoredCase,
} from '../../../db/repositories/case-repository.ts';
import { updateStep } from '../../../db/repositories/identification-ledger.ts';
import { standingSeen } from '../../../db/repositories/identification-seen.ts';
import { refreshPersonIndexes } from '../../../db/persons/person-indexes.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  incidentOfCase,
  touchIncident,
  type StoredIncident,
} from '../../../db/repositories/incident-repository.ts';
import { readEarlierInterviews } from '../../../db/repositories/interviews.ts';
import { readCasesWithinReach } from '../../../db/repositories/person-list.ts';
import { readPerson, type StoredPerson } from '../../../db/repositories/person-repository.ts';
import { readOpenProposal } from '../../../db/repositories/proposal-repository.ts';
import { readScreeningsOfCase } from '../../../db/repositories/screening-repository.ts';
import { readTimeline } from '../../../db/repositories/timeline.ts';
import { readWhatHappened } from '../../../db/repositories/what-happened-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { riskOfCase } from './assistance.ts';
import { requireAllFields, requireCase, requireKeys, requireNotShutOut, viewerOf } from './case-reach.ts';
import { rememberOthers } from './duplicates.ts';
import { linkCaseToContact } from './advice-contacts.ts';
import { requireIncident } from './incidents.ts';
import {
  refuseField,
  requireNotInFuture,
  requireOfficer,
  requirePlace,
  requireVersion,
} from './domain-checks.ts';
import { foundOf } from './found-in-list.ts';
import { requireDated, withEntry } from './identification-steps.ts';
import { numberOfNewCase } from './new-case-number.ts';
import { differs, writePerson } from './person-answers.ts';
import { planProtocol } from './protocol.ts';
import { writeStatisticalFactsOf } from './statistical-facts.ts';
import { beginWithForms } from './what-happened.ts';

/**
 * Puts a person, their case, its identification and its statistical fact on file: all of it, or nothing. The person may be
 * on file already; then the answers are a newer version of theirs. Whoever records it for somebody else keeps working on it.
 */
export const recordCase: Handler<'case.record'> = async (input, work) => {
  const { caseId, personId, person, facts, identification } = input;
  const { db, stamp, session, note } = work;
  requireWritable(work);
  if ((await readCase(db, caseId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  const incident = await requireJoining(work, null, facts.incidentId);
  requireOfficer(work, 'facts.responsibleOfficer', facts.responsibleOfficer);
  await requireFitting(work, { person, facts, identification });
  const before = await personOfNewCase(work, personId, input.personVersion);
  const number = await numberOfNewCase(work, facts.openedOn);
  const statisticsSubject = randomUUID();
  const written = await writePerson(work, personId, before, person);
  const first = { id: v7(), entry: entryOfForm(identification), reasonsWing: null };
  await insertCase(db, { caseId, personId, number, facts, first, statisticsSubject }, stamp);
  const beside: Record<string, string | number> = {};
  if (incident !== undefined) {
    await touchIncident(db, incident.incidentId, stamp);
    beside['incidentId'] = incident.incidentId;
    Object.assign(beside, await beginWithForms(work, caseId, incident.incident.formsOfExploitation));
  }
  if (facts.responsibleOfficer !== stamp.by)
    await assignOfficer(db, { caseId, accountId: stamp.by, until: null }, stamp);
  if (input.contactId !== undefined)
    Object.assign(beside, await linkCaseToContact(work, input.contactId, caseId));
  await refreshPersonIndexes(db, personId);
  await writeStatisticalFactsOf(work, personId, person);
  await discardDraft(db, session.wings, stamp.by, caseId);
  await rememberOthers(work, personId, input.notTheSame ?? []);
  const stored = await requireCase(work, caseId, 'case:write');
  const planned = await planProtocol(work, stored);
  note({
    record: caseId,
    detail: {
      ...beside,
      ...written.detail,
      ...(await historyOf(work, undefined, stored)),
      planned,
    },
    touched: ['register', 'statistics', ...session.wings],
  });
  return filed(stored, written.version);
};

/** Replaces the answers of a case by newer ones; each of its three records gets a version only when it changed. */
export const reviseCase: Handler<'case.revise'> = async (input, work) => {
  const { db, stamp, session, note } = work;
  requireWritable(work);
  const before = await openedCase(work, await requireCase(work, input.caseId, 'case:write'));
  requireVersion(before.file.versions.case, input.versions.case);
  requireVersion(before.person.version, input.versions.person);
  requireVersion(before.file.versions.identification, input.versions.identification);
  await requireFitting(work, input);
  const { file } = before;
  requireFirstStep(work, file, input.identification);
  if (input.facts.responsibleOfficer !== file.facts.responsibleOfficer)
    await requireHandOver(work, file.caseId, input.facts.responsibleOfficer);
  await requireJoining(work, file.facts.incidentId, input.facts.incidentId);
  const written = await writePerson(work, file.personId, before.person, input.person);
  if (differs(file.facts, input.facts))
    await updateCase(db, file.caseId, input.facts, file.versions.case + 1, stamp);
  if (differs(identificationOf(file), input.identification)) {
    const [{ id, entry, reasonsWing }] = file.ledger;
    const version = file.versions.identification + 1;
    await updateStep(db, id, { ...entry, ...input.identification }, { version, reasonsWing }, stamp);
  }
  await touchCase(db, file.caseId, stamp);
  const after = await storedCase(work, input.caseId);
  await refreshPersonIndexes(db, file.personId);
  await writeStatisticalFactsOf(work, file.personId, input.person);
  await discardDraft(db, session.wings, stamp.by, input.caseId);
  note({
    record: input.caseId,
    detail: {
      ...(await noteGroups(work, file.facts.incidentId, input.facts.incidentId)),
      ...written.detail,
      ...(await historyOf(work, file, after)),
    },
    touched: ['register', 'statistics', ...session.wings],
  });
  return filed(after, written.version);
};

export const listOfCases: Handler<'case.list'> = async (query, work) => {
  const store = { sqlite: work.session.store.sqlite, db: work.db };
  const page = await listCases(store, { ...query, ...readerOf(work) });
  work.note({
    record: null,
    detail: { isSearch: query.text.trim() !== '', ...foundOf(page), shown: page.cases.length },
  });
  return page;
};

export const recentCases: Handler<'case.recent'> = async ({ limit }, work) => {
  const cases = await listRecentCases(work.db, { limit, ...readerOf(work) });
  work.note({ record: null, detail: { shown: cases.length } });
  return cases;
};

export const openCase: Handler<'case.open'> = async ({ caseId }, work) => {
  const { file, person } = await openedCase(work, await requireCase(work, caseId, 'case:read'));
  const { viewer, classes } = readerOf(work);
  const incident = await incidentOfCase(work.db, caseId);
  const proposal = await readOpenProposal(work.db, caseId);
  const cases = await readCasesWithinReach(work.db, viewer, [file.personId]);
  const interviews = await readEarlierInterviews(work.db, viewer, file.personId);
  const began = await adviceContactOfCase(work.db, caseId);
  work.note({ record: caseId, detail: {} });
  return {
    caseId,
    personId: file.personId,
    number: file.number,
    versions: { ...file.versions, person: person.version },
    person: withhold(person.person, personClasses, classes),
    facts: withhold(file.facts, caseFactsClasses, classes),
    identification: withhold(identificationOf(file), identificationClasses, classes),
    standing: standingSeen(file, classes),
    ...(classes.has(whatHappenedClasses.formsOfExploitation) && {
      formsOfExploitation: file.formsOfExploitation,
    }),
    proposal: proposal === undefined ? null : { proposalId: proposal.id, state: proposal.state },
    risk: await riskOfCase(work, caseId),
    declinesToBeNamed: await declinesToBeNamed(work.db, viewer, file.personId),
    newSinceDecision: await newSinceDecision(work, file),
    interviews: {
      ...interviews,
      ...(!classes.has(screeningClasses.interviewsElsewhere) && { elsewhere: 0 }),
    },
    responsibleOfficerName: work.nameOf(file.facts.responsibleOfficer),
    otherCases: (cases.get(file.personId) ?? []).filter((other) => other.caseId !== caseId),
    incident: incident === undefined ? null : seenIncident(incident, classes),
    beganAsContact:
      began === undefined || !work.session.store.powers.permissions.has('contact:record')
        ? null
        : { contactId: began.contactId, kind: began.contact.kind, receivedOn: began.contact.receivedOn },
    ...(await standingIn(work.db, viewer, caseId)),
    isClosed: (await closedCases(work.db, viewer, [caseId])).has(caseId),
    createdAt: file.createdAt,
    createdByName: work.nameOf(file.createdBy),
    changedAt: file.changedAt,
  };
};

export const timelineOfCase: Handler<'case.timeline'> = async ({ caseId, first }, work) => {
  const { db, session, note } = work;
  const file = await requireCase(work, caseId, 'case:read');
  const { eventCompartments: held, wings } = session;
  const entries = await readTimeline(db, file, { held, wings, ...readerOf(work) }, first);
  note({ record: caseId, detail: { entries: entries.length } });
  return entries;
};

/** What of the timeline, and of what happened, came after a decision that ends nothing for good. */
async function newSinceDecision(
  work: Work,
  file: StoredCase,
): Promise<OutputByOperation<'case.open'>['newSinceDecision']> {
  const { db, session } = work;
  const decision = file.ledger.at(-1);
  if (decision === undefined || !isReopenable(file.standing.status)) return null;
  const reader = readerOf(work);
  const entries = await readTimeline(db, file, {
    held: session.eventCompartments,
    wings: session.wings,
    ...reader,
  });
  const since = (at: string) => at > decision.recordedAt;
  const events = entries.filter(
    (entry) =>
      (entry.source === 'event' && since(entry.recordedAt)) ||
      (entry.source === 'released-event' && since(entry.releasedAt)),
  ).length;
  const screenings = (await readScreeningsOfCase(db, file.caseId))
    .filter(({ recordedAt }) => since(recordedAt))
    .map(({ id }) => id);
  const seesWhatHappened = withheldFields(whatHappenedClasses, reader.classes).length === 0;
  const { changedAt } = await readWhatHappened(db, file.caseId);
  const isWhatHappenedChanged = seesWhatHappened && since(changedAt);
  return events + screenings.length === 0 && !isWhatHappenedChanged
    ? null
    : { events, screenings, isWhatHappenedChanged };
}

/** What a case says of the incident it belongs to. */
function seenIncident(
  { incidentId, incident }: StoredIncident,
  classes: ReadonlySet<SensitivityClass>,
): OutputByOperation<'case.open'>['incident'] {
  const { kind, when } = withhold(incident, incidentClasses, classes);
  return { incidentId, ...(kind && { kind }), ...(when && { when }) };
}

/** Who reads, which fields they see, and how accounts are called. */
const readerOf = (work: Work) => ({
  viewer: viewerOf(work),
  classes: work.session.store.powers.classes,
  nameOf: work.nameOf,
});

/** A case is written whole: every field of it seen, and its statistical fact with it. */
function requireWritable(work: Work): void {
  requireKeys(work, 'register', 'statistics');
  requireAllFields(work, personClasses);
  requireAllFields(work, caseFactsClasses);
  requireAllFields(work, identificationClasses);
}

/** The person whose new case it is: undefined for a new one, else as they are on file, within reach and unchanged since. */
async function personOfNewCase(
  work: Work,
  personId: string,
  seenVersion: number,
): Promise<StoredPerson | undefined> {
  const onFile = await readPerson(work.db, personId);
  if (seenVersion === 0) {
    if (onFile === undefined) return undefined;
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  }
  if (onFile === undefined || !(await isPersonWithinReach(work.db, viewerOf(work), 'case:read', personId)))
    throw new Refusal({ code: 'not-found' });
  requireVersion(onFile.version, seenVersion);
  return onFile;
}

/**
 * A case joins an incident that its writer may change, as whoever reaches a case of an incident may; leaving one asks for
 * nothing. Gives the incident that the case is new to.
 *
 * @throws Refusal `not-found`
 */
async function requireJoining(
  work: Work,
  before: string | null,
  after: string | null,
): Promise<StoredIncident | undefined> {
  return after === null || after === before ? undefined : requireIncident(work, after, 'case:write');
}

/** Tells the incidents that a case joined and left, and gives what the audit says of it. */
async function noteGroups(
  { db, stamp }: Work,
  before: string | null,
  after: string | null,
): Promise<Record<string, string>> {
  if (before === after) return {};
  for (const incidentId of [before, after])
    if (incidentId !== null) await touchIncident(db, incidentId, stamp);
  return {
    ...(before !== null && { leftIncidentId: before }),
    ...(after !== null && { incidentId: after }),
  };
}

/** Making somebody else responsible gives them the case: only whoever assigns cases may, and to nobody shut out of it. */
async function requireHandOver(work: Work, caseId: string, officer: string): Promise<void> {
  const viewer = viewerOf(work);
  if (!(await isWithinReach(work.db, viewer, 'case:assign', caseId)))
    throw new Refusal({ code: 'forbidden' });
  requireOfficer(work, 'facts.responsibleOfficer', officer);
  await requireNotShutOut(work, caseId, officer);
}

/** The case form asks what the ledger begins with: never another step, and no date that the later ones contradict. */
function requireFirstStep(work: Work, { ledger }: StoredCase, identification: Identification): void {
  const [{ entry }] = ledger;
  if (identification.status !== entry.status) refuseField('identification.status', 'not-understood');
  // Only a presumption may leave open by whom and when.
  if (entry.status !== 'presumed') {
    const { error } = CompleteStep.safeParse({ ...entry, ...identification });
    const [field] = error?.issues[0]?.path ?? [];
    if (field !== undefined) refuseField(`identification.${String(field)}`, 'required');
  }
  requireDated(work, withEntry(ledger, 0, { ...entry, ...identification }), 0, 'identification');
}

type OpenedCase = { readonly file: StoredCase; readonly person: StoredPerson };

async function storedCase({ db }: Work, caseId: string): Promise<StoredCase> {
  const file = await readCase(db, caseId);
  if (file === undefined) throw new Error('A case that was there a moment ago');
  return file;
}

async function openedCase({ db }: Work, file: StoredCase): Promise<OpenedCase> {
  const person = await readPerson(db, file.personId);
  if (person === undefined) throw new Error('A case without its person');
  return { file, person };
}

async function requireFitting(
  work: Work,
  filing: { readonly person: Person; readonly facts: CaseFacts; readonly identification: Identification },
): Promise<void> {
  requireNotInFuture(work, filing);
  await requirePlace(work, 'person.home', filing.person.home);
  await requirePlace(work, 'facts.foundAt', filing.facts.foundAt);
}

const filed = (file: StoredCase, personVersion: number): OutputByOperation<'case.record'> => ({
  caseId: file.caseId,
  personId: file.personId,
  number: file.number,
  versions: { ...file.versions, person: personVersion },
});

/** Keeps the history of a case and its identification and gives their hashes for the audit. */
async function historyOf(
  { db, stamp }: Work,
  before: StoredCase | undefined,
  after: StoredCase,
): Promise<Record<string, string | number>> {
  const records = [
    {
      entity: 'case',
      recordId: after.caseId,
      recordVersion: after.versions.case,
      before: before?.facts,
      after: after.facts,
    },
    {
      entity: 'identification',
      recordId: after.ledger[0].id,
      recordVersion: after.versions.identification,
      before: before?.ledger[0].entry,
      after: after.ledger[0].entry,
    },
  ] as const;
  const detail: Record<string, string | number> = {};
  for (const change of records) {
    if (change.before !== undefined && !differs(change.before, change.after)) continue;
    detail[`${change.entity}Version`] = change.recordVersion;
    detail[`${change.entity}History`] = await keepHistory(db, 'register', change, stamp);
  }
  return detail;
}
