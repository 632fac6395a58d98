import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { consentsQuery } from '../../queries/consents.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { signOfPurpose } from './standing-consents.ts';
import './consent.css';

const signs = { open: '✓', closed: '✗', 'not-asked': '–' } as const;

/** In the header of a case: whether anything may go for services, and be shared. */
export function ConsentSignInHeader({ caseId }: { readonly caseId: string }) {
  const { t } = useText();
  const consents = useQuery(consentsQuery(caseId));
  if (consents.data === undefined) return null;
  const of = (purpose: 'referral_service' | 'information_sharing', name: string) => {
    const sign = signOfPurpose(consents.data.consents, purpose, today());
    return (
      <span className="consent-in-header" data-sign={sign}>
        {name} <span aria-hidden>{signs[sign]}</span>
        <span className="unseen">{t(`consent.headerSign.${sign}`)}</span>
      </span>
    );
  };
  return (
    <Link to="/cases/$caseId" params={{ caseId }} search={{ section: 'consent' }}>
      {t('consent.inHeader')}: {of('referral_service', t('consent.headerServices'))}{' '}
      {of('information_sharing', t('consent.headerSharing'))}
    </Link>
  );
}
