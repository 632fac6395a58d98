import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { usePassphraseWait } from '../../forms/use-passphrase-wait.ts';
import { isWrongPassphrase, passphraseProblemOf, withPassphrase } from '../../queries/session.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';

/**
 * An act that its actor signs with their own passphrase. The passphrase is handed over outside the mutation, which would
 * remember it, and is forgotten whatever came of it.
 */
export function useConfirmedAct<T>({
  send,
  onDone,
}: {
  readonly send: (ownPassphrase: Uint8Array<ArrayBuffer>) => Promise<T>;
  readonly onDone?: (value: T) => void;
}) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const sent = useRef('');
  const act = useMutation({
    mutationFn: () => {
      const passphrase = sent.current;
      sent.current = '';
      return withPassphrase(passphrase, send);
    },
    gcTime: 0,
    onSuccess: (value) => onDone?.(value),
    onError: (failure) => {
      setProblem(passphraseProblemOf(failure));
      goToFirstProblem();
    },
  });
  const wait = usePassphraseWait(act);
  const { form, goToFirstProblem } = useFirstProblem(act.isPending);
  /** Sends it, or marks what is missing; `others` says whether the rest of the form may go. */
  const submit = (event: FormEvent, others = true): void => {
    event.preventDefault();
    if (act.isPending) return;
    if (wait > 0) {
      setProblem('passphrase-waits');
      goToFirstProblem();
      return;
    }
    act.reset();
    setProblem(typed === '' ? 'needed' : undefined);
    if (typed === '' || !others) {
      goToFirstProblem();
      return;
    }
    sent.current = typed;
    setTyped('');
    act.mutate();
  };
  return {
    form,
    submit,
    goToFirstProblem,
    passphrase: {
      value: typed,
      onChange: (value: string) => {
        setTyped(value);
        setProblem(undefined);
      },
      problem,
      wait,
      isDisabled: act.isPending,
    },
    isBusy: act.isPending,
    isDone: act.isSuccess,
    /** A failure that does not belong to the passphrase. */
    failure: act.isError && !isWrongPassphrase(act.error) ? act.error : null,
  };
}
