import { randomUUID } from 'node:crypto';
import {
  type CaseRow,
  HOME_WITHHELD,
  type LeftOut,
  rowRequest,
  rowRequestWithHome,
  rowsAlone,
} from '../../../shared/domain/case-row.ts';
import type { SharingRequest } from '../../../shared/domain/consent-verdict.ts';
import { consentDenials } from '../../../shared/domain/consent-verdict.ts';
import type { ReportingPeriod } from '../../../shared/domain/reporting-period.ts';
import { readVerdicts } from '../../../db/access/consent-gate.ts';
import { readFactsOfPeriod } from '../../../db/repositories/case-facts.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { dayOfWork, disclose } from './consent-gate.ts';

/** A row that may go, the case that it is of, and what was asked for it. */
type RowOfCase = { readonly caseId: string; readonly request: SharingRequest; readonly row: CaseRow };

/** What of a period goes as rows, and why the others stay. */
export type RowsOfPeriod = {
  readonly cases: number;
  readonly rows: readonly RowOfCase[];
  readonly leftOut: LeftOut;
};

/** How many rows would go, and why the others would not, in numbers alone. */
export const previewRows: Handler<'export.previewRows'> = async ({ period }, work) => {
  const { cases, rows, leftOut } = await rowsOfPeriod(work, period);
  work.note({ record: null, detail: { found: cases, rows: rows.length } });
  return { cases, rows: rows.length, alone: rowsAlone(rows.map(({ row }) => row)), leftOut };
};

/**
 * The cases of a period as rows, each as far as the gate of consent lets it go on this day. Like the counts they are of the
 * whole office: nothing in them says whose they are.
 */
export async function rowsOfPeriod(work: Work, period: ReportingPeriod): Promise<RowsOfPeriod> {
  // Consents lie in the register: whoever cannot ask them makes no rows.
  requireKeys(work, 'register', 'statistics');
  const facts = await readFactsOfPeriod(work.db, period);
  const ids = facts.map(({ caseId }) => caseId);
  const day = dayOfWork(work);
  const verdicts = await readVerdicts(work.db, ids, rowRequest, day);
  const withHome = await readVerdicts(work.db, ids, rowRequestWithHome, day);
  const rows: RowOfCase[] = [];
  const denied: string[] = [];
  for (const { caseId, fact } of facts) {
    const verdict = verdicts.get(caseId);
    if (verdict?.allowed !== true) {
      denied.push(verdict?.because ?? 'not-asked');
      continue;
    }
    const isHomeTold = withHome.get(caseId)?.allowed === true;
    rows.push({
      caseId,
      request: isHomeTold ? rowRequestWithHome : rowRequest,
      row: { ...fact, row: randomUUID(), ...(!isHomeTold && { homeProvince: HOME_WITHHELD }) },
    });
  }
  const count = (because: string): number => denied.filter((each) => each === because).length;
  return {
    cases: facts.length,
    rows,
    // The entries are made from the very names the type is computed from; fromEntries cannot carry that.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    leftOut: Object.fromEntries(consentDenials.map((denial) => [denial, count(denial)])) as LeftOut,
  };
}

/**
 * Puts on record that each row goes, in the transaction that records the export; the gate is asked once more, so that what
 * was withdrawn while the file was sealed stops it.
 *
 * @throws Refusal `refused` with the reason of the first case that may no longer go
 */
export async function discloseRows(work: Work, rows: readonly RowOfCase[]): Promise<void> {
  for (const { caseId, request } of rows)
    await disclose(work, caseId, {
      ...request,
      categories: [...request.categories],
      act: 'export',
      actId: null,
    });
}
