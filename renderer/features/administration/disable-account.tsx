import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';

/** Somebody leaves: the account is shut out at once, its records stay, and the keys that it held are renewed. */
export function DisableAccount({
  account,
  onDone,
}: {
  readonly account: Account;
  readonly onDone: ReportOutcome;
}) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const disable = useMutation({
    mutationFn: () => call('account.disable', { accountId: account.id }),
    onSuccess: ({ toRenew }) => onDone(t('accounts.disableDone'), toRenew),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <p className="quiet">{t('accounts.disableText')}</p>
      {disable.error !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, disable.error)}</p>
        </Notice>
      )}
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('accounts.disable')}
      </Button>
      <Dialog
        title={t('accounts.disableAsk', { name: account.displayName })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      >
        <p>{t('accounts.disableText')}</p>
        <div className="dialog-actions">
          <Button look="danger" disabled={disable.isPending} onClick={() => disable.mutate()}>
            {t('accounts.disable')}
          </Button>
          <Button disabled={disable.isPending} onClick={() => setAsking(false)}>
            {t('accounts.cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
