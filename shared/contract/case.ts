import { z } from 'zod';
import { casePermissions } from '../access.ts';
import { Wing } from '../compartment.ts';
import { answered } from '../domain/answer.ts';
import { AdviceContact } from '../domain/advice-contact.ts';
import { CaseFacts } from '../domain/case.ts';
import { BestInterests } from '../domain/best-interests.ts';
import { bestInterestsMoveNames } from '../domain/best-interests-moves.ts';
import { Claim, ClaimAct } from '../domain/claim.ts';
import { Closure } from '../domain/closure.ts';
import { Consent } from '../domain/consent.ts';
import { ConsentOverride, overrideFindings } from '../domain/consent-override.ts';
import { Disclosure } from '../domain/disclosure.ts';
import { CaseEvent, EventCompartment } from '../domain/event.ts';
import { Identification, IdentificationStatus, LedgerEntry } from '../domain/identification.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Incident } from '../domain/incident.ts';
import { PartialDate } from '../domain/partial-date.ts';
import { Need } from '../domain/need.ts';
import { needStates } from '../domain/need-moves.ts';
import { SupportPlan } from '../domain/support-plan.ts';
import { RiskAssessment } from '../domain/risk-assessment.ts';
import { WellbeingScoring } from '../domain/wellbeing.ts';
import { Screening } from '../domain/screening.ts';
import { ScreeningInstrument } from '../domain/screening-instrument.ts';
import { Person } from '../domain/person.ts';
import { Referral, ReferralActCodes } from '../domain/referral.ts';
import { referralMoveNames } from '../domain/referral-moves.ts';
import { Proposal } from '../domain/proposal.ts';
import { proposalActs, proposalStates } from '../domain/proposal-steps.ts';
import { ProtocolStep } from '../domain/protocol.ts';
import { Task } from '../domain/task.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { Service } from '../domain/service.ts';
import { serviceStates } from '../domain/service-moves.ts';
import { Reintegration, Return } from '../domain/return.ts';
import { returnStates } from '../domain/return-moves.ts';
import { visitStates } from '../domain/visit-moves.ts';
import { VisitMonths } from '../domain/visit-plan.ts';
import { RouteLeg } from '../domain/route-leg.ts';
import { WhatHappened } from '../domain/what-happened.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';
import { EarlierInterviews } from './screening.ts';
import { SearchMatch } from './search-match.ts';
import { seenOf } from './seen-of.ts';

/** By what somebody reaches a case: their own work, their team's, their role's, or an urgent access for a while. */
export const CaseReach = z.enum(['own', 'team', 'office', 'urgent']);
export type CaseReach = z.infer<typeof CaseReach>;

/** A case of a person, as far as the reader reaches it; cases out of reach are not told of. */
export const CaseOfPerson = z.strictObject({
  caseId: RecordId,
  number: CaseNumber,
  status: IdentificationStatus,
  reach: CaseReach,
});
export type CaseOfPerson = z.infer<typeof CaseOfPerson>;

/**
 * One line of the case list. It carries no name: names are asked for by `case.revealNames`. Fields of classes that are
 * withheld from the reader are absent.
 */
export const CaseSummary = z.strictObject({
  caseId: RecordId,
  /** Whose case it is. */
  personId: RecordId,
  number: CaseNumber,
  sex: z.exactOptional(Person.shape.sex),
  birth: z.exactOptional(Person.shape.birth),
  /** What the last step of the ledger found. */
  status: IdentificationStatus,
  /** The presumption that stands, or that the decision was made on; not applicable where there was none. */
  presumedOn: z.exactOptional(Identification.shape.decidedOn),
  openedOn: PartialDate,
  formsOfExploitation: z.exactOptional(WhatHappened.shape.formsOfExploitation),
  responsibleOfficerName: z.string(),
  /** By what the reader reaches the case. */
  reach: CaseReach,
  /** Why the search text leads to the case; empty where nothing was looked for. */
  matches: z.array(SearchMatch),
  hasDraft: z.boolean(),
  /** Whether the reader's side has closed it. */
  isClosed: z.boolean(),
  changedAt: Instant,
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** How the list of cases is ordered: the newest first, or whoever waits for a decision first, the longest before all. */
export const CaseOrder = z.enum(['newest', 'waiting']);
export type CaseOrder = z.infer<typeof CaseOrder>;

/** Which cases of a list: all, or only those that the reader's side has not closed, or has. */
export const CaseWork = z.enum(['all', 'open', 'closed']);
export type CaseWork = z.infer<typeof CaseWork>;

/** Where the next page of the list begins: the last line of the page before, with the day by which it is ordered. */
export const CaseCursor = z.strictObject({ day: z.iso.date(), caseId: RecordId });

/** What came into a case after a decision, as far as its reader may see it: grounds to screen anew. */
export const NewSinceDecision = z.strictObject({
  events: z.int().min(0),
  /** The newest first. */
  screenings: z.array(RecordId),
  isWhatHappenedChanged: z.boolean(),
});
export type NewSinceDecision = z.infer<typeof NewSinceDecision>;

/** A case as its reader may see it. Whoever sees a class of fields not at all cannot change the record. */
export const CaseFile = z.strictObject({
  caseId: RecordId,
  personId: RecordId,
  number: CaseNumber,
  versions: z.strictObject({ case: Version, person: Version, identification: Version }),
  person: seenOf(Person.shape),
  facts: seenOf(CaseFacts.shape),
  /** The first entry of the ledger, which the case form asks; the version of that entry is its. */
  identification: seenOf(Identification.shape),
  /** Answered in what happened, which the case page opens on its own. */
  formsOfExploitation: z.exactOptional(WhatHappened.shape.formsOfExploitation),
  /** Where the person stands now. */
  standing: CaseSummary.pick({ status: true, presumedOn: true }),
  /** The proposal to the authority with which something may still be done; null where there is none. */
  proposal: z.nullable(z.strictObject({ proposalId: RecordId, state: z.enum(proposalStates) })),
  /** How great the danger is by the newest assessment; null where there is none, and beyond the social-work wing. */
  risk: z.nullable(RiskAssessment.pick({ level: true, reviewOn: true })),
  responsibleOfficerName: z.string(),
  /** Whether the person declined, and nothing is kept that tells who they are until they change their mind. */
  declinesToBeNamed: z.boolean(),
  /** What came since somebody was found to be no victim, or declined; null where nothing is decided so, or nothing came. */
  newSinceDecision: z.nullable(NewSinceDecision),
  /** How often the person was interviewed, over all of their cases that the reader reaches, and by others. */
  interviews: EarlierInterviews,
  /** Other cases of the person that the reader reaches. */
  otherCases: z.array(CaseOfPerson),
  /** What the person came to notice by together with others; null for a case of its own. */
  incident: z.nullable(
    z.strictObject({
      incidentId: RecordId,
      kind: z.exactOptional(Incident.shape.kind),
      when: z.exactOptional(Incident.shape.when),
    }),
  ),
  /** The contact without a case that it was made of; null where there was none. */
  beganAsContact: z.nullable(
    z.strictObject({ contactId: RecordId, ...AdviceContact.pick({ kind: true, receivedOn: true }).shape }),
  ),
  reach: CaseReach,
  /** Whether the reader's side has closed it: then it is opened again before anything is changed. */
  isClosed: z.boolean(),
  /** When an urgent access ends; null when the case is reached otherwise. */
  urgentUntil: z.nullable(Instant),
  /** What the reader may do with this very case. */
  may: z.array(z.enum(casePermissions)),
  createdAt: Instant,
  createdByName: z.string(),
  changedAt: Instant,
});
export type CaseFile = z.infer<typeof CaseFile>;

const timelineEntry = {
  id: RecordId,
  /** When it happened; null where no date was given. */
  when: PartialDate.nullable(),
  recordedAt: Instant,
  recordedByName: z.string(),
};

/** For what, and to whom; the organisation's name where it is one. */
const sharing = {
  ...Consent.pick({ purpose: true, recipient: true }).shape,
  organisation: z.nullable(OrganisationCalled),
};

/** One entry of a case's timeline: a free event, or what a record of the case says of itself. */
export const TimelineEntry = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('event'),
    ...timelineEntry,
    compartment: EventCompartment,
    version: Version,
    event: CaseEvent,
    /** What the reader's wing has done about letting the other side read it. */
    release: z.nullable(
      z.strictObject({
        releaseId: RecordId,
        state: z.enum(['proposed', 'released', 'declined', 'withdrawn']),
      }),
    ),
  }),
  /** A record of the other wing that it let this one read. */
  z.strictObject({
    source: z.literal('released-event'),
    ...timelineEntry,
    from: Wing,
    releasedAt: Instant,
    releasedByName: z.string(),
    event: CaseEvent,
  }),
  z.strictObject({
    source: z.literal('identification'),
    ...timelineEntry,
    status: IdentificationStatus,
    /** Absent where its class is withheld from the reader, and the date with it. */
    authority: z.exactOptional(Identification.shape.authority),
    notIdentifiedBecause: z.exactOptional(LedgerEntry.shape.notIdentifiedBecause),
  }),
  /** What the person came to notice by together with others; dated and coded as far as the reader may see. */
  z.strictObject({
    source: z.literal('incident'),
    ...timelineEntry,
    kind: z.exactOptional(Incident.shape.kind),
    place: z.exactOptional(Incident.shape.place),
  }),
  /** An interview held to see whether somebody may be a victim. */
  z.strictObject({
    source: z.literal('screening'),
    ...timelineEntry,
    title: ScreeningInstrument.shape.title,
    conclusion: z.exactOptional(Screening.shape.conclusion),
  }),
  z.strictObject({
    source: z.literal('case-opened'),
    ...timelineEntry,
    sourceOfDetection: z.exactOptional(answered(z.string())),
  }),
  /** A step of the protocol that was done, or found not to be needed. */
  z.strictObject({
    source: z.literal('protocol-step'),
    ...timelineEntry,
    kind: ProtocolStep.shape.kind,
    state: ProtocolStep.shape.state.exclude(['open']),
  }),
  /** A task that was done, or found not to be needed. */
  z.strictObject({
    source: z.literal('task'),
    ...timelineEntry,
    kind: Task.shape.kind,
    state: Task.shape.state.exclude(['open']),
  }),
  /** A proposal to the authority that was put forward, approved or sent. */
  z.strictObject({
    source: z.literal('proposal'),
    ...timelineEntry,
    act: z.enum(proposalActs).extract(['propose', 'approve', 'send']),
    proposes: z.exactOptional(Proposal.shape.proposes),
  }),
  /** What was done with a referral that the reader is told of; in words only where they lie on the reader's side. */
  z.strictObject({
    source: z.literal('referral'),
    ...timelineEntry,
    referralId: RecordId,
    wing: Wing,
    act: z.enum(referralMoveNames).exclude(['amend']),
    to: z.exactOptional(Referral.shape.to),
    organisation: z.nullable(z.strictObject({ nameLao: z.string(), nameEnglish: z.nullable(z.string()) })),
    codes: z.exactOptional(ReferralActCodes),
  }),
  /** A side that closed the case; why, only for that side. */
  z.strictObject({
    source: z.literal('closure'),
    ...timelineEntry,
    wing: Wing,
    reason: z.exactOptional(Closure.shape.reason),
    /** The instant at which it was opened again; null while it is closed. */
    reopenedAt: z.nullable(Instant),
  }),
  /** What somebody decided about a purpose and a recipient, or took back. */
  z.strictObject({
    source: z.literal('consent'),
    ...timelineEntry,
    ...sharing,
    decision: Consent.shape.decision,
  }),
  /** What a head let go without a consent. */
  z.strictObject({
    source: z.literal('consent-override'),
    ...timelineEntry,
    ...sharing,
    until: ConsentOverride.shape.until,
    finding: z.nullable(z.enum(overrideFindings)),
  }),
  /** What went to somebody. */
  z.strictObject({
    source: z.literal('disclosure'),
    ...timelineEntry,
    ...sharing,
    act: Disclosure.shape.act,
    categories: Disclosure.shape.categories,
    basis: z.enum(['consent', 'legal-duty', 'override']),
  }),
  /** What the person needs, on the day of its assessment; only where the social-work wing is held. */
  z.strictObject({
    source: z.literal('need'),
    ...timelineEntry,
    kind: Need.shape.kind,
    state: z.enum(needStates),
  }),
  /** A service for the person, for as long as it lasted; only where the social-work wing is held. */
  z.strictObject({
    source: z.literal('service'),
    ...timelineEntry,
    kind: Service.shape.kind,
    state: z.enum(serviceStates),
  }),
  /** A plan that was agreed with the person, each version on its day; only where the social-work wing is held. */
  z.strictObject({
    source: z.literal('support-plan'),
    ...timelineEntry,
    planId: RecordId,
    version: Version,
    agreedWith: SupportPlan.shape.agreedWith,
  }),
  /** How great the danger was on a day; only where the social-work wing is held. */
  z.strictObject({
    source: z.literal('risk-assessment'),
    ...timelineEntry,
    level: RiskAssessment.shape.level,
  }),
  /** That wellbeing was scored; only where the social-work wing is held. */
  z.strictObject({
    source: z.literal('wellbeing-scoring'),
    ...timelineEntry,
    scoredBy: WellbeingScoring.shape.scoredBy,
  }),
  /** What was done with a claim for money; in the social-work wing alone. */
  z.strictObject({
    source: z.literal('claim'),
    ...timelineEntry,
    kind: Claim.shape.kind,
    move: ClaimAct.shape.move,
    sum: ClaimAct.shape.sum,
    reason: ClaimAct.shape.reason,
  }),
  /** A return home, on the day to which it has come; in the social-work wing alone. */
  z.strictObject({
    source: z.literal('return'),
    ...timelineEntry,
    state: z.enum(returnStates),
    to: Return.shape.to,
  }),
  /** A visit after a return that was made or tried; in the social-work wing alone. */
  z.strictObject({
    source: z.literal('visit'),
    ...timelineEntry,
    state: z.enum(visitStates),
    months: VisitMonths,
  }),
  /** What a return came to; in the social-work wing alone. */
  z.strictObject({
    source: z.literal('reintegration'),
    ...timelineEntry,
    outcome: Reintegration.shape.outcome,
  }),
  /** What was done for the best interests of a child; in the social-work wing alone. */
  z.strictObject({
    source: z.literal('best-interests'),
    ...timelineEntry,
    kind: BestInterests.shape.kind,
    move: z.enum(bestInterestsMoveNames),
  }),
  /** A leg of the route that has a date. */
  z.strictObject({
    source: z.literal('route-leg'),
    ...timelineEntry,
    leg: RouteLeg,
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const filed = z.strictObject({
  caseId: RecordId,
  personId: RecordId,
  number: CaseNumber,
  versions: CaseFile.shape.versions,
});

export const caseOperations = defineOperations({
  'case.record': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      caseId: RecordId,
      /** A new person's id with version 0, or a person on file with the version that was seen, whose new case it is. */
      personId: RecordId,
      personVersion: z.int().min(0),
      person: Person,
      facts: CaseFacts,
      identification: Identification.extend({ status: z.literal('presumed') }),
      /** Persons on file of whom the writer said that they are somebody else; remembered of those they may decide about. */
      notTheSame: z.exactOptional(z.array(RecordId).max(50)),
      /** The contact without a case that it was made of. */
      contactId: z.exactOptional(RecordId),
    }),
    output: filed,
  },
  'case.revise': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      caseId: RecordId,
      versions: CaseFile.shape.versions,
      person: Person,
      facts: CaseFacts,
      identification: Identification,
    }),
    output: filed,
  },
  /** Newest first where nothing else is asked. Text is looked for in every name (Lao or Latin, any part) and in the case number. */
  'case.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      text: z.string().max(200),
      order: z.exactOptional(CaseOrder),
      work: z.exactOptional(CaseWork),
      after: CaseCursor.nullable(),
      limit: z.int().min(1).max(200),
      /** False where the reader has the total from another page of the list. */
      isCounted: z.exactOptional(z.boolean()),
    }),
    output: z.strictObject({
      cases: z.array(CaseSummary),
      /** How many there are within reach; null where they were not counted. */
      total: z.nullable(z.int().min(0)),
      next: CaseCursor.nullable(),
      /** The order they stand in: never by the waiting where its dates are withheld, because the order would tell them. */
      order: CaseOrder,
    }),
  },
  /** The cases in which something changed last, newest change first. */
  'case.recent': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ limit: z.int().min(1).max(50) }),
    output: z.array(CaseSummary),
  },
  'case.open': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: CaseFile,
  },
  /**
   * Everything of a case in one order by when it happened, and what has no date last; or, of a long one, only as many as
   * a reader sees first ({@link newestFirst}).
   */
  'case.timeline': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId, first: z.exactOptional(z.int().min(1).max(1000)) }),
    output: z.array(TimelineEntry),
  },
  'event.record': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['events', 'cases', 'drafts'],
    input: z.strictObject({
      eventId: RecordId,
      caseId: RecordId,
      compartment: EventCompartment,
      event: CaseEvent,
    }),
    output: z.strictObject({ eventId: RecordId, version: Version }),
  },
  'event.revise': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['events', 'cases', 'drafts'],
    input: z.strictObject({
      eventId: RecordId,
      compartment: EventCompartment,
      version: Version,
      event: CaseEvent,
    }),
    output: z.strictObject({ eventId: RecordId, version: Version }),
  },
});
