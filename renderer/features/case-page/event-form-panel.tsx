import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import type { EventCompartment } from '../../../shared/domain/event.ts';
import { useSession } from '../../app/session.ts';
import { draftOver } from '../../forms/draft-content.ts';
import { eventFieldOrder, EventValues, eventValuesOf, newEventValues } from '../../forms/event-values.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { Loading } from '../../ui/loading.tsx';
import { EventForm } from './event-form.tsx';

interface EventFormPanelProps {
  readonly caseId: string;
  readonly eventId: string;
  /** The event on file; undefined for a new one. */
  readonly entry: TimelineEntry | undefined;
  readonly onClose: () => void;
}

/** The form of one event: reads its draft first. */
export function EventFormPanel({ caseId, eventId, entry, onClose }: EventFormPanelProps) {
  const { compartments } = useSession();
  const [round, setRound] = useState(0);
  const draft = useQuery(draftQuery(eventId, round));
  // A form keeps what it was opened on, also when the timeline is read again while it is open.
  const current = entry?.source === 'event' ? entry : null;
  const [onFile, setOnFile] = useState(current);
  const startAgain = (newer = current) => {
    setOnFile(newer);
    setRound(round + 1);
  };
  if (draft.error !== null) return <Loading screen="event-form" failure={draft.error} />;
  if (draft.data === undefined) return <Loading screen="event-form" />;
  const start =
    onFile === null ? newEventValues(myWing(compartments)) : eventValuesOf(onFile.event, onFile.compartment);
  const isOlder = draft.data !== null && onFile !== null && draft.data.baseVersion !== onFile.version;
  const joined =
    draft.data === null
      ? { values: start, taken: [], disputed: [] }
      : draftOver(EventValues, draft.data.content, { onFile: start, isOlder, fields: eventFieldOrder });
  return (
    <EventForm
      key={round}
      caseId={caseId}
      eventId={eventId}
      onFile={onFile}
      base={start}
      joined={joined}
      isOlder={isOlder}
      draft={draft.data}
      readers={readersOf(compartments)}
      onStartAgain={startAgain}
      onClose={onClose}
    />
  );
}

const compartmentsOfEvents = [
  'investigation',
  'assistance',
  'register',
] as const satisfies readonly EventCompartment[];

/** The compartments of events that this session holds, one's own wing first. */
const readersOf = (held: readonly string[]): readonly EventCompartment[] =>
  compartmentsOfEvents.filter((each) => held.includes(each));

const myWing = (held: readonly string[]): EventCompartment => readersOf(held)[0] ?? 'register';
