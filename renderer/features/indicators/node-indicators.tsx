import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePlus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { useSession } from '../../app/session.ts';
import { indicatorsOfNodeQuery } from '../../queries/indicators.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { attainedText, figureText } from './indicator-text.ts';
import '../../ui/record-table.css';
import './indicators.css';
import { Bilingual } from '../../ui/bilingual.tsx';

/** What is measured for a node of the plan: baseline, target and what was reached over all its time. */
export function NodeIndicators({ nodeId }: { readonly nodeId: string }) {
  const text = useText();
  const { t, number } = text;
  const { may } = useSession();
  const navigate = useNavigate();
  const indicators = useQuery(indicatorsOfNodeQuery(nodeId));
  return (
    <section className="indicators-part" aria-labelledby="node-indicators">
      <header className="indicators-head">
        <h2 id="node-indicators">{t('indicators.title')}</h2>
        {(may('plan:decide') || may('plan:write')) && (
          <Link to="/plan/waiting-figures">{t('indicators.waitingTitle')}</Link>
        )}
        {may('plan:write') && (
          <Button
            icon={FilePlus}
            onClick={() =>
              void navigate({
                to: '/plan/nodes/$nodeId/indicators/$indicatorId',
                params: { nodeId, indicatorId: newRecordId() },
              })
            }
          >
            {t('indicators.add')}
          </Button>
        )}
      </header>
      {indicators.isPending && <p className="quiet">{t('program.loading')}</p>}
      {indicators.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, indicators.error)}</p>
        </Notice>
      )}
      {indicators.data?.length === 0 && <p className="quiet">{t('indicators.none')}</p>}
      {indicators.data !== undefined && indicators.data.length > 0 && (
        <table className="record-table indicator-figures" aria-labelledby="node-indicators">
          <thead>
            <tr>
              <th scope="col">{t('indicators.one')}</th>
              <th scope="col">{t('indicators.kind.baseline')}</th>
              <th scope="col">{t('indicators.kind.target')}</th>
              <th scope="col">{t('indicators.kind.actual')}</th>
              <th scope="col">{t('indicators.attained')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.data.map((line) => (
              <tr key={line.indicatorId} data-indicator={line.indicatorId}>
                <th scope="row">
                  <Link to="/plan/indicators/$indicatorId" params={{ indicatorId: line.indicatorId }}>
                    <Bilingual lao={line.nameLao} english={line.nameEnglish} />
                  </Link>{' '}
                  <span className="quiet small">
                    {line.unit} · {t(`indicators.lengths.${line.periodLength}`)}
                    {line.isAddedUp && ` · ${t('indicators.addedUp')}`}
                    {line.underWay > 0 && ` · ${t('indicators.underWay', { count: line.underWay })}`}
                  </span>
                </th>
                <td>{figureText(line.baseline.amount, text)}</td>
                <td>{figureText(line.target.amount, text)}</td>
                <td>
                  {figureText(line.actual.amount, text)}{' '}
                  <span className="quiet small">
                    {t('indicators.ofFigures', {
                      reported: number(line.actual.reported),
                      expected: number(line.actual.expected),
                    })}
                  </span>
                </td>
                <td>{attainedText(line.actual.amount, line.target.amount, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
