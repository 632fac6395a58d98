import { useState, type FormEvent } from 'react';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { NewPassphrase, passphraseProblem, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { withPassphrase } from '../../queries/session.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { useConfirmedAct } from './use-confirmed-act.ts';

const empty: ChosenPassphrase = { typed: '', again: '' };

/** A forgotten passphrase, or somebody who comes back: new keys, which open nothing until a holder grants anew. */
export function RenewSlot({ account }: { readonly account: Account }) {
  const { t } = useText();
  const { office } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState(empty);
  const [problem, setProblem] = useState<string>();
  const [isJudging, setJudging] = useState(false);
  const names = [account.displayName, office.nameLao, office.nameEnglish, office.code];
  const act = useConfirmedAct({
    send: (ownPassphrase) =>
      withPassphrase(passphrase.typed, (bytes) =>
        call('account.renewSlot', { accountId: account.id, passphrase: bytes, ownPassphrase }),
      ),
    onDone: () => setPassphrase(empty),
  });
  const isBusy = act.isBusy || isJudging;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setJudging(true);
    const found = await passphraseProblem(passphrase, names).catch(() => undefined);
    setJudging(false);
    setProblem(found);
    act.submit(event, found === undefined);
  };
  return (
    <section className="administration-section" aria-labelledby="account-slot">
      <h2 id="account-slot">
        {t(account.isDisabled ? 'accounts.comeBackTitle' : 'accounts.forgottenTitle')}
      </h2>
      <p className="quiet">{t('accounts.forgottenText')}</p>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('accounts.forgottenOpen')}</summary>
        {isOpen && (
          <form
            className="administration-form"
            ref={act.form}
            onSubmit={(event) => void submit(event)}
            noValidate
          >
            <NewPassphrase
              value={passphrase}
              onChange={(value) => {
                setPassphrase(value);
                setProblem(undefined);
              }}
              names={names}
              label={t('accounts.newPassphrase')}
              labelAgain={t('setUp.passphraseAgain')}
              problem={problem}
              isDisabled={isBusy}
            />
            <OwnPassphrase {...act.passphrase} />
            <ActEnd
              failure={act.failure}
              done={act.isDone ? t('accounts.forgottenDone') : undefined}
              isBusy={isBusy}
              act={t('accounts.forgottenAct')}
            />
          </form>
        )}
      </details>
    </section>
  );
}
