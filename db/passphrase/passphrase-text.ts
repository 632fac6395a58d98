import { Refusal } from '../../shared/result.ts';
import { normalisedPassphrase } from '../vault/passphrase-bytes.ts';

/**
 * A passphrase as text, in the very form from which the key is derived. The string cannot be wiped: keep it no longer
 * than the call that needs it, and never log it.
 */
export function readPassphrase(typed: Uint8Array): string {
  const normalised = normalisedPassphrase(typed);
  if (normalised === undefined)
    throw new Refusal({ code: 'invalid', fields: { passphrase: ['not-understood'] } });
  const text = normalised.toString('utf8');
  normalised.fill(0);
  return text;
}
