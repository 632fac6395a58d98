import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refusal } from '../../../shared/result.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { NewPassphrase, passphraseProblem, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { usePassphraseWait } from '../../forms/use-passphrase-wait.ts';
import { passphraseProblemOf, withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useFirstProblem } from '../../ui/use-first-problem.ts';

interface PassphraseProblems {
  readonly current?: string | undefined;
  readonly next?: string | undefined;
}

const empty: ChosenPassphrase = { typed: '', again: '' };

/** Another passphrase for the same person: the present one first, the new one twice. */
export function ChangePassphrase() {
  const { t } = useText();
  const { account, office } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<ChosenPassphrase>(empty);
  // Another number makes the fields anew, so that no suggestion stays on the screen.
  const [round, setRound] = useState(0);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const change = useMutation({
    mutationFn: () =>
      withPassphrase(current, (currentBytes) =>
        withPassphrase(next.typed, (nextBytes) =>
          call('session.changePassphrase', { current: currentBytes, next: nextBytes }),
        ),
      ),
    gcTime: 0,
    onSuccess: () => {
      setNext(empty);
      setRound(round + 1);
    },
    onError: (failure) => setProblems(refusedFields(failure)),
    onSettled: () => {
      setCurrent('');
      goToFirstProblem();
    },
  });
  // While the new one is judged nothing changes, so that what is found fits what stands there.
  const [isJudging, setJudging] = useState(false);
  const isBusy = change.isPending || isJudging;
  const wait = usePassphraseWait(change);
  const { form, goToFirstProblem } = useFirstProblem(isBusy);
  const names = [account.displayName, office.nameLao, office.nameEnglish, office.code];
  const submit = async () => {
    // What cannot be judged here is judged by the store when it is changed.
    setJudging(true);
    const ofNext = await passphraseProblem(next, names).catch(() => undefined);
    setJudging(false);
    const found = {
      ...(current === '' ? { current: 'needed' } : {}),
      ...(ofNext === undefined ? {} : { next: ofNext }),
    };
    change.reset();
    setProblems(found);
    if (Object.keys(found).length === 0) change.mutate();
    else goToFirstProblem();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (wait === 0) return void submit();
    setProblems({ ...problems, current: 'passphrase-waits' });
    goToFirstProblem();
  };
  return (
    <section className="settings-section" aria-labelledby="settings-passphrase">
      <h2 id="settings-passphrase">{t('settings.passphrase')}</h2>
      <form className="settings-passphrase" ref={form} onSubmit={send} noValidate>
        <PassphraseField
          label={t('settings.current')}
          value={current}
          onChange={(typed) => {
            setCurrent(typed);
            setProblems({ ...problems, current: undefined });
          }}
          problem={problems.current}
          autoComplete="current-password"
          isDisabled={isBusy}
          wait={wait}
        />
        <NewPassphrase
          key={round}
          value={next}
          onChange={(chosen) => {
            setNext(chosen);
            setProblems({ ...problems, next: undefined });
          }}
          names={names}
          label={t('settings.next')}
          labelAgain={t('settings.nextAgain')}
          problem={problems.next}
          isDisabled={isBusy}
        />
        <p className="quiet small">{t('settings.passphraseNoReset')}</p>
        {change.isError && Object.keys(refusedFields(change.error)).length === 0 && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, change.error)}</p>
          </Notice>
        )}
        {change.isSuccess && (
          <Notice kind="good">
            <p>{t('settings.passphraseChanged')}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" disabled={isBusy}>
            {isBusy ? t('settings.changing') : t('settings.changePassphrase')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The field that the store refused, for the form to mark; none where it failed for another reason. */
function refusedFields(failure: unknown): PassphraseProblems {
  if (!(failure instanceof Refusal)) return {};
  const { error } = failure;
  if (error.code === 'sign-in-failed') return { current: passphraseProblemOf(failure) };
  if (error.code !== 'refused') return {};
  return error.reason === 'passphrase-too-weak' || error.reason === 'passphrase-unchanged'
    ? { next: error.reason }
    : {};
}
