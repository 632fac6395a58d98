import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ban, Share2, Undo2 } from 'lucide-react';
import { eventKinds } from '../../../shared/codes/event-kinds.ts';
import type { Release } from '../../../shared/contract/wall.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReleaseTag } from '../../ui/release-tag.tsx';

/** One record on its way across the wall, as it would leave, and what may be decided about it. */
export function ReleaseCard({
  release,
  onWithdraw,
}: {
  readonly release: Release;
  readonly onWithdraw: (release: Release) => void;
}) {
  const { t, label, language, moment } = useText();
  const session = useSession();
  const { releaseId, caseId, number, eventId, from, state, event } = release;
  const decide = useMutation({
    mutationFn: (isReleased: boolean) => call('release.decide', { releaseId, wing: from, isReleased }),
  });
  const mayDecide = session.may('release:decide') && session.wings.includes(from);
  const kind = givenValue(event.kind);
  const when = givenValue(event.when);
  return (
    <article className="release" aria-labelledby={`release-${releaseId}`} data-release-state={state}>
      <header className="release-head">
        <h3 id={`release-${releaseId}`}>
          {number} <span className="quiet">{codeNameText(caseId, language)}</span>
        </h3>
        <ReleaseTag state={state} />
        <span className="quiet small">{t('releases.from', { wing: t(`compartment.${from}`) })}</span>
        <Link className="push" to="/cases/$caseId" params={{ caseId }} search={{ event: eventId }}>
          {t('releases.openCase')}
        </Link>
      </header>
      <p className="quiet small">
        {when === undefined ? t('timeline.undated') : formatPartialDate(when, language)} ·{' '}
        {kind === undefined ? t('timeline.noKind') : label(eventKinds, kind)}
      </p>
      <p className="release-what">{event.what}</p>
      <p className="release-what">
        <span className="quiet">{t('releases.reason')}:</span> {release.reason}
      </p>
      <p className="quiet small">
        {t('releases.proposed', { when: moment(release.proposedAt), name: release.proposedByName })}
        {release.decidedAt !== null &&
          ` · ${t('releases.decidedBy', { when: moment(release.decidedAt), name: release.decidedByName ?? '' })}`}
      </p>
      {decide.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, decide.error)}</p>
        </Notice>
      )}
      {mayDecide && state === 'proposed' && (
        <div className="release-acts">
          <Button look="main" icon={Share2} disabled={decide.isPending} onClick={() => decide.mutate(true)}>
            {t('releases.release')}
          </Button>
          <Button icon={Ban} disabled={decide.isPending} onClick={() => decide.mutate(false)}>
            {t('releases.decline')}
          </Button>
        </div>
      )}
      {mayDecide && state === 'released' && (
        <div className="release-acts">
          <Button icon={Undo2} onClick={() => onWithdraw(release)}>
            {t('releases.withdraw')}
          </Button>
        </div>
      )}
    </article>
  );
}
