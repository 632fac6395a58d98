import type { SensitivityClass } from '../access.ts';
import type { AdviceContact, AdviceContactWords } from './advice-contact.ts';
import type { CaseFacts } from './case.ts';
import type { BestInterests } from './best-interests.ts';
import type { Claim, ClaimAct } from './claim.ts';
import type { Closure, ClosureWords } from './closure.ts';
import type { Consent, ConsentWords } from './consent.ts';
import type { ConsentOverride, ConsentOverrideWords } from './consent-override.ts';
import type { Disclosure } from './disclosure.ts';
import type { CaseEvent } from './event.ts';
import type { Incident } from './incident.ts';
import type { Identification, IdentificationReasons, LedgerEntry } from './identification.ts';
import type { Need } from './need.ts';
import type { NeedState } from './need-moves.ts';
import type { Person } from './person.ts';
import type { PersonContact } from './person-contact.ts';
import type { PersonDocument } from './person-document.ts';
import type { PersonPhoto } from './person-photo.ts';
import type { ProtocolStep } from './protocol.ts';
import type { Screening, ScreeningWords } from './screening.ts';
import type { Proposal, ProposalRemark, ProposalSending, ProposalWords } from './proposal.ts';
import type { KeptService } from './service.ts';
import type { Reintegration, Return, Visit } from './return.ts';
import type {
  Referral,
  ReferralActCodes,
  ReferralRemark,
  ReferralSending,
  ReferralWords,
} from './referral.ts';
import type { Relationship } from './relationship.ts';
import type { SupportPlan } from './support-plan.ts';
import type { RiskAssessment } from './risk-assessment.ts';
import type { WellbeingScoring } from './wellbeing.ts';
import type { Task, TaskWords } from './task.ts';
import type { WhatHappened, WhatHappenedWords } from './what-happened.ts';

/** The class of every field of an entity; the compiler names a field without one. */
export type FieldClasses<T> = { readonly [K in keyof T]-?: SensitivityClass };

export const personClasses: FieldClasses<Person> = {
  nameLao: 'identity',
  nameLatin: 'identity',
  title: 'identity',
  otherNames: 'identity',
  sex: 'characteristics',
  birth: 'characteristics',
  nationalities: 'characteristics',
  ethnicGroup: 'special',
  languages: 'characteristics',
  interpreterLanguage: 'characteristics',
  disabilities: 'special',
  home: 'identity',
  lifeStatus: 'characteristics',
  diedOn: 'characteristics',
};

export const personDocumentClasses: FieldClasses<PersonDocument> = {
  type: 'identity',
  number: 'identity',
  issuer: 'identity',
  issuingCountry: 'identity',
  issuedOn: 'identity',
  expiresOn: 'identity',
  heldBy: 'identity',
  remark: 'identity',
};

export const personContactClasses: FieldClasses<PersonContact> = {
  kind: 'identity',
  value: 'identity',
  belongsTo: 'identity',
  safety: 'identity',
  when: 'identity',
  how: 'identity',
  mayBeSaid: 'identity',
};

export const relationshipClasses: FieldClasses<Relationship> = {
  kind: 'identity',
  otherPersonId: 'identity',
  name: 'identity',
  phone: 'identity',
  isGuardian: 'identity',
  safety: 'identity',
  remark: 'identity',
};

export const personPhotoClasses: FieldClasses<PersonPhoto> = { jpegBase64: 'identity', takenOn: 'identity' };

export const caseFactsClasses: FieldClasses<CaseFacts> = {
  openedOn: 'administrative',
  incidentId: 'administrative',
  sourceOfDetection: 'trafficking',
  foundOn: 'trafficking',
  foundAt: 'trafficking',
  responsibleOfficer: 'administrative',
};

export const identificationClasses: FieldClasses<Identification> = {
  status: 'administrative',
  authority: 'trafficking',
  decidedOn: 'trafficking',
};

export const whatHappenedClasses: FieldClasses<WhatHappened> = {
  acts: 'trafficking',
  means: 'trafficking',
  purposes: 'trafficking',
  formsOfExploitation: 'trafficking',
  industries: 'trafficking',
  sexualExploitationTypes: 'trafficking',
  recruitmentMethods: 'trafficking',
  recruiterRelationships: 'trafficking',
  recruitmentSites: 'trafficking',
  methodsOfControl: 'trafficking',
  debts: 'trafficking',
  wagesOwed: 'trafficking',
  route: 'trafficking',
};

export const whatHappenedWordsClasses: FieldClasses<WhatHappenedWords> = {
  told: 'narrative',
  others: 'narrative',
};
export const ledgerEntryClasses: FieldClasses<LedgerEntry> = {
  ...identificationClasses,
  legalBasis: 'trafficking',
  notIdentifiedBecause: 'trafficking',
  document: 'trafficking',
  toldAboutHelp: 'trafficking',
  toldAbout: 'trafficking',
  metAt: 'trafficking',
};

export const identificationReasonsClasses: FieldClasses<IdentificationReasons> = { reasons: 'narrative' };

/** That a side has closed is its own work; why tells of the person. */
export const closureClasses: FieldClasses<Pick<Closure, 'state' | 'reason' | 'endedOn'>> = {
  state: 'administrative',
  reason: 'trafficking',
  endedOn: 'administrative',
};

export const closureWordsClasses: FieldClasses<ClosureWords> = {
  summary: 'narrative',
  returnedBecause: 'narrative',
  reopenedBecause: 'narrative',
};

/** What somebody agrees to, and to whom it may go, tells who helps them and what they fear. */
export const consentClasses: FieldClasses<Consent> = {
  purpose: 'trafficking',
  recipient: 'trafficking',
  decision: 'trafficking',
  decidedOn: 'trafficking',
  givenBy: 'trafficking',
  assentOfChild: 'trafficking',
  categories: 'trafficking',
  withheld: 'trafficking',
  told: 'trafficking',
  form: 'trafficking',
  language: 'trafficking',
  interpreter: 'trafficking',
  validUntil: 'trafficking',
  withdrawnOn: 'trafficking',
  ground: 'trafficking',
};

export const consentWordsClasses: FieldClasses<ConsentWords> = {
  howExplained: 'narrative',
  givenByName: 'narrative',
  interpreterName: 'narrative',
  witnessName: 'narrative',
  reason: 'narrative',
  withdrawnBecause: 'narrative',
};

export const consentOverrideClasses: FieldClasses<ConsentOverride> = {
  purpose: 'trafficking',
  recipient: 'trafficking',
  categories: 'trafficking',
  until: 'trafficking',
};

export const consentOverrideWordsClasses: FieldClasses<ConsentOverrideWords> = {
  reason: 'narrative',
  remark: 'narrative',
};

export const disclosureClasses: FieldClasses<Disclosure> = {
  purpose: 'trafficking',
  recipient: 'trafficking',
  categories: 'trafficking',
  act: 'trafficking',
  actId: 'trafficking',
  basis: 'trafficking',
};
/** What officers set themselves to do is the office's own work; what it is about is told in the text alone. */
export const taskClasses: FieldClasses<Omit<Task, 'taskId' | 'version'>> = {
  caseId: 'administrative',
  kind: 'administrative',
  assignee: 'administrative',
  dueOn: 'administrative',
  dueAt: 'administrative',
  priority: 'administrative',
  repeat: 'administrative',
  state: 'administrative',
  closedOn: 'administrative',
};

export const taskWordsClasses: FieldClasses<TaskWords> = { text: 'narrative' };

export const eventClasses: FieldClasses<CaseEvent> = {
  kind: 'narrative',
  what: 'narrative',
  when: 'narrative',
  certainty: 'narrative',
  place: 'narrative',
  isHeavy: 'narrative',
};

export const incidentClasses: FieldClasses<Incident> = {
  kind: 'trafficking',
  when: 'trafficking',
  place: 'narrative',
  sourceOfDetection: 'trafficking',
  responsibleOfficer: 'administrative',
  formsOfExploitation: 'trafficking',
};

/** Nobody's name is in it; what they asked about may be what was done to them. */
export const adviceContactClasses: FieldClasses<AdviceContact> = {
  kind: 'administrative',
  channel: 'administrative',
  receivedOn: 'administrative',
  hour: 'administrative',
  sex: 'characteristics',
  age: 'characteristics',
  placeCode: 'characteristics',
  nationality: 'characteristics',
  language: 'characteristics',
  subjects: 'trafficking',
  advice: 'trafficking',
  referredToId: 'trafficking',
  answeredBy: 'administrative',
};

export const adviceContactWordsClasses: FieldClasses<AdviceContactWords> = {
  remarks: 'narrative',
  callBack: 'identity',
};

export const screeningClasses: FieldClasses<Screening> = {
  instrumentId: 'administrative',
  instrumentVersion: 'administrative',
  heldOn: 'trafficking',
  heldAt: 'trafficking',
  place: 'trafficking',
  interpreter: 'trafficking',
  interpreterLanguage: 'characteristics',
  consent: 'trafficking',
  interviewsElsewhere: 'trafficking',
  path: 'characteristics',
  act: 'trafficking',
  answers: 'trafficking',
  conclusion: 'trafficking',
};

export const screeningWordsClasses: FieldClasses<ScreeningWords> = {
  interpreterName: 'narrative',
  presentOthers: 'narrative',
  repeatReason: 'narrative',
  pathReason: 'narrative',
  conclusionReason: 'narrative',
  notes: 'narrative',
  itemNotes: 'narrative',
};

export const proposalClasses: FieldClasses<Proposal> = {
  proposes: 'trafficking',
  notIdentifiedBecause: 'trafficking',
};

export const proposalSendingClasses: FieldClasses<ProposalSending> = {
  sentOn: 'trafficking',
  way: 'trafficking',
  document: 'trafficking',
};

export const proposalWordsClasses: FieldClasses<ProposalWords & ProposalRemark> = {
  summary: 'narrative',
  reasons: 'narrative',
  remark: 'narrative',
};

/** What somebody needs and is given tells of what was done to them. */
export const needClasses: FieldClasses<
  Need & { readonly state: NeedState; readonly endedOn: string | null }
> = {
  kind: 'trafficking',
  urgency: 'trafficking',
  assessedOn: 'trafficking',
  assessedBy: 'narrative',
  words: 'narrative',
  state: 'trafficking',
  endedOn: 'trafficking',
};

export const serviceClasses: FieldClasses<KeptService> = {
  kind: 'trafficking',
  needId: 'trafficking',
  objectiveId: 'trafficking',
  provider: 'narrative',
  offeredOn: 'trafficking',
  dueOn: 'trafficking',
  decidedOn: 'trafficking',
  startedOn: 'trafficking',
  endedOn: 'trafficking',
  declinedBecause: 'trafficking',
  endedBecause: 'trafficking',
  sessions: 'trafficking',
  cost: 'trafficking',
  valueInKind: 'trafficking',
  outcome: 'trafficking',
  outcomeWords: 'narrative',
  words: 'narrative',
  state: 'trafficking',
};

export const supportPlanClasses: FieldClasses<SupportPlan> = {
  agreedOn: 'trafficking',
  agreedWith: 'trafficking',
  ownWords: 'narrative',
  reviewOn: 'trafficking',
  objectives: 'narrative',
};

export const riskAssessmentClasses: FieldClasses<RiskAssessment> = {
  assessedOn: 'trafficking',
  assessedBy: 'narrative',
  level: 'trafficking',
  dangers: 'trafficking',
  words: 'narrative',
  measures: 'narrative',
  reviewOn: 'trafficking',
};

export const wellbeingClasses: FieldClasses<WellbeingScoring> = {
  scaleId: 'administrative',
  scaleVersion: 'administrative',
  scoredOn: 'trafficking',
  scoredBy: 'trafficking',
  scores: 'narrative',
};

/** All of what the social-work wing does for somebody: it is read and written as a whole, or not at all. */
export const assistanceClasses: Readonly<Record<string, SensitivityClass>> = {
  ...needClasses,
  ...serviceClasses,
  ...supportPlanClasses,
  ...riskAssessmentClasses,
  ...wellbeingClasses,
};

/** Money that is claimed for what was done to somebody tells of it. */
export const claimClasses: FieldClasses<Claim> = {
  kind: 'trafficking',
  against: 'narrative',
  way: 'trafficking',
  claimed: 'trafficking',
  owedId: 'trafficking',
  courtId: 'trafficking',
  court: 'trafficking',
  deadline: 'trafficking',
  hearingOn: 'trafficking',
  remark: 'narrative',
};

export const claimActClasses: FieldClasses<ClaimAct> = {
  move: 'trafficking',
  on: 'trafficking',
  sum: 'trafficking',
  reason: 'trafficking',
};

/** Going home tells where somebody lives; what was found there, of their life. */
export const returnClasses: FieldClasses<Return> = {
  kind: 'trafficking',
  isVoluntary: 'trafficking',
  riskAssessedOn: 'trafficking',
  riskFinding: 'narrative',
  family: 'trafficking',
  from: 'identity',
  to: 'identity',
  plannedOn: 'trafficking',
  accompaniedBy: 'narrative',
  handedToId: 'trafficking',
  handedToKin: 'trafficking',
  papers: 'trafficking',
  remark: 'narrative',
};

export const visitClasses: FieldClasses<Visit> = {
  how: 'trafficking',
  housing: 'trafficking',
  livelihood: 'trafficking',
  family: 'trafficking',
  education: 'trafficking',
  health: 'special',
  safety: 'trafficking',
  community: 'trafficking',
  needs: 'trafficking',
  words: 'narrative',
};

export const reintegrationClasses: FieldClasses<Reintegration> = {
  outcome: 'trafficking',
  concludedOn: 'trafficking',
  definitionVersion: 'administrative',
  isSafe: 'trafficking',
  isHoused: 'trafficking',
  hasLivelihood: 'trafficking',
  hasSupport: 'trafficking',
  isWell: 'special',
  hasPapers: 'trafficking',
  reasons: 'narrative',
};

export const bestInterestsClasses: FieldClasses<BestInterests> = {
  kind: 'trafficking',
  byId: 'trafficking',
  panel: 'narrative',
  views: 'narrative',
  viewsHeardOn: 'trafficking',
  guardianKin: 'identity',
  guardianName: 'identity',
  guardianAppointedOn: 'identity',
  guardianAppointedBy: 'identity',
  options: 'narrative',
  decision: 'narrative',
  reviewOn: 'trafficking',
};

/** To whom somebody is referred, and for what, tells of them; when it went and by when an answer is due, of the office. */
export const referralClasses: FieldClasses<Referral> = {
  to: 'trafficking',
  needs: 'trafficking',
  urgency: 'trafficking',
};

export const referralSendingClasses: FieldClasses<ReferralSending> = {
  sentOn: 'administrative',
  way: 'trafficking',
  answerDueOn: 'administrative',
  categories: 'trafficking',
};

/** How an answer came, why there was none, and which step of a return was done. */
export const referralActClasses: FieldClasses<ReferralActCodes> = {
  how: 'trafficking',
  reason: 'trafficking',
  step: 'trafficking',
};

export const referralWordsClasses: FieldClasses<ReferralWords & ReferralRemark> = {
  why: 'narrative',
  message: 'narrative',
  contactPerson: 'narrative',
  answeredBy: 'narrative',
  remark: 'narrative',
};

/** A record without the fields that the reader may not see; what is left out is named by {@link withheldFields}. */
export function withhold<T extends object>(
  record: T,
  classes: FieldClasses<T>,
  seen: ReadonlySet<SensitivityClass>,
): Partial<T> {
  const withheld = new Set<string>(withheldFields(classes, seen));
  // Fields are only left out, so what is left is part of the record.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(Object.entries(record).filter(([field]) => !withheld.has(field))) as Partial<T>;
}

/** The fields of an entity whose class the reader may not see. */
export function withheldFields<T>(
  classes: FieldClasses<T>,
  seen: ReadonlySet<SensitivityClass>,
): readonly Extract<keyof T, string>[] {
  const fields = Object.keys(classes) as Extract<keyof T, string>[];
  return fields.filter((field) => !seen.has(classes[field]));
}

/** What is done for somebody, and by when, tells of what was done to them. */
export const protocolStepClasses: FieldClasses<Omit<ProtocolStep, 'stepId' | 'caseId' | 'version'>> = {
  kind: 'trafficking',
  dueOn: 'trafficking',
  state: 'trafficking',
  closedOn: 'trafficking',
};
