import { Pencil } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { eventCertainties } from '../../../shared/codes/event-certainties.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import type { CaseFile, TimelineEntry } from '../../../shared/contract/case.ts';
import { describeInterval } from '../../../shared/dates/format-partial-date.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { answerText } from '../../ui/person-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { entrySections } from './entry-section.ts';
import { entryKind, entryTitle, isHeavy } from './entry-text.ts';
import { LegFacts } from '../what-happened/leg-facts.tsx';
import { ReleaseOfEvent } from './release-of-event.tsx';

/** One entry of the timeline, whole. */
export function EntryDetail({
  file,
  entry,
  isHeavyShown,
  onEdit,
  onOpenScreening,
  onClose,
}: {
  readonly file: CaseFile;
  readonly entry: TimelineEntry;
  /** Whether what tells of violence is in sight at once. */
  readonly isHeavyShown: boolean;
  /** Null where the reader may not change it. */
  readonly onEdit: (() => void) | null;
  readonly onOpenScreening: (screeningId: string) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t, language, moment } = text;
  const section = entrySections[entry.source];
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), [entry.id]);
  useEffect(() => {
    const shown = panel.current;
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    shown?.addEventListener('keydown', closeOnEscape);
    return () => shown?.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  return (
    <section ref={panel} className="case-panel" aria-labelledby="entry-title" data-screen="entry-detail">
      <header className="screen-title">
        <h2 id="entry-title" ref={heading} tabIndex={-1}>
          {entryKind(entry, text)}
        </h2>
        <div className="push case-panel-actions">
          <Button onClick={onClose}>{t('frame.back')}</Button>
          {onEdit !== null && (
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={onEdit}>
              {t('action.edit')}
            </Button>
          )}
        </div>
      </header>
      {entry.source !== 'case-opened' &&
        (isHeavy(entry) ? (
          <details key={String(isHeavyShown)} className="told" open={isHeavyShown}>
            <summary>{t('timeline.heavyOpen')}</summary>
            <p className="case-panel-narrative">{entryTitle(entry, text)}</p>
          </details>
        ) : (
          <p className="case-panel-narrative">{entryTitle(entry, text)}</p>
        ))}
      <dl className="facts">
        <dt>{t('event.when')}</dt>
        <dd>
          {entry.when === null ? t('timeline.undated') : describeInterval(entry.when, language)}
          {entry.when !== null && entry.when.asTyped !== '' && (
            <>
              {' '}
              <span className="quiet small entry-as-typed">
                {t('timeline.asTyped', { text: entry.when.asTyped })}
              </span>
            </>
          )}
        </dd>
        {entry.source === 'case-opened' && entry.sourceOfDetection !== undefined && (
          <>
            <dt>{t('caseForm.sourceOfDetection')}</dt>
            <dd>
              {answerText(text, entry.sourceOfDetection, (code) => text.label(sourcesOfDetection, code))}
            </dd>
          </>
        )}
        {entry.source === 'incident' && entry.place !== undefined && (
          <>
            <dt>{t('incidents.place')}</dt>
            <dd>
              <PlaceText place={entry.place} />
            </dd>
          </>
        )}
        {(entry.source === 'event' || entry.source === 'released-event') && (
          <>
            <dt>{t('event.certainty')}</dt>
            <dd>{answerText(text, entry.event.certainty, (code) => text.label(eventCertainties, code))}</dd>
            <dt>{t('event.place')}</dt>
            <dd>
              <PlaceText place={entry.event.place} />
            </dd>
            {entry.source === 'event' && (
              <>
                <dt>{t('event.compartment')}</dt>
                <dd>{t(`event.${entry.compartment}`)}</dd>
              </>
            )}
          </>
        )}
        {entry.source === 'route-leg' && <LegFacts leg={entry.leg} />}
        {entry.source === 'released-event' && (
          <>
            <dt>{t('releases.fromLabel')}</dt>
            <dd>
              {t(`compartment.${entry.from}`)}
              <span className="quiet small">
                {' '}
                · {t('releases.released', { when: moment(entry.releasedAt), name: entry.releasedByName })}
              </span>
            </dd>
          </>
        )}
      </dl>
      {entry.source === 'incident' && (
        <p>
          <Link to="/incidents/$incidentId" params={{ incidentId: entry.id }}>
            {t('incidents.open')}
          </Link>
        </p>
      )}
      {section !== null && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: file.caseId }} search={{ section }}>
            {t('timeline.openSection', { section: t(`casePage.section.${section}`) })}
          </Link>
        </p>
      )}
      {entry.source === 'screening' && (
        <div>
          <Button look="main" onClick={() => onOpenScreening(entry.id)}>
            {t('screening.openOne')}
          </Button>
        </div>
      )}
      {entry.source === 'event' && <ReleaseOfEvent entry={entry} file={file} />}
      <p className="quiet small">
        {t('timeline.recorded', { when: moment(entry.recordedAt), name: entry.recordedByName })}
      </p>
    </section>
  );
}
