import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { readFileIfPresent, writeFileDurably } from '../store/durable-file.ts';
import { canonicalText } from '../vault/canonical-json.ts';
import { newestCheckpoint, readSigners } from './checkpoint.ts';
import { isHeadSignedBy, originNameOf, SignedHead } from './signed-head.ts';
import {
  digestOfCertificate,
  SignerCertificate,
  SignerDirectory,
  type TrustedRoot,
} from './signer-certificate.ts';

/** A head with what verifies it: the chain that it is to be compared with may have lost the certificates too. */
const KeptHead = z.strictObject({
  head: SignedHead,
  certificates: z.array(SignerCertificate).min(1).max(2),
});
type KeptHead = z.infer<typeof KeptHead>;

const FILE_NAME = 'audit-heads.jsonl';
/** The newest so many are kept, of all stores that this account of the PC has used. */
const KEPT_HEADS = 64;
/** A line has about 2,000 bytes; whatever is larger than this was not written here. */
const MAXIMUM_BYTES = 1024 * 1024;

/**
 * Keeps the newest signed head in the folder of the application's own data, outside the store: whoever puts an old copy of
 * the whole store back, or shortens its audit, does not change what lies here. Written at lock and quit, whole or not at
 * all; a head that is kept already is not kept twice.
 */
export function keepNewestHead(
  folder: string,
  { sqlite, vaultId }: { readonly sqlite: Database.Database; readonly vaultId: string },
): void {
  const head = newestCheckpoint(sqlite, vaultId);
  if (head === undefined) return;
  const kept = readKept(folder);
  if (
    kept.some(
      (one) => one.head.origin === head.origin && one.head.size === head.size && one.head.hash === head.hash,
    )
  )
    return;
  const certificates = certificatesFor(sqlite, head);
  if (certificates.length === 0) return;
  const next = [...kept, { head, certificates }].slice(-KEPT_HEADS);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileDurably(
    path.join(folder, FILE_NAME),
    Buffer.from(next.map((one) => `${canonicalText(one)}\n`).join(''), 'utf8'),
  );
}

/** The heads of one store that were kept outside it and whose signatures hold, as they were written. */
export function readOutsideHeads(folder: string, root: TrustedRoot): SignedHead[] {
  const origin = originNameOf(root.vaultId);
  return readKept(folder)
    .filter(({ head, certificates }) => head.origin === origin && isAuthentic(root, head, certificates))
    .map(({ head }) => head);
}

/** The oldest kept head that the audit does not lead to: of a row that is not there, or is another. */
export function disagreeingHead(
  sqlite: Database.Database,
  outside: readonly SignedHead[],
): SignedHead | undefined {
  const row = sqlite.prepare('select hash from main.audit where seq = ?');
  return outside
    .toSorted((one, other) => one.size - other.size)
    .find((head) => {
      const { data } = HashRow.safeParse(row.get(head.size));
      return data === undefined || Buffer.from(data.hash).toString('hex') !== head.hash;
    });
}

const HashRow = z.object({ hash: z.instanceof(Uint8Array) });

/** What is there and readable; a damaged line is left out, as a file that was deleted would be. */
function readKept(folder: string): KeptHead[] {
  const file = path.join(folder, FILE_NAME);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAXIMUM_BYTES) return [];
  const text = readFileIfPresent(file)?.toString('utf8') ?? '';
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = KeptHead.safeParse(JSON.parse(line));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}

/** The certificate of a head's signer, and of whoever certified that. */
function certificatesFor(sqlite: Database.Database, head: SignedHead): SignerCertificate[] {
  const known = new Map(readSigners(sqlite).map((one) => [digestOfCertificate(one), one]));
  const own = known.get(head.certificate);
  const certifier = known.get(own?.certifier ?? '');
  return [own, certifier].filter((one) => one !== undefined);
}

function isAuthentic(
  root: TrustedRoot,
  head: SignedHead,
  certificates: readonly SignerCertificate[],
): boolean {
  const signer = new SignerDirectory(root, certificates).trusted(head.certificate);
  return signer?.account.id === head.signer && isHeadSignedBy(head, signer.account.signingPublicKey);
}
