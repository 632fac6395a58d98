import { randomBytes } from 'node:crypto';

/** Crockford's base 32 (https://www.crockford.com/base32.html): no letter that is heard or read as another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code for one fault, short enough to be read out by telephone: `K7Q2-M9XD`. The same on the screen and in the log. */
export function newReference(): string {
  const characters = Array.from(randomBytes(8), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}
