import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { WaitingFigure } from '../../../shared/contract/indicator.ts';
import { isSameAmount } from '../../../shared/domain/indicator-figure.ts';
import { call } from '../../bridge.ts';
import { waitingFiguresQuery } from '../../queries/indicators.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ReasonDialog } from '../closing/reason-dialog.tsx';
import { cellText, differenceText, figureText } from './indicator-text.ts';
import './indicators.css';
import { Bilingual } from '../../ui/bilingual.tsx';

/** Figures of the plan that wait for a head, and those that were returned and are to be amended. */
export function WaitingFiguresScreen() {
  const { t } = useText();
  const waiting = useQuery(waitingFiguresQuery);
  if (waiting.data === undefined)
    return <Loading screen="waiting-figures" failure={waiting.error ?? undefined} />;
  return (
    <div className="screen indicator" data-screen="waiting-figures">
      <header className="screen-title">
        <h1>{t('indicators.waitingTitle')}</h1>
      </header>
      <Group state="submitted" title={t('indicators.toDecide')} lines={waiting.data} />
      <Group state="returned" title={t('indicators.toAmend')} lines={waiting.data} />
    </div>
  );
}

function Group({
  state,
  title,
  lines,
}: {
  readonly state: WaitingFigure['state'];
  readonly title: string;
  readonly lines: readonly WaitingFigure[];
}) {
  const { t, number } = useText();
  const client = useQueryClient();
  const [returned, setReturned] = useState<readonly WaitingFigure[] | null>(null);
  const shown = lines.filter((line) => line.state === state);
  const heading = useKeptCursor<HTMLHeadingElement>(lines, returned);
  const again = () => client.invalidateQueries({ queryKey: ['indicators'] });
  const approve = useMutation({
    mutationFn: (approved: readonly WaitingFigure[]) =>
      call('indicator.decideFigures', { decision: 'approve', figures: versionsOf(approved) }),
    onSuccess: again,
  });
  const decidable = shown.filter(({ mayDecide }) => mayDecide);
  return (
    <section className="indicators-part" aria-labelledby={`figures-${state}`} data-group={state}>
      <header className="indicators-head">
        <h2 id={`figures-${state}`} ref={heading} tabIndex={-1}>
          {title} <span className="quiet">{number(shown.length)}</span>
        </h2>
        {decidable.length > 1 && (
          <Button icon={Check} disabled={approve.isPending} onClick={() => approve.mutate(decidable)}>
            {t('indicators.approveAll', { count: decidable.length })}
          </Button>
        )}
      </header>
      {shown.length === 0 && <p className="quiet">{t('indicators.noneWaits')}</p>}
      {approve.error !== null && (
        <p className="field-problem" role="alert">
          {failureText(t, approve.error)}
        </p>
      )}
      {shown.map((line) => (
        <Line
          key={line.figureId}
          line={line}
          isBusy={approve.isPending}
          onApprove={() => approve.mutate([line])}
          onReturn={() => setReturned([line])}
        />
      ))}
      {returned !== null && (
        <ReasonDialog
          title={t('indicators.returnTitle')}
          label={t('indicators.because')}
          submit={t('indicators.return')}
          send={async (because) => {
            await call('indicator.decideFigures', {
              decision: 'return',
              because,
              figures: versionsOf(returned),
            });
            await again();
          }}
          onClose={() => setReturned(null)}
        />
      )}
    </section>
  );
}

function Line({
  line,
  isBusy,
  onApprove,
  onReturn,
}: {
  readonly line: WaitingFigure;
  readonly isBusy: boolean;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
}) {
  const text = useText();
  const { t, moment } = text;
  const id = `waits-${line.figureId}`;
  const { amount, counted, inForce } = line;
  return (
    <article className="figure-card" aria-labelledby={id} data-figure={line.kind} data-state={line.state}>
      <h3 id={id}>
        <Link to="/plan/indicators/$indicatorId" params={{ indicatorId: line.indicatorId }}>
          <Bilingual lao={line.nameLao} english={line.nameEnglish} />
        </Link>
        : {cellText(line.kind, line.period, text)}: {figureText(amount, text)} {line.unit}
      </h3>
      <p className="quiet small">
        {line.node.code} <Bilingual lao={line.node.textLao} english={line.node.textEnglish} /> ·{' '}
        {t(`indicators.did.${line.state === 'submitted' ? 'submit' : 'return'}`)}{' '}
        {`${line.byName}, ${moment(line.at)}`} · {t('indicators.evidence')}:{' '}
        {t('indicators.evidenceCount', { count: line.evidence })}
      </p>
      {line.because !== null && (
        <p className="figure-words">
          <strong>{t('indicators.because')}:</strong> {line.because}
        </p>
      )}
      {line.changedBecause !== null && (
        <p className="figure-words">
          <strong>{t('indicators.changed')}:</strong>{' '}
          {inForce !== null && `${t('indicators.changedFrom', { before: figureText(inForce, text) })}. `}
          {line.changedBecause}
        </p>
      )}
      {counted !== null && (
        <p>
          {t('indicators.counted')}: {figureText(counted, text)}.{' '}
          {isSameAmount(counted, amount)
            ? t('indicators.noDifference')
            : `${t('indicators.difference', { difference: differenceText(amount, counted, text) })}: ${
                line.differsBecause ?? t('indicators.unexplained')
              }`}
        </p>
      )}
      {line.comment !== null && <p className="figure-words">{line.comment}</p>}
      {line.mayDecide && (
        <div className="figure-choices">
          <Button look="main" icon={Check} aria-describedby={id} disabled={isBusy} onClick={onApprove}>
            {t('indicators.approve')}
          </Button>
          <Button icon={Undo2} aria-describedby={id} onClick={onReturn}>
            {t('indicators.return')}
          </Button>
        </div>
      )}
    </article>
  );
}

const versionsOf = (lines: readonly WaitingFigure[]) =>
  lines.map(({ figureId, version }) => ({ figureId, version }));
