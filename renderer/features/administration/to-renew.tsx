import { Link } from '@tanstack/react-router';
import type { Compartment } from '../../../shared/compartment.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/** Which keys are to be renewed, because somebody who had them has them no more, and the way there. */
export function ToRenew({ compartments }: { readonly compartments: readonly Compartment[] }) {
  const { t } = useText();
  if (compartments.length === 0)
    return (
      <Notice kind="good">
        <p>{t('accounts.doneText')}</p>
      </Notice>
    );
  return (
    <Notice kind="warning" title={t('accounts.toRenewTitle')}>
      <p>
        {t('accounts.toRenewText', {
          what: compartments.map((compartment) => t(`compartment.${compartment}`)).join(', '),
        })}
      </p>
      <Link to="/settings" search={{ section: 'keys' }}>
        {t('accounts.toRenewGo')}
      </Link>
    </Notice>
  );
}
