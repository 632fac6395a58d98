import { queryOptions } from '@tanstack/react-query';
import { Refusal } from '../../shared/result.ts';
import { call } from '../bridge.ts';

/** What is readable of the office without a key. */
export const officeQuery = queryOptions({
  queryKey: ['session', 'office'],
  queryFn: () => call('office.describe', {}),
});

/** Where the store will lie; asked while an office is set up. */
export const placeOfStoreQuery = queryOptions({
  queryKey: ['session', 'place'],
  queryFn: () => call('office.place', {}),
});

/** A passphrase as it crosses to the store: bytes that both sides can wipe. */
export function passphraseBytes(typed: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typed);
}

/** Sends a passphrase and wipes the page's copy of its bytes, whatever came of it. */
export async function withPassphrase<T>(
  typed: string,
  send: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  const bytes = passphraseBytes(typed);
  try {
    return await send(bytes);
  } finally {
    bytes.fill(0);
  }
}

/** Seconds until a passphrase or sheets are looked at again, or undefined where a call failed for another reason. */
export const waitAfter = (failure: unknown): number | undefined =>
  failure instanceof Refusal && failure.error.code === 'sign-in-failed'
    ? failure.error.waitSeconds
    : undefined;

/** Whether a call failed because the passphrase that was asked for once more was not taken. */
export const isWrongPassphrase = (failure: unknown): boolean => waitAfter(failure) !== undefined;

/** What its field says then: while the delay after failed tries runs, even the right one is not looked at. */
export function passphraseProblemOf(failure: unknown): 'passphrase-wrong' | 'passphrase-waits' | undefined {
  const wait = waitAfter(failure);
  if (wait === undefined) return undefined;
  return wait > 0 ? 'passphrase-waits' : 'passphrase-wrong';
}
