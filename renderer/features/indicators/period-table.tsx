import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Calculator, Pencil, Send } from 'lucide-react';
import type { IndicatorFile, SeenCount, SeenFigure } from '../../../shared/contract/indicator.ts';
import { countedSpan } from '../../../shared/domain/indicator.ts';
import { isOfCases, kindOfCounted } from '../../../shared/domain/indicator-binding.ts';
import { type Amount, isSameAmount } from '../../../shared/domain/indicator-figure.ts';
import { lengthOfPeriod, periodsFrom, spanOf } from '../../../shared/domain/indicator-period.ts';
import { call } from '../../bridge.ts';
import { indicatorQuery } from '../../queries/indicators.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';
import type { FigureCell } from './figure-dialog.tsx';
import { figureFailureText } from './figure-failure.ts';
import {
  attainedText,
  cellText,
  differenceText,
  figureText,
  inForce,
  NOTHING,
  periodText,
  underWay,
  versionsOf,
} from './indicator-text.ts';

/** Target, what was typed and what the program counted, period by period, and how each stands. */
export function PeriodTable({
  file,
  onCell,
  onCount,
}: {
  readonly file: IndicatorFile;
  readonly onCell: (cell: FigureCell) => void;
  readonly onCount: (period: string) => void;
}) {
  const text = useText();
  const { t, number, moment } = text;
  const client = useQueryClient();
  const { indicatorId, indicator, figures, feeders, counts, live, rolledUp, may } = file;
  const isAddedUp = feeders.length > 0;
  const drafts = figures.filter(({ state }) => state === 'draft');
  const submit = useMutation({
    mutationFn: (submitted: readonly SeenFigure[]) =>
      call('indicator.moveFigures', {
        move: 'submit',
        figures: submitted.map(({ figureId, version }) => ({ figureId, version })),
      }),
    onSuccess: () => client.invalidateQueries(indicatorQuery(indicatorId)),
  });
  const periods = periodsFrom(indicator.firstPeriod, indicator.lastPeriod);
  const hasCounts = indicator.counts !== null && !isAddedUp;
  return (
    <>
      <table className="record-table indicator-figures" aria-labelledby="indicator-periods">
        <thead>
          <tr>
            <th scope="col">{t('indicators.period')}</th>
            <th scope="col">{t('indicators.kind.target')}</th>
            <th scope="col">
              {t('indicators.kind.actual')}
              {hasCounts && `: ${t('indicators.typed')}`}
            </th>
            {hasCounts && <th scope="col">{t('indicators.counted')}</th>}
            <th scope="col">{t('indicators.attained')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => {
            const of = rolledUp.periods.find((each) => each.period === period);
            const target = isAddedUp ? [] : versionsOf(figures, 'target', period);
            const actual = isAddedUp ? [] : versionsOf(figures, 'actual', period);
            const count = counts.find(
              (each) => each.period === period && isOfBinding(each, indicator.counts),
            );
            const counted = live.find((each) => each.period === period)?.amount ?? count?.amount;
            const shown = inForce(actual) ?? underWay(actual);
            return (
              <tr key={period} data-period={period}>
                <th scope="row">{periodText(period, text)}</th>
                {isAddedUp ? (
                  <>
                    <td>{figureText(of?.target.amount ?? null, text)}</td>
                    <td>
                      {figureText(of?.actual.amount ?? null, text)}{' '}
                      <span className="quiet small">
                        {t('indicators.ofFigures', {
                          reported: number(of?.actual.reported ?? 0),
                          expected: number(of?.actual.expected ?? 0),
                        })}
                      </span>
                    </td>
                  </>
                ) : (
                  <>
                    <FigureInTable
                      versions={target}
                      name={cellText('target', period, text)}
                      mayWrite={may.write}
                      onWrite={(amended) => onCell({ kind: 'target', period, amended })}
                    />
                    <FigureInTable
                      versions={actual}
                      name={cellText('actual', period, text)}
                      mayWrite={may.write && hasBegun(period)}
                      onWrite={(amended) => onCell({ kind: 'actual', period, amended })}
                    />
                  </>
                )}
                {hasCounts && (
                  <td>
                    {counted === undefined ? (
                      <span className="quiet">{t('indicators.notCounted')}</span>
                    ) : (
                      <>
                        <CountedFigure indicator={indicator} period={period} amount={counted} />{' '}
                        <span className="quiet small">
                          {count === undefined
                            ? t('indicators.countedNow')
                            : `${count.byName}, ${moment(count.at)}`}
                        </span>
                        {shown !== undefined && !isSameAmount(shown.amount, counted) && (
                          <p className="small">
                            {t('indicators.difference', {
                              difference: differenceText(shown.amount, counted, text),
                            })}
                            : {shown.differsBecause ?? t('indicators.unexplained')}
                          </p>
                        )}
                      </>
                    )}{' '}
                    {may.count && hasBegun(period) && (
                      <Button
                        look="quiet"
                        icon={Calculator}
                        aria-label={t('indicators.countTitle', { period: periodText(period, text) })}
                        onClick={() => onCount(period)}
                      >
                        {t('indicators.countOpen')}
                      </Button>
                    )}
                  </td>
                )}
                <td>{attainedText(of?.actual.amount ?? null, of?.target.amount ?? null, text)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {may.write && drafts.length > 0 && (
        <div className="figure-choices">
          <Button icon={Send} disabled={submit.isPending} onClick={() => submit.mutate(drafts)}>
            {t('indicators.submitAll', { count: drafts.length })}
          </Button>
        </div>
      )}
      {submit.error !== null && (
        <p className="field-problem figure-words" role="alert">
          {figureFailureText(submit.error, text, submit.variables) ?? failureText(t, submit.error)}
        </p>
      )}
    </>
  );
}

/** What was counted; of what was held for the plan, the way to the very events or people. */
function CountedFigure({
  indicator,
  period,
  amount,
}: {
  readonly indicator: IndicatorFile['indicator'];
  readonly period: string;
  readonly amount: Amount;
}) {
  const text = useText();
  const shown = figureText(amount, text);
  const { counts, nodeId } = indicator;
  // Of cases the head who takes the count sees which; whoever only reads the plan sees the number.
  if (counts === null || isOfCases(counts.thing)) return shown;
  const { first, last } = countedSpan(indicator, period);
  return (
    <Link
      to="/events"
      search={{
        from: first,
        to: last,
        ...(counts.thing === 'people-trained' ? { view: 'people' } : { standing: 'Held' }),
        kind: kindOfCounted[counts.thing],
        node: nodeId,
      }}
      aria-label={text.t('indicators.showCounted', { amount: shown, period: periodText(period, text) })}
    >
      {shown}
    </Link>
  );
}

/** What holds in a cell, what is under way beside it, and the way to write it. */
function FigureInTable({
  versions,
  name,
  mayWrite,
  onWrite,
}: {
  readonly versions: readonly SeenFigure[];
  readonly name: string;
  readonly mayWrite: boolean;
  readonly onWrite: (amended: SeenFigure | undefined) => void;
}) {
  const text = useText();
  const { t } = text;
  const [held, open] = [inForce(versions), underWay(versions)];
  const isAmendable = open === undefined || open.state !== 'submitted';
  const word = open !== undefined ? 'amend' : held !== undefined ? 'correct' : 'newFigure';
  return (
    <td data-state={(open ?? held)?.state}>
      {held !== undefined && (
        <p>
          {figureText(held.amount, text)}{' '}
          <span className="quiet small">{t(`indicators.state.${held.state}`)}</span>
        </p>
      )}
      {open !== undefined && (
        <p>
          {figureText(open.amount, text)}{' '}
          <span className="quiet small">{t(`indicators.state.${open.state}`)}</span>
        </p>
      )}
      {held === undefined && open === undefined && <span className="quiet">{NOTHING}</span>}
      {mayWrite && isAmendable && (
        <Button
          look="quiet"
          icon={Pencil}
          aria-label={`${t(`indicators.${word}`)}: ${name}`}
          onClick={() => onWrite(open)}
        >
          {t(`indicators.${word}`)}
        </Button>
      )}
    </td>
  );
}

/** The figures over longer periods and the whole time, worked out anew each time the page is read. */
export function LongerPeriods({ file: { indicator, rolledUp } }: { readonly file: IndicatorFile }) {
  const text = useText();
  const { t, number } = text;
  const longer = rolledUp.periods.filter(
    ({ period }) => period === null || lengthOfPeriod(period) !== indicator.periodLength,
  );
  return (
    <section className="indicators-part" aria-labelledby="indicator-longer">
      <h2 id="indicator-longer">{t('indicators.longer')}</h2>
      <p className="quiet small">{t(`indicators.longerHelp.${indicator.accrual}`)}</p>
      <table className="record-table indicator-figures" aria-labelledby="indicator-longer">
        <thead>
          <tr>
            <th scope="col">{t('indicators.period')}</th>
            <th scope="col">{t('indicators.kind.target')}</th>
            <th scope="col">{t('indicators.kind.actual')}</th>
            <th scope="col">{t('indicators.attained')}</th>
          </tr>
        </thead>
        <tbody>
          {longer.map(({ period, target, actual }) => (
            <tr key={period ?? ''} data-period={period ?? 'whole'}>
              <th scope="row">{period === null ? t('indicators.wholeTime') : periodText(period, text)}</th>
              {[target, actual].map(({ amount, reported, expected }, at) => (
                // Target and actual, always in this order.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at}>
                  {figureText(amount, text)}{' '}
                  <span className="quiet small">
                    {t('indicators.ofFigures', { reported: number(reported), expected: number(expected) })}
                  </span>
                </td>
              ))}
              <td>{attainedText(actual.amount, target.amount, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether a period has begun: what was reached in one that has not is not known. */
const hasBegun = (period: string): boolean => spanOf(period).first <= today();

/** Whether a count was taken of what the indicator counts now. */
const isOfBinding = (
  { thing, withinDays }: SeenCount,
  counts: IndicatorFile['indicator']['counts'],
): boolean => thing === counts?.thing && withinDays === counts.withinDays;
