import { createPublicKey } from 'node:crypto';
import { decryptWithIdentity } from '../container/age.ts';
import {
  containerKinds,
  decodeManifest,
  MANIFEST_NAME,
  sha256,
  SIGNATURE_NAME,
  trainingNamespace,
  type Manifest,
} from '../container/manifest.ts';
import { sshFingerprint } from '../container/ssh-public-key.ts';
import { verifySsh } from '../container/ssh-signature.ts';
import { readTar, TarRefusal, type TarEntry } from '../container/tar.ts';
import { AUDIT_LOG_NAME } from './audit-log.ts';
import { verifyLog, type AuditLogReport } from './verify-log.ts';

/** Why a file is not looked at at all. */
export type LogFileFault =
  | 'encrypted'
  | 'not-for-this-identity'
  | 'damaged-container'
  | 'not-a-log'
  | 'packet-signature'
  | 'packet-content';

export type LogFileReport =
  | { readonly fault: LogFileFault }
  | {
      readonly fault?: never;
      readonly log: AuditLogReport;
      /** What the office signed around the log; null for a log by itself. */
      readonly manifest: Manifest | null;
      /** The fingerprint of the key that signs what leaves the office. */
      readonly officeKey: string;
    };

const AGE_MAGIC = 'age-encryption.org/v1\n';
const TAR_MAGIC = 'ustar';
const GIBIBYTE = 2 ** 30;
const LIMITS = { maximumParts: 3, maximumPartBytes: GIBIBYTE };

/**
 * Verifies an exported log as it lies on a stick: the log itself, the archive around it, or the encrypted file, which
 * takes the age identity of whoever it is for. With public keys only; of the archive also the office's signature.
 */
export async function verifyLogFile(bytes: Uint8Array, identity: string | undefined): Promise<LogFileReport> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  if (start.startsWith(AGE_MAGIC)) {
    if (identity === undefined) return { fault: 'encrypted' };
    const opened = await decryptWithIdentity(bytes, identity);
    if (opened.outcome === 'not-for-us') return { fault: 'not-for-this-identity' };
    return opened.outcome === 'opened' ? ofArchive(opened.bytes) : { fault: 'damaged-container' };
  }
  return start.slice(257, 262) === TAR_MAGIC ? ofArchive(bytes) : ofLog(bytes);
}

function ofLog(bytes: Uint8Array): LogFileReport {
  const log = verifyLog(bytes);
  if (log === undefined) return { fault: 'not-a-log' };
  return { log, manifest: null, officeKey: sshFingerprint(officeKeyOf(log)) };
}

function ofArchive(bytes: Uint8Array): LogFileReport {
  let entries: TarEntry[];
  try {
    entries = readTar(bytes, LIMITS);
  } catch (cause) {
    if (cause instanceof TarRefusal) return { fault: 'damaged-container' };
    throw cause;
  }
  const parts = new Map(entries.map((entry) => [entry.name, entry.bytes]));
  const [manifestBytes, signature, logBytes] = [MANIFEST_NAME, SIGNATURE_NAME, AUDIT_LOG_NAME].map((name) =>
    parts.get(name),
  );
  if (manifestBytes === undefined || signature === undefined || logBytes === undefined)
    return { fault: 'not-a-log' };
  const found = ofLog(logBytes);
  if (found.fault !== undefined) return found;
  const key = officeKeyOf(found.log);
  const { namespace } = containerKinds['audit-log'];
  const purpose = found.log.header.isTraining === true ? trainingNamespace(namespace) : namespace;
  if (verifySsh(manifestBytes, Buffer.from(signature).toString('latin1'), purpose, key) !== null)
    return { fault: 'packet-signature' };
  const manifest = decodeManifest(manifestBytes);
  return manifest !== null && isAround(manifest, logBytes, found.log)
    ? { ...found, manifest }
    : { fault: 'packet-content' };
}

/** Whether a manifest is of this very log. */
function isAround(manifest: Manifest, logBytes: Uint8Array, { header, report }: AuditLogReport): boolean {
  const [part] = manifest.parts;
  return (
    manifest.kind === 'audit-log' &&
    manifest.parts.length === 1 &&
    part?.name === AUDIT_LOG_NAME &&
    part.size === logBytes.length &&
    part.sha256 === sha256(logBytes) &&
    manifest.content.vaultId === header.vaultId &&
    manifest.isTraining === header.isTraining &&
    manifest.sender.officeCode === header.office.code &&
    (report.problem !== undefined || manifest.content.rows === report.rows)
  );
}

function officeKeyOf({ header }: AuditLogReport) {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: header.officeSigning.publicKey },
    format: 'jwk',
  });
}
