import type { SensitivityClass } from '../../shared/access.ts';
import { assistanceOperations } from '../../shared/contract/assistance.ts';
import { bestInterestsOperations } from '../../shared/contract/best-interests.ts';
import { claimOperations } from '../../shared/contract/claim.ts';
import { returnOperations } from '../../shared/contract/return.ts';
import type { Wing } from '../../shared/compartment.ts';
import type { HistoryEntry } from '../../shared/contract/case-access.ts';
import type { EventCompartment } from '../../shared/domain/event.ts';
import {
  bestInterestsClasses,
  caseFactsClasses,
  claimActClasses,
  claimClasses,
  closureClasses,
  closureWordsClasses,
  consentClasses,
  consentOverrideClasses,
  consentOverrideWordsClasses,
  consentWordsClasses,
  eventClasses,
  incidentClasses,
  needClasses,
  identificationReasonsClasses,
  ledgerEntryClasses,
  personClasses,
  personContactClasses,
  personDocumentClasses,
  personPhotoClasses,
  proposalClasses,
  proposalSendingClasses,
  proposalWordsClasses,
  referralActClasses,
  referralClasses,
  referralSendingClasses,
  referralWordsClasses,
  protocolStepClasses,
  screeningClasses,
  serviceClasses,
  supportPlanClasses,
  riskAssessmentClasses,
  wellbeingClasses,
  taskClasses,
  taskWordsClasses,
  screeningWordsClasses,
  relationshipClasses,
  reintegrationClasses,
  returnClasses,
  visitClasses,
  whatHappenedClasses,
  whatHappenedWordsClasses,
} from '../../shared/domain/sensitivity.ts';
import type { CaseFacts } from '../../shared/domain/case.ts';
import type { Relationship } from '../../shared/domain/relationship.ts';
import { draftsOfAssistance } from '../../shared/domain/draft.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import { incidentsOutOfReach } from '../access/incident-reach.ts';
import { personsWithinReach } from '../access/person-reach.ts';
import type { Viewer } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';
import type { FieldHistoryTable } from '../tables/field-history.ts';
import { assistanceIdsOfCase } from './assistance-entries.ts';
import type { StoredCase } from './case-repository.ts';
import { eventIdsOfCase } from './event-repository.ts';
import { incidentOfCase } from './incident-repository.ts';
import { screeningIdsOfCase } from './screening-repository.ts';
import { mergeIdsOf, personWithMerged, standingPersonId } from './person-merge-repository.ts';
import { proposalIdsOfCase } from './proposal-repository.ts';
import { readConsentsOfCase } from './consent-repository.ts';
import { readOverridesOfCase } from './consent-override-repository.ts';
import { readBestInterestsOfCase } from './best-interests-repository.ts';
import { readClaimsOfCase } from './claim-repository.ts';
import { readReintegrationsOfCase } from './reintegration-repository.ts';
import { readReturnsOfCase } from './return-repository.ts';
import { readVisitsOfCase } from './visit-repository.ts';
import { referralIdsOfCase } from './referral-repository.ts';
import { readClosuresOfCase } from './closure-repository.ts';
import { readSteps } from './protocol-repository.ts';
import { recordIdsOf } from './person-records.ts';
import { taskIdsOfCase } from './task-repository.ts';
import { readWhatHappened } from './what-happened-repository.ts';
import { readWords } from './what-happened-words.ts';

/** What a merge of two persons says: that they were one, and that it was taken back. */
const mergeClasses = {
  keptPersonId: 'administrative',
  mergedPersonId: 'administrative',
  isUndone: 'administrative',
} as const;

/** The end of a record that was removed. */
const ofRemoval = { removedAt: 'administrative' } as const;

const classesOf: Readonly<Record<HistoryEntry['entity'], Readonly<Record<string, SensitivityClass>>>> = {
  person: personClasses,
  document: { ...personDocumentClasses, ...ofRemoval },
  contact: { ...personContactClasses, ...ofRemoval },
  relationship: { ...relationshipClasses, ...ofRemoval },
  photo: { ...personPhotoClasses, ...ofRemoval },
  merge: mergeClasses,
  case: caseFactsClasses,
  identification: { ...ledgerEntryClasses, ...identificationReasonsClasses },
  event: eventClasses,
  protocolStep: protocolStepClasses,
  'what-happened': whatHappenedClasses,
  'what-happened-words': whatHappenedWordsClasses,
  incident: incidentClasses,
  screening: screeningClasses,
  'screening-words': screeningWordsClasses,
  // Where it stands tells of the office's own work.
  proposal: { ...proposalClasses, ...proposalSendingClasses, state: 'administrative' },
  'proposal-words': proposalWordsClasses,
  referral: { ...referralClasses, ...referralSendingClasses, ...referralActClasses, state: 'administrative' },
  'referral-words': referralWordsClasses,
  closure: closureClasses,
  'closure-words': closureWordsClasses,
  consent: consentClasses,
  'consent-words': consentWordsClasses,
  'consent-override': { ...consentOverrideClasses, finding: 'trafficking' },
  'consent-override-words': consentOverrideWordsClasses,
  need: needClasses,
  service: serviceClasses,
  'support-plan': supportPlanClasses,
  'risk-assessment': riskAssessmentClasses,
  'wellbeing-scoring': wellbeingClasses,
  task: { ...taskClasses, isDeleted: 'administrative' },
  'task-words': taskWordsClasses,
  claim: { ...claimClasses, state: 'trafficking' },
  'claim-act': claimActClasses,
  'best-interests': { ...bestInterestsClasses, state: 'trafficking' },
  // Where it stands, and the days of that, tell what its own fields tell.
  return: {
    ...returnClasses,
    state: 'trafficking',
    agreedOn: 'trafficking',
    returnedOn: 'trafficking',
    cancelledOn: 'trafficking',
    cancelledBecause: 'trafficking',
  },
  visit: {
    ...visitClasses,
    state: 'trafficking',
    plannedOn: 'trafficking',
    closedOn: 'trafficking',
  },
  reintegration: reintegrationClasses,
};

/** Whose history is read: by whom, with which keys, which fields are seen, and how accounts are called. */
type Reader = {
  readonly viewer: Viewer;
  readonly held: readonly EventCompartment[];
  readonly classes: ReadonlySet<SensitivityClass>;
  readonly nameOf: (accountId: string) => string;
};

/** Where the records lie that belong to a person. */
const tablesOfPerson = {
  document: 'register.person_document',
  contact: 'register.person_contact',
  relationship: 'register.relationship',
  photo: 'register.person_photo',
} as const;
const belongings = ['document', 'contact', 'relationship', 'photo'] as const;

/**
 * Every saved change of a case's records, its person's among them, in the compartments held, newest first. Of a person who
 * took up other records by merges that stand, the histories of all of them; of every merge, that it was made and undone.
 */
export async function readCaseHistory(
  db: StoreReader,
  file: StoredCase,
  reader: Reader,
): Promise<HistoryEntry[]> {
  const persons = await personWithMerged(db, file.personId);
  const entries = [
    ...(await changesOfBelongings(db, persons, reader)),
    ...(await changesOf(db, 'register', 'person', persons, reader)),
    ...(await withoutUnseenIncidents(
      db,
      reader,
      await changesOf(db, 'register', 'case', [file.caseId], reader),
    )),
    ...(await changesOf(db, 'register', 'protocolStep', await protocolStepIdsOf(db, file.caseId), reader)),
    ...(await changesOf(db, 'register', 'identification', stepIdsOf(file), reader)),
  ];
  const { id: whatHappenedId } = await readWhatHappened(db, file.caseId);
  entries.push(...(await changesOf(db, 'register', 'what-happened', [whatHappenedId], reader)));
  const incident = await incidentOfCase(db, file.caseId);
  if (incident !== undefined)
    entries.push(...(await changesOf(db, 'register', 'incident', [incident.incidentId], reader)));
  const screenings = await screeningIdsOfCase(db, file.caseId);
  entries.push(...(await changesOf(db, 'register', 'screening', screenings, reader)));
  const proposals = await proposalIdsOfCase(db, file.caseId);
  entries.push(...(await changesOf(db, 'register', 'proposal', proposals, reader)));
  const referrals = await referralIdsOfCase(db, file.caseId, wingsOf(reader.held));
  entries.push(...(await changesOf(db, 'register', 'referral', referrals, reader)));
  const closureIds = await closureIdsOf(db, file.caseId, reader.held);
  entries.push(...(await changesOf(db, 'register', 'closure', closureIds, reader)));
  const consents = (await readConsentsOfCase(db, file.caseId)).map(({ consentId }) => consentId);
  const overrides = (await readOverridesOfCase(db, file.caseId)).map(({ overrideId }) => overrideId);
  entries.push(...(await changesOf(db, 'register', 'consent', consents, reader)));
  entries.push(...(await changesOf(db, 'register', 'consent-override', overrides, reader)));
  const taskIds = await taskIdsOfCase(db, file.caseId);
  entries.push(...(await changesOf(db, 'register', 'task', taskIds, reader)));
  if (reader.held.includes('assistance'))
    for (const { entity, ids } of await assistanceRecords(db, file.caseId))
      entries.push(...(await changesOf(db, 'assistance', entity, ids, reader)));
  for (const compartment of reader.held) {
    const ids = await eventIdsOfCase(db, compartment, file.caseId);
    const words = compartment === 'register' ? undefined : await readWords(db, compartment, file.caseId);
    if (words !== undefined)
      entries.push(...(await changesOf(db, compartment, 'what-happened-words', [words.id], reader)));
    entries.push(...(await changesOf(db, compartment, 'event', ids, reader)));
    // The words of a step lie in a wing and have their history there.
    if (compartment !== 'register') {
      entries.push(...(await changesOf(db, compartment, 'identification', stepIdsOf(file), reader)));
      entries.push(...(await changesOf(db, compartment, 'screening-words', screenings, reader)));
      entries.push(...(await changesOf(db, compartment, 'proposal-words', proposals, reader)));
      entries.push(...(await changesOf(db, compartment, 'referral-words', referrals, reader)));
      entries.push(...(await changesOf(db, compartment, 'closure-words', closureIds, reader)));
      entries.push(...(await changesOf(db, compartment, 'consent-words', consents, reader)));
      entries.push(...(await changesOf(db, compartment, 'consent-override-words', overrides, reader)));
      entries.push(...(await changesOf(db, compartment, 'task-words', taskIds, reader)));
    }
  }
  if (reader.held.includes('assistance')) {
    const ids = await assistanceIdsOfCase(db, file.caseId);
    for (const entity of draftsOfAssistance)
      entries.push(...(await changesOf(db, 'assistance', entity, ids[entity], reader)));
  }
  return entries.toSorted((one, other) =>
    one.at === other.at ? other.version - one.version : one.at < other.at ? 1 : -1,
  );
}

const stepIdsOf = ({ ledger }: StoredCase): string[] => ledger.map(({ id }) => id);

async function changesOfBelongings(
  db: StoreReader,
  persons: readonly string[],
  reader: Reader,
): Promise<HistoryEntry[]> {
  const entries = await changesOf(db, 'register', 'merge', await mergeIdsOf(db, persons), reader);
  for (const entity of belongings) {
    const ids: string[] = [];
    for (const personId of persons) ids.push(...(await recordIdsOf(db, tablesOfPerson[entity], personId)));
    entries.push(...(await changesOf(db, 'register', entity, ids, reader)));
  }
  return withoutUnseenOthers(db, reader, entries);
}

/** The fields that name another person on file. */
const namesPerson = new Set<string>([
  'otherPersonId' satisfies keyof Relationship,
  'keptPersonId' satisfies keyof typeof mergeClasses,
  'mergedPersonId' satisfies keyof typeof mergeClasses,
]);

/**
 * Leaves out who the other person of a relationship or of a merge is or was, where the reader does not reach them, or the
 * record of which theirs became part.
 */
async function withoutUnseenOthers(
  db: StoreReader,
  { viewer }: Reader,
  entries: readonly HistoryEntry[],
): Promise<HistoryEntry[]> {
  const named = ({ field, before, after }: HistoryEntry['fields'][number]): string[] =>
    namesPerson.has(field)
      ? [before, after].flatMap((json) => RecordId.safeParse(JSON.parse(json ?? 'null')).data ?? [])
      : [];
  const standing = new Map<string, string>();
  for (const id of entries.flatMap(({ fields }) => fields.flatMap(named)))
    standing.set(id, await standingPersonId(db, id));
  const seen = await personsWithinReach(db, viewer, 'case:read', [...standing.values()]);
  return entries.map((entry) => ({
    ...entry,
    fields: entry.fields.map((change) =>
      named(change).every((id) => seen.has(standing.get(id) ?? id)) ? change : { field: change.field },
    ),
  }));
}

/** Leaves out which incident a case joined or left, where the reader does not reach it. */
async function withoutUnseenIncidents(
  db: StoreReader,
  { viewer }: Reader,
  entries: readonly HistoryEntry[],
): Promise<HistoryEntry[]> {
  const named = ({ field, before, after }: HistoryEntry['fields'][number]): string[] =>
    field === ('incidentId' satisfies keyof CaseFacts)
      ? [before, after].flatMap((json) => RecordId.safeParse(JSON.parse(json ?? 'null')).data ?? [])
      : [];
  const unseen = await incidentsOutOfReach(
    db,
    viewer,
    entries.flatMap(({ fields }) => fields.flatMap(named)),
  );
  return entries.map((entry) => ({
    ...entry,
    fields: entry.fields.map((change) =>
      named(change).some((id) => unseen.has(id)) ? { field: change.field } : change,
    ),
  }));
}

async function changesOf(
  db: StoreReader,
  compartment: EventCompartment,
  entity: HistoryEntry['entity'],
  recordIds: readonly string[],
  { classes, nameOf }: Reader,
): Promise<HistoryEntry[]> {
  if (recordIds.length === 0) return [];
  const rows = await db
    // The three tables are the same; the compiler cannot see it through a union of names.
    .selectFrom(`${compartment}.field_history` as 'register.field_history')
    .selectAll()
    .where('entity', '=', entity)
    .where('record_id', 'in', recordIds)
    .orderBy('record_id')
    .orderBy('record_version')
    .orderBy('field')
    .execute();
  const entries = new Map<string, HistoryEntry>();
  for (const row of rows) {
    const key = `${row.record_id} ${row.record_version}`;
    const entry = entries.get(key) ?? {
      entity,
      recordId: row.record_id,
      version: row.record_version,
      at: row.created_at,
      byName: nameOf(row.created_by),
      fields: [],
    };
    entry.fields.push(changeOf(row, classesOf[entity][row.field], classes));
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** One changed field; its values only for whoever sees its class, and never those of a field that has none. */
function changeOf(
  { field, before, after }: FieldHistoryTable,
  fieldClass: SensitivityClass | undefined,
  seen: ReadonlySet<SensitivityClass>,
): HistoryEntry['fields'][number] {
  return fieldClass !== undefined && seen.has(fieldClass) ? { field, before, after } : { field };
}

/** Operations on what lies in the social-work wing alone. */
const ofSocialWork = [
  assistanceOperations,
  bestInterestsOperations,
  claimOperations,
  returnOperations,
].flatMap((operations) => Object.keys(operations).flatMap((name) => [name, `${name}.refused`]));

/** Longest list of what was done with one case; the whole of it is the inspector's to read. */
const VIEWS_MAXIMUM = 500;

/**
 * Who looked at a case and did what with it, newest first: the audit rows of its records and of its person's, as far as
 * the reader holds them. What the other wing did with entries of its own stands under ids that lie in the other wing.
 */
export async function readCaseViews(
  db: StoreReader,
  { caseId, personId, ledger }: StoredCase,
  { held, nameOf }: Pick<Reader, 'held' | 'nameOf'>,
): Promise<{ at: string; byName: string; operation: string }[]> {
  const records = [caseId, personId, ...ledger.map(({ id }) => id)];
  for (const entity of belongings) records.push(...(await recordIdsOf(db, tablesOfPerson[entity], personId)));
  const incident = await incidentOfCase(db, caseId);
  if (incident !== undefined) records.push(incident.incidentId);
  records.push(...(await screeningIdsOfCase(db, caseId)));
  records.push(...(await proposalIdsOfCase(db, caseId)));
  records.push(...(await referralIdsOfCase(db, caseId, wingsOf(held))));
  records.push(...(await closureIdsOf(db, caseId, held)));
  records.push(...(await readConsentsOfCase(db, caseId)).map(({ consentId }) => consentId));
  records.push(...(await readOverridesOfCase(db, caseId)).map(({ overrideId }) => overrideId));
  if (held.includes('assistance'))
    for (const { ids } of await assistanceRecords(db, caseId)) records.push(...ids);
  for (const compartment of held) records.push(...(await eventIdsOfCase(db, compartment, caseId)));
  const holdsAssistance = held.includes('assistance');
  if (holdsAssistance) records.push(...Object.values(await assistanceIdsOfCase(db, caseId)).flat());
  const rows = await db
    .selectFrom('main.audit')
    .select(['ts', 'actor', 'operation'])
    .where('record', 'in', records)
    // That the social-work wing reads its own records of a case is told to nobody beyond it.
    .$if(!held.includes('assistance'), (query) => query.where('operation', 'not in', ofSocialWork))
    .orderBy('seq', 'desc')
    .limit(VIEWS_MAXIMUM)
    .execute();
  return rows.map(({ ts, actor, operation }) => ({
    at: ts,
    byName: actor === null ? '—' : nameOf(actor),
    operation,
  }));
}

/** The records of a case that lie in the social-work wing alone. */
async function assistanceRecords(
  db: StoreReader,
  caseId: string,
): Promise<readonly { readonly entity: HistoryEntry['entity']; readonly ids: readonly string[] }[]> {
  const claims = await readClaimsOfCase(db, caseId);
  return [
    { entity: 'claim', ids: claims.map(({ claimId }) => claimId) },
    { entity: 'return', ids: (await readReturnsOfCase(db, caseId)).map(({ returnId }) => returnId) },
    { entity: 'visit', ids: (await readVisitsOfCase(db, caseId)).map(({ visitId }) => visitId) },
    {
      entity: 'best-interests',
      ids: (await readBestInterestsOfCase(db, caseId)).map(({ bestInterestsId }) => bestInterestsId),
    },
    {
      entity: 'reintegration',
      ids: (await readReintegrationsOfCase(db, caseId)).map(({ reintegrationId }) => reintegrationId),
    },
    { entity: 'claim-act', ids: claims.flatMap(({ acts }) => acts.map(({ actId }) => actId)) },
  ];
}
const wingsOf = (held: readonly EventCompartment[]): Wing[] =>
  held.filter((compartment) => compartment !== 'register');

/** The closings of the sides that the reader holds: of the other one's they are told only that it closed. */
const closureIdsOf = async (
  db: StoreReader,
  caseId: string,
  held: readonly EventCompartment[],
): Promise<string[]> =>
  (await readClosuresOfCase(db, caseId))
    .filter(({ wing }) => held.includes(wing))
    .map(({ closureId }) => closureId);

const protocolStepIdsOf = async (db: StoreReader, caseId: string): Promise<string[]> =>
  (await readSteps(db, caseId)).map(({ stepId }) => stepId);
