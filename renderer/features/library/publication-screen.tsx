import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { publicationKinds } from '../../../shared/codes/publication-kinds.ts';
import { publicationQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PlanNodeList } from '../../ui/plan-node-list.tsx';
import { PlanRecordFacts, PlanRecordPage } from '../../ui/plan-record-page.tsx';
import { VersionDialog } from './version-dialog.tsx';
import { VersionRow } from './version-row.tsx';
import '../../ui/record-table.css';
import './library.css';

/** Legislation, a handbook or a curriculum, with its versions and their files. */
export function PublicationScreen({ publicationId }: { readonly publicationId: string }) {
  const { t, label } = useText();
  const navigate = useNavigate();
  const file = useQuery(publicationQuery(publicationId));
  // The version whose form is open.
  const [edited, setEdited] = useState<string>();
  if (file.data === undefined) return <Loading screen="publication" failure={file.error ?? undefined} />;
  const { publication, versions, organisations, planNodes, mayWrite } = file.data;
  return (
    <PlanRecordPage
      screen="publication"
      name={{ lao: publication.titleLao, english: publication.titleEnglish }}
      file={file.data}
      list={
        <Link to="/plan/library" search={{}}>
          {t('library.title')}
        </Link>
      }
      onEdit={() => void navigate({ to: '/plan/library/$publicationId/edit', params: { publicationId } })}
    >
      <PlanRecordFacts
        facts={[
          [t('library.kind'), label(publicationKinds, publication.kind)],
          [
            t('library.subject'),
            publication.subject === null ? null : (
              <span key="subject" className="written">
                {publication.subject}
              </span>
            ),
          ],
          [t('planRecord.nodes'), <PlanNodeList key="nodes" nodes={planNodes} />],
        ]}
      />
      <section className="plan-record-section">
        <h2>{t('library.versions')}</h2>
        {versions.length === 0 && <p className="quiet">{t('library.noVersions')}</p>}
        {versions.length > 0 && (
          <table className="record-table plan-record-table" aria-label={t('library.versions')}>
            <thead>
              <tr>
                <th scope="col" className="is-short">
                  {t('library.state')}
                </th>
                <th scope="col" className="is-short">
                  {t('library.date')}
                </th>
                <th scope="col">{t('library.issuedBy')}</th>
                <th scope="col">{t('library.note')}</th>
                <th scope="col">{t('library.file')}</th>
                <th scope="col" className="library-acts-column">
                  {t('library.acts')}
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map((kept) => (
                <VersionRow
                  key={kept.versionId}
                  kept={kept}
                  organisations={organisations}
                  mayWrite={mayWrite}
                  onEdit={() => setEdited(kept.versionId)}
                />
              ))}
            </tbody>
          </table>
        )}
        {mayWrite && (
          <div>
            <Button icon={Plus} onClick={() => setEdited(newRecordId())}>
              {t('library.newVersion')}
            </Button>
          </div>
        )}
      </section>
      {edited !== undefined && (
        <VersionDialog
          publicationId={publicationId}
          versionId={edited}
          onFile={versions.find(({ versionId }) => versionId === edited)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </PlanRecordPage>
  );
}
