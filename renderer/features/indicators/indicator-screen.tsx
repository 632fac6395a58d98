import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListPlus, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { IndicatorFile, SeenFigure } from '../../../shared/contract/indicator.ts';
import { figureKinds } from '../../../shared/domain/indicator-figure.ts';
import { periodAfter } from '../../../shared/domain/indicator-period.ts';
import { indicatorQuery } from '../../queries/indicators.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CountDialog } from './count-dialog.tsx';
import { FigureCard } from './figure-card.tsx';
import { type FigureCell, FigureDialog } from './figure-dialog.tsx';
import { LongerPeriods, PeriodTable } from './period-table.tsx';
import { figureText, inForce, periodText, underWay, versionsOf, ruleText } from './indicator-text.ts';
import '../../ui/record-table.css';
import './indicators.css';
import { Bilingual } from '../../ui/bilingual.tsx';

/** One indicator: what it measures, its figures by period and over longer ones, and the history of each figure. */
export function IndicatorScreen({ indicatorId }: { readonly indicatorId: string }) {
  const text = useText();
  const { t, moment } = text;
  const navigate = useNavigate();
  const file = useQuery(indicatorQuery(indicatorId));
  const [cell, setCell] = useState<FigureCell | null>(null);
  const [counted, setCounted] = useState<string | null>(null);
  if (file.data === undefined) return <Loading screen="indicator" failure={file.error ?? undefined} />;
  const { indicator, node, feeders, figures, may } = file.data;
  const isAddedUp = feeders.length > 0;
  return (
    <div className="screen indicator" data-screen="indicator">
      <header className="screen-title">
        <div>
          <p className="quiet small">
            <Link to="/plan/nodes/$nodeId" params={{ nodeId: node.nodeId }}>
              {node.code} <Bilingual lao={node.textLao} english={node.textEnglish} />
            </Link>
          </p>
          <h1>
            <Bilingual lao={indicator.nameLao} english={indicator.nameEnglish} />
          </h1>
        </div>
        {may.write && (
          <div className="push">
            {!isAddedUp && (
              <Button
                look="main"
                icon={ListPlus}
                onClick={() =>
                  void navigate({ to: '/plan/indicators/$indicatorId/figures', params: { indicatorId } })
                }
              >
                {t('indicators.enter')}
              </Button>
            )}
            <Button
              icon={Pencil}
              onClick={() =>
                void navigate({
                  to: '/plan/nodes/$nodeId/indicators/$indicatorId',
                  params: { nodeId: node.nodeId, indicatorId },
                })
              }
            >
              {t('action.edit')}
            </Button>
          </div>
        )}
      </header>
      <Definition file={file.data} />
      {isAddedUp && (
        <Notice kind="plain">
          <p>{t('indicators.addedUpText')}</p>
        </Notice>
      )}
      <section className="indicators-part" aria-labelledby="indicator-periods">
        <h2 id="indicator-periods">{t('indicators.periods')}</h2>
        <Baseline file={file.data} onCell={setCell} />
        <PeriodTable file={file.data} onCell={setCell} onCount={setCounted} />
      </section>
      <LongerPeriods file={file.data} />
      {!isAddedUp && (
        <section className="indicators-part" aria-labelledby="indicator-history">
          <h2 id="indicator-history">{t('indicators.history')}</h2>
          {figures.length === 0 && <p className="quiet">{t('indicators.noFigures')}</p>}
          {inOrder(figures).map((figure) => (
            <FigureCard
              key={figure.figureId}
              file={file.data}
              figure={figure}
              before={correctedBy(figures, figure)}
              onAmend={() => setCell({ kind: figure.kind, period: figure.period, amended: figure })}
            />
          ))}
        </section>
      )}
      <p className="quiet small">
        {t('indicators.lastChanged', { name: file.data.changedByName, when: moment(file.data.changedAt) })}
      </p>
      {cell !== null && <FigureDialog file={file.data} cell={cell} onClose={() => setCell(null)} />}
      {counted !== null && <CountDialog file={file.data} period={counted} onClose={() => setCounted(null)} />}
    </div>
  );
}

/** What waits first, then by kind and period, the newest version of each first. */
function inOrder(figures: readonly SeenFigure[]): readonly SeenFigure[] {
  const place = ({ state }: SeenFigure): number =>
    state === 'returned' ? 0 : state === 'submitted' ? 1 : state === 'draft' ? 2 : 3;
  return figures.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      figureKinds.indexOf(other.kind) - figureKinds.indexOf(one.kind) ||
      (one.period === other.period ? other.revision - one.revision : one.period < other.period ? 1 : -1),
  );
}

/** The approved version before one. */
const correctedBy = (figures: readonly SeenFigure[], figure: SeenFigure): SeenFigure | undefined =>
  versionsOf(figures, figure.kind, figure.kind === 'baseline' ? null : figure.period).find(
    ({ revision, state }) => revision < figure.revision && state === 'approved',
  );

function Definition({ file: { indicator, feeds, feeders } }: { readonly file: IndicatorFile }) {
  const text = useText();
  const { t, number } = text;
  const { counts } = indicator;
  return (
    <dl className="facts indicator-facts">
      <Fact label={t('indicators.definition')}>{indicator.definition}</Fact>
      <Fact label={t('indicators.measure')}>
        {t(`indicators.measures.${indicator.measure}`)} · {indicator.unit}
      </Fact>
      <Fact label={t(indicator.measure === 'share' ? 'indicators.numeratorPart' : 'indicators.numerator')}>
        {indicator.numerator}
      </Fact>
      {indicator.denominator !== null && (
        <Fact label={t('indicators.denominator')}>{indicator.denominator}</Fact>
      )}
      <Fact label={t('indicators.periodLength')}>
        {t(`indicators.lengths.${indicator.periodLength}`)} · {periodText(indicator.firstPeriod, text)} –{' '}
        {periodText(indicator.lastPeriod, text)}
      </Fact>
      <Fact label={t('indicators.accrual')}>{t(`indicators.accruals.${indicator.accrual}`)}</Fact>
      <Fact label={t('indicators.dimensions')}>
        {indicator.dimensions.length === 0
          ? t('indicators.notBrokenDown')
          : indicator.dimensions.map((each) => t(`indicators.dimension.${each}`)).join(', ')}
      </Fact>
      {counts !== null && (
        <Fact label={t('indicators.counts')}>
          {t(`indicators.thing.${counts.thing}`)}
          {counts.withinDays !== null &&
            ` ${t('indicators.within', { days: number(counts.withinDays) })}`}.{' '}
          <span className="quiet small">{ruleText(counts.thing, text)}</span>
        </Fact>
      )}
      {feeds !== null && (
        <Fact label={t('indicators.feeds')}>
          <Link to="/plan/indicators/$indicatorId" params={{ indicatorId: feeds.indicatorId }}>
            <Bilingual lao={feeds.nameLao} english={feeds.nameEnglish} />
          </Link>{' '}
          <span className="quiet small">
            {feeds.node.code} <Bilingual lao={feeds.node.textLao} english={feeds.node.textEnglish} />
          </span>
        </Fact>
      )}
      {feeders.length > 0 && (
        <Fact label={t('indicators.feeders')}>
          <ul className="indicator-feeders">
            {feeders.map((feeder) => (
              <li key={feeder.indicatorId}>
                <Link to="/plan/indicators/$indicatorId" params={{ indicatorId: feeder.indicatorId }}>
                  <Bilingual lao={feeder.nameLao} english={feeder.nameEnglish} />
                </Link>{' '}
                <span className="quiet small">
                  {feeder.node.code} <Bilingual lao={feeder.node.textLao} english={feeder.node.textEnglish} />
                </span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="facts-pair">
      <dt>{label}</dt>
      <dd className="figure-words">{children}</dd>
    </div>
  );
}

/** From where one started: one figure, of a period before the first. */
function Baseline({
  file: { indicator, figures, feeders, rolledUp, may },
  onCell,
}: {
  readonly file: IndicatorFile;
  readonly onCell: (cell: FigureCell) => void;
}) {
  const text = useText();
  const { t } = text;
  const versions = versionsOf(figures, 'baseline', null);
  const [held, open] = [inForce(versions), underWay(versions)];
  const shown = held ?? open;
  return (
    <p className="indicator-baseline">
      <strong>{t('indicators.kind.baseline')}:</strong>{' '}
      {shown === undefined || feeders.length > 0
        ? figureText(rolledUp.baseline.amount, text)
        : [held, open].map(
            (each) =>
              each !== undefined && (
                <span key={each.figureId}>
                  {figureText(each.amount, text)}{' '}
                  <span className="quiet small">
                    {periodText(each.period, text)} · {t(`indicators.state.${each.state}`)}
                  </span>
                </span>
              ),
          )}{' '}
      {may.write && feeders.length === 0 && (open === undefined || open.state !== 'submitted') && (
        <Button
          look="quiet"
          icon={Pencil}
          onClick={() =>
            onCell({
              kind: 'baseline',
              period: shown?.period ?? periodAfter(indicator.firstPeriod, -1),
              amended: open,
            })
          }
        >
          {t(
            open !== undefined
              ? 'indicators.amend'
              : held !== undefined
                ? 'indicators.correct'
                : 'indicators.newFigure',
          )}
        </Button>
      )}
    </p>
  );
}
