import { writeFile } from 'node:fs/promises';
import type { Desktop } from '../desktop.ts';
import { isInStore } from './place.ts';
import { refused } from './store-permission.ts';
import { writeWhole } from './write-whole.ts';

/** Prints what the page shows for paper, by the system's dialog, once the store has put it on record. */
export async function printPage(
  desktop: Desktop,
  record: () => Promise<void>,
): Promise<{ readonly isDone: boolean }> {
  await record();
  const outcome = await desktop.print();
  if (outcome === 'failed') throw refused('printing-failed');
  return { isDone: outcome === 'done' };
}

/** Writes what the page shows for paper as a PDF where the person says, once the store has put it on record. */
export async function savePageAsPdf(
  desktop: Desktop,
  {
    fileName,
    storeFolder,
    mayBegin,
    record,
  }: {
    /** Says nothing of office or person: a name on a stick is read by whoever finds it. */
    readonly fileName: string;
    readonly storeFolder: string;
    /** Who may not do it sees no dialog. */
    readonly mayBegin: () => Promise<void>;
    readonly record: () => Promise<void>;
  },
): Promise<{ readonly isDone: boolean }> {
  await mayBegin();
  const target = await desktop.askForFile(fileName);
  if (target === undefined) return { isDone: false };
  if (await isInStore(target, storeFolder)) throw refused('copy-into-store');
  // Only now: while the dialog stood open the program may have locked, and the page be another one.
  await record();
  await savePdf(desktop, target);
  return { isDone: true };
}

/** The page is in memory until it is where the person wants it; no other file ever holds it. */
async function savePdf(desktop: Desktop, target: string): Promise<void> {
  let pdf: Uint8Array;
  try {
    pdf = await desktop.pageAsPdf();
  } catch {
    throw refused('printing-failed');
  }
  try {
    await writeWhole(target, (partial) => writeFile(partial, pdf, { mode: 0o600 }));
  } catch {
    throw refused('copy-failed');
  } finally {
    pdf.fill(0);
  }
}
