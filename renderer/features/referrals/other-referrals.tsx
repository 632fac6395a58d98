import { Link } from '@tanstack/react-router';
import type { ReferralLine } from '../../../shared/contract/referral.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { needsText } from './referral-text.ts';

/** Referrals that are under way, each a way to it; nothing where there are none. */
export function OtherReferrals({
  lines,
  title,
}: {
  readonly lines: readonly ReferralLine[];
  readonly title: string;
}) {
  const text = useText();
  const { t, language } = text;
  if (lines.length === 0) return null;
  return (
    <div className="referral-others">
      <p>{title}</p>
      <ul className="plain-rows">
        {lines.map(({ referralId, caseId, number, referral, state, sentOn }) => (
          <li key={referralId}>
            <Link
              to="/cases/$caseId"
              params={{ caseId }}
              search={{ section: 'referrals', referral: referralId }}
            >
              {needsText(text, referral.needs) || number}
            </Link>{' '}
            <span className="quiet small">
              {sentOn === null ? '' : `${formatDate(sentOn, language, 'short')} · `}
              {t(`referral.state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
