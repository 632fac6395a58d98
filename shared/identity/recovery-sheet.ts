import { z } from 'zod';

/** How many sheets a set has, and how many of them open the store. */
export const SHEET_COUNT = 3;
export const SHEETS_NEEDED = 2;

/** Rows of a sheet: each is typed, and checked, on its own. */
export const SHEET_ROWS = 8;
/** Characters of a row that carry bits; one more checks them. */
export const ROW_CHARACTERS = 8;
/** One byte of version and number, six of the set, and the share of 33 bytes: exactly what the rows carry. */
export const SHEET_BYTES = 40;

/** What one sheet carries. */
export interface RecoverySheet {
  /** 1 to {@link SHEET_COUNT}. */
  readonly number: number;
  /** Which set the sheet belongs to: twelve hexadecimal digits, the same on all its sheets and in the vault. */
  readonly set: string;
  /** One share of Shamir's scheme over GF(2⁸): the point and 32 values. */
  readonly share: Uint8Array;
}

/** What can be wrong with a sheet as typed: message keys (`problem.…`). */
export const sheetProblems = [
  'required',
  'sheet-row-1',
  'sheet-row-2',
  'sheet-row-3',
  'sheet-row-4',
  'sheet-row-5',
  'sheet-row-6',
  'sheet-row-7',
  'sheet-row-8',
  'sheet-too-short',
  'sheet-too-long',
  /** Every row is right in itself, and yet it is no sheet of this format. */
  'sheet-not-ours',
] as const;
export type SheetProblem = (typeof sheetProblems)[number];

export type SheetReading =
  | { readonly ok: true; readonly sheet: RecoverySheet }
  | { readonly ok: false; readonly problem: SheetProblem };

/** Douglas Crockford's Base32: no I, L, O or U, so that nothing printed is mistaken for something else. */
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const IS_OF_CHARACTERS = /^[0-9A-HJKMNP-TV-Z]*$/u;
const BITS = 5;
const FORMAT_VERSION = 1;

/** The bytes that a sheet carries. The caller wipes them. */
export function sheetBytes({ number, set, share }: RecoverySheet): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array([(FORMAT_VERSION << 4) | number, ...bytesOfHex(set), ...share]);
  if (bytes.length !== SHEET_BYTES) throw new Error('a sheet carries 40 bytes');
  return bytes;
}

/**
 * The check code of a sheet: the first 20 bits of the SHA-256 (FIPS 180-4) of {@link sheetBytes}, in four characters.
 * The hash is the caller's to compute: the page and the store have no common function for it.
 */
export function sheetCheckCode(sha256: Uint8Array): string {
  return toBase32(sha256.subarray(0, 3));
}

/** A sheet as it is printed: eight rows of `XXXX XXXX X`. */
export function writeSheet(sheet: RecoverySheet): readonly string[] {
  const bytes = sheetBytes(sheet);
  const text = toBase32(bytes);
  bytes.fill(0);
  return Array.from({ length: SHEET_ROWS }, (_, row) => {
    const characters = text.slice(row * ROW_CHARACTERS, (row + 1) * ROW_CHARACTERS);
    return `${characters.slice(0, 4)} ${characters.slice(4)} ${rowCheck(characters)}`;
  });
}

/** A sheet as somebody typed or scanned it: blanks, dashes and line ends do not matter, nor do small letters, O for 0, I or L for 1. */
export function readSheet(typed: string): SheetReading {
  const characters = sheetCharacters(typed);
  if (characters === '') return { ok: false, problem: 'required' };
  const length = ROW_CHARACTERS + 1;
  const wanted = SHEET_ROWS * length;
  for (let row = 0; row < SHEET_ROWS; row += 1) {
    const line = characters.slice(row * length, (row + 1) * length);
    if (line.length < length) return { ok: false, problem: 'sheet-too-short' };
    if (!isRightRow(line)) return { ok: false, problem: rowProblem(row) };
  }
  if (characters.length > wanted) return { ok: false, problem: 'sheet-too-long' };
  const rows = Array.from({ length: SHEET_ROWS }, (_, row) =>
    characters.slice(row * length, row * length + ROW_CHARACTERS),
  );
  const bytes = fromBase32(rows.join(''));
  const [first = 0] = bytes;
  const number = first & 0x0f;
  if (first >> 4 !== FORMAT_VERSION || number < 1 || number > SHEET_COUNT)
    return { ok: false, problem: 'sheet-not-ours' };
  return { ok: true, sheet: { number, set: hexOf(bytes.subarray(1, 7)), share: bytes.slice(7) } };
}

/** Of every row that is typed whole, whether it is right in itself, for a field that follows the typing. */
export function checkRows(typed: string): readonly boolean[] {
  const characters = sheetCharacters(typed);
  const length = ROW_CHARACTERS + 1;
  const whole = Math.min(SHEET_ROWS, Math.floor(characters.length / length));
  return Array.from({ length: whole }, (_, row) =>
    isRightRow(characters.slice(row * length, (row + 1) * length)),
  );
}

/** What a person types of one sheet; checked row by row. */
export const SheetText = z
  .string()
  .max(400, 'sheet-too-long')
  .superRefine((typed, context) => {
    const reading = readSheet(typed);
    if (!reading.ok) context.addIssue({ code: 'custom', message: reading.problem });
  });

/** What counts of what somebody typed or scanned, in the characters that are printed. */
export function sheetCharacters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
    .replaceAll(/[\s\-–—.·]/gu, '');
}

function isRightRow(line: string): boolean {
  const characters = line.slice(0, ROW_CHARACTERS);
  return (
    line.length === ROW_CHARACTERS + 1 &&
    IS_OF_CHARACTERS.test(line) &&
    rowCheck(characters) === line.slice(ROW_CHARACTERS)
  );
}

function rowProblem(row: number): SheetProblem {
  const problem = sheetProblems.find((candidate) => candidate === `sheet-row-${row + 1}`);
  if (problem === undefined) throw new Error('a sheet has no such row');
  return problem;
}

/**
 * The check character of a row: Luhn's algorithm modulo 32 (the generalisation of ISO/IEC 7812-1, Annex B, to an even
 * modulus). It reveals every single wrong character and every exchange of two neighbours but that of 0 and Z.
 */
function rowCheck(characters: string): string {
  const modulus = CHARACTERS.length;
  let sum = 0;
  for (let index = 0; index < characters.length; index += 1) {
    const value = CHARACTERS.indexOf(characters.charAt(characters.length - 1 - index));
    const weighed = index % 2 === 0 ? value * 2 : value;
    sum += Math.floor(weighed / modulus) + (weighed % modulus);
  }
  return CHARACTERS.charAt((modulus - (sum % modulus)) % modulus);
}

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= BITS; bits -= BITS) text += CHARACTERS.charAt((held >> (bits - BITS)) & 31);
    held &= (1 << bits) - 1;
  }
  return text;
}

function fromBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(SHEET_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    held = (held << BITS) | CHARACTERS.indexOf(character);
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
    held &= (1 << bits) - 1;
  }
  return bytes;
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOfHex = (hex: string): number[] =>
  (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));
