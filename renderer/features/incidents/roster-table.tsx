import { Link } from '@tanstack/react-router';
import type { LackingAnswer, RosterEntry } from '../../../shared/contract/incident.ts';
import { useSession } from '../../app/session.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import '../../ui/record-table.css';

/** The persons of a group who are on file, and the questions that nobody has asked them yet. */
export function RosterTable({ roster }: { readonly roster: readonly RosterEntry[] }) {
  const { t, number, language } = useText();
  const mayReveal = useSession().may('case:reveal');
  const names = useRevealedNames('roster');
  const labels: Readonly<Record<LackingAnswer, string>> = {
    ...caseQuestionLabels(t),
    formsOfExploitation: t('whatHappened.field.formsOfExploitation'),
    screening: t('screening.title'),
  };
  const unfinished = roster.filter(({ lacking }) => lacking.length > 0).length;
  return (
    <section aria-labelledby="roster-title">
      <div className="incident-section-head">
        <h2 id="roster-title">{t('incidents.roster')}</h2>
        <p role="status" data-roster={roster.length}>
          {t('incidents.onFile', { count: roster.length })}
          {roster.length > 0 &&
            ` · ${unfinished === 0 ? t('incidents.nothingLacks') : t('incidents.lack', { count: unfinished })}`}
        </p>
        {mayReveal && roster.length > 0 && (
          <>
            <RevealButton names={names} ids={roster.map(({ caseId }) => caseId)} />
            <RevealStatus names={names} />
          </>
        )}
      </div>
      {roster.length === 0 ? (
        <p className="quiet">{t('incidents.rosterEmpty')}</p>
      ) : (
        <table className="record-table roster" aria-labelledby="roster-title">
          <thead>
            <tr>
              <th scope="col" className="roster-number">
                {t('cases.number')}
              </th>
              <th scope="col">{t('cases.codeName')}</th>
              <th scope="col" className="roster-age">
                {t('cases.sexAge')}
              </th>
              <th scope="col" className="roster-status">
                {t('cases.status')}
              </th>
              <th scope="col" className="roster-lacking">
                {t('incidents.lacking')}
              </th>
            </tr>
          </thead>
          <tbody>
            {roster.map(({ caseId, number: caseNumber, sex, birth, status, lacking, mayWrite }) => {
              const shown = names.namesOf(caseId);
              return (
                <tr key={caseId} className="record-row" data-case={caseId}>
                  <td className="roster-number">
                    <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
                      {caseNumber}
                    </Link>
                  </td>
                  <td>
                    <span className={shown === undefined ? '' : 'quiet small'}>
                      {codeNameText(caseId, language)}
                    </span>
                    {shown !== undefined && (
                      <span className="record-row-name"> {shown.join(' · ') || t('cases.noName')}</span>
                    )}
                  </td>
                  <td className="roster-age">
                    <SexAndAge sex={sex} birth={birth} />
                  </td>
                  <td className="roster-status">{t(`status.${status}`)}</td>
                  <td className="roster-lacking" data-label={t('incidents.lacking')}>
                    {lacking.length === 0 ? (
                      <span className="quiet">{t('incidents.complete')}</span>
                    ) : (
                      <>
                        <strong>{number(lacking.length)}</strong>{' '}
                        <ul className="roster-lacking-list">
                          {lacking.map((name) => (
                            <li key={name}>
                              {mayWrite && name === 'screening' ? (
                                <Link
                                  to="/cases/$caseId"
                                  params={{ caseId }}
                                  search={{ section: 'identification' }}
                                >
                                  {labels[name]}
                                </Link>
                              ) : mayWrite ? (
                                <Link
                                  to={
                                    name === 'formsOfExploitation'
                                      ? '/cases/$caseId/what-happened'
                                      : '/cases/$caseId/edit'
                                  }
                                  params={{ caseId }}
                                  search={{ question: name }}
                                >
                                  {labels[name]}
                                </Link>
                              ) : (
                                labels[name]
                              )}
                            </li>
                          ))}
                        </ul>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
