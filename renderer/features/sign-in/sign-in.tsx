import { useMutation, useQuery } from '@tanstack/react-query';
import { ArchiveRestore, KeyRound, LogIn } from 'lucide-react';
import { Suspense, useEffect, useRef, useState, type FormEvent } from 'react';
import type { OfficeDescription, SessionDescription } from '../../../shared/contract/session.ts';
import { Refusal } from '../../../shared/result.ts';
import { readLater } from '../../app/read-later.tsx';
import { usePainted } from '../../app/once-painted.ts';
import { call } from '../../bridge.ts';
import { recoveryDescriptionQuery } from '../../queries/recovery.ts';
import { isWrongPassphrase, waitAfter, withPassphrase } from '../../queries/session.ts';
import { isTraining } from '../../style/training.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Entrance } from '../../ui/entrance.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useCountdown } from '../../ui/use-countdown.ts';
import { needsCopy } from '../restore/needs-copy.ts';
import { Diagnostics } from '../settings/diagnostics.tsx';
import { ToTraining } from '../training/to-training.tsx';
import './sign-in.css';

const TrainingRoles = readLater(async () => (await import('../training/training-roles.tsx')).TrainingRoles);
const Recover = readLater(async () => (await import('../recovery/recover.tsx')).Recover);

type ReadyOffice = Extract<OfficeDescription, { state: 'ready' }>;

interface SignInProps {
  readonly office: ReadyOffice;
  readonly onSignedIn: (session: SessionDescription) => void;
  /** A copy is to take the place of these records. */
  readonly onRestore: () => void;
}

/** Before the records: signing in, or a lost passphrase replaced by two recovery sheets. */
export function SignIn({ office, onSignedIn, onRestore }: SignInProps) {
  // Asked once the page stands: it is the first call that the store process has to begin for.
  const isPainted = usePainted();
  const recovery = useQuery({ ...recoveryDescriptionQuery, enabled: isPainted });
  const [isRecovering, setRecovering] = useState(false);
  const { set = null, accounts = [] } = recovery.data ?? {};
  if (isRecovering && set !== null)
    return (
      <Recover
        office={office}
        set={set}
        accounts={accounts}
        onRecovered={onSignedIn}
        onBack={() => setRecovering(false)}
      />
    );
  const toRecovery = set === null ? null : () => setRecovering(true);
  return (
    <SignInPage
      office={office}
      onSignedIn={onSignedIn}
      onRestore={onRestore}
      // Nothing is said of sheets until it is known whether there are any.
      onForgotten={recovery.isPending ? undefined : toRecovery}
    />
  );
}

/** The one page before the records: who are you, and the passphrase. It is also the lock page. */
function SignInPage({
  office,
  onSignedIn,
  onRestore,
  onForgotten,
}: SignInProps & {
  /** Null where the office has no recovery sheets; undefined until that is known. */
  readonly onForgotten: (() => void) | null | undefined;
}) {
  const { t, language } = useText();
  const [accountId, setAccountId] = useState(office.accounts[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Handed over outside the mutation, which would remember it until the next one.
  const sent = useRef('');
  const attempt = useMutation({
    mutationFn: () => {
      const passphrase = sent.current;
      sent.current = '';
      return withPassphrase(passphrase, (bytes) => call('session.open', { accountId, passphrase: bytes }));
    },
    gcTime: 0,
    onSuccess: onSignedIn,
    onError: () => field.current?.focus(),
  });
  const wait = useCountdown(waitAfter(attempt.error) ?? office.waitSeconds, attempt.submittedAt);
  useEffect(() => {
    // There, one chooses whom to be first.
    if (!isTraining || accountId !== office.accounts[0]?.id) field.current?.focus();
  }, [accountId, office.accounts]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed === '' || wait > 0 || attempt.isPending) return;
    setTyped('');
    sent.current = typed;
    attempt.mutate();
  };
  const name = language === 'lo' ? office.nameLao : office.nameEnglish;
  const otherName = language === 'lo' ? office.nameEnglish : office.nameLao;
  return (
    <Entrance
      screen="sign-in"
      title={name}
      isDevelopmentRuntime={office.isDevelopmentRuntime}
      isDevelopmentOffice={office.isDevelopmentOffice}
    >
      <p className="quiet sign-in-other-name" lang={language === 'lo' ? 'en' : 'lo'}>
        {otherName}
      </p>
      <WhyHere />
      {isTraining && (
        <Suspense fallback={null}>
          <TrainingRoles accounts={office.accounts} onSignedIn={onSignedIn} />
        </Suspense>
      )}
      <form className="sign-in" onSubmit={submit} aria-label={t('signIn.title')}>
        <Field label={t('signIn.who')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={accountId}
              onChange={(event) => setAccountId(event.target.value)}
            >
              {office.accounts.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <PassphraseField
          label={t('signIn.passphrase')}
          value={typed}
          onChange={setTyped}
          autoComplete="current-password"
          inputRef={field}
        />
        <Button
          type="submit"
          look="main"
          icon={LogIn}
          disabled={wait > 0 || attempt.isPending || accountId === ''}
        >
          {attempt.isPending ? t('signIn.busy') : t('signIn.submit')}
        </Button>
        <div className="sign-in-outcome">
          {attempt.isError && (
            <Notice
              kind="problem"
              title={isWrongPassphrase(attempt.error) ? t('signIn.failed') : failureText(t, attempt.error)}
            >
              {isWrongPassphrase(attempt.error) && wait === 0 && <p>{t('signIn.mayTry')}</p>}
              {isEndedByCopy(attempt.error) && (
                <Button icon={ArchiveRestore} onClick={onRestore}>
                  {t('restore.lastGood')}
                </Button>
              )}
            </Notice>
          )}
          {wait > 0 && (
            <p className="sign-in-wait" role="timer">
              {t('signIn.wait', { count: wait })}
            </p>
          )}
        </div>
      </form>
      <div className="sign-in-forgotten">
        {onForgotten === null && <p className="quiet small">{t('signIn.noReset')}</p>}
        {typeof onForgotten === 'function' && (
          <>
            <Button look="quiet" icon={KeyRound} onClick={onForgotten}>
              {t('signIn.forgotten')}
            </Button>
            <p className="quiet small">{t('signIn.forgottenHelp')}</p>
          </>
        )}
        {!isTraining && (
          <Button look="quiet" icon={ArchiveRestore} onClick={onRestore}>
            {t('restore.open')}
          </Button>
        )}
        <Diagnostics />
      </div>
      {!isTraining && <ToTraining />}
    </Entrance>
  );
}

/** The main process loads each page with the reason why, and nothing else, in its address (electron/own-page.ts). */
function WhyHere() {
  const { t } = useText();
  switch (new URLSearchParams(window.location.search).get('because')) {
    case 'idle':
      return (
        <Notice kind="plain">
          <p>{t('signIn.idle')}</p>
        </Notice>
      );
    case 'store-stopped':
    case 'page-stopped':
      return (
        <Notice kind="warning">
          <p>{t('signIn.stopped')}</p>
        </Notice>
      );
    default:
      return null;
  }
}

const isEndedByCopy = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.error.code === 'store' && needsCopy(failure.error.reason);
