import { appendAudit } from '../audit.ts';
import type { SignedAudit } from '../audit/checkpoint.ts';
import { RESTORED } from '../audit/explained-heads.ts';
import type { SignInRemark } from '../store/open-store.ts';
import type { RestoredMark } from './restored-mark.ts';

/**
 * At the first sign-in after a copy was put back, in its transaction: a row that says which copy it was and where its audit
 * ended, unless a kill came between that row and the removal of the mark.
 */
export function tellOfRestore(store: SignedAudit, mark: RestoredMark, now: Date): SignInRemark {
  const { madeAt, manifestSha256, auditHead, restoredAt, replacedAt } = mark;
  const told = store.sqlite
    .prepare("select 1 from main.audit where operation = ? and detail ->> 'restoredAt' = ?")
    .get(RESTORED, restoredAt);
  if (told === undefined) {
    const detail = {
      madeAt,
      manifestSha256,
      auditSequence: auditHead.sequence,
      hash: auditHead.hash,
      restoredAt,
    };
    const entry = { actor: null, session: null, operation: RESTORED, record: null, detail };
    appendAudit(store, entry, [], now);
  }
  return { kind: 'restored', madeAt, replacedAt };
}
