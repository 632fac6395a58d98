import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { printPage, savePageAsPdf } from './page-on-paper.ts';
import type { AskPermission } from './store-permission.ts';

/** The sheet of a referral on paper or as a file: what the page shows, and only after the store has put it on record. */
export function referralHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'referral.print' | 'referral.savePdf'> {
  return {
    'referral.print': (one) =>
      printPage(desktop, () => askPermission('referral.recordPrinting', { ...one, as: 'paper' })),
    'referral.savePdf': (one) =>
      savePageAsPdf(desktop, {
        fileName: 'referral.pdf',
        storeFolder,
        mayBegin: () => askPermission('referral.paper', { referralId: one.referralId }),
        record: () => askPermission('referral.recordPrinting', { ...one, as: 'file' }),
      }),
  };
}
