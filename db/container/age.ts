import { createHash } from 'node:crypto';
import { arrayBuffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { Recipient } from '../../shared/domain/recipient.ts';
import { Refusal } from '../../shared/result.ts';

/** age files (C2SP age specification), X25519 or the post-quantum hybrid of ML-KEM-768 and X25519. */

const HYBRID_PREFIX = 'age1pq1';
/** Whatever looks like the secret half of a key, of age, of an age plugin or of OpenSSH, whole or damaged. */
const SECRET = /AGE-SECRET-KEY-|AGE-PLUGIN-|PRIVATE KEY-----/iu;
/** `age-keygen` writes "# public key: age1…" into the file and "Public key: age1…" on the screen. */
const NAMED = /^#?\s*public key:\s*(.*)$/iu;
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;

const notUnderstood = (): Refusal => new Refusal({ code: 'refused', reason: 'recipient-not-understood' });

/**
 * Reads a recipient out of pasted text: the bare line, the line wrapped by a mail program, or a file with
 * `# public key: age1…`. Refuses every text that holds a secret key, even beside the public one.
 */
export async function readRecipient(text: string): Promise<Recipient> {
  if (SECRET.test(text)) throw new Refusal({ code: 'refused', reason: 'recipient-is-secret-key' });
  const lines = text
    .replace(ZERO_WIDTH, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim());
  const named = lines.flatMap((line) => NAMED.exec(line)?.[1] ?? []);
  // A wrapped key is joined again; two keys joined hold a second "1", which is no digit of Bech32.
  const bare = lines.filter((line) => !line.startsWith('#') && !NAMED.test(line)).join('');
  const found = new Set([...named, bare].filter((candidate) => candidate !== ''));
  const [candidate, ...others] = found;
  const parsed = Recipient.safeParse(candidate);
  if (others.length > 0 || !parsed.success) throw notUnderstood();
  await assertUsable(parsed.data);
  return parsed.data;
}

/** The checksum, the length and the point are judged by encrypting nothing to it. */
async function assertUsable(recipient: Recipient): Promise<void> {
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    await encrypter.encrypt(new Uint8Array());
  } catch {
    throw notUnderstood();
  }
}

/** SHA-256 (hex) of the recipient's text: what a manifest names, so that a packet cannot be passed on as another's. */
export function recipientSha256(recipient: Recipient): string {
  return createHash('sha256').update(recipient, 'ascii').digest('hex');
}

/**
 * The first 20 hex digits of {@link recipientSha256} in groups of four. Shown before an export leaves, and by the
 * receiving office beside its own key, so that two people compare them by phone; 80 bits cannot be met by trying keys.
 */
export function recipientFingerprint(recipient: Recipient): string {
  return (recipientSha256(recipient).slice(0, 20).match(/.{4}/gu) ?? []).join(' ');
}

/**
 * Encrypts to one or more recipients. A file for X25519 and post-quantum recipients together would be as weak as
 * X25519, which the library permits: refused here.
 */
export async function encryptToRecipients(
  bytes: Uint8Array,
  recipients: readonly Recipient[],
): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('A file is encrypted to somebody.');
  const hybrid = recipients.filter((recipient) => recipient.startsWith(HYBRID_PREFIX)).length;
  if (hybrid !== 0 && hybrid !== recipients.length)
    throw new Error('X25519 and post-quantum recipients never share a file.');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await arrayBuffer(await encrypter.encrypt(inSlices(bytes))));
}

/** Some milliseconds of encrypting: other calls come through in between. */
const SLICE_BYTES = 256 * 1024;

/** Bytes as a stream that lets whatever else waits go first, slice by slice: an audit of years has a hundred megabytes. */
function inSlices(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await setImmediate();
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, (at += SLICE_BYTES)));
    },
  });
}

/** Encrypts to one recipient. */
export function encryptToRecipient(bytes: Uint8Array, recipient: Recipient): Promise<Uint8Array> {
  return encryptToRecipients(bytes, [recipient]);
}

export type AgeDecryption =
  | { readonly outcome: 'opened'; readonly bytes: Uint8Array }
  /** The file is for somebody else. */
  | { readonly outcome: 'not-for-us' }
  /** Not an age file, or cut, or changed. */
  | { readonly outcome: 'damaged' };

/** What the library says of a whole file that none of the identities opens. */
const NO_MATCH = "no identity matched any of the file's recipients";

/** Opens an age file whole: nothing is given before the last chunk has been authenticated. */
export async function decryptWithIdentity(bytes: Uint8Array, identity: string): Promise<AgeDecryption> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return { outcome: 'opened', bytes: await decrypter.decrypt(bytes) };
  } catch (fault) {
    const isForOthers = fault instanceof Error && fault.message === NO_MATCH;
    return { outcome: isForOthers ? 'not-for-us' : 'damaged' };
  }
}

/** The recipient that belongs to an identity. */
export async function recipientOf(identity: string): Promise<Recipient> {
  return Recipient.parse(await identityToRecipient(identity));
}
