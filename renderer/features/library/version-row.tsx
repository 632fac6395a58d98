import { useMutation } from '@tanstack/react-query';
import { FolderOpen, Pencil, Save } from 'lucide-react';
import { publicationStates } from '../../../shared/codes/publication-states.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import type { KeptPublicationVersion } from '../../../shared/contract/publication.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { CalledOrganisation } from '../../ui/bilingual.tsx';
import { Button } from '../../ui/button.tsx';

/** One version with its file: what it is, how large, and the hash by which anybody shows that theirs is the same. */
export function VersionRow({
  kept,
  organisations,
  mayWrite,
  onEdit,
}: {
  readonly kept: KeptPublicationVersion;
  readonly organisations: readonly OrganisationCalled[];
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
}) {
  const { t, label, language, number } = useText();
  const { versionId, version, publicationVersion, file } = kept;
  const choose = useMutation({ mutationFn: () => call('publication.chooseFile', { versionId, version }) });
  const save = useMutation({ mutationFn: () => call('publication.saveFile', { versionId }) });
  const failure = choose.error ?? save.error;
  return (
    <tr className="record-row">
      <th scope="row">
        {label(publicationStates, publicationVersion.state)}
        {publicationVersion.number !== null && (
          <span className="quiet other-name">{publicationVersion.number}</span>
        )}
      </th>
      <td data-label={t('library.date')}>{formatPartialDate(publicationVersion.date, language)}</td>
      <td data-label={t('library.issuedBy')}>
        <CalledOrganisation organisations={organisations} organisationId={publicationVersion.issuedById} />
      </td>
      <td data-label={t('library.note')} className="written">
        {publicationVersion.note ?? '–'}
      </td>
      <td data-label={t('library.file')}>
        {file === null ? (
          <p className="quiet">{t('library.noFile')}</p>
        ) : (
          <>
            <p>
              {file.name}{' '}
              <span className="quiet small">
                {t('export.bytes', { count: file.size, shown: number(file.size) })}
              </span>
            </p>
            <p className="quiet small fixed file-hash">{t('library.hash', { hash: file.sha256 })}</p>
          </>
        )}
        {failure !== null && <p className="field-problem">{failureText(t, failure)}</p>}
        {save.data?.isSaved === true && <p role="status">{t('library.fileSaved')}</p>}
      </td>
      <td>
        <div className="library-acts">
          {file !== null && (
            <Button look="quiet" icon={Save} onClick={() => save.mutate()}>
              {t('library.saveFile')}
            </Button>
          )}
          {mayWrite && (
            <>
              <Button
                look="quiet"
                icon={FolderOpen}
                disabled={choose.isPending}
                onClick={() => choose.mutate()}
              >
                {t(file === null ? 'library.chooseFile' : 'library.replaceFile')}
              </Button>
              <Button look="quiet" icon={Pencil} onClick={onEdit}>
                {t('library.editVersion')}
              </Button>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
