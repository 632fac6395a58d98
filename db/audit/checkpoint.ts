import type Database from 'better-sqlite3';
import { z } from 'zod';
import { canonicalText } from '../vault/canonical-json.ts';
import type { Granter } from '../vault/grant.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { originNameOf, SignedHead, signHead, type CheckpointOccasion } from './signed-head.ts';
import { certificatesOf, SignerCertificate } from './signer-certificate.ts';

/** A connection to an audit and whoever is signed in, who signs its heads: an open store is one. */
export type SignedAudit = {
  readonly sqlite: Database.Database;
  readonly vaultId: string;
  readonly vault: Pick<VaultFile, 'accounts'>;
  readonly signer: Pick<Granter, 'accountId' | 'signingKey'>;
};

/** At most so many rows are behind no signature but the one of whoever wrote them last. */
export const ROWS_BETWEEN_CHECKPOINTS = 256;

/** Operations whose own row is signed at once: somebody comes or goes, or something leaves. */
const signedOperations: Readonly<Record<string, CheckpointOccasion>> = {
  'office.create': 'sign-in',
  'session.open': 'sign-in',
  'recovery.recover': 'sign-in',
  'session.end': 'lock',
  'export.make': 'export',
  'audit.export': 'export',
  'backup.make': 'backup',
  'backup.makeDue': 'backup',
};

/** Why the head is signed when this row is the newest; undefined where no rule asks for it. */
export function occasionAt(seq: number, operation: string): CheckpointOccasion | undefined {
  if (Object.hasOwn(signedOperations, operation)) return signedOperations[operation];
  return seq % ROWS_BETWEEN_CHECKPOINTS === 0 ? 'rows' : undefined;
}

/**
 * Signs the newest row, inside the running transaction, and keeps the certificate under which that was done. A row is
 * signed once.
 */
export function insertCheckpoint(
  store: SignedAudit,
  head: { readonly seq: number; readonly hash: Uint8Array },
  occasion: CheckpointOccasion,
  now: Date,
): SignedHead {
  const { sqlite, vaultId, vault, signer } = store;
  const certificates = certificatesOf(vault, signer.accountId);
  const keep = sqlite.prepare('insert or ignore into main.audit_signer (digest, record) values (?, ?)');
  for (const { digest, certificate } of certificates) keep.run(digest, canonicalText(certificate));
  const signed = signHead(
    {
      origin: originNameOf(vaultId),
      size: head.seq,
      hash: Buffer.from(head.hash).toString('hex'),
      previous: newestCheckpointSeq(sqlite),
      at: now.toISOString(),
      occasion,
      signer: signer.accountId,
      certificate: certificates.at(-1)?.digest ?? '',
    },
    signer.signingKey,
  );
  sqlite
    .prepare(
      `insert into main.audit_checkpoint (seq, hash, previous, at, occasion, signer, certificate, signature)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      signed.size,
      head.hash,
      signed.previous,
      signed.at,
      occasion,
      signed.signer,
      signed.certificate,
      signed.signature,
    );
  return signed;
}

/** The newest signed head; undefined while nothing was signed, or where it was made unreadable. */
export function newestCheckpoint(sqlite: Database.Database, vaultId: string): SignedHead | undefined {
  const row = sqlite.prepare('select * from main.audit_checkpoint order by seq desc limit 1').get();
  return signedHead(row, vaultId);
}

/** Signed heads of the rows from one number to another, in order. Undefined stands for a row that is none. */
export function readCheckpoints(
  sqlite: Database.Database,
  vaultId: string,
  from: number,
  to: number,
): { readonly seq: number; readonly head: SignedHead | undefined }[] {
  return sqlite
    .prepare('select * from main.audit_checkpoint where seq between ? and ? order by seq')
    .all(from, to)
    .map((row) => ({ seq: Sequence.parse(row).seq, head: signedHead(row, vaultId) }));
}

/** Every certificate under which a head of this chain was signed, and those of their certifiers. */
export function readSigners(sqlite: Database.Database): SignerCertificate[] {
  return sqlite
    .prepare('select record from main.audit_signer order by digest')
    .all()
    .flatMap((row) => {
      const parsed = SignerCertificate.safeParse(
        parseJson(z.object({ record: z.string() }).parse(row).record),
      );
      return parsed.success ? [parsed.data] : [];
    });
}

const Sequence = z.object({ seq: z.int() });
const CheckpointRow = z.strictObject({
  seq: z.int(),
  hash: z.instanceof(Uint8Array),
  previous: z.int(),
  at: z.string(),
  occasion: z.string(),
  signer: z.string(),
  certificate: z.string(),
  signature: z.string(),
});

function newestCheckpointSeq(sqlite: Database.Database): number {
  return Sequence.parse(
    sqlite.prepare('select coalesce(max(seq), 0) as seq from main.audit_checkpoint').get(),
  ).seq;
}

function signedHead(row: unknown, vaultId: string): SignedHead | undefined {
  const columns = CheckpointRow.safeParse(row);
  if (!columns.success) return undefined;
  const { seq, hash, ...rest } = columns.data;
  return SignedHead.safeParse({
    origin: originNameOf(vaultId),
    size: seq,
    hash: Buffer.from(hash).toString('hex'),
    ...rest,
  }).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
