import { useState, type FormEvent } from 'react';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { NewPassphrase, passphraseProblem, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { withPassphrase } from '../../queries/session.ts';
import { useText } from '../../text/use-text.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { useConfirmedAct } from './use-confirmed-act.ts';

const empty: ChosenPassphrase = { typed: '', again: '' };

/** A forgotten passphrase, or somebody who comes back: new keys, which open nothing until a holder grants anew. */
export function RenewSlot({
  account,
  onDone,
}: {
  readonly account: Account;
  readonly onDone: ReportOutcome;
}) {
  const { t } = useText();
  const { office } = useSession();
  const [passphrase, setPassphrase] = useState(empty);
  const [problem, setProblem] = useState<string>();
  const [isJudging, setJudging] = useState(false);
  const names = [account.displayName, office.nameLao, office.nameEnglish, office.code];
  const act = useConfirmedAct({
    send: (ownPassphrase) =>
      withPassphrase(passphrase.typed, (bytes) =>
        call('account.renewSlot', { accountId: account.id, passphrase: bytes, ownPassphrase }),
      ),
    onDone: () => onDone(t('accounts.forgottenDone')),
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
    <>
      <p className="quiet">{t('accounts.forgottenText')}</p>
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
        <ActEnd failure={act.failure} isBusy={isBusy} act={t('accounts.forgottenAct')} />
      </form>
    </>
  );
}
