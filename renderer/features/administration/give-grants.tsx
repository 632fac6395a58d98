import { useState } from 'react';
import type { Compartment } from '../../../shared/compartment.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { useConfirmedAct } from './use-confirmed-act.ts';

/** Letting an account in: a holder seals the keys that its roles open. Who does it makes sure that it is the person. */
export function GiveGrants({
  account,
  onDone,
}: {
  readonly account: Account;
  readonly onDone: ReportOutcome;
}) {
  const { t } = useText();
  const { compartments } = useSession();
  const givable = account.awaits.filter((compartment) => compartments.includes(compartment));
  const [left, setLeft] = useState<readonly Compartment[]>([]);
  const chosen = givable.filter((compartment) => !left.includes(compartment));
  const act = useConfirmedAct({
    send: (ownPassphrase) =>
      call('grant.give', { accountId: account.id, compartments: [...chosen], ownPassphrase }),
    onDone: () => onDone(t('accounts.grantDone', { name: account.displayName })),
  });
  return (
    <section className="administration-section" aria-labelledby="account-grant">
      <h2 id="account-grant">{t('accounts.grantTitle', { name: account.displayName })}</h2>
      <p>{t('accounts.grantText')}</p>
      {givable.length === 0 ? (
        <p className="quiet">{t('accounts.grantNotHeld')}</p>
      ) : (
        <form
          className="administration-form"
          ref={act.form}
          onSubmit={(event) => act.submit(event, chosen.length > 0)}
          noValidate
        >
          <fieldset className="role-choices">
            <legend className="field-label">{t('accounts.grantWhat')}</legend>
            {givable.map((compartment) => (
              <label key={compartment} className="choice">
                <input
                  type="checkbox"
                  checked={!left.includes(compartment)}
                  disabled={act.isBusy}
                  onChange={({ target }) =>
                    setLeft(
                      target.checked ? left.filter((each) => each !== compartment) : [...left, compartment],
                    )
                  }
                />
                {t(`compartment.${compartment}`)}
              </label>
            ))}
          </fieldset>
          <OwnPassphrase {...act.passphrase} />
          <ActEnd failure={act.failure} isBusy={act.isBusy} act={t('accounts.grant')} look="main" />
        </form>
      )}
    </section>
  );
}
