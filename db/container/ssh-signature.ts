import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { readSshPublicKeyBlob, sshPublicKeyBlob } from './ssh-public-key.ts';
import { SshReader, SshWireFault, sshString } from './ssh-wire.ts';

/**
 * SSH signatures of files (OpenSSH, PROTOCOL.sshsig), Ed25519 over SHA-512: what `ssh-keygen -Y sign` makes
 * and `ssh-keygen -Y verify` accepts, so that a stranger needs nothing of ours to verify a file.
 */
const MAGIC = Buffer.from('SSHSIG', 'latin1');
const VERSION = 1;
const HASH = 'sha512';
const SIGNATURE_TYPE = 'ssh-ed25519';
const ED25519_SIGNATURE_BYTES = 64;
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
/** Width of the armour of ssh-keygen. */
const LINE = 70;
/** A signature of ours has about 300 bytes; nothing longer is read. */
const MAXIMUM_ARMOR_LENGTH = 4096;

export type SshSignatureFault =
  /** Not an SSH signature, or one of another algorithm or version. */
  | 'malformed'
  /** Made for another purpose. */
  | 'namespace'
  /** Made by another key. */
  | 'key'
  /** The message is not what was signed. */
  | 'signature';

/** What is signed: the hash of the message, tied to the purpose. */
function signedBytes(message: Uint8Array, namespace: string): Buffer {
  const digest = createHash(HASH).update(message).digest();
  return Buffer.concat([MAGIC, sshString(namespace), sshString(''), sshString(HASH), sshString(digest)]);
}

/** Signs a message for one purpose and returns the armoured signature. */
export function signSsh(message: Uint8Array, namespace: string, privateKey: KeyObject): string {
  if (namespace === '') throw new Error('A signature without a purpose could be used for any.');
  const version = Buffer.alloc(4);
  version.writeUInt32BE(VERSION);
  const signature = sign(null, signedBytes(message, namespace), privateKey);
  const blob = Buffer.concat([
    MAGIC,
    version,
    sshString(sshPublicKeyBlob(privateKey)),
    sshString(namespace),
    sshString(''),
    sshString(HASH),
    sshString(Buffer.concat([sshString(SIGNATURE_TYPE), sshString(signature)])),
  ]);
  const lines = blob.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [];
  return [BEGIN, ...lines, END, ''].join('\n');
}

/** Verifies an armoured signature by one trusted key for one purpose; null when it holds, else what is wrong. */
export function verifySsh(
  message: Uint8Array,
  armored: string,
  namespace: string,
  trustedKey: KeyObject,
): SshSignatureFault | null {
  const parsed = parse(armored);
  if (parsed === 'malformed') return 'malformed';
  if (parsed.namespace !== namespace) return 'namespace';
  if (!sshPublicKeyBlob(parsed.publicKey).equals(sshPublicKeyBlob(trustedKey))) return 'key';
  return verify(null, signedBytes(message, namespace), trustedKey, parsed.signature) ? null : 'signature';
}

function parse(
  armored: string,
): { publicKey: KeyObject; namespace: string; signature: Buffer } | 'malformed' {
  const blob = unarmor(armored);
  if (blob === null) return 'malformed';
  try {
    const reader = new SshReader(blob);
    if (!reader.bytes(MAGIC.length).equals(MAGIC) || reader.uint32() !== VERSION) return 'malformed';
    const publicKey = readSshPublicKeyBlob(reader.string());
    const namespace = reader.string().toString('utf8');
    const reserved = reader.string();
    const hash = reader.string().toString('latin1');
    const inner = new SshReader(reader.string());
    reader.end();
    const type = inner.string().toString('latin1');
    const signature = inner.string();
    inner.end();
    const isOurs =
      reserved.length === 0 &&
      hash === HASH &&
      type === SIGNATURE_TYPE &&
      signature.length === ED25519_SIGNATURE_BYTES;
    return isOurs ? { publicKey, namespace, signature } : 'malformed';
  } catch (fault) {
    if (fault instanceof SshWireFault) return 'malformed';
    throw fault;
  }
}

function unarmor(armored: string): Buffer | null {
  if (armored.length > MAXIMUM_ARMOR_LENGTH) return null;
  const lines = armored.replaceAll('\r\n', '\n').trimEnd().split('\n');
  if (lines.length < 3 || lines[0] !== BEGIN || lines.at(-1) !== END) return null;
  const encoded = lines.slice(1, -1).join('');
  const blob = Buffer.from(encoded, 'base64');
  // Node skips what is not base64: only a text that encodes back to itself was really one.
  return blob.toString('base64') === encoded ? blob : null;
}
