/** The number of a set as it is printed and compared: twelve characters in groups of four. */
export const setInGroups = (set: string): string => set.replaceAll(/.{4}(?=.)/gu, '$& ');

/** What the QR code of a sheet carries: its rows without blanks, 72 capital letters and digits. */
export const scannedText = (rows: readonly string[]): string => rows.join('').replaceAll(' ', '');
