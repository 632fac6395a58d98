/**
 * Characters that nobody sees and some keyboards put between Lao words (the Lao layout of X11 types U+200D beside 1):
 * with them the same phrase, typed on another keyboard, would be another passphrase.
 */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * The bytes from which a key is derived: the passphrase in Unicode Normalization Form KC (UAX #15; NIST SP 800-63B-4
 * §3.1.1.2) without invisible characters, as UTF-8, so that it opens whatever keyboard composed it. Both rules are fixed
 * for ever: changing one would lock people out. A new buffer, which the caller wipes; the input is left as it is.
 * Undefined when the bytes are not UTF-8.
 */
export function normalisedPassphrase(typed: Uint8Array): Buffer | undefined {
  // ASCII is its own normal form, and need not become a string that cannot be wiped.
  if (typed.every((byte) => byte < 0x80)) return Buffer.from(typed);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(typed);
    return Buffer.from(text.replace(INVISIBLE, '').normalize('NFKC'), 'utf8');
  } catch {
    return undefined;
  }
}
