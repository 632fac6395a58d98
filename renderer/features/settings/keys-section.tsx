import { useQuery } from '@tanstack/react-query';
import { keysQuery } from '../../queries/keys.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { RenewKeys } from './renew-keys.tsx';
import { RenewalUnderWay } from './renewal-under-way.tsx';

/** The keys of the office's files: when to renew them, how often that was done, and how far it has come. */
export function KeysSection() {
  const { t } = useText();
  const keys = useQuery(keysQuery);
  return (
    <section className="settings-section" aria-labelledby="settings-keys">
      <h2 id="settings-keys">{t('keys.title')}</h2>
      <p>{t('keys.about')}</p>
      {keys.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, keys.error)}</p>
        </Notice>
      )}
      {keys.data !== undefined && (
        <>
          {keys.data.progress !== null && <RenewalUnderWay progress={keys.data.progress} />}
          <RenewKeys compartments={keys.data.compartments} isUnderWay={keys.data.progress !== null} />
        </>
      )}
    </section>
  );
}
