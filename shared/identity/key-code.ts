import { z } from 'zod';

/** Douglas Crockford's Base32: no I, L, O or U, so that nothing read aloud or written down is mistaken for something else. */
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const GROUP = 4;
/** 60 bits: nobody makes other keys with the same code. */
const LENGTH = 12;

/**
 * The code of an account's keys, as its person reads it aloud to whoever lets them in: `XXXX-XXXX-XXXX`. Typed in small
 * letters, with spaces or none, and with O, I or L for what they look like, it is understood as well.
 */
export const KeyCode = z
  .string()
  .max(40)
  .transform((typed) => grouped(understood(typed)))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/u));
export type KeyCode = z.infer<typeof KeyCode>;

/** The code that the first bits of a digest make. The digest is the store's to compute. */
export function keyCodeOf(digest: Uint8Array): KeyCode {
  let characters = '';
  for (let at = 0; at < LENGTH * BITS; at += BITS) {
    let value = 0;
    for (let bit = at; bit < at + BITS; bit += 1) {
      const byte = digest[bit >> 3];
      if (byte === undefined) throw new Error('The digest is too short for a code');
      value = (value << 1) | ((byte >> (7 - (bit & 7))) & 1);
    }
    characters += CHARACTERS.charAt(value);
  }
  return grouped(characters);
}

const understood = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');

function grouped(characters: string): string {
  return characters.replaceAll(new RegExp(`(.{${GROUP}})(?=.)`, 'gu'), '$1-');
}
