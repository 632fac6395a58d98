import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { printPage, savePageAsPdf } from './page-on-paper.ts';
import type { AskPermission } from './store-permission.ts';

/** The certificate of a drill on paper or as a file: what the page shows, and only after the store has put it on record. */
export function backupDrillHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'backupDrill.print' | 'backupDrill.savePdf'> {
  return {
    'backupDrill.print': ({ drillId }) =>
      printPage(desktop, () => askPermission('backupDrill.recordPrinting', { drillId, as: 'paper' })),
    'backupDrill.savePdf': ({ drillId }) =>
      savePageAsPdf(desktop, {
        fileName: 'backup-certificate.pdf',
        storeFolder,
        mayBegin: () => askPermission('backupDrill.describe', {}),
        record: () => askPermission('backupDrill.recordPrinting', { drillId, as: 'file' }),
      }),
  };
}
