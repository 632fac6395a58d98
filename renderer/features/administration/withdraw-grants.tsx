import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { compartments } from '../../../shared/compartment.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';

/** What can be taken away: the office's file goes with the account alone. */
const withdrawable = compartments.filter((compartment) => compartment !== 'office');
type Withdrawable = (typeof withdrawable)[number];

/** What of an account's keys can be taken away. */
export const withdrawableOf = ({ holds }: Pick<Account, 'holds'>): readonly Withdrawable[] =>
  withdrawable.filter((compartment) => holds.includes(compartment));

/** Taking keys away from an account that stays; what it saw it saw, and the keys are renewed afterwards. */
export function WithdrawGrants({
  account,
  onDone,
}: {
  readonly account: Account;
  readonly onDone: ReportOutcome;
}) {
  const { t } = useText();
  const [chosen, setChosen] = useState<readonly Withdrawable[]>([]);
  const withdraw = useMutation({
    mutationFn: () => call('grant.withdraw', { accountId: account.id, compartments: [...chosen] }),
    onSuccess: ({ toRenew }) => onDone(t('accounts.withdrawDone'), toRenew),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0 && !withdraw.isPending) withdraw.mutate();
  };
  return (
    <>
      <p className="quiet">{t('accounts.withdrawText')}</p>
      <form className="administration-form" onSubmit={submit}>
        <fieldset className="role-choices">
          <legend className="field-label">{t('accounts.withdrawWhat')}</legend>
          {withdrawableOf(account).map((compartment) => (
            <label key={compartment} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(compartment)}
                disabled={withdraw.isPending}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, compartment] : chosen.filter((each) => each !== compartment),
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
    </>
  );
}
