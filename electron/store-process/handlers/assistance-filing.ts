import type { Change } from '../../../db/repositories/field-history.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { touchCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { countEntries } from '../../../db/repositories/wing-entries-repository.ts';
import type { AuditedRecord } from '../../../shared/contract/audit-details.ts';
import type { Work } from '../handler.ts';

/**
 * What follows every record of the social-work wing that was written, in the same transaction: its history, the count that
 * the other side reads, the end of its draft, and its row in the audit. The row stands under the record, not under the case:
 * the other side, which reads what was done with that, is not told.
 */
export async function concludeAssistance(
  work: Work,
  caseId: string,
  named: AuditedRecord,
  change: Change,
): Promise<{ version: number }> {
  const { db, session, stamp, note } = work;
  const history = await keepHistory(db, 'assistance', change, stamp);
  await countEntries(db, 'assistance', caseId, stamp);
  await touchCase(db, caseId, stamp);
  await discardDraft(db, session.wings, stamp.by, change.recordId);
  note({
    record: change.recordId,
    detail: { caseId, [`${named}Version`]: change.recordVersion, [`${named}History`]: history },
    touched: ['register', 'assistance', ...session.wings],
  });
  return { version: change.recordVersion };
}
