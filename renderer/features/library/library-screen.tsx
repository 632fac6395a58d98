import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { publicationKinds } from '../../../shared/codes/publication-kinds.ts';
import { publicationStates } from '../../../shared/codes/publication-states.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { useSession } from '../../app/session.ts';
import { publicationsQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { inOtherLanguage } from '../../ui/bilingual-text.ts';
import { Bilingual, CalledOrganisation } from '../../ui/bilingual.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeFilter } from '../../ui/code-filter.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlanAreas } from '../../ui/plan-areas.tsx';
import '../../ui/record-table.css';
import '../../ui/plan-record.css';

/** Legislation, handbooks and curricula: what holds, and how many versions and files there are. */
export function LibraryScreen({ kind }: { readonly kind: string }) {
  const text = useText();
  const { t, label, number, language } = text;
  const { may } = useSession();
  const navigate = useNavigate();
  const list = useQuery(publicationsQuery);
  const { publications = [], organisations = [] } = list.data ?? {};
  const shown = publications.filter(({ publication }) => kind === '' || publication.kind === kind);
  return (
    <div className="screen plan-records" data-screen="library">
      <header className="screen-title">
        <h1>{t('library.title')}</h1>
        {may('plan:write') && (
          <div className="push">
            <Button
              look="main"
              icon={Plus}
              onClick={() =>
                void navigate({
                  to: '/plan/new-publication/$publicationId',
                  params: { publicationId: newRecordId() },
                })
              }
            >
              {t('library.new')}
            </Button>
          </div>
        )}
      </header>
      <PlanAreas />
      <div className="plan-record-filters" role="search" aria-label={t('planRecord.find')}>
        <CodeFilter
          label={t('library.kind')}
          list={publicationKinds}
          value={kind}
          onChange={(chosen) =>
            void navigate({
              to: '/plan/library',
              search: chosen === '' ? {} : { kind: chosen },
              replace: true,
            })
          }
        />
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('library.count', { count: shown.length })}
        </p>
      </div>
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data !== undefined && shown.length === 0 && (
        <Notice kind="plain" title={t(publications.length === 0 ? 'library.none' : 'planRecord.noMatch')}>
          <p>{t(publications.length === 0 ? 'library.noneHelp' : 'planRecord.noMatchHelp')}</p>
        </Notice>
      )}
      {shown.length > 0 && (
        <table className="record-table plan-record-table" aria-label={t('library.title')}>
          <thead>
            <tr>
              <th scope="col">{t('planRecord.title')}</th>
              <th scope="col" className="is-short">
                {t('library.kind')}
              </th>
              <th scope="col">{t('library.current')}</th>
              <th scope="col">{t('library.issuedBy')}</th>
              <th scope="col" className="is-number">
                {t('library.versions')}
              </th>
              <th scope="col" className="is-number">
                {t('library.files')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ publicationId, publication, current, versions, files }) => (
              <tr key={publicationId} className="record-row">
                <th scope="row">
                  <Link to="/plan/library/$publicationId" params={{ publicationId }}>
                    <Bilingual lao={publication.titleLao} english={publication.titleEnglish} />
                  </Link>
                  <span className="quiet small other-name" lang={language === 'lo' ? 'en' : 'lo'}>
                    {inOtherLanguage(text, publication.titleLao, publication.titleEnglish)}
                  </span>
                </th>
                <td data-label={t('library.kind')}>{label(publicationKinds, publication.kind)}</td>
                <td data-label={t('library.current')}>
                  {current === null
                    ? '–'
                    : [
                        label(publicationStates, current.state),
                        current.number ?? '',
                        formatPartialDate(current.date, language),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                </td>
                <td data-label={t('library.issuedBy')}>
                  <CalledOrganisation
                    organisations={organisations}
                    organisationId={current?.issuedById ?? null}
                  />
                </td>
                <td data-label={t('library.versions')} className="is-number">
                  {number(versions)}
                </td>
                <td data-label={t('library.files')} className="is-number">
                  {number(files)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
