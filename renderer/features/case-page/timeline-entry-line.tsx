import { Share2 } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import { eventCertainties } from '../../../shared/codes/event-certainties.ts';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { useText } from '../../text/use-text.ts';
import { ReleaseTag } from '../../ui/release-tag.tsx';
import { entryKind, entryTitle, isHeavy } from './entry-text.ts';
import { markOf } from './timeline-layout.ts';

interface TimelineEntryLineProps {
  readonly entry: TimelineEntry;
  readonly isOpen: boolean;
  /** Whether what tells of violence is folded. */
  readonly isHeavyFolded: boolean;
  /** Whether Tab reaches it; the arrows reach the others. */
  readonly isReachable: boolean;
  readonly onOpen: (id: string) => void;
}

/** Moves the cursor between entries, whatever year they stand under. */
function travel(event: KeyboardEvent<HTMLElement>): void {
  const lines = [
    ...(event.currentTarget.closest('.timeline-years')?.querySelectorAll<HTMLElement>('[data-entry]') ?? []),
  ];
  const at = lines.indexOf(event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  lines[Math.min(Math.max(to, 0), lines.length - 1)]?.focus();
}

/** When it happened and what; below, quietly, when it was recorded and by whom. */
export const TimelineEntryLine = memo(function TimelineEntryLine({
  entry,
  isOpen,
  isHeavyFolded,
  isReachable,
  onOpen,
}: TimelineEntryLineProps) {
  const text = useText();
  const { t, language, moment } = text;
  const mark = markOf(entry.when);
  const certainty =
    entry.source === 'event' || entry.source === 'released-event'
      ? givenValue(entry.event.certainty)
      : undefined;
  return (
    <li>
      <button
        type="button"
        className="timeline-entry"
        data-entry={entry.id}
        data-kind={entry.source}
        aria-current={isOpen || undefined}
        tabIndex={isReachable ? 0 : -1}
        onClick={() => onOpen(entry.id)}
        onKeyDown={travel}
      >
        <span
          className={`mark mark-${mark}`}
          data-approximate={entry.when?.isApproximate || undefined}
          data-doubtful={certainty === 'doubtful' || undefined}
          role="img"
          aria-label={t(`timeline.${mark}`)}
          title={t(`timeline.${mark}`)}
        />
        <span className="timeline-entry-text">
          <span className="timeline-entry-when">
            {entry.when === null ? t('timeline.undated') : formatPartialDate(entry.when, language)}
          </span>
          <span className="timeline-entry-what">
            {isHeavyFolded && isHeavy(entry) ? (
              <span className="quiet">{t('timeline.heavy')}</span>
            ) : (
              entryTitle(entry, text).replace(/\n{2,}/gu, '\n')
            )}
          </span>
          <span className="timeline-entry-recorded">
            {entry.source !== 'case-opened' && `${entryKind(entry, text)} · `}
            {certainty !== undefined && certainty !== 'confirmed' && (
              <strong>{text.label(eventCertainties, certainty)} · </strong>
            )}
            {t('timeline.recorded', { when: moment(entry.recordedAt), name: entry.recordedByName })}
          </span>
          {entry.source === 'released-event' && (
            <span className="timeline-entry-recorded">
              <Share2 className="icon" aria-hidden />{' '}
              {t('releases.from', { wing: t(`compartment.${entry.from}`) })} ·{' '}
              {t('releases.released', { when: moment(entry.releasedAt), name: entry.releasedByName })}
            </span>
          )}
          {entry.source === 'event' && entry.release !== null && (
            <span>
              <ReleaseTag state={entry.release.state} />
            </span>
          )}
        </span>
      </button>
    </li>
  );
});
