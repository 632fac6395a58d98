/**
 * The bytes from which a key is derived: the passphrase in Unicode Normalization Form KC (UAX #15; NIST SP 800-63B-4
 * §3.1.1.2), as UTF-8, so that it opens whatever keyboard composed it. A new buffer, which the caller wipes; the input
 * is left as it is. Undefined when the bytes are not UTF-8.
 */
export function normalisedPassphrase(typed: Uint8Array): Buffer | undefined {
  // ASCII is its own normal form, and need not become a string that cannot be wiped.
  if (typed.every((byte) => byte < 0x80)) return Buffer.from(typed);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(typed);
    return Buffer.from(text.normalize('NFKC'), 'utf8');
  } catch {
    return undefined;
  }
}
