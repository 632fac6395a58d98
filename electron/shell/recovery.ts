import { writeFile } from 'node:fs/promises';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { isInStore } from './place.ts';
import { refused } from './store-permission.ts';
import type { AskPermission } from './store-permission.ts';
import { writeWhole } from './write-whole.ts';

/** Says nothing of the office: a name on a stick is read by whoever finds it. */
const SHEETS_FILE_NAME = 'recovery-sheets.pdf';

/** The recovery sheets on paper or as a file: what the page shows, and only after the store has put it on record. */
export function recoveryHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'recovery.print' | 'recovery.savePdf'> {
  return {
    'recovery.print': async () => {
      await askPermission('recovery.recordPrinting', { as: 'paper' });
      const outcome = await desktop.print();
      if (outcome === 'failed') throw refused('printing-failed');
      return { isDone: outcome === 'done' };
    },
    'recovery.savePdf': async () => {
      // Who may not keep sheets sees no dialog.
      await askPermission('recovery.status', {});
      const target = await desktop.askForFile(SHEETS_FILE_NAME);
      if (target === undefined) return { isDone: false };
      if (await isInStore(target, storeFolder)) throw refused('copy-into-store');
      // Only now: while the dialog stood open the program may have locked, and the page be another one.
      await askPermission('recovery.recordPrinting', { as: 'file' });
      await savePdf(desktop, target);
      return { isDone: true };
    },
  };
}

/** The sheets are in memory until they are where the person wants them; no other file ever holds them. */
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
