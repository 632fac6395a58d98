import type { TimelineEntry } from '../../shared/contract/case.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import type { EventCompartment } from '../../shared/domain/event.ts';
import { compareTimelineEntries } from '../../shared/domain/timeline-order.ts';
import type { StoreReader } from '../database.ts';
import type { StoredCase } from './case-repository.ts';
import { readEventsOfCase } from './event-repository.ts';

/** Everything of a case that the session may read, in one order by when it happened. */
export async function readTimeline(
  db: StoreReader,
  file: StoredCase,
  held: readonly EventCompartment[],
  nameOf: (accountId: string) => string,
): Promise<TimelineEntry[]> {
  const events = await readEventsOfCase(db, held, file.caseId);
  const entries: TimelineEntry[] = [
    {
      source: 'case-opened',
      id: file.caseId,
      when: file.facts.openedOn,
      recordedAt: file.createdAt,
      recordedByName: nameOf(file.createdBy),
      sourceOfDetection: file.facts.sourceOfDetection,
    },
    {
      source: 'identification',
      id: file.identificationId,
      when: givenValue(file.identification.decidedOn) ?? null,
      recordedAt: file.identifiedAt,
      recordedByName: nameOf(file.identifiedBy),
      status: file.identification.status,
      authority: file.identification.authority,
    },
    ...events.map((stored): TimelineEntry => ({
      source: 'event',
      id: stored.id,
      when: givenValue(stored.event.when) ?? null,
      recordedAt: stored.recordedAt,
      recordedByName: nameOf(stored.recordedBy),
      compartment: stored.compartment,
      version: stored.version,
      event: stored.event,
    })),
  ];
  return entries.toSorted(compareTimelineEntries);
}
