import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { call } from '../../bridge.ts';
import { problemBeforeSending, usePassphraseWait } from '../../forms/use-passphrase-wait.ts';
import { isWrongPassphrase, passphraseProblemOf, withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import type { PreparedSheets } from './paper-sheets.tsx';
import { TwoSheetFields } from './two-sheet-fields.tsx';
import { useTwoSheets } from './use-two-sheets.ts';
import './recovery.css';

interface PrepareProps {
  readonly onPrepared: (prepared: PreparedSheets) => void;
}

/** The first set of an office: it takes the founder's passphrase once more. */
export function PrepareFirstSheets({ onPrepared }: PrepareProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  // Handed over outside the mutation, which would remember it until the next one.
  const sent = useRef('');
  const prepare = useMutation({
    mutationFn: async () => {
      const passphrase = sent.current;
      sent.current = '';
      await prepareFirstSheets(passphrase, onPrepared);
    },
    gcTime: 0,
    onError: (failure) => {
      setProblem(passphraseProblemOf(failure));
      goToFirstProblem();
    },
  });
  const wait = usePassphraseWait(prepare);
  const { form, goToFirstProblem } = useFirstProblem(prepare.isPending);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (prepare.isPending) return;
    const found = problemBeforeSending(typed, wait);
    setProblem(found);
    if (found !== undefined) return goToFirstProblem();
    prepare.reset();
    sent.current = typed;
    setTyped('');
    prepare.mutate();
  };
  return (
    <form
      className="recovery-form"
      ref={form}
      onSubmit={send}
      aria-label={t('recovery.makeTitle')}
      noValidate
    >
      <p>{t('recovery.makeFirst')}</p>
      <PassphraseField
        label={t('recovery.passphrase')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setProblem(undefined);
        }}
        problem={problem}
        autoComplete="current-password"
        isDisabled={prepare.isPending}
        wait={wait}
      />
      {prepare.isError && !isWrongPassphrase(prepare.error) && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, prepare.error)}</p>
        </Notice>
      )}
      <div className="hand-out-acts">
        <Button type="submit" look="main" disabled={prepare.isPending}>
          {t('recovery.make')}
        </Button>
        <p role="status">{prepare.isPending ? t('recovery.making') : ''}</p>
      </div>
    </form>
  );
}

/** A later set: it takes two sheets of the one that holds now. */
export function PrepareNextSheets({ set, onPrepared }: PrepareProps & { readonly set: string }) {
  const { t } = useText();
  const prepare = useTwoSheets({
    set,
    send: async (sheets) => onPrepared(await call('recovery.prepareSheets', { from: 'sheets', ...sheets })),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    prepare.submit();
  };
  return (
    <form
      className="recovery-form"
      ref={prepare.form}
      onSubmit={send}
      aria-label={t('recovery.makeTitle')}
      noValidate
    >
      <p>{t('recovery.makeNext')}</p>
      <TwoSheetFields {...prepare.fields} />
      {prepare.failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, prepare.failure)}</p>
        </Notice>
      )}
      <div className="hand-out-acts">
        <Button type="submit" look="main" disabled={prepare.isBusy}>
          {t('recovery.make')}
        </Button>
        <p role="status">{prepare.isBusy ? t('recovery.making') : ''}</p>
      </div>
    </form>
  );
}

/** Asks the store for the first sheets and hands them on; nothing of them stays in a cache on the way. */
export async function prepareFirstSheets(
  typed: string,
  onPrepared: (prepared: PreparedSheets) => void,
): Promise<void> {
  onPrepared(
    await withPassphrase(typed, (passphrase) =>
      call('recovery.prepareSheets', { from: 'passphrase', passphrase }),
    ),
  );
}
