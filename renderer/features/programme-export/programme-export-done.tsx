import { useMutation } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The packet that was made: where it lies, its number and hash, and a copy to take along. */
export function ProgrammeExportDone({ made }: { readonly made: OutputByOperation<'programmeExport.make'> }) {
  const { t, number } = useText();
  const copy = useMutation({
    mutationFn: () => call('programmeExport.saveCopy', { fileName: made.fileName }),
  });
  return (
    <Notice kind="good" title={t('export.done')}>
      <div className="export-done" data-testid="programme-export-done">
        <dl className="facts">
          <dt>{t('export.fileName')}</dt>
          <dd className="fixed" data-testid="programme-export-file-name">
            {made.fileName}
          </dd>
          <dt>{t('export.folder')}</dt>
          <dd className="fixed">{made.folder}</dd>
          <dt>{t('export.sequence')}</dt>
          <dd>{number(made.sequence)}</dd>
          <dt>{t('programmeExport.rows')}</dt>
          <dd>{number(made.rows)}</dd>
          <dt>{t('export.size')}</dt>
          <dd>{t('export.bytes', { count: made.sizeBytes, shown: number(made.sizeBytes) })}</dd>
          <dt>{t('export.manifest')}</dt>
          <dd className="fixed">{made.manifestSha256}</dd>
        </dl>
        <p>{t('export.doneHelp')}</p>
        <Button icon={Save} onClick={() => copy.mutate()}>
          {t('export.saveCopy')}
        </Button>
        {copy.isError && <p className="field-problem">{failureText(t, copy.error)}</p>}
        {copy.data?.isSaved === true && <p role="status">{t('export.copySaved')}</p>}
      </div>
    </Notice>
  );
}
