import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { sessionHistoryQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { AdministrationPage } from './administration-page.tsx';

/** Lines that are read at once. */
const SHOWN = 200;

/** Who signed in and locked, and what failed; the newest first. */
export function SignInsScreen() {
  const { t, number, language } = useText();
  const history = useQuery(sessionHistoryQuery(SHOWN));
  if (history.data === undefined) return <Loading screen="sign-ins" failure={history.error ?? undefined} />;
  return (
    <AdministrationPage screen="sign-ins" title={t('signIns.title')}>
      <p className="quiet">{t('signIns.about')}</p>
      <table className="administration-table" aria-label={t('signIns.title')}>
        <thead>
          <tr>
            <th scope="col">{t('signIns.when')}</th>
            <th scope="col">{t('signIns.what')}</th>
            <th scope="col">{t('signIns.who')}</th>
          </tr>
        </thead>
        <tbody>
          {history.data.map((entry) => (
            <tr key={entry.seq}>
              <th scope="row">{formatMoment(entry.at, language, 'short')}</th>
              <td data-label={t('signIns.what')}>
                {entry.kind === 'failed' || entry.kind === 'attempts-file-lost' ? (
                  <strong>
                    {t(`signIns.kind.${entry.kind}`)}
                    {entry.count !== null && ` (${number(entry.count)})`}
                  </strong>
                ) : (
                  t(`signIns.kind.${entry.kind}`)
                )}
              </td>
              <td data-label={t('signIns.who')}>{entry.actorName ?? t('signIns.nobody')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </AdministrationPage>
  );
}
