import { useState, type FormEvent } from 'react';
import type { Compartment } from '../../../shared/compartment.ts';
import { KeyCode } from '../../../shared/identity/key-code.ts';
import { Refusal } from '../../../shared/result.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { useConfirmedAct } from './use-confirmed-act.ts';

/**
 * Letting an account in: a holder seals the keys that its roles open. Who does it has the code of its keys from the person
 * themself: whoever manages accounts can put keys of their own there, and cannot speak with that person's voice.
 */
export function GiveGrants({
  account,
  nameOf,
  onDone,
}: {
  readonly account: Account;
  readonly nameOf: (accountId: string) => string;
  readonly onDone: ReportOutcome;
}) {
  const { t, moment } = useText();
  const { compartments } = useSession();
  const givable = account.awaits.filter((compartment) => compartments.includes(compartment));
  const [left, setLeft] = useState<readonly Compartment[]>([]);
  const chosen = givable.filter((compartment) => !left.includes(compartment));
  const [keyCode, setKeyCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const act = useConfirmedAct({
    send: (ownPassphrase) =>
      call('grant.give', { accountId: account.id, compartments: [...chosen], keyCode, ownPassphrase }).catch(
        (failure: unknown) => {
          if (isWrongCode(failure)) setProblem('key-code-wrong');
          throw failure;
        },
      ),
    onDone: () => onDone(t('accounts.grantDone', { name: account.displayName })),
  });
  const submit = (event: FormEvent): void => {
    const found =
      keyCode.trim() === ''
        ? 'needed'
        : KeyCode.safeParse(keyCode).success
          ? undefined
          : ('not-a-key-code' as const);
    setProblem(found);
    act.submit(event, found === undefined && chosen.length > 0);
  };
  const { keysMade } = account;
  return (
    <section className="administration-section" aria-labelledby="account-grant">
      <h2 id="account-grant">{t('accounts.grantTitle', { name: account.displayName })}</h2>
      {keysMade !== null && (
        <Notice kind="warning">
          <p>{t('accounts.grantKeysMade', { when: moment(keysMade.at), who: nameOf(keysMade.by) })}</p>
        </Notice>
      )}
      <p>{t('accounts.grantText')}</p>
      {givable.length === 0 ? (
        <p className="quiet">{t('accounts.grantNotHeld')}</p>
      ) : (
        <form className="administration-form" ref={act.form} onSubmit={submit} noValidate>
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
          <Field
            label={t('accounts.keyCode')}
            help={t('accounts.keyCodeHelp')}
            problem={problem}
            width="medium"
          >
            {(control) => (
              <input
                {...control}
                className="input"
                value={keyCode}
                disabled={act.isBusy}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => {
                  setKeyCode(target.value);
                  setProblem(undefined);
                }}
              />
            )}
          </Field>
          <OwnPassphrase {...act.passphrase} />
          <ActEnd
            failure={isWrongCode(act.failure) ? null : act.failure}
            isBusy={act.isBusy}
            act={t('accounts.grant')}
            look="main"
          />
        </form>
      )}
    </section>
  );
}

const isWrongCode = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.error.code === 'refused' && failure.error.reason === 'key-code-wrong';
