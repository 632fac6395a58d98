/** What a spreadsheet calls its column: A for 0, Z for 25, AA for 26. */
export function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}

/** Which column its letters mean, from 0; undefined for what is no column. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/u.test(letters)) return undefined;
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return index - 1;
}
