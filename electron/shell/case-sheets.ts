import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { printPage, savePageAsPdf } from './page-on-paper.ts';
import type { AskPermission } from './store-permission.ts';

/** A sheet of a case on paper or as a file: what the page shows, and only after the store has asked for its consent. */
export function caseSheetHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'caseSheet.print' | 'caseSheet.savePdf'> {
  return {
    'caseSheet.print': (request) =>
      printPage(desktop, () => askPermission('caseSheet.recordPrinting', { ...request, as: 'paper' })),
    'caseSheet.savePdf': (request) =>
      savePageAsPdf(desktop, {
        fileName: 'sheet.pdf',
        storeFolder,
        mayBegin: () => askPermission('caseSheet.preview', request),
        record: () => askPermission('caseSheet.recordPrinting', { ...request, as: 'file' }),
      }),
  };
}
