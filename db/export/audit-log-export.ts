import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Office } from '../../shared/domain/office.ts';
import type { Recipient } from '../../shared/domain/recipient.ts';
import { OfficeCode } from '../../shared/identity/office-code.ts';
import { trainingPrefix } from '../../shared/training/training-prefix.ts';
import { AUDIT_LOG_NAME, endLine, headerLine, rowLines } from '../audit/audit-log.ts';
import { newestCheckpoint, readSigners } from '../audit/checkpoint.ts';
import { certificatesOf } from '../audit/signer-certificate.ts';
import { sealContainer } from '../container/container.ts';
import type { OpenStore } from '../store/open-store.ts';

export type AuditLogExportInput = {
  readonly store: OpenStore;
  readonly office: Office;
  readonly recipient: Recipient;
  readonly sequence: number;
  readonly previousManifestSha256: string | null;
  /** RFC 3339 in UTC with milliseconds. */
  readonly createdAt: string;
};

export type AuditLogExport = {
  readonly bytes: Uint8Array;
  readonly manifestSha256: string;
  readonly recipientSha256: string;
  /** How many rows are in it, and the hash of the last. */
  readonly rows: number;
  readonly head: string;
};

/** Rows that are read in one go, so that other calls come through in between. */
const ROWS_AT_A_TIME = 1000;

/** Makes the encrypted, signed container of the whole audit up to its newest signed head. Writes nothing. */
export async function makeAuditLogExport(input: AuditLogExportInput): Promise<AuditLogExport> {
  const { store, office, createdAt, ...envelope } = input;
  const { vault, vaultId } = store;
  const { signedHead, signers } = await store.read(async () => ({
    signedHead: newestCheckpoint(store.sqlite, vaultId),
    signers: readSigners(store.sqlite),
  }));
  if (signedHead === undefined) throw new Error('An export of the audit begins with a signed row');
  const { size: rows, hash: head } = signedHead;
  const present = vault.accounts.flatMap(({ id }) => certificatesOf(vault, id));
  const chunks = [
    headerLine({
      format: 'pokpong-audit-log/1',
      vaultId,
      ...(store.isTrainingOffice ? { isTraining: true } : {}),
      office: { code: office.code, nameLao: office.nameLao, nameEnglish: office.nameEnglish },
      rootPublicKey: vault.rootPublicKey,
      officeSigning: vault.officeSigning,
      madeAt: createdAt,
      accounts: [...new Map(present.map(({ digest, certificate }) => [digest, certificate])).values()],
      signers,
    }),
  ];
  for (let after = 0; after < rows; after += ROWS_AT_A_TIME) {
    const upTo = Math.min(rows, after + ROWS_AT_A_TIME);
    chunks.push(await store.read(async () => rowLines(store.sqlite, vaultId, after, upTo)));
    await nextTurn();
  }
  chunks.push(endLine({ rows, head }));
  const sealed = await sealContainer(
    {
      kind: 'audit-log',
      content: { vaultId, rows },
      officeCode: office.code,
      auditHead: { sequence: rows, hash: head },
      signedHead,
      isTraining: store.isTrainingOffice,
      createdAt,
      parts: [
        { name: AUDIT_LOG_NAME, bytes: Buffer.concat(chunks.map((chunk) => Buffer.from(chunk, 'utf8'))) },
      ],
      ...envelope,
    },
    store.officeSigningKey(),
  );
  return {
    bytes: sealed.bytes,
    manifestSha256: sealed.manifestSha256,
    recipientSha256: sealed.manifest.recipientSha256,
    rows,
    head,
  };
}

/** Tells office, kind and number: `KT-audit-log-0007.tar.age`, and before them whether it is from training. */
export function auditLogFileName(officeCode: string, sequence: number, isTraining: boolean): string {
  return `${trainingPrefix(isTraining)}${OfficeCode.parse(officeCode)}-audit-log-${String(sequence).padStart(4, '0')}.tar.age`;
}
