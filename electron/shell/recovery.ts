import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { printPage, savePageAsPdf } from './page-on-paper.ts';
import type { AskPermission } from './store-permission.ts';

/** The recovery sheets on paper or as a file: what the page shows, and only after the store has put it on record. */
export function recoveryHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'recovery.print' | 'recovery.savePdf'> {
  return {
    'recovery.print': () =>
      printPage(desktop, () => askPermission('recovery.recordPrinting', { as: 'paper' })),
    'recovery.savePdf': () =>
      savePageAsPdf(desktop, {
        fileName: 'recovery-sheets.pdf',
        storeFolder,
        mayBegin: () => askPermission('recovery.status', {}),
        record: () => askPermission('recovery.recordPrinting', { as: 'file' }),
      }),
  };
}
