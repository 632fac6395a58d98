import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Compartment } from '../../../shared/compartment.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import { ToRenew } from './to-renew.tsx';

/** Taking keys away from an account that stays; what it saw it saw, and the keys are renewed afterwards. */
export function WithdrawGrants({ account }: { readonly account: Account }) {
  const { t } = useText();
  const [chosen, setChosen] = useState<readonly Compartment[]>([]);
  const withdraw = useMutation({
    mutationFn: () => call('grant.withdraw', { accountId: account.id, compartments: [...chosen] }),
    onSuccess: () => setChosen([]),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0 && !withdraw.isPending) withdraw.mutate();
  };
  return (
    <section className="administration-section" aria-labelledby="account-withdraw">
      <h2 id="account-withdraw">{t('accounts.withdrawTitle')}</h2>
      <p className="quiet">{t('accounts.withdrawText')}</p>
      <form className="administration-form" onSubmit={submit}>
        <fieldset className="role-choices">
          <legend className="field-label">{t('accounts.withdrawWhat')}</legend>
          {account.holds
            .filter((compartment) => compartment !== 'office')
            .map((compartment) => (
              <label key={compartment} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(compartment)}
                  disabled={withdraw.isPending}
                  onChange={({ target }) =>
                    setChosen(
                      target.checked
                        ? [...chosen, compartment]
                        : chosen.filter((each) => each !== compartment),
                    )
                  }
                />
                {t(`compartment.${compartment}`)}
              </label>
            ))}
        </fieldset>
        <ActEnd
          failure={withdraw.error}
          isBusy={withdraw.isPending}
          isDisabled={chosen.length === 0}
          act={t('accounts.withdraw')}
        />
      </form>
      {withdraw.data !== undefined && <ToRenew compartments={withdraw.data.toRenew} />}
    </section>
  );
}
