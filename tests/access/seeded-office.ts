import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { countries } from '../../shared/codes/countries.ts';
import { disabilities } from '../../shared/codes/disabilities.ts';
import { documentHolders } from '../../shared/codes/document-holders.ts';
import { documentTypes } from '../../shared/codes/document-types.ts';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { formsOfExploitation } from '../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { industries } from '../../shared/codes/industries.ts';
import { legalBases } from '../../shared/codes/legal-bases.ts';
import { kindsOfHelp } from '../../shared/codes/kinds-of-help.ts';
import { languages } from '../../shared/codes/languages.ts';
import { meansOfTrafficking } from '../../shared/codes/means-of-trafficking.ts';
import { methodsOfControl } from '../../shared/codes/methods-of-control.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { recruitmentMethods } from '../../shared/codes/recruitment-methods.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import type { SensitivityClass } from '../../shared/access.ts';
import { WithholdableClass } from '../../shared/access/powers.ts';
import { nothingAsked, WhatHappened } from '../../shared/domain/what-happened.ts';
import { dated, newCase, newIncident } from '../support/cases.ts';
import { newStep } from '../support/identification.ts';
import { passphrase } from '../support/office.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { jpegWith, newContact, newDocument, newRelationship } from '../support/persons.ts';
import { newScreening } from '../support/screenings.ts';
import { passphraseOf, StaffedOffice, type StaffName } from '../support/staffed-office.ts';
import { type Canary, canariesOf, type CaseName, caseNames } from './canaries.ts';
import { proposeEarlierClosures, reopenAndPropose, returnClosures } from './seeded-closures.ts';
import { seedConsents } from './seeded-consents.ts';
import { seedContacts, type ContactCanary, type SeededContact } from './seeded-contacts.ts';
import { seedAssistance } from './seeded-assistance.ts';
import { seedBestInterests } from './seeded-best-interests.ts';
import { seedClaim } from './seeded-claims.ts';
import { seedReturn } from './seeded-returns.ts';
import { seedReferral } from './seeded-referrals.ts';
import { decideProposals, seedProposal } from './seeded-proposals.ts';
import { seedTask } from './seeded-tasks.ts';

/** One case with what its seeded records are called. */
export interface SeededCase {
  readonly name: CaseName;
  readonly caseId: string;
  readonly number: string;
  readonly personId: string;
  readonly incidentId: string;
  /** The first entry of its ledger, completed by the head of the police wing, whose words lie with the police wing. */
  readonly identification: string;
  readonly belongings: Readonly<Record<'document' | 'contact' | 'relationship' | 'photo', string>>;
  readonly events: Readonly<Record<'register' | 'investigation' | 'assistance', string>>;
  /** One of each wing; the police wing's holds the codes. */
  readonly screenings: Readonly<Record<'investigation' | 'assistance', string>>;
  /** The closing that each wing proposed and one of its heads returned; an earlier one was approved and the case reopened. */
  readonly closures: Readonly<Record<'investigation' | 'assistance', string>>;
  /** A refusal that each wing recorded, and what its head let go all the same. */
  readonly consents: Readonly<Record<'investigation' | 'assistance', string>>;
  readonly overrides: Readonly<Record<'investigation' | 'assistance', string>>;
  /** What the social-work wing alone keeps. */
  readonly assistance: Readonly<Record<'need' | 'service' | 'plan' | 'risk' | 'scoring', string>>;
  /** One of each wing; they may not be there for a wing whose head is shut out. */
  readonly tasks: Readonly<Record<'investigation' | 'assistance', string>>;
  /** The police wing's goes abroad and is accepted; the social-work wing's goes to the other side. */
  readonly referrals: Readonly<Record<'investigation' | 'assistance', string>>;
  /** Of the police wing, put forward by its head, returned and approved by the deputy, and sent. */
  readonly proposal: string;
  readonly claim: string;
  readonly bestInterests: string;
  readonly return: string;
  /** The first visit after the return; any id until the return is seeded, as what it came to. */
  readonly visit: string;
  readonly reintegration: string;
  /** One alert and one date for every role that may end it. */
  readonly alerts: readonly string[];
  readonly nextDates: readonly string[];
  /** A step of the protocol. */
  readonly stepId: string;
}

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

/** Alerts and dates of each case: as many as roles that will try to end one. */
const SPARE = 10;

export interface SeededOffice {
  readonly office: StaffedOffice;
  readonly cases: ReadonlyMap<CaseName, SeededCase>;
  readonly canaries: readonly Canary[];
  /** Those of the contacts without a case. */
  readonly contacts: readonly SeededContact[];
  readonly contactCanaries: readonly ContactCanary[];
  /** Accounts with roles of the office's own: investigators from whom one class of fields each is withheld. */
  readonly withheldFrom: ReadonlyMap<SensitivityClass, string>;
}

/**
 * An office of twelve people with seven cases. Every field of every record holds a canary; teams join the two officers of
 * each wing; nobody but the head of the social-work wing and a deputy knows of `shut-police`, and that head not of `shut-social`.
 */
export async function seedOffice(): Promise<SeededOffice> {
  const office = await StaffedOffice.with();
  const cases = new Map<CaseName, SeededCase>();
  const canaries: Canary[] = [];
  const { contacts, contactCanaries } = await seedContacts(office);
  await office.signInAs('founder');
  const withheldFrom = await makeNarrowedAccounts(office);
  // Two heads are shut out of one case: besides whoever does it, another is always left.
  const deputy = await office.get('account.admit', {
    ...office.asNew('police-head'),
    displayName: 'ພັນຕີ ຮອງ',
    ...office.sheets,
  });
  for (const name of caseNames) {
    const contactId = contacts.find((contact) => contact.cases.includes(name))?.contactId;
    cases.set(name, await seedCase(office, name, contactId, canaries));
  }
  for (const [nameLao, nameEnglish, members] of [
    ['ທີມຕຳຫຼວດ', 'Police team', ['investigator', 'second-investigator']],
    ['ທີມສັງຄົມ', 'Social team', ['social-worker', 'second-social-worker']],
  ] as const) {
    const ids = members.map((member) => office.idOf(member));
    const narrowed = nameEnglish === 'Police team' ? withheldFrom.values() : [];
    await office.get('team.save', {
      teamId: v7(),
      nameLao,
      nameEnglish,
      members: [...ids, ...narrowed],
    });
  }
  await shutOut(office, 'shut-social', ['social-head'], cases);
  for (const [head, compartment] of [
    ['police-head', 'investigation'],
    ['social-head', 'assistance'],
  ] as const) {
    await office.signInAs(head);
    if (head === 'police-head') await letIn(office, withheldFrom.values());
    const open = [...cases.values()].filter(({ name }) => head === 'police-head' || name !== 'shut-social');
    for (const seeded of open) {
      await seedEvent(office, seeded, compartment, canaries);
      await seedWords(office, seeded, compartment, canaries);
      if (head === 'police-head') {
        await completePresumption(office, seeded, canaries);
        await seedRefusal(office, seeded, canaries);
        await seedProposal(office, seeded, canaries);
      }
      await seedScreening(office, seeded, compartment, canaries);
      await seedNextDates(office, seeded, compartment);
      await seedConsents(office, seeded, compartment, canaries);
      if (head === 'social-head') await seedAssistance(office, seeded, canaries);
      await seedTask(office, seeded, head, canaries);
      if (head === 'social-head') {
        await seedClaim(office, seeded, canaries);
        await seedBestInterests(office, seeded, canaries);
        Object.assign(seeded, await seedReturn(office, seeded, canaries));
      }
      await seedReferral(office, seeded, compartment, canaries);
    }
    const earlier = await proposeEarlierClosures(office, open);
    if (head === 'police-head') await decideProposals(office, deputy.accountId, open, canaries);
    // The only head of a wing decides what they asked for themself.
    await reopenAndPropose(office, compartment, earlier, canaries);
    if (head === 'police-head') await office.signInAs(head);
    await returnClosures(office, compartment, open, canaries);
    if (head === 'police-head') {
      await shutOut(office, 'shut-police', ['founder'], cases);
    }
  }
  await shutOut(office, 'shut-police', ['police-head', 'investigator', 'social-worker'], cases);
  return { office, cases, canaries, contacts, contactCanaries, withheldFrom };
}

/** The passphrase of every account from which a class is withheld. */
export const narrowedPassphrase = passphraseOf('second-investigator');

/** For every class a role of the office's own without it, and an account that has no other role. */
async function makeNarrowedAccounts(office: StaffedOffice): Promise<Map<SensitivityClass, string>> {
  const accounts = new Map<SensitivityClass, string>();
  for (const name of WithholdableClass.options) {
    const id = randomUUID();
    await office.get('role.define', {
      id,
      nameLao: `ບໍ່ເຫັນ ${name}`,
      nameEnglish: `Without ${name}`,
      ceiling: 'investigator',
      without: [],
      withoutClasses: [name],
      scopeAtMost: 'office',
    });
    const { accountId } = await office.get('account.create', {
      displayName: `Without ${name}`,
      roles: [],
      customRoles: [id],
      phone: null,
      language: 'lo',
      passphrase: passphrase(narrowedPassphrase),
      ownPassphrase: passphrase(passphraseOf('founder')),
    });
    accounts.set(name, accountId);
  }
  return accounts;
}

/** The head of the police wing lets accounts into everything that their roles open. */
async function letIn(office: StaffedOffice, accountIds: Iterable<string>): Promise<void> {
  for (const accountId of accountIds)
    await office.get('grant.give', {
      accountId,
      compartments: ['register', 'investigation', 'statistics'],
      keyCode: office.keyCodeOf(accountId),
      ownPassphrase: passphrase(passphraseOf('police-head')),
    });
}

/** The case of one person, made of a contact where there was one. */
async function seedCase(
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

/** A refusal, each of its own fields a canary, and another mind after it. */
async function seedRefusal(
  office: StaffedOffice,
  { name, caseId }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const { add, word } = canariesOf(name, canaries);
  const told = kindsOfHelp.values[caseNames.indexOf(name)]?.code;
  if (told === undefined) throw new Error('There are too few kinds of help');
  const [first] = (await office.get('identification.ledger', { caseId })).steps;
  if (first === undefined) throw new Error('A case without a first step');
  // What the steps share with the presumption is the canary of it.
  const { authority, legalBasis } = first.entry;
  const take = async (entry: ReturnType<typeof newStep>): Promise<void> => {
    await office.get('identification.takeStep', {
      identificationId: v7(),
      caseId,
      entry: { ...entry, ...(authority && { authority }), ...(legalBasis && { legalBasis }) },
      reasons: 'ເວົ້າດ້ວຍຕົນເອງ',
      isAdultBelieved: true,
    });
  };
  // With the name of the field: help of these kinds is spoken of elsewhere too.
  add(`"toldAbout":{"answer":"given","value":["${told}"]}`, 'toldAbout', 'trafficking');
  await take(
    newStep('declined', {
      decidedOn: { answer: 'given', value: dated('21/03/2018') },
      toldAbout: { answer: 'given', value: [told] },
      metAt: { answer: 'given', value: { placeCode: null, freeText: word('MetAt', 'trafficking') } },
    }),
  );
  await take(newStep('presumed', { decidedOn: { answer: 'given', value: dated('22/03/2018') } }));
}

/** What happened, each answer a canary. */
async function seedWhatHappened(
  office: StaffedOffice,
  caseId: string,
  name: CaseName,
  canaries: Canary[],
): Promise<void> {
  const { word, day, code } = canariesOf(name, canaries);
  const at = caseNames.indexOf(name);
  const one = <C extends string>(
    list: CodeList & { readonly values: readonly { readonly code: C }[] },
    field: string,
    from = 0,
  ): { answer: 'given'; value: C[] } => ({
    answer: 'given',
    value: [code(list, field, 'trafficking', from)],
  });
  const on = (field: string, year: number) =>
    ({ answer: 'given', value: day(field, year, 'trafficking') }) as const;
  await office.get('whatHappened.save', {
    caseId,
    version: 1,
    record: {
      ...nothingAsked,
      means: one(meansOfTrafficking, 'means'),
      formsOfExploitation: one(formsOfExploitation, 'formsOfExploitation'),
      industries: one(industries, 'industries'),
      recruitmentMethods: one(recruitmentMethods, 'recruitmentMethods'),
      methodsOfControl: one(methodsOfControl, 'methodsOfControl'),
      debts: {
        answer: 'given',
        value: [
          {
            id: v7(),
            sum: { answer: 'given', value: { wholeUnits: 7_654_321 + at, currency: 'THB' } },
            asOf: on('debtAsOf', 1951),
            claimedBy: { answer: 'unknown' },
          },
        ],
      },
      route: {
        answer: 'given',
        value: [
          {
            id: v7(),
            kind: 'Exploitation',
            country: { answer: 'unknown' },
            place: {
              answer: 'given',
              value: { placeCode: null, freeText: word('LegPlace', 'trafficking') },
            },
            placeType: { answer: 'given', value: code(placeTypes, 'placeType', 'trafficking', 0) },
            placeName: { answer: 'given', value: word('LegPlaceName', 'trafficking') },
            when: on('legWhen', 1961),
            transport: { answer: 'unknown' },
            documents: { answer: 'unknown' },
            companions: { answer: 'unknown' },
          },
        ],
      },
    },
    words: null,
  });
}

/** What was told, in the words of one wing. */
async function seedWords(
  office: StaffedOffice,
  { name, caseId }: SeededCase,
  compartment: 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  const text = `Canary${compartment}Told${caseNames.indexOf(name)}x`;
  const otherName = `Canary${compartment}Other${caseNames.indexOf(name)}x`;
  for (const [field, word] of [
    ['told', text],
    ['others', otherName],
  ] as const)
    canaries.push({ text: word, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
  const { version, record } = await office.get('whatHappened.open', { caseId });
  const told = { answer: 'given', value: text } as const;
  await office.get('whatHappened.save', {
    caseId,
    version,
    record: WhatHappened.parse(record),
    words: {
      version: 0,
      told,
      others: {
        answer: 'given',
        value: [
          {
            id: v7(),
            name: { answer: 'given', value: otherName },
            part: 'Suspect',
            rolesInProcess: { answer: 'given', value: ['Exploiter'] },
          },
        ],
      },
    },
  });
}

/** What the case form does not ask of the presumption, each field a canary. */
async function completePresumption(
  office: StaffedOffice,
  { name, caseId }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const { word, code } = canariesOf(name, canaries);
  const [step] = (await office.get('identification.ledger', { caseId })).steps;
  if (step === undefined) throw new Error('A case without a first step');
  const reasons = `CanaryReasons${caseNames.indexOf(name)}x`;
  canaries.push({
    text: reasons,
    caseName: name,
    field: 'reasons',
    classOf: 'narrative',
    compartment: 'investigation',
    isCounted: false,
  });
  await office.get('identification.correct', {
    identificationId: step.identificationId,
    caseId,
    version: step.version,
    entry: newStep('presumed', {
      ...step.entry,
      legalBasis: {
        answer: 'given',
        value: [code(legalBases, 'legalBasis', 'trafficking', 0, false)],
      },
      document: { answer: 'given', value: word('Paper', 'trafficking') },
    }),
    reasons,
  });
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

/** An event in one compartment, each of its words a canary. */
async function seedEvent(
  office: StaffedOffice,
  { name, caseId, events }: SeededCase,
  compartment: 'register' | 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  const at = caseNames.indexOf(name);
  const word = (field: string): string => {
    const text = `Canary${compartment}${field}${at}x`;
    canaries.push({ text, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
    return text;
  };
  await office.get('event.record', {
    eventId: events[compartment],
    caseId,
    compartment,
    event: {
      kind: { answer: 'unknown' },
      what: word('What'),
      when: { answer: 'unknown' },
      certainty: { answer: 'unknown' },
      place: { answer: 'given', value: { placeCode: null, freeText: word('Place') } },
    },
  });
}

/** A screening of one wing, each of its words a canary; the police wing's holds the codes, which both wings read. */
async function seedScreening(
  office: StaffedOffice,
  { name, caseId, screenings }: SeededCase,
  compartment: 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  // Only what is put on file is looked for.
  const codes = canariesOf(name, compartment === 'investigation' ? canaries : []);
  const word = (field: string): string => {
    const text = `Canary${compartment}Screening${field}${caseNames.indexOf(name)}x`;
    canaries.push({ text, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
    return text;
  };
  const time = `0${caseNames.indexOf(name)}:47`;
  // With its quotes: instants hold such parts too.
  codes.add(`"${time}"`, 'heldAt', 'trafficking');
  // No other number of the store follows these words.
  const elsewhere = 90 + caseNames.indexOf(name);
  codes.add(
    `"interviewsElsewhere":{"answer":"given","value":${elsewhere}}`,
    'interviewsElsewhere',
    'trafficking',
  );
  const coded = {
    heldOn: { answer: 'given', value: codes.day('heldOn', 2013, 'trafficking') },
    heldAt: { answer: 'given', value: time },
    interviewsElsewhere: { answer: 'given', value: elsewhere },
    place: {
      answer: 'given',
      value: { placeCode: null, freeText: codes.word('ScreeningPlace', 'trafficking') },
    },
  } as const;
  const words = {
    interpreterName: word('InterpreterName'),
    presentOthers: word('PresentOthers'),
    repeatReason: word('RepeatReason'),
    pathReason: word('PathReason'),
    conclusionReason: word('ConclusionReason'),
    notes: word('Notes'),
    itemNotes: { 'DR.01': word('ItemNote') },
  };
  await office.get('screening.save', {
    ...newScreening(caseId, { path: 'uncertain', ...(compartment === 'investigation' ? coded : {}) }, words),
    screeningId: screenings[compartment],
  });
}

/** The dates of one wing: the first half of a case's are the police wing's. */
async function seedNextDates(
  office: StaffedOffice,
  { caseId, nextDates }: SeededCase,
  wing: 'investigation' | 'assistance',
): Promise<void> {
  const own = wing === 'investigation' ? nextDates.slice(0, SPARE) : nextDates.slice(SPARE);
  for (const nextDateId of own)
    await office.get('nextDate.add', { nextDateId, caseId, wing, kind: 'Meeting', on: '2027-01-15' });
}

async function shutOut(
  office: StaffedOffice,
  name: CaseName,
  whom: readonly StaffName[],
  cases: ReadonlyMap<CaseName, SeededCase>,
): Promise<void> {
  const caseId = cases.get(name)?.caseId ?? '';
  for (const person of whom) await office.get('case.exclude', { caseId, accountId: office.idOf(person) });
}
