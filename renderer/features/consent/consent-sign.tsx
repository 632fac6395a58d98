import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { consentsQuery } from '../../queries/consents.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { signOfPurpose } from './standing-consents.ts';
import './consent.css';

const signs = { open: '✓', closed: '✗' } as const;

/**
 * In the header of a case: whether anything may go for services, and be shared. That nobody asked is said in words: in forms
 * the dash says that somebody refused.
 */
export function ConsentSignInHeader({ caseId }: { readonly caseId: string }) {
  const { t } = useText();
  const consents = useQuery(consentsQuery(caseId));
  if (consents.data === undefined) return null;
  const of = (name: string, sign: ReturnType<typeof signOfPurpose>) => (
    <span className="consent-in-header" data-sign={sign}>
      {name}{' '}
      {sign === 'not-asked' ? (
        t('consent.headerSign.not-asked')
      ) : (
        <>
          <span aria-hidden>{signs[sign]}</span>
          <span className="unseen">{t(`consent.headerSign.${sign}`)}</span>
        </>
      )}
    </span>
  );
  const services = signOfPurpose(consents.data.consents, 'referral_service', today());
  const sharing = signOfPurpose(consents.data.consents, 'information_sharing', today());
  const wasAsked = services !== 'not-asked' || sharing !== 'not-asked';
  return (
    <Link to="/cases/$caseId" params={{ caseId }} search={{ section: 'consent' }}>
      {t('consent.inHeader')}:{' '}
      {wasAsked ? (
        <>
          {of(t('consent.headerServices'), services)} · {of(t('consent.headerSharing'), sharing)}
        </>
      ) : (
        t('consent.headerSign.not-asked')
      )}
    </Link>
  );
}
