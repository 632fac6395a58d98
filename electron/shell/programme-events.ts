import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { printPage, savePageAsPdf } from './page-on-paper.ts';
import type { AskPermission } from './store-permission.ts';

/** Attendance sheets and certificates: what the page shows, and only after the store has put it on record. */
export function programmeEventHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'programmeEvent.print' | 'programmeEvent.savePdf'> {
  return {
    'programmeEvent.print': (one) =>
      printPage(desktop, () => askPermission('programmeEvent.recordPrinting', { ...one, as: 'paper' })),
    'programmeEvent.savePdf': (one) =>
      savePageAsPdf(desktop, {
        fileName: one.paper === 'certificate' ? 'certificates.pdf' : 'attendance.pdf',
        storeFolder,
        mayBegin: () => askPermission('programmeEvent.open', { eventId: one.eventId }),
        record: () => askPermission('programmeEvent.recordPrinting', { ...one, as: 'file' }),
      }),
  };
}
