import { Refusal } from '../../shared/result.ts';

/**
 * Characters that nobody sees. Lao keyboards and word processors put them between words (the Lao layout of X11 has
 * one on the key beside 1), so the same phrase typed on another machine would not be the same.
 */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * A passphrase as it is judged and as keys are derived from it: NFKC (NIST SP 800-63B-4), without invisible
 * characters. Both rules are closed for ever: changing either would lock people out.
 * The returned string cannot be wiped; keep it no longer than the call that needs it, and never log it.
 */
export function readPassphrase(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.normalize('NFKC').replace(INVISIBLE, '');
  } catch {
    throw new Refusal({ code: 'invalid', fields: { passphrase: ['not-understood'] } });
  }
}

/** {@link readPassphrase} as bytes for a key derivation, which the caller wipes. */
export function passphraseForKey(bytes: Uint8Array): Buffer {
  return Buffer.from(readPassphrase(bytes), 'utf8');
}
