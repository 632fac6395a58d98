import type { OutputByOperation } from '../../../shared/contract.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { useText } from '../../text/use-text.ts';
import { sizeText } from '../../ui/size-text.ts';

type File = OutputByOperation<'health.read'>['files'][number];

/** Every part of the records by the name that people know it by: its size, when it was looked through, what was found. */
export function FilesTable({ files }: { readonly files: readonly File[] }) {
  const text = useText();
  const { t, number, language } = text;
  const when = (instant: string | null): string =>
    instant === null ? t('health.never') : formatMoment(instant, language, 'short');
  return (
    <section className="health-files" aria-labelledby="health-files">
      <h2 id="health-files">{t('health.filesTitle')}</h2>
      <p className="quiet small">{t('health.filesText')}</p>
      <table className="administration-table" aria-labelledby="health-files">
        <thead>
          <tr>
            <th scope="col">{t('report.part')}</th>
            <th scope="col">{t('health.size')}</th>
            <th scope="col">{t('health.readAt')}</th>
            <th scope="col">{t('health.checkedAt')}</th>
            <th scope="col">{t('health.found')}</th>
            <th scope="col">{t('health.schema')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.compartment}>
              <th scope="row">{t(`compartment.${file.compartment}`)}</th>
              <td data-label={t('health.size')}>{sizeText(text, file.bytes)}</td>
              <td data-label={t('health.readAt')}>{when(file.readAt)}</td>
              <td data-label={t('health.checkedAt')}>{when(file.checkedAt)}</td>
              <td data-label={t('health.found')}>{t(`health.problem.${file.problem ?? 'none'}`)}</td>
              <td data-label={t('health.schema')}>
                {file.schema === null ? t('health.notOpen') : number(file.schema)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
