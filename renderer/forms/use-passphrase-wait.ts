import { waitAfter } from '../queries/session.ts';
import { useCountdown } from '../ui/use-countdown.ts';

/** Seconds until the store looks at the person's own passphrase again, after an act for which it did not take it. */
export function usePassphraseWait({
  error,
  submittedAt,
}: {
  readonly error: unknown;
  readonly submittedAt: number;
}): number {
  return useCountdown(waitAfter(error) ?? 0, submittedAt);
}

/** What keeps a passphrase from being sent: the store looks at none yet, or none was typed. */
export const problemBeforeSending = (
  typed: string,
  wait: number,
): 'passphrase-waits' | 'needed' | undefined =>
  wait > 0 ? 'passphrase-waits' : typed === '' ? 'needed' : undefined;
