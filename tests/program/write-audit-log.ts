import { writeFileSync } from 'node:fs';
import { appendAudit } from '../../db/audit.ts';
import { endLine, headerLine, rowLines } from '../../db/audit/audit-log.ts';
import { readSigners } from '../../db/audit/checkpoint.ts';
import { newSigningKeyPair, signValue } from '../../db/vault/signing-key.ts';
import { officeCertificate } from '../../db/vault/vault-file.ts';
import { AuditInMemory } from '../db/support/audit-in-memory.ts';

/**
 * `node write-audit-log.ts FILE`: a short log as an office would export it, whole and signed, without a store. A process of
 * its own, because Playwright cannot load the store's addon.
 */
async function auditLogText(): Promise<string> {
  const audit = await AuditInMemory.create();
  const { sqlite, vault, vaultId } = audit;
  for (const operation of ['session.open', 'case.list', 'case.open', 'audit.export'])
    audit.append({ operation });
  const { publicKey } = newSigningKeyPair();
  const statement = officeCertificate({ vaultId }, publicKey);
  const head = audit.transaction(() => appendAudit(audit.signedBy(0), end(audit), []));
  return [
    headerLine({
      format: 'pokpong-audit-log/1',
      vaultId,
      office: { code: 'KT', nameLao: 'ຫ້ອງການທົດລອງ', nameEnglish: 'Test office' },
      rootPublicKey: vault.rootPublicKey,
      officeSigning: {
        publicKey,
        certificate: signValue('pokpong/office-certificate/v1', statement, audit.rootKey),
      },
      madeAt: '2026-11-22T00:00:00.000Z',
      accounts: readSigners(sqlite),
      signers: readSigners(sqlite),
    }),
    rowLines(sqlite, vaultId, 0, head.seq),
    endLine({ rows: head.seq, head: Buffer.from(head.hash).toString('hex') }),
  ].join('');
}

const end = (audit: AuditInMemory) => ({
  actor: audit.signedBy(0).signer.accountId,
  session: null,
  operation: 'session.end',
  record: null,
  detail: { because: 'locked' },
});

const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file to write');
writeFileSync(file, await auditLogText());
