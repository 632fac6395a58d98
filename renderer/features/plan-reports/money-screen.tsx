import { useQuery } from '@tanstack/react-query';
import { FilePlus, Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { budgetSources } from '../../../shared/codes/budget-sources.ts';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { SeenExpenditure } from '../../../shared/contract/expenditure.ts';
import type { PlanMoney } from '../../../shared/contract/plan-report.ts';
import { reachOf } from '../../../shared/domain/plan-light.ts';
import { moneyLines, type MoneyLine, moneySums, type MoneySum } from '../../../shared/domain/plan-money.ts';
import { planText } from '../../../shared/national-plan/report-text.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { planMoneyQuery } from '../../queries/plan-reports.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { amountText, moneyText } from '../../ui/money-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ReasonDialog } from '../closing/reason-dialog.tsx';
import { ExpenditureDialog } from './expenditure-dialog.tsx';
import { PlanViewScreen } from './plan-views.tsx';
import '../../ui/record-table.css';

/** What was planned against what was spent, by source and currency. */
export function PlanMoneyScreen({ planId }: { readonly planId: string | undefined }) {
  return (
    <PlanViewScreen view="money" planId={planId}>
      {(plan) => <Money planId={plan.planId} />}
    </PlanViewScreen>
  );
}

function Money({ planId }: { readonly planId: string }) {
  const { t } = useText();
  const money = useQuery(planMoneyQuery(planId));
  if (money.data === undefined)
    return money.isError ? (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, money.error)}</p>
      </Notice>
    ) : (
      <p className="quiet">{t('program.loading')}</p>
    );
  const lines = linesOf(
    money.data,
    money.data.nodes.map(({ nodeId }) => nodeId),
    'alsoOfRemoved',
  );
  return (
    <>
      <p className="quiet">{t('planReports.money.help')}</p>
      <BySource lines={lines} />
      <ByEntry money={money.data} />
      <Expenditures planId={planId} money={money.data} />
    </>
  );
}

/**
 * Planned and spent of some entries; each raw row once. What was spent for an entry that a later version of the plan has
 * taken out was spent all the same: it is in the whole.
 */
function linesOf(
  { nodes, expenditures, events }: PlanMoney,
  nodeIds: readonly string[],
  whole?: 'alsoOfRemoved',
): readonly MoneyLine[] {
  const chosen = new Set(nodeIds);
  const isChosen = (nodeId: string): boolean => whole !== undefined || chosen.has(nodeId);
  return moneyLines({
    budget: nodes.filter(({ nodeId }) => chosen.has(nodeId)).flatMap(({ budget }) => budget),
    expenditures: expenditures
      .filter(({ takenBack, expenditure }) => takenBack === null && isChosen(expenditure.nodeId))
      .map(({ expenditure }) => expenditure),
    eventCosts: events.filter((event) => event.nodeIds.some(isChosen)).map(({ cost }) => cost),
  });
}

function BySource({ lines }: { readonly lines: readonly MoneyLine[] }) {
  const text = useText();
  const { t, label } = text;
  const sums = moneySums(lines);
  return (
    <section className="plan-view-part" aria-labelledby="money-by-source">
      <h2 id="money-by-source">{t('planReports.money.bySource')}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('planReports.money.nothing')}</p>
      ) : (
        <table className="record-table plan-money" aria-labelledby="money-by-source">
          <thead>
            <tr>
              <th scope="col">{t('planReports.money.source')}</th>
              <MoneyHead />
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => [
              ...lines
                .filter(({ currency }) => currency === sum.currency)
                .map((line) => (
                  <tr
                    key={`${line.currency} ${line.source}`}
                    className="record-row"
                    data-money={`${line.source} ${line.currency}`}
                  >
                    <th scope="row">
                      {line.source === 'EventCost'
                        ? t('planReports.money.eventCost')
                        : label(budgetSources, line.source)}
                    </th>
                    <MoneyCells sum={line} />
                  </tr>
                )),
              <tr key={sum.currency} className="record-row plan-money-sum" data-money={sum.currency}>
                <th scope="row">{t('planReports.money.sum', { currency: sum.currency })}</th>
                <MoneyCells sum={sum} />
              </tr>,
            ])}
          </tbody>
        </table>
      )}
    </section>
  );
}

function MoneyHead() {
  const { t } = useText();
  return (
    <>
      <th scope="col" className="is-money">
        {t('planReports.money.planned')}
      </th>
      <th scope="col" className="is-money">
        {t('planReports.money.spent')}
      </th>
      <th scope="col">{t('planReports.money.part')}</th>
    </>
  );
}

function MoneyCells({ sum: { currency, planned, spent } }: { readonly sum: MoneySum }) {
  const text = useText();
  const { t, number } = text;
  const percent = planned === 0 ? null : Math.round((spent / planned) * 1000) / 10;
  return (
    <>
      <td className="is-money" data-label={t('planReports.money.planned')}>
        {amountText(planned, currency, text)}
      </td>
      <td className="is-money" data-label={t('planReports.money.spent')}>
        {amountText(spent, currency, text)}
      </td>
      <td data-label={t('planReports.money.part')}>
        {percent === null ? (
          <span className="quiet">{t('planReports.money.nothingPlanned')}</span>
        ) : (
          <>
            <meter
              min={0}
              max={100}
              // Above its plan the bar warns, whatever colour the browser gives the rest.
              high={spent > planned ? 99 : 100}
              value={Math.min(100, percent)}
              aria-label={t('planReports.money.part')}
              aria-valuetext={`${number(percent)} %`}
            />{' '}
            {number(percent)} %
            {spent > planned && (
              <strong className="plan-money-over">{t('planReports.money.overPlan')}</strong>
            )}
          </>
        )}
      </td>
    </>
  );
}

/** The entries of which anything is planned or spent, each with everything below it or serving it. */
function ByEntry({ money }: { readonly money: PlanMoney }) {
  const text = useText();
  const { t, language, label } = text;
  const reach = reachOf(money.nodes);
  const rows = money.nodes.flatMap((node) => {
    const sums = moneySums(linesOf(money, [...(reach.get(node.nodeId) ?? [])]));
    return sums.length === 0 ? [] : [{ node, sums }];
  });
  if (rows.length === 0) return null;
  return (
    <section className="plan-view-part" aria-labelledby="money-by-entry">
      <h2 id="money-by-entry">{t('planReports.money.byEntry')}</h2>
      <p className="quiet">{t('planReports.money.byEntryHelp')}</p>
      <table className="record-table plan-money" aria-labelledby="money-by-entry">
        <thead>
          <tr>
            <th scope="col">{t('planReports.overview.entry')}</th>
            <MoneyHead />
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ node, sums }) =>
            sums.map((sum, at) => (
              <tr key={`${node.nodeId} ${sum.currency}`} className="record-row" data-node={node.code}>
                <th scope="row" data-depth={Math.min(node.depth, 3)}>
                  {at === 0 ? (
                    <>
                      <span className="quiet small">
                        {label(planLevels, node.level)} {node.code}
                      </span>{' '}
                      {planText(node, language)}
                    </>
                  ) : (
                    <span className="quiet">{node.code}</span>
                  )}
                </th>
                <MoneyCells sum={sum} />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

type Asked =
  | { readonly act: 'save'; readonly amended: SeenExpenditure | undefined }
  | { readonly act: 'takeBack'; readonly taken: SeenExpenditure };

/** What was written down as spent, with what can be done about it. */
function Expenditures({ planId, money }: { readonly planId: string; readonly money: PlanMoney }) {
  const text = useText();
  const { t, number } = text;
  const [asked, setAsked] = useState<Asked | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(money.expenditures, asked);
  return (
    <section className="plan-view-part" aria-labelledby="expenditures">
      <header className="plan-view-head">
        <h2 id="expenditures" ref={heading} tabIndex={-1}>
          {t('planReports.money.expenditures')}{' '}
          <span className="quiet">{number(money.expenditures.length)}</span>
        </h2>
        {money.mayWrite && (
          <Button icon={FilePlus} onClick={() => setAsked({ act: 'save', amended: undefined })}>
            {t('planReports.money.add')}
          </Button>
        )}
      </header>
      {money.expenditures.length === 0 ? (
        <p className="quiet">{t('planReports.money.none')}</p>
      ) : (
        <ul className="rows plan-expenditures">
          {money.expenditures.map((each) => (
            <Line key={each.expenditureId} seen={each} money={money} onAsk={setAsked} />
          ))}
        </ul>
      )}
      {asked?.act === 'save' && (
        <ExpenditureDialog
          planId={planId}
          money={money}
          amended={asked.amended}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.act === 'takeBack' && (
        <ReasonDialog
          title={t('planReports.money.takeBackTitle')}
          help={moneyText(asked.taken.expenditure.money, text)}
          label={t('planReports.money.because')}
          submit={t('planReports.money.takeBack')}
          send={(because) =>
            call('expenditure.takeBack', {
              expenditureId: asked.taken.expenditureId,
              version: asked.taken.version,
              because,
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function Line({
  seen,
  money,
  onAsk,
}: {
  readonly seen: SeenExpenditure;
  readonly money: PlanMoney;
  readonly onAsk: (asked: Asked) => void;
}) {
  const text = useText();
  const { t, language, label, moment } = text;
  const { expenditure, takenBack } = seen;
  const node = money.nodes.find(({ nodeId }) => nodeId === expenditure.nodeId);
  const id = `spent-${seen.expenditureId}`;
  return (
    <li data-expenditure={takenBack === null ? 'counts' : 'taken-back'}>
      <div className="rows-main">
        <p id={id} className="rows-name">
          {takenBack === null ? (
            moneyText(expenditure.money, text)
          ) : (
            <s>{moneyText(expenditure.money, text)}</s>
          )}{' '}
          · {formatDate(expenditure.spentOn, language, 'short')} · {label(budgetSources, expenditure.source)}
          {expenditure.giver !== null && ` (${expenditure.giver})`}
        </p>
        <p className="small">
          {node === undefined ? t('planReports.money.ofRemoved') : `${node.code} ${planText(node, language)}`}
          {expenditure.words !== null && ` · ${expenditure.words}`}
        </p>
        <p className="quiet small">
          {takenBack === null
            ? t('planReports.money.writtenBy', { name: seen.changedByName, when: moment(seen.changedAt) })
            : t('planReports.money.takenBackBy', {
                name: takenBack.byName,
                when: moment(takenBack.at),
                because: takenBack.because,
              })}
        </p>
      </div>
      {money.mayWrite && takenBack === null && (
        <div className="plan-view-acts">
          <Button
            look="quiet"
            icon={Pencil}
            aria-describedby={id}
            onClick={() => onAsk({ act: 'save', amended: seen })}
          >
            {t('planReports.money.amend')}
          </Button>
          <Button
            look="quiet"
            icon={Undo2}
            aria-describedby={id}
            onClick={() => onAsk({ act: 'takeBack', taken: seen })}
          >
            {t('planReports.money.takeBack')}
          </Button>
        </div>
      )}
    </li>
  );
}
