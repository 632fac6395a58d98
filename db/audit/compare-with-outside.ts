import type { VaultFile } from '../vault/vault-file.ts';
import { appendAudit } from '../audit.ts';
import type { SignedAudit } from './checkpoint.ts';
import { unexplainedHeads } from './explained-heads.ts';
import { disagreeingHead, readOutsideHeads } from './outside-heads.ts';

/**
 * At sign-in, in its transaction: compares the audit with the heads that were kept outside the store. One that it does
 * not lead to, or a file of heads that is gone although a session has ended here before, is put on record.
 *
 * @returns what the person is told: the audit is shorter than it once was, or other; or nothing is left to compare it with
 */
export function compareWithOutside(
  store: SignedAudit & { readonly vault: VaultFile },
  headsFolder: string,
  now: Date,
): 'audit-disagrees' | 'audit-copy-lost' | undefined {
  const { sqlite, vault } = store;
  const outside = readOutsideHeads(headsFolder, vault);
  const nobody = { actor: null, session: null, record: null };
  if (outside.length === 0) {
    const ended = sqlite.prepare("select 1 from main.audit_checkpoint where occasion = 'lock' limit 1").get();
    if (ended === undefined) return undefined;
    appendAudit(store, { ...nobody, operation: 'audit.outside-copy-lost', detail: {} }, [], now);
    return 'audit-copy-lost';
  }
  const head = disagreeingHead(sqlite, unexplainedHeads(sqlite, outside));
  if (head === undefined) return undefined;
  const detail = { size: head.size, hash: head.hash, signer: head.signer, signedAt: head.at };
  appendAudit(store, { ...nobody, operation: 'audit.disagrees', detail }, [], now);
  return 'audit-disagrees';
}
