import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { Refusal } from '../../../shared/result.ts';
import { call } from '../../bridge.ts';
import { instrumentsQuery } from '../../queries/screenings.ts';
import { failureText } from '../../text/error-text.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { InstrumentFacts } from '../screening/choose-instrument.tsx';
import { AdministrationPage } from './administration-page.tsx';
import '../screening/screening.css';

/** The screening instruments of the office; one that it received is imported from a file. */
export function InstrumentsScreen() {
  const { t, language, moment } = useText();
  const client = useQueryClient();
  const instruments = useQuery(instrumentsQuery);
  const choosing = useMutation({
    mutationFn: () => call('instrument.chooseFile', {}),
    onSuccess: () => client.invalidateQueries(instrumentsQuery),
  });
  if (instruments.data === undefined)
    return <Loading screen="instruments" failure={instruments.error ?? undefined} />;
  return (
    <AdministrationPage
      screen="instruments"
      title={t('administration.page.instruments')}
      acts={
        <Button look="main" icon={FileInput} disabled={choosing.isPending} onClick={() => choosing.mutate()}>
          {t('instruments.import')}
        </Button>
      }
    >
      <p className="quiet">{t('instruments.about')}</p>
      {choosing.isError && <ImportProblems failure={choosing.error} />}
      {choosing.data?.isChosen === true && (
        <Notice kind="good" title={t('instruments.done')}>
          <p>{t('instruments.doneText')}</p>
        </Notice>
      )}
      <ul className="instrument-list">
        {instruments.data.map(({ instrument, imported }) => (
          <li key={instrument.id}>
            <div className="instrument-head">
              <strong>{instrument.title[language]}</strong>
              <InstrumentFacts instrument={instrument} />
            </div>
            <p className="quiet">{instrument.remark?.[language]}</p>
            <p className="quiet small">
              {imported === null
                ? t('instruments.shipped')
                : t('instruments.imported', { when: moment(imported.at), name: imported.byName })}{' '}
              · <span lang="en">{instrument.source}</span>
            </p>
          </li>
        ))}
      </ul>
    </AdministrationPage>
  );
}

/** What is wrong with which row of the file. */
function ImportProblems({ failure }: { readonly failure: unknown }) {
  const { t } = useText();
  if (!(failure instanceof Refusal) || failure.error.code !== 'invalid')
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, failure)}</p>
      </Notice>
    );
  const rows = Object.entries(failure.error.fields);
  return (
    <Notice kind="problem" title={t('instruments.refused', { count: rows.length })}>
      <ul>
        {rows.slice(0, 50).map(([path, keys]) => (
          <li key={path}>
            {placeInFile(path, t)}: {keys.map((key) => problemText(t, key)).join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** "items.3.text.lo" as people count: the fourth item, and its field. */
function placeInFile(path: string, t: ReturnType<typeof useText>['t']): string {
  const [list, at, ...field] = path.split('.');
  if (path === 'file' || path === 'version') return t(`instruments.${path}`);
  if (at === undefined || !/^\d+$/u.test(at)) return path;
  const row = { number: Number(at) + 1, field: field.join('.') };
  return list === 'items' ? t('instruments.itemRow', row) : t('instruments.dimensionRow', row);
}
