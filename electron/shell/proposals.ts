import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { printPage, savePageAsPdf } from './page-on-paper.ts';
import type { AskPermission } from './store-permission.ts';

/** An approved proposal on paper or as a file: what the page shows, and only after the store has put it on record. */
export function proposalHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'proposal.print' | 'proposal.savePdf'> {
  return {
    'proposal.print': (one) =>
      printPage(desktop, () => askPermission('proposal.recordPrinting', { ...one, as: 'paper' })),
    'proposal.savePdf': (one) =>
      savePageAsPdf(desktop, {
        fileName: 'proposal.pdf',
        storeFolder,
        mayBegin: () => askPermission('proposal.paper', { proposalId: one.proposalId }),
        record: () => askPermission('proposal.recordPrinting', { ...one, as: 'file' }),
      }),
  };
}
