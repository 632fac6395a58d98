import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import type { Compartment } from '../../../shared/compartment.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { call } from '../../bridge.ts';
import { problemBeforeSending, usePassphraseWait } from '../../forms/use-passphrase-wait.ts';
import { isWrongPassphrase, passphraseProblemOf, withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useFirstProblem } from '../../ui/use-first-problem.ts';

type KeyOfFile = OutputByOperation<'keys.describe'>['compartments'][number];

/** Whether somebody who held it holds it no more. */
const isDue = ({ givenUpSince }: KeyOfFile): boolean => givenUpSince !== null;

/** Choosing which files get a new key: those that somebody gave up, else all of them, unless the person knows better. */
export function RenewKeys({
  compartments,
  isUnderWay,
}: {
  readonly compartments: readonly KeyOfFile[];
  readonly isUnderWay: boolean;
}) {
  const { t, number, moment } = useText();
  const [left, setLeft] = useState<readonly Compartment[]>(() =>
    compartments.some(isDue)
      ? compartments.filter((key) => !isDue(key)).map(({ compartment }) => compartment)
      : [],
  );
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  // Handed over outside the mutation, which would remember it until the next one.
  const sent = useRef('');
  const chosen = compartments.map(({ compartment }) => compartment).filter((each) => !left.includes(each));
  const renew = useMutation({
    mutationFn: () => {
      const passphrase = sent.current;
      sent.current = '';
      return withPassphrase(passphrase, (bytes) =>
        call('keys.renew', { passphrase: bytes, compartments: chosen }),
      );
    },
    gcTime: 0,
    onError: (failure) => setProblem(passphraseProblemOf(failure)),
    onSettled: () => {
      // It may have taken long: who works elsewhere by now is not called back.
      const at = document.activeElement;
      if (at === document.body || form.current?.closest('section')?.contains(at) === true) goToFirstProblem();
    },
  });
  const isBusy = renew.isPending || isUnderWay;
  const wait = usePassphraseWait(renew);
  const { form, goToFirstProblem } = useFirstProblem(isBusy);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || chosen.length === 0) return;
    const found = problemBeforeSending(typed, wait);
    setProblem(found);
    if (found !== undefined) return goToFirstProblem();
    renew.reset();
    sent.current = typed;
    setTyped('');
    renew.mutate();
  };
  return (
    <form className="renew-keys" ref={form} onSubmit={send} noValidate>
      <fieldset>
        <legend className="field-label">{t('keys.files')}</legend>
        {compartments.map(({ compartment, epoch, mebibytes, givenUpSince }) => (
          <label key={compartment} className="choice">
            <input
              type="checkbox"
              checked={!left.includes(compartment)}
              disabled={isBusy}
              onChange={({ target }) =>
                setLeft(target.checked ? left.filter((each) => each !== compartment) : [...left, compartment])
              }
            />
            <span>
              {t(`compartment.${compartment}`)}
              <span className="quiet small">
                {' '}
                {mebibytes === 0
                  ? t('keys.ofSmallFile', { epoch: number(epoch) })
                  : t('keys.ofFile', { epoch: number(epoch), mebibytes: number(mebibytes) })}
              </span>
              {givenUpSince !== null && (
                <span className="small settings-due"> · {t('keys.due', { when: moment(givenUpSince) })}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {!isUnderWay && (
        <PassphraseField
          label={t('recovery.passphrase')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          problem={problem}
          autoComplete="current-password"
          isDisabled={isBusy}
          wait={wait}
        />
      )}
      {renew.isError && !isWrongPassphrase(renew.error) && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, renew.error)}</p>
        </Notice>
      )}
      {renew.isSuccess && (
        <Notice kind={renew.data.isStopped ? 'warning' : 'good'}>
          <p>
            {t(renew.data.isStopped ? 'keys.stopped' : 'keys.renewed', { count: renew.data.renewed.length })}
          </p>
        </Notice>
      )}
      {!isUnderWay && (
        <div className="backup-acts">
          <Button type="submit" disabled={isBusy || chosen.length === 0}>
            {t('keys.renew')}
          </Button>
          {/* Until the first part is begun: the passphrase is looked at. */}
          <p role="status">{renew.isPending ? t('keys.underWay') : ''}</p>
        </div>
      )}
    </form>
  );
}
