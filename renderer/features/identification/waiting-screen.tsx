import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { waitingCasesQuery } from '../../queries/identification.ts';
import { openProposalsQuery } from '../../queries/proposals.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { today } from '../../ui/today.ts';
import { daysText, waitedDays } from '../../ui/waiting-text.ts';
import '../../ui/record-table.css';
import './identification.css';

type Waiting = OutputByOperation<'identification.waiting'>;

/** Presumed victims who wait for the authority that decides, the longest first, and how long it takes in this office. */
export function WaitingScreen() {
  const text = useText();
  const { t, language } = text;
  const waiting = useQuery(waitingCasesQuery);
  const proposals = useQuery(openProposalsQuery);
  if (waiting.data === undefined || proposals.data === undefined)
    return <Loading screen="waiting" failure={waiting.error ?? proposals.error ?? undefined} />;
  const { cases, total } = waiting.data;
  return (
    <div className="screen" data-screen="waiting">
      <header className="screen-title">
        <h1>
          {t('waiting.title')} {total > 0 && <span className="quiet">{text.number(total)}</span>}
        </h1>
      </header>
      <p className="quiet">{t('waiting.help')}</p>
      <Figures waiting={waiting.data} />
      {cases.length === 0 ? (
        <Notice kind="plain">
          <p>{t('waiting.empty')}</p>
        </Notice>
      ) : (
        <table className="record-table" aria-label={t('waiting.title')}>
          <thead>
            <tr>
              <th scope="col">{t('waiting.days')}</th>
              <th scope="col">{t('cases.number')}</th>
              <th scope="col">{t('cases.codeName')}</th>
              <th scope="col">{t('cases.sexAge')}</th>
              <th scope="col">{t('waiting.since')}</th>
              <th scope="col">{t('waiting.proposal')}</th>
              <th scope="col">{t('cases.officer')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((line) => {
              const days = waitedDays(line, today());
              const proposal = proposals.data.find(({ caseId }) => caseId === line.caseId);
              const since = line.presumedOn === undefined ? undefined : givenValue(line.presumedOn);
              return (
                <tr key={line.caseId} className="record-row">
                  <td>
                    <strong>{days === undefined ? t('timeline.undated') : daysText(days, text)}</strong>
                  </td>
                  <td>
                    <Link
                      to="/cases/$caseId"
                      params={{ caseId: line.caseId }}
                      search={{ section: 'identification' }}
                    >
                      {line.number}
                    </Link>
                  </td>
                  <td>{codeNameText(line.caseId, language)}</td>
                  <td>
                    <SexAndAge sex={line.sex} birth={line.birth} />
                  </td>
                  <td data-label={t('waiting.since')}>
                    {since === undefined ? '–' : formatPartialDate(since, language)}
                  </td>
                  <td data-label={t('waiting.proposal')}>
                    {proposal === undefined ? (
                      <span className="quiet">{t('waiting.noProposal')}</span>
                    ) : (
                      t(`proposal.state.${proposal.state}`)
                    )}
                  </td>
                  <td data-label={t('cases.officer')}>{line.responsibleOfficerName}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {total > cases.length && <p className="quiet">{t('waiting.more', { count: total - cases.length })}</p>}
    </div>
  );
}

/** Median and longest, of those who wait and of those who were identified. */
function Figures({ waiting: { waiting, identified } }: { readonly waiting: Waiting }) {
  const text = useText();
  const { t } = text;
  return (
    <div className="waiting-figures">
      {(['waiting', 'identified'] as const).map((which) => {
        const figures = which === 'waiting' ? waiting : identified;
        return (
          <section key={which} aria-labelledby={`figures-${which}`} data-figures={which}>
            <h2 id={`figures-${which}`}>{t(`waiting.figures.${which}`)}</h2>
            {figures === null ? (
              <p className="quiet">{t('waiting.noFigures')}</p>
            ) : (
              <dl className="facts">
                <dt>{t('waiting.persons')}</dt>
                <dd>{text.number(figures.persons)}</dd>
                <dt>{t('waiting.median')}</dt>
                <dd>{daysText(figures.median, text)}</dd>
                <dt>{t('waiting.longest')}</dt>
                <dd>{daysText(figures.longest, text)}</dd>
              </dl>
            )}
          </section>
        );
      })}
    </div>
  );
}
