import { CircleDashed, Equal, EqualApproximately, EqualNot, type LucideIcon } from 'lucide-react';
import type { Agreement, MatchReason } from '../../shared/domain/duplicate.ts';
import { useText } from '../text/use-text.ts';
import './match-reasons.css';

const icons: Readonly<Record<Agreement, LucideIcon>> = {
  same: Equal,
  alike: EqualApproximately,
  compatible: CircleDashed,
  differs: EqualNot,
};

/** How far one field of two records agrees: an icon and a word, and a colour besides. */
export function AgreementMark({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useText();
  const Icon = icons[agreement];
  return (
    <span className={`agreement agreement-${agreement}`}>
      <Icon className="icon" aria-hidden />
      {t(`match.agreement.${agreement}`)}
    </span>
  );
}

/** Why two records may be one person, field by field; what one of them leaves empty is not named. */
export function MatchReasons({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const { t } = useText();
  return (
    <ul className="match-reasons" aria-label={t('match.reasons')}>
      {reasons.map(({ field, agreement }) => (
        <li key={field}>
          <span>{t(`match.compared.${field}`)}</span> <AgreementMark agreement={agreement} />
        </li>
      ))}
    </ul>
  );
}
