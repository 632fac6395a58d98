import { writeFile } from 'node:fs/promises';
import { contract, type OperationName } from '../../shared/contract.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { printPage, savePageAsPdf } from './page-on-paper.ts';
import { isInStore } from './place.ts';
import { type AskPermission, refused } from './store-permission.ts';
import { writeWhole } from './write-whole.ts';

/** A report of the plan on paper, as a PDF or as a spreadsheet, each only after the store has put it on record. */
export function planReportHandlers(
  desktop: Desktop,
  {
    askPermission,
    callStore,
    storeFolder,
  }: {
    readonly askPermission: AskPermission;
    readonly callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>;
    readonly storeFolder: string;
  },
): Pick<ShellHandlers, 'planReport.print' | 'planReport.savePdf' | 'planReport.saveWorkbook'> {
  return {
    'planReport.print': (one) =>
      printPage(desktop, () => askPermission('planReport.recordPrinting', { ...one, as: 'paper' })),
    'planReport.savePdf': (one) =>
      savePageAsPdf(desktop, {
        fileName: fileName(one.period, 'pdf'),
        storeFolder,
        mayBegin: () => askPermission('planReport.open', { planId: one.planId, period: one.period }),
        record: () => askPermission('planReport.recordPrinting', { ...one, as: 'file' }),
      }),
    'planReport.saveWorkbook': async (one) => {
      const ask = async (step: 'asked' | 'chosen') => {
        const answer = await callStore('planReport.workbook', { ...one, step });
        if (!answer.ok) throw new Refusal(answer.error);
        return contract['planReport.workbook'].output.parse(answer.value);
      };
      // Who may not take it along sees no dialog.
      await ask('asked');
      const target = await desktop.askForFile(fileName(one.period, 'xlsx'));
      if (target === undefined) return { isDone: false };
      if (await isInStore(target, storeFolder)) throw refused('copy-into-store');
      // Only now: while the dialog stood open the program may have locked, and somebody else sit here.
      const { base64 } = await ask('chosen');
      await writeWhole(target, (partial) =>
        writeFile(partial, Buffer.from(base64 ?? '', 'base64'), { mode: 0o600 }),
      ).catch(() => {
        throw refused('copy-failed');
      });
      return { isDone: true };
    },
  };
}

/** Says of what time it is, and nothing of office or person: a name on a stick is read by whoever finds it. */
const fileName = (period: string, kind: 'pdf' | 'xlsx'): string => `plan-report-${period}.${kind}`;
