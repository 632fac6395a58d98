import { zipSync } from 'fflate';

/** The first day of the format: the same content makes the same bytes, and no clock is told. */
const FIRST_DAY = new Date(1980, 0, 1);

/** One part of a file: its name inside, and its text. */
export type ZipPart = { readonly name: string; readonly text: string };

/** Packs texts into a ZIP file, in their order. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const files = Object.fromEntries(parts.map(({ name, text }) => [name, Buffer.from(text, 'utf8')]));
  return Buffer.from(zipSync(files, { mtime: FIRST_DAY }));
}
