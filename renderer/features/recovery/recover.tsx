import { useState, type FormEvent } from 'react';
import type {
  AccountSummary,
  OfficeDescription,
  SessionDescription,
} from '../../../shared/contract/session.ts';
import { Refusal } from '../../../shared/result.ts';
import { call } from '../../bridge.ts';
import { NewPassphrase, passphraseProblem, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { waitAfter, withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Entrance } from '../../ui/entrance.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCountdown } from '../../ui/use-countdown.ts';
import { TwoSheetFields } from './two-sheet-fields.tsx';
import { useTwoSheets } from './use-two-sheets.ts';
import './hand-out-sheets.css';
import './recovery.css';

interface RecoverProps {
  readonly office: Extract<OfficeDescription, { state: 'ready' }>;
  readonly set: string;
  readonly accounts: readonly AccountSummary[];
  readonly onRecovered: (session: SessionDescription) => void;
  readonly onBack: () => void;
}

const empty: ChosenPassphrase = { typed: '', again: '' };

/** A lost passphrase: two sheets, and a new passphrase for one account. */
export function Recover({ office, set, accounts, onRecovered, onBack }: RecoverProps) {
  const { t } = useText();
  const [recovered, setRecovered] = useState<SessionDescription | null>(null);
  return (
    <Entrance
      screen="recover"
      title={t('recover.title')}
      isDevelopmentRuntime={office.isDevelopmentRuntime}
      isDevelopmentOffice={office.isDevelopmentOffice}
    >
      {recovered === null ? (
        <RecoverForm
          names={[office.nameLao, office.nameEnglish]}
          waitSeconds={office.waitSeconds}
          set={set}
          accounts={accounts}
          onRecovered={setRecovered}
          onBack={onBack}
        />
      ) : (
        <div className="recovery-page">
          <Notice kind="good" title={t('recover.done')}>
            <p>{t('recover.doneText')}</p>
          </Notice>
          <div className="hand-out-part">
            <h2>{t('recover.leftToDo')}</h2>
            <ul className="hand-out-keepers">
              <li>{t('recover.afterSheets')}</li>
              <li>{t('recover.afterHeads')}</li>
              <li>{t('recover.afterSeen')}</li>
            </ul>
          </div>
          <div>
            <Button look="main" onClick={() => onRecovered(recovered)}>
              {t('recover.continue')}
            </Button>
          </div>
        </div>
      )}
    </Entrance>
  );
}

function RecoverForm({
  names,
  waitSeconds,
  set,
  accounts,
  onRecovered,
  onBack,
}: Pick<RecoverProps, 'set' | 'accounts' | 'onRecovered' | 'onBack'> & {
  readonly names: readonly string[];
  /** Seconds until anything may be tried, after failed attempts before this one. */
  readonly waitSeconds: number;
}) {
  const { t } = useText();
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState<ChosenPassphrase>(empty);
  const [problem, setProblem] = useState<string>();
  const recovery = useTwoSheets({
    set,
    send: async (sheets) => {
      try {
        const session = await withPassphrase(passphrase.typed, (bytes) =>
          call('recovery.recover', { ...sheets, accountId, passphrase: bytes }),
        );
        setPassphrase(empty);
        onRecovered(session);
      } catch (failure) {
        if (isTooWeak(failure)) setProblem('passphrase-too-weak');
        throw failure;
      }
    },
  });
  // While the passphrase is judged nothing of it changes, so that what is found fits what stands there.
  const [isJudging, setJudging] = useState(false);
  const isBusy = recovery.isBusy || isJudging;
  const wait = useCountdown(waitAfter(recovery.failure) ?? waitSeconds, recovery.submittedAt);
  const ownName = accounts.find(({ id }) => id === accountId)?.displayName ?? '';
  const allNames = [...names, ownName];
  const submit = async () => {
    // What cannot be judged here is judged by the store when it is changed.
    setJudging(true);
    const found = await passphraseProblem(passphrase, allNames).catch(() => undefined);
    setJudging(false);
    setProblem(found);
    recovery.submit(found === undefined);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && wait === 0) void submit();
  };
  return (
    <form
      className="recovery-form"
      ref={recovery.form}
      onSubmit={send}
      aria-label={t('recover.title')}
      noValidate
    >
      <p>{t('recover.intro')}</p>
      <section className="recovery-page">
        <h2>{t('recover.sheets')}</h2>
        <TwoSheetFields {...recovery.fields} />
      </section>
      <section className="recovery-page">
        <h2>{t('recover.newPassphrase')}</h2>
        {accounts.length > 1 && (
          <Field label={t('recover.account')} width="medium">
            {(control) => (
              <select
                {...control}
                className="input"
                value={accountId}
                disabled={isBusy}
                onChange={(event) => setAccountId(event.target.value)}
              >
                {accounts.map(({ id, displayName }) => (
                  <option key={id} value={id}>
                    {displayName}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {accounts.length === 1 && <p>{t('recover.forAccount', { name: ownName })}</p>}
        <NewPassphrase
          value={passphrase}
          onChange={(chosen) => {
            setPassphrase(chosen);
            setProblem(undefined);
          }}
          names={allNames}
          label={t('settings.next')}
          labelAgain={t('settings.nextAgain')}
          problem={problem}
          isDisabled={isBusy}
        />
      </section>
      {recovery.failure !== null && !isSaidElsewhere(recovery.failure) && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, recovery.failure)}</p>
        </Notice>
      )}
      <div className="hand-out-acts">
        <Button type="submit" look="main" disabled={isBusy}>
          {t('recover.submit')}
        </Button>
        <Button disabled={isBusy} onClick={onBack}>
          {t('recover.back')}
        </Button>
        <p role="status">{recovery.isBusy ? t('recover.busy') : ''}</p>
        {wait > 0 && (
          <p className="sign-in-wait" role="timer">
            {t('signIn.wait', { count: wait })}
          </p>
        )}
      </div>
    </form>
  );
}

const isTooWeak = (failure: unknown): boolean =>
  failure instanceof Refusal &&
  failure.error.code === 'refused' &&
  failure.error.reason === 'passphrase-too-weak';

/** At the field of the passphrase, or by the seconds that count down. */
const isSaidElsewhere = (failure: unknown): boolean => isTooWeak(failure) || waitAfter(failure) !== undefined;
