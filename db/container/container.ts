import type { KeyObject } from 'node:crypto';
import type { Recipient } from '../../shared/domain/recipient.ts';
import type { SignedHead } from '../audit/signed-head.ts';
import { decryptWithIdentity, encryptToRecipient, recipientOf, recipientSha256 } from './age.ts';
import { ContainerRefusal } from './container-refusal.ts';
import {
  claimedSchemaVersion,
  containerKinds,
  decodeManifest,
  encodeManifest,
  Manifest,
  MANIFEST_NAME,
  MAXIMUM_MANIFEST_BYTES,
  partsOf,
  sha256,
  SIGNATURE_NAME,
  trainingNamespace,
  type AuditHead,
  type ContainerKind,
} from './manifest.ts';
import { sshFingerprint } from './ssh-public-key.ts';
import { signSsh, verifySsh } from './ssh-signature.ts';
import { packTar, readTar, TarRefusal, type TarEntry } from './tar.ts';

/**
 * The one container of everything that leaves (design §5): `*.tar.age` = age( ustar( manifest.json,
 * manifest.json.sig, parts … ) ). Signed inside, encrypted outside; opened and verified by a stranger with
 * `age -d`, `tar x`, `ssh-keygen -Y verify` and `sha256sum`.
 */

export type Sealing<K extends ContainerKind> = {
  readonly kind: K;
  readonly content: Extract<Manifest, { kind: K }>['content'];
  readonly officeCode: string;
  readonly recipient: Recipient;
  readonly sequence: number;
  readonly previousManifestSha256: string | null;
  readonly auditHead: AuditHead;
  readonly signedHead?: SignedHead;
  /** Of an office to practise in; by default of a real one. */
  readonly isTraining?: boolean;
  /** RFC 3339 in UTC with milliseconds. */
  readonly createdAt: string;
  /** Every part of the kind, each once; written in the order of the kind. */
  readonly parts: readonly TarEntry[];
};

export type SealedContainer = {
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  /** What the next packet, the receipt and the audit name this one by. */
  readonly manifestSha256: string;
};

/** Makes a container for one recipient, signed by the office. */
export async function sealContainer<K extends ContainerKind>(
  sealing: Sealing<K>,
  signingKey: KeyObject,
): Promise<SealedContainer> {
  const { kind, content, officeCode, recipient, parts, isTraining = false, ...rest } = sealing;
  const { namespace, schemaVersion } = containerKinds[kind];
  const ordered = inOrderOf({ kind, content }, parts);
  const manifest = Manifest.parse({
    format: 'pokpong-container',
    kind,
    schemaVersion,
    sender: { officeCode, signingKey: sshFingerprint(signingKey) },
    recipientSha256: recipientSha256(recipient),
    ...rest,
    ...(isTraining ? { isTraining } : {}),
    content,
    parts: ordered.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
  });
  const manifestBytes = encodeManifest(manifest);
  const signature = Buffer.from(
    signSsh(manifestBytes, isTraining ? trainingNamespace(namespace) : namespace, signingKey),
    'ascii',
  );
  const archive = await packTar(
    [{ name: MANIFEST_NAME, bytes: manifestBytes }, { name: SIGNATURE_NAME, bytes: signature }, ...ordered],
    new Date(manifest.createdAt),
  );
  return {
    bytes: await encryptToRecipient(archive, recipient),
    manifest,
    manifestSha256: sha256(manifestBytes),
  };
}

function inOrderOf(of: Pick<Manifest, 'kind' | 'content'>, parts: readonly TarEntry[]): TarEntry[] {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const expected = partsOf(of);
  const ordered = expected.flatMap((name) => byName.get(name) ?? []);
  if (parts.length !== ordered.length || ordered.length !== expected.length) {
    throw new Error(`A ${of.kind} container holds each of its parts once and nothing else.`);
  }
  return ordered;
}

export type OpeningLimits = {
  /** Largest file that is read at all. */
  readonly maximumBytes: number;
  /** Largest part. */
  readonly maximumPartBytes: number;
};

/** Far above any packet of counts, far below what fills the memory of an office PC. */
export const usualLimits: OpeningLimits = {
  maximumBytes: 64 * 1024 * 1024,
  maximumPartBytes: 32 * 1024 * 1024,
};

export type Opening = {
  /** The kind that is expected: a packet of any other is refused. */
  readonly kind: ContainerKind;
  /** The age identity of the receiver. */
  readonly identity: string;
  /** The public signing key of the office that it must come from. */
  readonly trustedKey: KeyObject;
  readonly limits: OpeningLimits;
};

export type OpenedContainer = {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
};

/**
 * Opens a container after everything about it has been verified, or throws a {@link ContainerRefusal} and gives nothing.
 * Whether the sequence continues the sender's last is for the receiver to judge, who remembers it.
 */
export async function openContainer(bytes: Uint8Array, opening: Opening): Promise<OpenedContainer> {
  const [manifestEntry, signatureEntry, ...partEntries] = await unpack(bytes, opening);
  if (manifestEntry?.name !== MANIFEST_NAME || signatureEntry?.name !== SIGNATURE_NAME)
    throw new ContainerRefusal('missing-part');
  assertSigned(manifestEntry.bytes, signatureEntry.bytes, opening);
  const manifest = readManifest(manifestEntry.bytes, opening.kind);
  if (manifest.sender.signingKey !== sshFingerprint(opening.trustedKey)) throw new ContainerRefusal('sender');
  if (manifest.recipientSha256 !== recipientSha256(await recipientOf(opening.identity)))
    throw new ContainerRefusal('recipient');
  assertParts(manifest, partEntries);
  return {
    manifest,
    manifestSha256: sha256(manifestEntry.bytes),
    parts: new Map(partEntries.map((part) => [part.name, part.bytes])),
  };
}

async function unpack(bytes: Uint8Array, { kind, identity, limits }: Opening): Promise<TarEntry[]> {
  if (bytes.length > limits.maximumBytes) throw new ContainerRefusal('too-large');
  const decrypted = await decryptWithIdentity(bytes, identity);
  if (decrypted.outcome !== 'opened') throw new ContainerRefusal(decrypted.outcome);
  try {
    // Manifest and signature, and the rows that only the manifest tells of.
    const maximumParts = containerKinds[kind].parts.length + 3;
    return readTar(decrypted.bytes, { maximumParts, maximumPartBytes: limits.maximumPartBytes });
  } catch (fault) {
    if (fault instanceof TarRefusal) throw new ContainerRefusal(fault.fault);
    throw fault;
  }
}

/** Before a byte of the manifest is understood, it must be the trusted office's own, for this purpose. */
function assertSigned(manifest: Uint8Array, signature: Uint8Array, { kind, trustedKey }: Opening): void {
  if (manifest.length > MAXIMUM_MANIFEST_BYTES) throw new ContainerRefusal('part-too-large');
  const { namespace } = containerKinds[kind];
  const armored = Buffer.from(signature).toString('latin1');
  const fault = verifySsh(manifest, armored, namespace, trustedKey);
  if (fault === null) return;
  // Told apart from a packet for another purpose, so that nobody wonders what is wrong with it.
  const isTraining = verifySsh(manifest, armored, trainingNamespace(namespace), trustedKey) === null;
  throw new ContainerRefusal(isTraining ? 'training' : `signature-${fault}`);
}

function readManifest(bytes: Uint8Array, kind: ContainerKind): Manifest {
  const manifest = decodeManifest(bytes);
  if (manifest?.kind === kind && manifest.isTraining !== true) return manifest;
  const version = claimedSchemaVersion(bytes);
  const isNewer = version !== null && version > containerKinds[kind].schemaVersion;
  throw new ContainerRefusal(isNewer ? 'newer-version' : 'manifest');
}

function assertParts(manifest: Manifest, entries: readonly TarEntry[]): void {
  const expected = partsOf(manifest);
  for (const { name } of entries) if (!expected.includes(name)) throw new ContainerRefusal('unknown-part');
  if (entries.length !== expected.length || manifest.parts.length !== expected.length)
    throw new ContainerRefusal('missing-part');
  for (const [index, { name, bytes }] of entries.entries()) {
    const part = manifest.parts[index];
    const isSame =
      part?.name === name &&
      expected[index] === name &&
      part.size === bytes.length &&
      part.sha256 === sha256(bytes);
    if (!isSame) throw new ContainerRefusal('part-changed');
  }
}
