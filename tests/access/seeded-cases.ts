import { v7 } from 'uuid';
import { countries } from '../../shared/codes/countries.ts';
import { disabilities } from '../../shared/codes/disabilities.ts';
import { documentHolders } from '../../shared/codes/document-holders.ts';
import { documentTypes } from '../../shared/codes/document-types.ts';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { languages } from '../../shared/codes/languages.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import { newCase, newIncident } from '../support/cases.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { jpegWith, newContact, newDocument, newRelationship } from '../support/persons.ts';
import type { StaffedOffice, StaffName } from '../support/staffed-office.ts';
import { type Canary, canariesOf, type CaseName, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';
import { SPARE, seedEvent } from './seeded-events.ts';
import { seedWhatHappened } from './seeded-what-happened.ts';

/** Who is responsible for each case. */
const responsible: Readonly<Record<CaseName, StaffName>> = {
  'police-own': 'investigator',
  'police-team': 'second-investigator',
  'social-own': 'social-worker',
  'social-team': 'second-social-worker',
  far: 'founder',
  'shut-police': 'second-investigator',
  'shut-social': 'second-investigator',
};

/** The case of one person, made of a contact where there was one. */
export async function seedCase(
  office: StaffedOffice,
  name: CaseName,
  contactId: string | undefined,
  canaries: Canary[],
): Promise<SeededCase> {
  const { word, day, code } = canariesOf(name, canaries);
  const base = newCase(office.idOf(responsible[name]), {
    person: {
      nameLao: { answer: 'given', value: word('NameLao', 'identity') },
      nameLatin: { answer: 'given', value: word('NameLatin', 'identity') },
      otherNames: { answer: 'given', value: [{ kind: 'Nickname', text: word('OtherName', 'identity') }] },
      title: { answer: 'given', value: word('Title', 'identity') },
      birth: { answer: 'given', value: { kind: 'date', date: day('birth', 1981, 'characteristics') } },
      nationalities: {
        answer: 'given',
        value: [code(countries, 'nationalities', 'characteristics', 40)],
      },
      ethnicGroup: { answer: 'given', value: code(ethnicGroups, 'ethnicGroup', 'special', 10) },
      languages: { answer: 'given', value: [code(languages, 'languages', 'characteristics', 5)] },
      interpreterLanguage: {
        answer: 'given',
        value: code(languages, 'interpreterLanguage', 'characteristics', 14, false),
      },
      disabilities: { answer: 'given', value: [code(disabilities, 'disabilities', 'special', 1, false)] },
      diedOn: { answer: 'given', value: day('diedOn', 2001, 'characteristics') },
      home: { answer: 'given', value: { placeCode: null, freeText: word('Home', 'identity') } },
    },
    facts: {
      // They were children then, so that every kind of record can be theirs.
      openedOn: exactDate('1990-01-02'),
      sourceOfDetection: {
        answer: 'given',
        value: code(sourcesOfDetection, 'sourceOfDetection', 'trafficking', 0),
      },
      foundOn: { answer: 'given', value: day('foundOn', 1941, 'trafficking') },
      foundAt: { answer: 'given', value: { placeCode: null, freeText: word('FoundAt', 'trafficking') } },
    },
  });
  const input = {
    ...base,
    identification: {
      ...base.identification,
      authority: {
        answer: 'given' as const,
        value: code(identificationAuthorities, 'authority', 'trafficking', 0),
      },
      decidedOn: { answer: 'given' as const, value: day('decidedOn', 2011, 'trafficking') },
    },
  };
  const incidentId = v7();
  await office.get('incident.record', {
    incidentId,
    incident: {
      ...newIncident(office.idOf(responsible[name])),
      when: { answer: 'given', value: day('incidentWhen', 1961, 'trafficking') },
      place: { answer: 'given', value: { placeCode: null, freeText: word('IncidentPlace', 'narrative') } },
    },
  });
  const { number } = await office.get('case.record', {
    ...input,
    facts: { ...input.facts, incidentId },
    ...(contactId !== undefined && { contactId }),
  });
  const [first] = (await office.get('identification.ledger', { caseId: input.caseId })).steps;
  const identification = first?.identificationId ?? '';
  const alerts = Array.from({ length: SPARE }, () => v7());
  for (const alertId of alerts)
    await office.get('alert.raise', { alertId, caseId: input.caseId, kind: 'CallBeforeAnyStep' });
  const events = { register: v7(), investigation: v7(), assistance: v7() };
  const nextDates = Array.from({ length: 2 * SPARE }, () => v7());
  const { caseId, personId } = input;
  const [step] = (await office.get('protocol.steps', { caseId })) ?? [];
  const stepId = step?.stepId ?? '';
  const { earliest: on } = day('closedOn', 2016, 'trafficking');
  await office.get('protocol.closeStep', { caseId, stepId, version: 1, state: 'done', on });
  const belongings = await seedBelongings(office, personId, name, canaries);
  const screenings = { investigation: v7(), assistance: v7() };
  const seeded = {
    name,
    caseId,
    number,
    personId,
    incidentId,
    belongings,
    events,
    screenings,
    closures: { investigation: v7(), assistance: v7() },
    consents: { investigation: v7(), assistance: v7() },
    overrides: { investigation: v7(), assistance: v7() },
    assistance: { need: v7(), service: v7(), plan: v7(), risk: v7(), scoring: v7() },
    tasks: { investigation: v7(), assistance: v7() },
    referrals: { investigation: v7(), assistance: v7() },
    proposal: v7(),
    claim: v7(),
    bestInterests: v7(),
    return: v7(),
    visit: v7(),
    reintegration: v7(),
    alerts,
    nextDates,
    stepId,
    identification,
  };
  await seedEvent(office, seeded, 'register', canaries);
  await seedWhatHappened(office, caseId, name, canaries);
  return seeded;
}

/** A document, a contact, a relationship and a photo of a person, each of their fields a canary. None of them is counted. */
async function seedBelongings(
  office: StaffedOffice,
  personId: string,
  name: CaseName,
  canaries: Canary[],
): Promise<SeededCase['belongings']> {
  const { add, word, day, code } = canariesOf(name, canaries);
  const said = (field: string) => ({ answer: 'given', value: word(field, 'identity') }) as const;
  const on = (field: string, year: number) =>
    ({ answer: 'given', value: day(field, year, 'identity') }) as const;
  const holder = documentHolders.values[caseNames.indexOf(name)]?.code;
  if (holder === undefined) throw new Error('There are too few holders');
  // With the name of the field: shelters and embassies are spoken of elsewhere too.
  add(`"heldBy":{"answer":"given","value":"${holder}"}`, 'heldBy', 'identity');
  const document = newDocument(personId, {
    type: { answer: 'given', value: code(documentTypes, 'documentType', 'identity', 0, false) },
    number: said('DocumentNumber'),
    issuer: said('Issuer'),
    issuingCountry: { answer: 'given', value: code(countries, 'issuingCountry', 'identity', 80, false) },
    issuedOn: on('issuedOn', 1991),
    expiresOn: on('expiresOn', 2041),
    heldBy: { answer: 'given', value: holder },
    remark: said('DocumentRemark'),
  });
  const contact = newContact(personId, {
    value: word('ContactValue', 'identity'),
    belongsTo: said('BelongsTo'),
    when: said('ContactWhen'),
    how: said('ContactHow'),
    mayBeSaid: said('MayBeSaid'),
  });
  const relationship = newRelationship(personId, {
    name: said('RelationshipName'),
    phone: said('RelationshipPhone'),
    remark: said('RelationshipRemark'),
  });
  const jpegBase64 = add(jpegWith(`Canary photo ${name}`), 'photo', 'identity');
  const photo = { jpegBase64, takenOn: on('takenOn', 2020) };
  const photoId = v7();
  await office.get('document.save', document);
  await office.get('contact.save', contact);
  await office.get('relationship.save', relationship);
  await office.get('photo.save', { id: photoId, personId, version: 0, photo });
  return { document: document.id, contact: contact.id, relationship: relationship.id, photo: photoId };
}
