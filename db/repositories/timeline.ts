import type { SensitivityClass } from '../../shared/access.ts';
import type { Wing } from '../../shared/compartment.ts';
import type { TimelineEntry } from '../../shared/contract/case.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import type { EventCompartment } from '../../shared/domain/event.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import {
  assistanceClasses,
  bestInterestsClasses,
  caseFactsClasses,
  claimActClasses,
  claimClasses,
  closureClasses,
  eventClasses,
  ledgerEntryClasses,
  protocolStepClasses,
  proposalClasses,
  proposalSendingClasses,
  reintegrationClasses,
  returnClasses,
  visitClasses,
  whatHappenedClasses,
  incidentClasses,
  screeningClasses,
  withheldFields,
  withhold,
} from '../../shared/domain/sensitivity.ts';
import { compareTimelineEntries, newestFirst } from '../../shared/domain/timeline-order.ts';
import type { StoreReader } from '../database.ts';
import { readAssistanceEntries } from './assistance-entries.ts';
import type { StoredCase } from './case-repository.ts';
import { readEventsOfCase } from './event-repository.ts';
import { returnEntries } from './return-repository.ts';
import { incidentOfCase } from './incident-repository.ts';
import { readReleasedEvents } from './released-event-repository.ts';
import { referralEntries } from './referral-timeline.ts';
import { readProposalsOfCase } from './proposal-repository.ts';
import { consentEntries } from './consent-timeline.ts';
import { bestInterestsEntries } from './best-interests-repository.ts';
import { claimEntries } from './claim-repository.ts';
import { readClosuresOfCase } from './closure-repository.ts';
import { readSteps } from './protocol-repository.ts';
import { closedTaskEntries } from './task-timeline.ts';
import { readWhatHappened } from './what-happened-repository.ts';
import { readInstrument } from './instrument-repository.ts';
import { readScreeningsOfCase } from './screening-repository.ts';
import { newestReleases } from './release-repository.ts';

/** Who reads a timeline: whose keys reach which events, which fields are seen, and how accounts are called. */
type Reader = {
  readonly held: readonly EventCompartment[];
  readonly wings: readonly Wing[];
  readonly classes: ReadonlySet<SensitivityClass>;
  readonly nameOf: (accountId: string) => string;
};

/**
 * Everything of a case that the session may read, in one order by when it happened; where `first` is given, only as many
 * entries as are read first.
 */
export async function readTimeline(
  db: StoreReader,
  file: StoredCase,
  reader: Reader,
  first?: number,
): Promise<TimelineEntry[]> {
  const { classes, nameOf } = reader;
  const { sourceOfDetection } = withhold(file.facts, caseFactsClasses, classes);
  const entries: TimelineEntry[] = [
    {
      source: 'case-opened',
      id: file.caseId,
      when: file.facts.openedOn,
      recordedAt: file.createdAt,
      recordedByName: nameOf(file.createdBy),
      ...(sourceOfDetection && { sourceOfDetection }),
    },
    ...file.ledger.map((step): TimelineEntry => {
      const { authority, decidedOn, notIdentifiedBecause } = withhold(
        step.entry,
        ledgerEntryClasses,
        classes,
      );
      return {
        source: 'identification',
        id: step.id,
        when: (decidedOn && givenValue(decidedOn)) ?? null,
        recordedAt: step.recordedAt,
        recordedByName: nameOf(step.recordedBy),
        status: step.entry.status,
        ...(authority && { authority }),
        ...(notIdentifiedBecause && { notIdentifiedBecause }),
      };
    }),
    ...(withheldFields(protocolStepClasses, classes).length === 0
      ? await stepEntries(db, file.caseId, nameOf)
      : []),
    ...(classes.has(whatHappenedClasses.route) ? await legEntries(db, file.caseId, reader) : []),
    ...(await incidentEntries(db, file.caseId, reader)),
    ...(await closureEntries(db, file.caseId, reader)),
    ...(await consentEntries(db, file.caseId, reader)),
    ...(await closedTaskEntries(db, file.caseId, nameOf)),
    ...(await assistanceEntries(db, file.caseId, reader)),
    ...(await screeningEntries(db, file.caseId, reader)),
    ...(await proposalEntries(db, file.caseId, reader)),
    ...(reader.wings.includes('assistance') && withheldFields(assistanceClasses, classes).length === 0
      ? await readAssistanceEntries(db, file.caseId, nameOf)
      : []),
    ...(await referralEntries(db, file.caseId, reader)),
    // All that an event says is told in words: whoever may not read words sees none of them.
    ...(withheldFields(eventClasses, classes).length === 0
      ? await eventEntries(db, file.caseId, reader, first)
      : []),
  ];
  const shown = first === undefined ? entries : newestFirst(entries).slice(0, first);
  return shown.toSorted(compareTimelineEntries);
}

async function stepEntries(
  db: StoreReader,
  caseId: string,
  nameOf: Reader['nameOf'],
): Promise<TimelineEntry[]> {
  return (await readSteps(db, caseId)).flatMap(
    ({ stepId, kind, state, closedOn, changedAt, changedBy }): TimelineEntry[] =>
      state === 'open' || closedOn === null
        ? []
        : [
            {
              source: 'protocol-step',
              id: stepId,
              when: onDay(closedOn),
              recordedAt: changedAt,
              recordedByName: nameOf(changedBy),
              kind,
              state,
            },
          ],
  );
}

/** The legs of the route that have a date; each stands on the timeline for as long as it lasted. */
async function legEntries(
  db: StoreReader,
  caseId: string,
  { nameOf }: Pick<Reader, 'nameOf'>,
): Promise<TimelineEntry[]> {
  const { record, legsRecorded } = await readWhatHappened(db, caseId);
  return (givenValue(record.route) ?? []).flatMap((leg): TimelineEntry[] => {
    const when = givenValue(leg.when);
    const first = legsRecorded.get(leg.id);
    if (when === undefined || first === undefined) return [];
    const { at, by } = first;
    return [{ source: 'route-leg', id: leg.id, when, recordedAt: at, recordedByName: nameOf(by), leg }];
  });
}

async function incidentEntries(
  db: StoreReader,
  caseId: string,
  { classes, nameOf }: Reader,
): Promise<TimelineEntry[]> {
  const stored = await incidentOfCase(db, caseId);
  if (stored === undefined) return [];
  const { kind, when, place } = withhold(stored.incident, incidentClasses, classes);
  return [
    {
      source: 'incident',
      id: stored.incidentId,
      when: (when && givenValue(when)) ?? null,
      recordedAt: stored.createdAt,
      recordedByName: nameOf(stored.createdBy),
      ...(kind && { kind }),
      ...(place && { place }),
    },
  ];
}

/** That a proposal was put forward, approved and sent, each on its day. */
async function proposalEntries(
  db: StoreReader,
  caseId: string,
  { classes, nameOf }: Reader,
): Promise<TimelineEntry[]> {
  return (await readProposalsOfCase(db, caseId)).flatMap(({ proposal, sending, acts }) => {
    const { proposes } = withhold(proposal, proposalClasses, classes);
    const { sentOn } = sending === null ? {} : withhold(sending, proposalSendingClasses, classes);
    return acts.flatMap(({ id, act, at, by }): TimelineEntry[] => {
      if (act !== 'propose' && act !== 'approve' && act !== 'send') return [];
      const day = act === 'send' ? sentOn : vientianeDay(at);
      return [
        {
          source: 'proposal',
          id,
          when: day === undefined ? null : onDay(day),
          recordedAt: at,
          recordedByName: nameOf(by),
          act,
          ...(proposes && { proposes }),
        },
      ];
    });
  });
}

const onDay = (day: string): PartialDate => ({
  earliest: day,
  latest: day,
  precision: 'day',
  isApproximate: false,
  asTyped: day,
});

/** What the sides closed; why is told on the side that did. */
async function closureEntries(
  db: StoreReader,
  caseId: string,
  { classes, wings, nameOf }: Reader,
): Promise<TimelineEntry[]> {
  return (await readClosuresOfCase(db, caseId)).flatMap((closure): TimelineEntry[] => {
    const { closureId, state, wing, endedOn, reason, decided, ended } = closure;
    if ((state !== 'closed' && state !== 'reopened') || decided === null) return [];
    return [
      {
        source: 'closure',
        id: closureId,
        when: {
          earliest: endedOn,
          latest: endedOn,
          precision: 'day',
          isApproximate: false,
          asTyped: endedOn,
        },
        recordedAt: decided.at,
        recordedByName: nameOf(decided.by),
        wing,
        ...(wings.includes(wing) && classes.has(closureClasses.reason) && { reason }),
        reopenedAt: ended?.at ?? null,
      },
    ];
  });
}

/** What lies in the social-work wing alone. */
async function assistanceEntries(
  db: StoreReader,
  caseId: string,
  { wings, classes, nameOf }: Reader,
): Promise<TimelineEntry[]> {
  if (!wings.includes('assistance')) return [];
  const isSeen = (fields: Readonly<Record<string, SensitivityClass>>): boolean =>
    withheldFields(fields, classes).length === 0;
  return [
    ...(isSeen({ ...claimClasses, ...claimActClasses }) ? await claimEntries(db, caseId, nameOf) : []),
    ...(isSeen({ ...returnClasses, ...visitClasses, ...reintegrationClasses })
      ? await returnEntries(db, caseId, nameOf)
      : []),
    ...(isSeen(bestInterestsClasses) ? await bestInterestsEntries(db, caseId, nameOf) : []),
  ];
}

/** Screenings in codes; what was said in them is read on their own page. */
async function screeningEntries(
  db: StoreReader,
  caseId: string,
  { classes, nameOf }: Reader,
): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const { id, screening, recordedAt, recordedBy } of await readScreeningsOfCase(db, caseId)) {
    const { heldOn, conclusion } = withhold(screening, screeningClasses, classes);
    const instrument = await readInstrument(db, screening.instrumentId, screening.instrumentVersion);
    if (instrument === undefined) throw new Error('A screening without its instrument');
    entries.push({
      source: 'screening',
      id,
      when: (heldOn && givenValue(heldOn)) ?? null,
      recordedAt,
      recordedByName: nameOf(recordedBy),
      title: instrument.title,
      ...(conclusion !== undefined && { conclusion }),
    });
  }
  return entries;
}

async function eventEntries(
  db: StoreReader,
  caseId: string,
  { held, wings, nameOf }: Reader,
  first?: number,
): Promise<TimelineEntry[]> {
  const releases = await newestReleases(db, wings, caseId);
  const events = await readEventsOfCase(db, held, caseId, first);
  const released = await readReleasedEvents(db, wings, caseId);
  return [
    ...events.map((stored): TimelineEntry => ({
      source: 'event',
      id: stored.id,
      when: givenValue(stored.event.when) ?? null,
      recordedAt: stored.recordedAt,
      recordedByName: nameOf(stored.recordedBy),
      compartment: stored.compartment,
      version: stored.version,
      event: stored.event,
      release: releases.get(stored.id) ?? null,
    })),
    ...released.map((copy): TimelineEntry => ({
      source: 'released-event',
      id: copy.eventId,
      when: givenValue(copy.event.when) ?? null,
      recordedAt: copy.recordedAt,
      recordedByName: nameOf(copy.recordedBy),
      from: copy.from,
      releasedAt: copy.releasedAt,
      releasedByName: nameOf(copy.releasedBy),
      event: copy.event,
    })),
  ];
}
