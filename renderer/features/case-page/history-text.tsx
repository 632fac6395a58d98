import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { HistoryEntry } from '../../../shared/contract/case-access.ts';
import { CaseFacts } from '../../../shared/domain/case.ts';
import { ClaimAct } from '../../../shared/domain/claim.ts';
import { ClosureWords } from '../../../shared/domain/closure.ts';
import { Consent, ConsentWords } from '../../../shared/domain/consent.ts';
import { ConsentOverrideWords } from '../../../shared/domain/consent-override.ts';
import { CaseEvent } from '../../../shared/domain/event.ts';
import { Incident } from '../../../shared/domain/incident.ts';
import { IdentificationReasons, LedgerEntry } from '../../../shared/domain/identification.ts';
import { SupportPlan } from '../../../shared/domain/support-plan.ts';
import { RiskAssessment } from '../../../shared/domain/risk-assessment.ts';
import { WellbeingScoring } from '../../../shared/domain/wellbeing.ts';
import { KeptService } from '../../../shared/domain/service.ts';
import { Person } from '../../../shared/domain/person.ts';
import { PersonContact } from '../../../shared/domain/person-contact.ts';
import { PersonDocument } from '../../../shared/domain/person-document.ts';
import { Proposal, ProposalRemark, ProposalSending, ProposalWords } from '../../../shared/domain/proposal.ts';
import { Referral, ReferralRemark, ReferralSending, ReferralWords } from '../../../shared/domain/referral.ts';
import { Screening, ScreeningWords } from '../../../shared/domain/screening.ts';
import { Reintegration } from '../../../shared/domain/return.ts';
import { Relationship } from '../../../shared/domain/relationship.ts';
import { WhatHappened, WhatHappenedWords } from '../../../shared/domain/what-happened.ts';
import {
  needLabels,
  planLabels,
  riskLabels,
  serviceLabels,
  wellbeingLabels,
} from '../../forms/assistance-labels.ts';
import { needFieldOrder } from '../../forms/need-values.ts';
import { planFieldOrder } from '../../forms/plan-values.ts';
import { riskFieldOrder } from '../../forms/risk-values.ts';
import { wellbeingFieldOrder } from '../../forms/wellbeing-values.ts';
import { serviceFieldOrder } from '../../forms/service-values.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import { bestInterestsFieldOrder } from '../../forms/best-interests-values.ts';
import { claimFieldOrder } from '../../forms/claim-values.ts';
import { contactFieldOrder } from '../../forms/contact-values.ts';
import { consentLabels } from '../../forms/consent-labels.ts';
import { documentFieldOrder } from '../../forms/document-values.ts';
import { eventFieldOrder } from '../../forms/event-values.ts';
import { incidentFieldOrder, incidentQuestionLabels } from '../../forms/incident-values.ts';
import {
  contactQuestionLabels,
  documentQuestionLabels,
  relationshipQuestionLabels,
} from '../../forms/person-labels.ts';
import { reintegrationFieldOrder } from '../../forms/reintegration-values.ts';
import { returnFieldOrder } from '../../forms/return-values.ts';
import { visitFieldOrder } from '../../forms/visit-values.ts';
import { proposalHistoryLabels } from '../../forms/proposal-labels.ts';
import { referralHistoryLabels } from '../../forms/referral-labels.ts';
import { screeningLabels } from '../../forms/screening-labels.ts';
import { screeningFieldOrder } from '../../forms/screening-values.ts';
import { relationshipFieldOrder } from '../../forms/relationship-values.ts';
import { whatHappenedFieldOrder } from '../../forms/what-happened-values.ts';
import { whatHappenedLabels } from '../../forms/what-happened-labels.ts';
import type { Text } from '../../text/use-text.ts';
import { contactTexts, documentTexts, KeptPhoto, photoTexts, relationshipTexts } from './belongings-text.tsx';
import {
  KeptProposalState,
  proposalHistoryOrder,
  proposalSendingTexts,
  proposalStateTexts,
  proposalTexts,
  proposalWordsTexts,
} from './proposal-text.ts';
import {
  consentHistoryOrder,
  consentTexts,
  consentWordsTexts,
  KeptOverride,
  overrideHistoryOrder,
  overrideLabels,
  overrideTexts,
  overrideWordsTexts,
} from '../consent/consent-text.ts';
import {
  needTexts,
  KeptNeed,
  planTexts,
  riskTexts,
  serviceTexts,
  wellbeingTexts,
} from './assistance-text.tsx';
import {
  claimActLabels,
  claimActTexts,
  claimHistoryLabels,
  claimTexts,
  KeptClaim,
} from '../claims/claim-text.ts';
import {
  KeptReturn,
  KeptVisit,
  reintegrationHistoryLabels,
  reintegrationTexts,
  returnHistoryLabels,
  returnTexts,
  visitHistoryLabels,
  visitTexts,
} from '../return/return-text.ts';
import {
  bestInterestsHistoryLabels,
  bestInterestsTexts,
  KeptBestInterests,
} from '../best-interests/best-interests-text.ts';
import { closureTexts, closureWordsTexts, KeptClosure } from './closure-text.ts';
import { KeptTask, taskFieldOrder, taskLabels, taskTexts, taskWordsTexts } from './task-text.tsx';
import { TaskWords } from '../../../shared/domain/task.ts';
import {
  KeptReferral,
  keptReferralTexts,
  referralHistoryOrder,
  referralSendingTexts,
  referralTexts,
  referralWordsTexts,
} from '../referrals/referral-text.ts';
import { KeptStep, stepTexts } from './step-text.ts';
import { whatHappenedTexts, whatHappenedWordsTexts } from '../what-happened/what-happened-texts.tsx';
import {
  eventTexts,
  factsTexts,
  incidentTexts,
  identificationReasonsTexts,
  ledgerEntryTexts,
  personTexts,
  screeningTexts,
  screeningWordsTexts,
  type FieldTexts,
} from './field-text.tsx';

type Entity = HistoryEntry['entity'];
type Write = (json: string, text: Text) => ReactNode;

/** One way to write each field of an entity from the canonical JSON of the history; undefined for what is not of it. */
function writersOf<T extends object>(
  shape: { readonly [K in keyof T]-?: z.ZodType<T[K]> },
  texts: FieldTexts<T>,
): ReadonlyMap<string, Write> {
  const writers = new Map<string, Write>();
  for (const field in texts)
    writers.set(field, (json, text) => {
      const value = shape[field].safeParse(JSON.parse(json));
      // A value of an older form of the record is shown as it was kept.
      return value.success ? texts[field](value.data, text) : json;
    });
  return writers;
}

const writers: Readonly<Record<Entity, ReadonlyMap<string, Write>>> = {
  person: writersOf(Person.shape, personTexts),
  document: writersOf(PersonDocument.shape, documentTexts),
  contact: writersOf(PersonContact.shape, contactTexts),
  relationship: writersOf(Relationship.shape, relationshipTexts),
  photo: writersOf(KeptPhoto.shape, photoTexts),
  // That two records were made one is said in a sentence; it answers no question.
  merge: new Map(),
  case: writersOf(CaseFacts.shape, factsTexts),
  identification: new Map([
    ...writersOf(LedgerEntry.shape, ledgerEntryTexts),
    ...writersOf(IdentificationReasons.shape, identificationReasonsTexts),
  ]),
  event: writersOf(CaseEvent.shape, eventTexts),
  protocolStep: writersOf(KeptStep.shape, stepTexts),
  'what-happened': writersOf(WhatHappened.shape, whatHappenedTexts),
  'what-happened-words': writersOf(WhatHappenedWords.shape, whatHappenedWordsTexts),
  incident: writersOf(Incident.shape, incidentTexts),
  screening: writersOf(Screening.shape, screeningTexts),
  'screening-words': writersOf(ScreeningWords.shape, screeningWordsTexts),
  proposal: new Map([
    ...writersOf(Proposal.shape, proposalTexts),
    ...writersOf(ProposalSending.shape, proposalSendingTexts),
    ...writersOf(KeptProposalState.shape, proposalStateTexts),
  ]),
  'proposal-words': writersOf({ ...ProposalWords.shape, ...ProposalRemark.shape }, proposalWordsTexts),
  referral: new Map([
    ...writersOf(Referral.shape, referralTexts),
    ...writersOf(ReferralSending.shape, referralSendingTexts),
    ...writersOf(KeptReferral.shape, keptReferralTexts),
  ]),
  'referral-words': writersOf({ ...ReferralWords.shape, ...ReferralRemark.shape }, referralWordsTexts),
  closure: writersOf(KeptClosure.shape, closureTexts),
  'closure-words': writersOf(ClosureWords.shape, closureWordsTexts),
  consent: writersOf(Consent.shape, consentTexts),
  'consent-words': writersOf(ConsentWords.shape, consentWordsTexts),
  'consent-override': writersOf(KeptOverride.shape, overrideTexts),
  'consent-override-words': writersOf(ConsentOverrideWords.shape, overrideWordsTexts),
  need: writersOf(KeptNeed.shape, needTexts),
  service: writersOf(KeptService.shape, serviceTexts),
  'support-plan': writersOf(SupportPlan.shape, planTexts),
  'risk-assessment': writersOf(RiskAssessment.shape, riskTexts),
  'wellbeing-scoring': writersOf(WellbeingScoring.shape, wellbeingTexts),
  task: writersOf(KeptTask.shape, taskTexts),
  'task-words': writersOf(TaskWords.shape, taskWordsTexts),
  claim: writersOf(KeptClaim.shape, claimTexts),
  return: writersOf(KeptReturn.shape, returnTexts),
  visit: writersOf(KeptVisit.shape, visitTexts),
  reintegration: writersOf(Reintegration.shape, reintegrationTexts),
  'best-interests': writersOf(KeptBestInterests.shape, bestInterestsTexts),
  'claim-act': writersOf(ClaimAct.shape, claimActTexts),
};

/** A value of the history in the reader's language, by the question that it answers. */
export function historyValueText(entity: Entity, field: string, json: string, text: Text): ReactNode {
  return writers[entity].get(field)?.(json, text) ?? json;
}

/** The question of a field of the history, as the form asks it. */
export function historyFieldLabel(entity: Entity, field: string, { t }: Text): string {
  return labelsOf(entity, t)[field] ?? field;
}

function labelsOf(entity: Entity, t: TFunction): Readonly<Record<string, string>> {
  switch (entity) {
    case 'event':
      return {
        what: t('event.what'),
        when: t('event.when'),
        kind: t('event.kind'),
        certainty: t('event.certainty'),
        place: t('event.place'),
        isHeavy: t('event.heaviness'),
      };
    case 'incident':
      return incidentQuestionLabels(t);
    case 'document':
      return documentQuestionLabels(t);
    case 'contact':
      return contactQuestionLabels(t);
    case 'relationship':
      return relationshipQuestionLabels(t);
    case 'photo':
      return { jpegBase64: t('history.entity.photo'), takenOn: t('photo.takenOn') };
    case 'merge':
      return {};
    case 'protocolStep':
      return {
        kind: t('protocol.step'),
        dueOn: t('protocol.dueOn'),
        state: t('protocol.state'),
        closedOn: t('protocol.on'),
      };
    case 'what-happened':
    case 'what-happened-words':
      return whatHappenedLabels(t);
    case 'identification':
      return {
        ...caseQuestionLabels(t),
        status: t('history.status'),
        legalBasis: t('history.legalBasis'),
        notIdentifiedBecause: t('history.notIdentifiedBecause'),
        document: t('history.document'),
        toldAboutHelp: t('history.toldAboutHelp'),
        toldAbout: t('refusal.toldAbout'),
        metAt: t('refusal.metAt'),
        reasons: t('history.reasons'),
      };
    case 'screening':
    case 'screening-words':
      return screeningLabels(t);
    case 'proposal':
    case 'proposal-words':
      return proposalHistoryLabels(t);
    case 'referral':
    case 'referral-words':
      return referralHistoryLabels(t);
    case 'closure':
    case 'closure-words':
      return {
        state: t('closing.stateLabel'),
        reason: t('closing.reason'),
        endedOn: t('closing.endedOn'),
        summary: t('closing.summary'),
        returnedBecause: t('closing.returnedBecause'),
        reopenedBecause: t('closing.reopenedBecause'),
      };
    case 'consent':
    case 'consent-words':
      return consentLabels(t);
    case 'consent-override':
    case 'consent-override-words':
      return overrideLabels(t);
    case 'need':
      return needLabels(t);
    case 'service':
      return serviceLabels(t);
    case 'support-plan':
      return planLabels(t);
    case 'risk-assessment':
      return riskLabels(t);
    case 'wellbeing-scoring':
      return wellbeingLabels(t);
    case 'task':
    case 'task-words':
      return taskLabels(t);
    case 'claim':
      return claimHistoryLabels(t);
    case 'return':
      return returnHistoryLabels(t);
    case 'visit':
      return visitHistoryLabels(t);
    case 'reintegration':
      return reintegrationHistoryLabels(t);
    case 'best-interests':
      return bestInterestsHistoryLabels(t);
    case 'claim-act':
      return claimActLabels(t);
    case 'person':
    case 'case':
      return { ...caseQuestionLabels(t), status: t('history.status') };
  }
}

const orders: Readonly<Record<Entity, readonly string[]>> = {
  person: caseFieldOrder,
  document: documentFieldOrder,
  contact: contactFieldOrder,
  relationship: relationshipFieldOrder,
  photo: ['jpegBase64', 'takenOn'],
  merge: [],
  case: caseFieldOrder,
  identification: caseFieldOrder,
  event: eventFieldOrder,
  protocolStep: ['kind', 'dueOn', 'state', 'closedOn'],
  'what-happened': whatHappenedFieldOrder,
  'what-happened-words': whatHappenedFieldOrder,
  incident: incidentFieldOrder,
  screening: screeningFieldOrder,
  'screening-words': screeningFieldOrder,
  proposal: proposalHistoryOrder,
  'proposal-words': proposalHistoryOrder,
  referral: referralHistoryOrder,
  'referral-words': referralHistoryOrder,
  closure: ['state', 'reason', 'endedOn'],
  consent: consentHistoryOrder,
  'consent-words': consentHistoryOrder,
  'consent-override': overrideHistoryOrder,
  'consent-override-words': overrideHistoryOrder,
  'closure-words': ['summary', 'returnedBecause', 'reopenedBecause'],
  need: ['state', 'endedOn', ...needFieldOrder],
  service: ['state', ...serviceFieldOrder],
  'support-plan': planFieldOrder,
  'risk-assessment': riskFieldOrder,
  'wellbeing-scoring': wellbeingFieldOrder,
  task: taskFieldOrder,
  'task-words': ['text'],
  claim: ['state', ...claimFieldOrder],
  return: ['state', 'agreedOn', 'returnedOn', 'cancelledOn', 'cancelledBecause', ...returnFieldOrder],
  visit: ['state', 'plannedOn', 'closedOn', ...visitFieldOrder],
  reintegration: [...reintegrationFieldOrder, 'definitionVersion'],
  'best-interests': ['state', ...bestInterestsFieldOrder],
  'claim-act': ['move', 'on', 'sum', 'reason'],
};

/** Fields in the order in which their form asks them. */
export function inQuestionOrder<F extends { readonly field: string }>(
  entity: Entity,
  fields: readonly F[],
): readonly F[] {
  const order = orders[entity];
  return fields.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** Whether a change is the end of a record. */
export const isRemoval = ({ fields }: Pick<HistoryEntry, 'fields'>): boolean =>
  fields.some(({ field }) => field === 'removedAt');

/** Fields that tell who somebody is, and so are hidden until somebody asks. */
const nameFields: Readonly<Partial<Record<Entity, readonly string[]>>> = {
  person: ['nameLao', 'nameLatin', 'otherNames'],
  contact: ['belongsTo'],
  relationship: ['name'],
};

/** Whether a field tells who somebody is. */
export const isNameField = (entity: Entity, field: string): boolean =>
  nameFields[entity]?.includes(field) === true;
