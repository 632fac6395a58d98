import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { caseOfficersQuery } from '../../queries/case-access.ts';
import { caseFileQuery, FIRST_ENTRIES, timelineQuery } from '../../queries/cases.ts';
import { consentsQuery } from '../../queries/consents.ts';
import { otherSideQuery } from '../../queries/wall.ts';
import { Loading } from '../../ui/loading.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { useSession } from '../../app/session.ts';
import { AssistanceSection } from '../assistance/assistance-section.tsx';
import { CaseTasks } from '../tasks/case-tasks.tsx';
import { BestInterestsSection } from '../best-interests/best-interests-section.tsx';
import { ClaimsSection } from '../claims/claims-section.tsx';
import { ReturnSection } from '../return/return-section.tsx';
import { StepsSection } from '../protocol/steps-section.tsx';
import { ReferralSection } from '../referrals/referral-section.tsx';
import { IdentificationSection } from '../identification/identification-section.tsx';
import { NewSinceDecision } from '../identification/new-since-decision.tsx';
import { DeclinedNotice } from '../refusal/declined-notice.tsx';
import { CaseHeader } from './case-header.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { EventFormPanel } from './event-form-panel.tsx';
import { HistorySection } from './history-section.tsx';
import { OfficersSection } from './officers-section.tsx';
import { SectionLinks, type CaseSection } from './section-links.tsx';
import { SidesSection } from './sides-section.tsx';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';
import { ConsentSection } from '../consent/consent-section.tsx';
import { WhatHappenedSection } from '../what-happened/what-happened-section.tsx';
import './case-page.css';
import '../../ui/rows.css';
import './case-sections.css';

interface CasePageProps {
  readonly caseId: string;
  /** The entry of the timeline that is open beside it. */
  readonly eventId: string | null;
  readonly isEditing: boolean;
  /** What stands beside the timeline where no entry is open. */
  readonly section: CaseSection;
  /** A referral to which somebody came for its answer. */
  readonly referralId: string | null;
}

/** One case: the header that stays, the timeline, and beside it a section. */
export function CasePageScreen({ caseId, eventId, isEditing, section, referralId }: CasePageProps) {
  const navigate = useNavigate();
  const { wings } = useSession();
  const file = useQuery(caseFileQuery(caseId));
  const timeline = useQuery(timelineQuery(caseId));
  // Waited for too, so that nothing in the header moves when they come.
  const officers = useQuery(caseOfficersQuery(caseId));
  const otherSide = useQuery(otherSideQuery(caseId));
  const consents = useQuery(consentsQuery(caseId));
  const names = useRevealedNames(caseId);
  const [isHeavyShown, setHeavyShown] = useState(false);
  const beside = useRef<HTMLDivElement>(null);
  // What stands beside the timeline begins at its top, however far the one before was scrolled.
  useEffect(() => beside.current?.scrollTo({ top: 0 }), [eventId, isEditing, section]);

  const show = (event: string | null, editing: boolean) =>
    void navigate({
      to: '/cases/$caseId',
      params: { caseId },
      // The section stays behind an entry: whoever closes it goes on where they were.
      search: {
        ...(section !== 'summary' && { section }),
        ...(event !== null && { event }),
        ...(event !== null && editing && { isEditing: true }),
      },
    });
  const addEvent = () => show(newRecordId(), true);
  const entry = timeline.data?.find(({ id }) => id === eventId);
  const openScreening = (screeningId: string) =>
    void navigate({
      to: '/cases/$caseId/screenings/$screeningId',
      params: { caseId, screeningId },
      search: {},
    });
  /** Whether what happened is all that stands beside the timeline: the key for editing means that. */
  const isWhatHappened = eventId === null && section === 'what-happened';
  const edit = () => {
    if (entry?.source === 'event') show(entry.id, true);
    else if (entry !== undefined && isOfAssistance(entry))
      void navigate({
        to: '/cases/$caseId/assistance/$part/$recordId',
        params: {
          caseId,
          part: entry.source,
          recordId: entry.source === 'support-plan' ? entry.planId : entry.id,
        },
        search: {},
      });
    else if (entry?.source === 'screening') openScreening(entry.id);
    else if (entry?.source === 'route-leg')
      void navigate({
        to: '/cases/$caseId/what-happened',
        params: { caseId },
        search: { question: 'route' },
      });
    else if (isWhatHappened)
      void navigate({ to: '/cases/$caseId/what-happened', params: { caseId }, search: {} });
    else if (entry?.source === 'identification')
      void navigate({
        to: '/cases/$caseId/identification/$recordId',
        params: { caseId, recordId: entry.id },
      });
    else void navigate({ to: '/cases/$caseId/edit', params: { caseId } });
  };
  const mayWrite = file.data?.may.includes('case:write') ?? false;
  // What the other side wrote is theirs, and an incident is edited where its group is; every other entry is a record of the case.
  const mayEditEntry =
    entry !== undefined && (entry.source === 'event' || isOfAssistance(entry))
      ? mayWrite
      : entry?.source !== 'released-event' &&
        entry?.source !== 'protocol-step' &&
        entry?.source !== 'risk-assessment' &&
        entry?.source !== 'wellbeing-scoring' &&
        entry?.source !== 'task' &&
        entry?.source !== 'incident' &&
        entry?.source !== 'screening' &&
        entry?.source !== 'closure' &&
        entry?.source !== 'consent' &&
        entry?.source !== 'consent-override' &&
        entry?.source !== 'disclosure' &&
        entry?.source !== 'claim' &&
        entry?.source !== 'best-interests' &&
        entry?.source !== 'return' &&
        entry?.source !== 'visit' &&
        entry?.source !== 'reintegration' &&
        entry?.source !== 'proposal' &&
        entry?.source !== 'referral' &&
        file.data !== undefined &&
        mayEdit(file.data);
  useShortcut('addEvent', addEvent, mayWrite);
  useShortcut('edit', edit, mayEditEntry && !isEditing);

  const failure = file.error ?? timeline.error ?? officers.error ?? otherSide.error ?? consents.error;
  if (failure !== null) return <Loading screen="case-page" failure={failure} />;
  if (
    !file.isSuccess ||
    !timeline.isSuccess ||
    !officers.isSuccess ||
    !otherSide.isSuccess ||
    !consents.isSuccess
  )
    return <Loading screen="case-page" />;
  const close = () => show(null, false);
  const isEntryOpen = eventId !== null && (entry !== undefined || isEditing);
  return (
    <div className="case-page" data-screen="case-page">
      <CaseHeader
        file={file.data}
        officers={officers.data}
        alerts={otherSide.data.alerts}
        names={names}
        isEditByKey={
          !isEditing &&
          entry?.source !== 'event' &&
          !(entry !== undefined && isOfAssistance(entry)) &&
          entry?.source !== 'route-leg' &&
          entry?.source !== 'identification' &&
          !isWhatHappened
        }
        onEdit={() => void navigate({ to: '/cases/$caseId/edit', params: { caseId } })}
      />
      <div className="case-page-body">
        <Timeline
          caseId={caseId}
          entries={timeline.data}
          isReading={timeline.isFetching && timeline.data.length >= FIRST_ENTRIES}
          isHeavyShown={isHeavyShown}
          onShowHeavy={setHeavyShown}
          mayAdd={mayWrite}
          openId={eventId}
          onOpen={(id) => show(id, false)}
          onAdd={addEvent}
          onContinue={(id) => show(id, true)}
        />
        <div className="case-page-section" ref={beside}>
          {eventId !== null && isEditing && (
            <EventFormPanel key={eventId} caseId={caseId} eventId={eventId} entry={entry} onClose={close} />
          )}
          {entry !== undefined && !isEditing && (
            <EntryDetail
              file={file.data}
              entry={entry}
              isHeavyShown={isHeavyShown}
              onEdit={mayEditEntry ? edit : null}
              onOpenScreening={openScreening}
              onClose={close}
            />
          )}
          {!isEntryOpen && (
            <>
              {file.data.declinesToBeNamed && (
                <DeclinedNotice caseId={caseId} mayWrite={mayEdit(file.data)} />
              )}
              <NewSinceDecision file={file.data} />
              <SectionLinks file={file.data} shown={section} />
              {section === 'summary' && <Summary file={file.data} areNamesShown={names.isAnyShown} />}
              {section === 'tasks' && (
                <>
                  <CaseTasks file={file.data} />
                  <StepsSection file={file.data} />
                </>
              )}
              {section === 'what-happened' && <WhatHappenedSection file={file.data} />}
              {section === 'assistance' && wings.includes('assistance') && (
                <AssistanceSection file={file.data} />
              )}
              {section === 'identification' && <IdentificationSection file={file.data} />}
              {section === 'consent' && <ConsentSection file={file.data} />}
              {section === 'return' && <ReturnSection file={file.data} />}
              {section === 'best-interests' && <BestInterestsSection file={file.data} />}
              {section === 'claims' && <ClaimsSection file={file.data} />}
              {section === 'referrals' && (
                <ReferralSection key={referralId} file={file.data} asked={referralId} />
              )}
              {section === 'officers' && <OfficersSection file={file.data} officers={officers.data} />}
              {section === 'sides' && <SidesSection file={file.data} otherSide={otherSide.data} />}
              {section === 'history' && <HistorySection file={file.data} areNamesShown={names.isAnyShown} />}
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** An entry of the social-work wing that its form changes; what was assessed and scored stays as it was. */
const isOfAssistance = (
  entry: TimelineEntry,
): entry is Extract<TimelineEntry, { source: 'need' | 'service' | 'support-plan' }> =>
  entry.source === 'need' || entry.source === 'service' || entry.source === 'support-plan';
