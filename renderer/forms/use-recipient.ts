import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { OutputByOperation } from '../../shared/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { call } from '../bridge.ts';
import { useDebounced } from '../ui/use-debounced.ts';

const REST_MILLISECONDS = 300;

/** The recipient's key as it is pasted, and what the store reads of it. A secret key is taken out of the field at once. */
export function useRecipient(): {
  readonly pasted: string;
  readonly paste: (text: string) => void;
  readonly checked: OutputByOperation<'export.readRecipient'> | undefined;
  readonly failure: Error | null;
} {
  const [pasted, setPasted] = useState('');
  const rested = useDebounced(pasted.trim(), REST_MILLISECONDS);
  // Handed over outside the mutation, which would remember it: what was pasted may be a secret.
  const sent = useRef('');
  const read = useMutation({
    mutationFn: () => {
      const text = sent.current;
      sent.current = '';
      return call('export.readRecipient', { text });
    },
    gcTime: 0,
    onError: (failure) => isSecretKey(failure) && setPasted(''),
  });
  const { mutate, reset } = read;
  useEffect(() => {
    if (rested === '') return;
    sent.current = rested;
    mutate();
  }, [rested, mutate]);
  const paste = (text: string) => {
    reset();
    setPasted(text);
  };
  return { pasted, paste, checked: rested === pasted.trim() ? read.data : undefined, failure: read.error };
}

const isSecretKey = (failure: unknown): boolean =>
  failure instanceof Refusal &&
  failure.error.code === 'refused' &&
  failure.error.reason === 'recipient-is-secret-key';
