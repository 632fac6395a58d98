import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { v7 as newRecordId } from 'uuid';
import { useShortcut } from '../../app/use-shortcut.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { caseFileQuery, timelineQuery } from '../../queries/cases.ts';
import { Loading } from '../../ui/loading.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { CaseHeader } from './case-header.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { EventFormPanel } from './event-form-panel.tsx';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';
import './case-page.css';

interface CasePageProps {
  readonly caseId: string;
  /** The entry of the timeline that is open beside it. */
  readonly eventId: string | null;
  readonly isEditing: boolean;
}

/** One case: the header that stays, the timeline, and beside it a section. */
export function CasePageScreen({ caseId, eventId, isEditing }: CasePageProps) {
  const navigate = useNavigate();
  const file = useQuery(caseFileQuery(caseId));
  const timeline = useQuery(timelineQuery(caseId));
  const names = useRevealedNames(caseId);
  const section = useRef<HTMLDivElement>(null);
  // What stands beside the timeline begins at its top, however far the one before was scrolled.
  useEffect(() => section.current?.scrollTo({ top: 0 }), [eventId, isEditing]);

  const show = (event: string | null, editing: boolean) =>
    void navigate({
      to: '/cases/$caseId',
      params: { caseId },
      search: event === null ? {} : editing ? { event, isEditing: true } : { event },
    });
  const addEvent = () => show(newRecordId(), true);
  const entry = timeline.data?.find(({ id }) => id === eventId);
  const edit = () => {
    if (entry?.source === 'event') show(entry.id, true);
    else void navigate({ to: '/cases/$caseId/edit', params: { caseId } });
  };
  const mayWrite = file.data?.may.includes('case:write') ?? false;
  const mayEditEntry = entry?.source === 'event' ? mayWrite : file.data !== undefined && mayEdit(file.data);
  useShortcut('addEvent', addEvent, mayWrite);
  useShortcut('edit', edit, mayEditEntry && !isEditing);

  const failure = file.error ?? timeline.error;
  if (failure !== null) return <Loading screen="case-page" failure={failure} />;
  if (file.data === undefined || timeline.data === undefined) return <Loading screen="case-page" />;
  const close = () => show(null, false);
  return (
    <div className="case-page" data-screen="case-page">
      <CaseHeader
        file={file.data}
        names={names}
        isEditByKey={!isEditing && entry?.source !== 'event'}
        onEdit={() => void navigate({ to: '/cases/$caseId/edit', params: { caseId } })}
      />
      <div className="case-page-body">
        <Timeline
          caseId={caseId}
          entries={timeline.data}
          mayAdd={mayWrite}
          openId={eventId}
          onOpen={(id) => show(id, false)}
          onAdd={addEvent}
          onContinue={(id) => show(id, true)}
        />
        <div className="case-page-section" ref={section}>
          {eventId !== null && isEditing && (
            <EventFormPanel key={eventId} caseId={caseId} eventId={eventId} entry={entry} onClose={close} />
          )}
          {entry !== undefined && !isEditing && (
            <EntryDetail entry={entry} onEdit={mayEditEntry ? edit : null} onClose={close} />
          )}
          {(eventId === null || (entry === undefined && !isEditing)) && (
            <Summary file={file.data} areNamesShown={names.isAnyShown} />
          )}
        </div>
      </div>
    </div>
  );
}
