import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { SshReader, SshWireFault, sshString } from './ssh-wire.ts';

const KEY_TYPE = 'ssh-ed25519';
const ED25519_BYTES = 32;
/** Everything before the 32 bytes of an Ed25519 public key in DER (RFC 8410 §4, §10.1). */
const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The public half of an Ed25519 key as SSH writes it (RFC 8709 §4): the type, then the 32 bytes. */
export function sshPublicKeyBlob(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('An office signs with Ed25519 only.');
  const der = publicKey.export({ format: 'der', type: 'spki' });
  return Buffer.concat([sshString(KEY_TYPE), sshString(der.subarray(-ED25519_BYTES))]);
}

/** Reads {@link sshPublicKeyBlob} back; anything but one Ed25519 key is a {@link SshWireFault}. */
export function readSshPublicKeyBlob(blob: Uint8Array): KeyObject {
  const reader = new SshReader(blob);
  const type = reader.string().toString('latin1');
  if (type !== KEY_TYPE) throw new SshWireFault('not an Ed25519 key');
  const bytes = reader.string();
  reader.end();
  if (bytes.length !== ED25519_BYTES) throw new SshWireFault('wrong length');
  return createPublicKey({ key: Buffer.concat([ED25519_SPKI_PREFIX, bytes]), format: 'der', type: 'spki' });
}

/** The public key as the one line that OpenSSH keeps in `*.pub`, `authorized_keys` and, after a name, `allowed_signers`. */
export function openSshPublicKey(key: KeyObject, comment: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(comment)) throw new Error('A comment stays on its line.');
  return `${KEY_TYPE} ${sshPublicKeyBlob(key).toString('base64')} ${comment}`.trimEnd();
}

/** Reads the line of {@link openSshPublicKey} or of `ssh-keygen`; a {@link SshWireFault} for every other text. */
export function readOpenSshPublicKey(line: string): KeyObject {
  const [type, encoded] = line.trim().split(/\s+/u);
  if (type !== KEY_TYPE || encoded === undefined) throw new SshWireFault('not an Ed25519 line');
  const blob = Buffer.from(encoded, 'base64');
  if (blob.toString('base64') !== encoded) throw new SshWireFault('not base64');
  return readSshPublicKeyBlob(blob);
}

/** The fingerprint that `ssh-keygen -lf` prints: `SHA256:` and the unpadded base64 of the key's SHA-256. */
export function sshFingerprint(key: KeyObject): string {
  const digest = createHash('sha256').update(sshPublicKeyBlob(key)).digest('base64');
  return `SHA256:${digest.replace(/=+$/u, '')}`;
}
