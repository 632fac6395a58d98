import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, Pencil, Send, Undo2, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { IndicatorFile, SeenFigure } from '../../../shared/contract/indicator.ts';
import { figureDimensions } from '../../../shared/domain/indicator.ts';
import { figureAfter, type OwnFigureMove } from '../../../shared/domain/indicator-figure-moves.ts';
import { isSameAmount } from '../../../shared/domain/indicator-figure.ts';
import { call } from '../../bridge.ts';
import { indicatorQuery } from '../../queries/indicators.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ReasonDialog } from '../closing/reason-dialog.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { figureFailureText } from './figure-failure.ts';
import { categoryText, cellText, differenceText, figureText } from './indicator-text.ts';

const ownMoves = [
  { move: 'submit', icon: Send },
  { move: 'withdraw', icon: Undo2 },
  { move: 'drop', icon: X },
] as const satisfies readonly { readonly move: OwnFigureMove; readonly icon: typeof Send }[];

/** One version of a figure: what it says, what it rests on, what was done with it, and what may be done with it now. */
export function FigureCard({
  file: { indicatorId, may },
  figure,
  before,
  onAmend,
}: {
  readonly file: IndicatorFile;
  readonly figure: SeenFigure;
  /** The version that it corrects. */
  readonly before: SeenFigure | undefined;
  readonly onAmend: () => void;
}) {
  const text = useText();
  const { t, number, moment } = text;
  const id = useId();
  const client = useQueryClient();
  const [isReturning, setReturning] = useState(false);
  const { figureId, version, state, kind, period, amount, compared, parts } = figure;
  const heading = useKeptCursor<HTMLHeadingElement>(figure, isReturning);
  const again = () => client.invalidateQueries(indicatorQuery(indicatorId));
  const one = { figures: [{ figureId, version }] };
  const move = useMutation({
    mutationFn: (asked: OwnFigureMove) => call('indicator.moveFigures', { move: asked, ...one }),
    onSuccess: again,
  });
  const approve = useMutation({
    mutationFn: () => call('indicator.decideFigures', { decision: 'approve', ...one }),
    onSuccess: again,
  });
  const failure = move.error ?? approve.error;
  return (
    <article className="figure-card" aria-labelledby={id} data-figure={kind} data-state={state}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {cellText(kind, period, text)}: {figureText(amount, text)}{' '}
        <span className="quiet small">
          {t('indicators.revision', { number: number(figure.revision) })} · {t(`indicators.state.${state}`)}
        </span>
      </h3>
      {figure.changedBecause !== null && (
        <p className="figure-words">
          <strong>{t('indicators.changed')}:</strong>{' '}
          {before !== undefined &&
            `${t('indicators.changedFrom', { before: figureText(before.amount, text) })}. `}
          {figure.changedBecause}
        </p>
      )}
      {figureDimensions.map((dimension) => {
        const shown = parts.filter((part) => part.dimension === dimension);
        return shown.length === 0 ? null : (
          <p key={dimension} data-dimension={dimension}>
            {t('indicators.dimensions')} {t(`indicators.dimension.${dimension}`)}:{' '}
            {shown
              .map(
                (part) => `${categoryText(dimension, part.category, text)} ${figureText(part.amount, text)}`,
              )
              .join(' · ')}
          </p>
        );
      })}
      {compared !== null && (
        <p>
          {t('indicators.counted')}: {figureText(compared, text)}.{' '}
          {isSameAmount(compared, amount)
            ? t('indicators.noDifference')
            : t('indicators.difference', { difference: differenceText(amount, compared, text) })}
        </p>
      )}
      {figure.differsBecause !== null && (
        <p className="figure-words">
          <strong>{t('indicators.differs')}:</strong> {figure.differsBecause}
        </p>
      )}
      {figure.comment !== null && (
        <p className="figure-words">
          <strong>{t('indicators.comment')}:</strong> {figure.comment}
        </p>
      )}
      <EvidenceList indicatorId={indicatorId} figure={figure} mayWrite={may.write} />
      <ol className="figure-acts">
        {figure.acts
          // Every saved draft is an act; the last of a row of them tells as much.
          .filter((act, at) => act.act !== 'amend' || figure.acts[at + 1]?.act !== 'amend')
          .map(({ act, at, byName, because }) => (
            <li key={`${act} ${at}`} data-act={act}>
              {t(`indicators.did.${act}`)} <span className="quiet small">{`${byName}, ${moment(at)}`}</span>
              {because !== null && <span className="figure-words">: {because}</span>}
            </li>
          ))}
      </ol>
      <div className="figure-choices">
        {may.write && figureAfter(state, 'amend') !== undefined && (
          <Button icon={Pencil} aria-describedby={id} onClick={onAmend}>
            {t('indicators.amend')}
          </Button>
        )}
        {may.write &&
          ownMoves
            .filter((each) => figureAfter(state, each.move) !== undefined)
            .map((each) => (
              <Button
                key={each.move}
                look={each.move === 'submit' ? 'main' : 'plain'}
                icon={each.icon}
                aria-describedby={id}
                disabled={move.isPending}
                onClick={() => move.mutate(each.move)}
              >
                {t(`indicators.${each.move}`)}
              </Button>
            ))}
        {figure.mayDecide && figureAfter(state, 'approve') !== undefined && (
          <>
            <Button
              look="main"
              icon={Check}
              aria-describedby={id}
              disabled={approve.isPending}
              onClick={() => approve.mutate()}
            >
              {t('indicators.approve')}
            </Button>
            <Button icon={Undo2} aria-describedby={id} onClick={() => setReturning(true)}>
              {t('indicators.return')}
            </Button>
          </>
        )}
      </div>
      {failure !== null && (
        <p className="field-problem figure-words" role="alert">
          {figureFailureText(failure, text) ?? failureText(t, failure)}
        </p>
      )}
      {isReturning && (
        <ReasonDialog
          title={t('indicators.returnTitle')}
          label={t('indicators.because')}
          submit={t('indicators.return')}
          send={async (because) => {
            await call('indicator.decideFigures', { decision: 'return', because, ...one });
            await again();
          }}
          onClose={() => setReturning(false)}
        />
      )}
    </article>
  );
}
