import type { Compartment } from '../../../shared/compartment.ts';
import { useText } from '../../text/use-text.ts';

/** What an account's keys open, and what its roles would open as soon as somebody grants it. */
export function CompartmentTags({
  holds,
  awaits,
  isShort = false,
}: {
  readonly holds: readonly Compartment[];
  readonly awaits: readonly Compartment[];
  /** Without the office's file, which opens for everybody. */
  readonly isShort?: boolean;
}) {
  const { t } = useText();
  if (holds.length === 0 && awaits.length === 0)
    return <span className="quiet">{t('accounts.holdsNothing')}</span>;
  const shown = isShort ? holds.filter((compartment) => compartment !== 'office') : holds;
  if (shown.length === 0 && awaits.length === 0)
    return <span className="quiet">{t('accounts.holdsOffice')}</span>;
  return (
    <span className="tags">
      {shown.map((compartment) => (
        <span key={compartment} className="tag">
          {t(`compartment.${compartment}`)}
        </span>
      ))}
      {awaits.map((compartment) => (
        <span key={compartment} className="tag tag-awaits">
          {t('accounts.awaits', { what: t(`compartment.${compartment}`) })}
        </span>
      ))}
    </span>
  );
}
