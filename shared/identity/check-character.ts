/** The characters of ISO/IEC 7064 MOD 37,36 in the order of their values, 0 to 35. */
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MODULUS = CHARACTERS.length;

/**
 * The check character of ISO/IEC 7064:2003 MOD 37,36 (hybrid system, clause 9) for a string of digits and
 * capital letters; throws for anything else. It reveals every single wrong character, and every exchange of two
 * neighbours but one pair in 630 (the two whose running sums are 18 and 19).
 */
export function checkCharacter(text: string): string {
  return characterOf((MODULUS + 1 - productAfter(text)) % MODULUS);
}

/** Whether the last character of the string is the check character of the rest. */
export function hasRightCheckCharacter(text: string): boolean {
  if (!/^[0-9A-Z]{2,}$/u.test(text)) return false;
  return checkCharacter(text.slice(0, -1)) === text.slice(-1);
}

/** The running product P of the standard: P ← 2·(P + a, counted from 1 to 36) modulo 37, begun at 36. */
function productAfter(text: string): number {
  let product = MODULUS;
  for (const character of text) {
    const sum = (product + valueOf(character)) % MODULUS;
    product = ((sum === 0 ? MODULUS : sum) * 2) % (MODULUS + 1);
  }
  return product;
}

function valueOf(character: string): number {
  const value = CHARACTERS.indexOf(character);
  if (value < 0) throw new Error('only digits and capital letters have a check character');
  return value;
}

function characterOf(value: number): string {
  return CHARACTERS.charAt(value);
}
