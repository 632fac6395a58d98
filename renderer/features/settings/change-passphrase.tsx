import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { isConfirmed, NewPassphrase, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

const empty: ChosenPassphrase = { typed: '', again: '' };

/** Another passphrase for the same person: the present one first, the new one twice. */
export function ChangePassphrase() {
  const { t } = useText();
  const { account, office } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<ChosenPassphrase>(empty);
  const [problems, setProblems] = useState<{ readonly current?: string; readonly next?: string }>({});
  const change = useMutation({
    mutationFn: () =>
      withPassphrase(current, (currentBytes) =>
        withPassphrase(next.typed, (nextBytes) =>
          call('session.changePassphrase', { current: currentBytes, next: nextBytes }),
        ),
      ),
    gcTime: 0,
    onSuccess: () => setNext(empty),
    onSettled: () => setCurrent(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      ...(current === '' ? { current: 'needed' } : {}),
      ...(next.typed === '' ? { next: 'needed' } : isConfirmed(next) ? {} : { next: 'passphrases-differ' }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) change.mutate();
  };
  return (
    <section className="settings-section" aria-labelledby="settings-passphrase">
      <h2 id="settings-passphrase">{t('settings.passphrase')}</h2>
      <form className="settings-passphrase" onSubmit={submit} noValidate>
        <PassphraseField
          label={t('settings.current')}
          value={current}
          onChange={setCurrent}
          problem={problems.current}
          autoComplete="current-password"
          isDisabled={change.isPending}
        />
        <NewPassphrase
          value={next}
          onChange={setNext}
          names={[account.displayName, office.nameLao, office.nameEnglish, office.code]}
          label={t('settings.next')}
          labelAgain={t('settings.nextAgain')}
          problem={problems.next}
          isDisabled={change.isPending}
        />
        <p className="quiet small">{t('signIn.noReset')}</p>
        {change.isError && (
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
          <Button type="submit" disabled={change.isPending}>
            {change.isPending ? t('settings.changing') : t('settings.changePassphrase')}
          </Button>
        </div>
      </form>
    </section>
  );
}
