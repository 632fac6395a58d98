import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UserCheck, UserX } from 'lucide-react';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { TraineeTold } from '../../../shared/contract/trainee.ts';
import type { TraineeDecision } from '../../../shared/domain/trainee.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { traineePairsQuery } from '../../queries/programme-events.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { eventTitle } from './event-text.ts';
import './programme-events.css';

/** Two lines of two lists that may be one person: a person says so, the program only asks. */
export function TraineesScreen({ eventId }: { readonly eventId: string | null }) {
  const { t } = useText();
  const { may } = useSession();
  const pairs = useQuery(traineePairsQuery(eventId));
  const decide = useMutation({
    mutationFn: ({ one, other, decision }: Decided) =>
      call('trainee.decide', { oneId: one.traineeId, otherId: other.traineeId, decision }),
    onSuccess: () => pairs.refetch(),
  });
  if (pairs.data === undefined) return <Loading screen="trainees" failure={pairs.error ?? undefined} />;
  return (
    <div className="screen trainees" data-screen="trainees">
      <header className="screen-title">
        <h1>{t('trainees.title')}</h1>
        <p className="quiet" role="status">
          {t('trainees.waiting', { count: pairs.data.total })}
        </p>
      </header>
      <p className="small event-line">
        {eventId === null ? (
          <Link to="/events" search={{}}>
            {t('programmeEvents.title')}
          </Link>
        ) : (
          <Link to="/events/$eventId/list" params={{ eventId }}>
            {t('programmeEvents.listTitle')}
          </Link>
        )}
      </p>
      <p className="trainees-method">{t('trainees.method')}</p>
      {decide.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, decide.error)}</p>
        </Notice>
      )}
      {pairs.data.pairs.length === 0 && (
        <Notice kind="good">
          <p>{t('trainees.none')}</p>
        </Notice>
      )}
      <ul className="trainee-pairs">
        {pairs.data.pairs.map(({ one, other }) => (
          <li key={`${one.traineeId} ${other.traineeId}`} className="trainee-pair">
            <div className="trainee-sides">
              <Side told={one} />
              <Side told={other} />
            </div>
            {may('plan:write') && (
              <div className="event-acts">
                <Button
                  icon={UserCheck}
                  aria-label={`${t('trainees.same')}: ${one.trainee.name}, ${other.trainee.name}`}
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ one, other, decision: 'same' })}
                >
                  {t('trainees.same')}
                </Button>
                <Button
                  icon={UserX}
                  aria-label={`${t('trainees.different')}: ${one.trainee.name}, ${other.trainee.name}`}
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ one, other, decision: 'different' })}
                >
                  {t('trainees.different')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Decided = {
  readonly one: TraineeTold;
  readonly other: TraineeTold;
  readonly decision: TraineeDecision;
};

function Side({ told }: { readonly told: TraineeTold }) {
  const text = useText();
  const { t, label, language } = text;
  const { trainee, events } = told;
  return (
    <div className="trainee-side">
      <p className="trainee-name">{trainee.name}</p>
      <p className="quiet small">
        {[
          trainee.sex === null ? '' : label(sexes, trainee.sex),
          trainee.bornFrom === null
            ? ''
            : t('trainees.born', { from: String(trainee.bornFrom), to: String(trainee.bornTo) }),
          trainee.position ?? '',
          trainee.office ?? '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="trainee-events small">
        {events.map((event) => (
          <li key={event.eventId}>
            {event.name} – {eventTitle(text, event)}, {formatDate(event.lastDay, language, 'short')}
          </li>
        ))}
      </ul>
    </div>
  );
}
