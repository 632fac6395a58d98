import { useMutation } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The file that was made: where it lies, its number and hash, and a copy to take along. */
export function ExportDone({
  made,
  rows,
  saveCopy,
}: {
  readonly made: Omit<OutputByOperation<'export.make'>, 'rows'>;
  /** How many rows are in it, where it is told. */
  readonly rows: { readonly label: string; readonly count: number } | null;
  readonly saveCopy: (fileName: string) => Promise<{ readonly isSaved: boolean }>;
}) {
  const { t, number } = useText();
  const copy = useMutation({ mutationFn: () => saveCopy(made.fileName) });
  return (
    <Notice kind="good" title={t('export.done')}>
      <div className="export-done" data-testid="export-done">
        <dl className="facts">
          <dt>{t('export.fileName')}</dt>
          <dd className="fixed" data-testid="export-file-name">
            {made.fileName}
          </dd>
          <dt>{t('export.folder')}</dt>
          <dd className="fixed" data-testid="export-folder">
            {made.folder}
          </dd>
          <dt>{t('export.sequence')}</dt>
          <dd>{number(made.sequence)}</dd>
          {rows !== null && (
            <>
              <dt>{rows.label}</dt>
              <dd data-testid="export-rows-went">{number(rows.count)}</dd>
            </>
          )}
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
