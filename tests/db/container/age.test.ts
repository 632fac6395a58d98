import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateHybridIdentity, generateX25519Identity } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import {
  decryptWithIdentity,
  encryptToRecipient,
  encryptToRecipients,
  readRecipient,
  recipientFingerprint,
  recipientOf,
  recipientSha256,
} from '../../../db/container/age.ts';
import { Refusal } from '../../../shared/result.ts';
import { askToAgree, inTemporaryFolder, itJudgedBy } from '../../support/judges.ts';

const identity = await generateX25519Identity();
const recipient = await recipientOf(identity);
const hybridIdentity = await generateHybridIdentity();
const hybridRecipient = await recipientOf(hybridIdentity);

const reasonOf = async (text: string): Promise<unknown> => {
  const refusal: unknown = await readRecipient(text).catch((fault: unknown) => fault);
  return refusal instanceof Refusal ? refusal.error : refusal;
};

describe('reading a recipient', () => {
  it.each([
    ['the bare line', recipient],
    ['spaces and line ends around it', ` \t${recipient}\r\n\n`],
    ['a zero-width space and a byte order mark', `\uFEFF${recipient}\u200B`],
    ['the file with its comments', `# created: 2026-11-22T00:00:00Z\n# public key: ${recipient}\n`],
    ['the line that age-keygen shows', `Public key: ${recipient}`],
    ['the same key twice', `# public key: ${recipient}\n${recipient}\n`],
  ])('accepts %s', async (_name, text) => {
    expect(await readRecipient(text)).toBe(recipient);
  });

  it('accepts a post-quantum recipient, also wrapped by a mail program', async () => {
    expect(await readRecipient(hybridRecipient)).toBe(hybridRecipient);
    expect(await readRecipient(hybridRecipient.replaceAll(/.{76}/gu, '$&\r\n'))).toBe(hybridRecipient);
  });

  it.each([
    ['a secret key', identity],
    ['a post-quantum secret key', hybridIdentity],
    ['a secret key in small letters', identity.toLowerCase()],
    ['a damaged secret key', identity.slice(0, 40)],
    ['a whole key file', `# created: x\n# public key: ${recipient}\n${identity}\n`],
    [
      'an SSH private key',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbg==\n-----END OPENSSH PRIVATE KEY-----',
    ],
  ])('refuses %s and says why', async (_name, text) => {
    expect(await reasonOf(text)).toEqual({ code: 'refused', reason: 'recipient-is-secret-key' });
  });

  it.each([
    ['nothing', ''],
    ['prose', 'ກະແຈຂອງຂ້ອຍ'],
    ['a wrong checksum', recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')],
    ['a cut key', recipient.slice(0, -4)],
    ['a key cut and filled up', `${recipient.slice(0, -4)}qqqq`],
    ['two keys', `${recipient}\n${hybridRecipient}`],
    ['two keys of one kind', `${recipient}\n# public key: ${hybridRecipient}`],
    ['a post-quantum key cut short', hybridRecipient.slice(0, 1000)],
    ['a key of an age plugin', 'age1yubikey1q2w7u3vpya839jxxuq8g0sedh3d740d4xvn639sqhr95ejj8vu3hyvumptt'],
    ['an SSH public key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'],
    [
      'the point that gives everybody the same secret',
      'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z',
    ],
  ])('refuses %s', async (_name, text) => {
    expect(await reasonOf(text)).toEqual({ code: 'refused', reason: 'recipient-not-understood' });
  });

  it('shows the beginning of the hash that the manifest carries', () => {
    expect(recipientFingerprint(recipient)).toMatch(/^(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/u);
    expect(recipientSha256(recipient)).toContain(recipientFingerprint(recipient).replaceAll(' ', ''));
  });
});

describe('an age file', () => {
  const secret = Buffer.from('ຄວາມລັບ');

  it.each([
    ['X25519', identity, recipient],
    ['post-quantum', hybridIdentity, hybridRecipient],
  ])('opens for its %s recipient only', async (_name, own, to) => {
    const file = await encryptToRecipient(secret, to);
    const opened = await decryptWithIdentity(file, own);
    expect(opened.outcome === 'opened' && Buffer.from(opened.bytes).equals(secret)).toBe(true);
    expect(await decryptWithIdentity(file, await generateX25519Identity())).toEqual({
      outcome: 'not-for-us',
    });
    expect(await decryptWithIdentity(file, await generateHybridIdentity())).toEqual({
      outcome: 'not-for-us',
    });
  });

  it('is never made for X25519 and post-quantum recipients together', async () => {
    await expect(encryptToRecipients(secret, [hybridRecipient, recipient])).rejects.toThrow(
      'never share a file',
    );
    await expect(encryptToRecipients(secret, [recipient, hybridRecipient])).rejects.toThrow(
      'never share a file',
    );
    await expect(encryptToRecipients(secret, [])).rejects.toThrow('to somebody');
  });

  itJudgedBy('age', 'age-keygen')('passes to and from the age of the distribution', async () => {
    await inTemporaryFolder(async (folder) => {
      askToAgree('age-keygen', ['-o', 'key'], { folder });
      const theirs = askToAgree('age-keygen', ['-y', 'key'], { folder }).toString();
      const to = await readRecipient(theirs);
      expect(
        askToAgree('age', ['-d', '-i', 'key'], {
          folder,
          stdin: await encryptToRecipients(secret, [recipient, to]),
        }),
      ).toEqual(secret);
      writeFileSync(path.join(folder, 'ours'), `${recipient}\n`);
      const file = askToAgree('age', ['-R', 'ours'], { folder, stdin: secret });
      const opened = await decryptWithIdentity(file, identity);
      expect(opened.outcome === 'opened' && Buffer.from(opened.bytes).equals(secret)).toBe(true);
    });
  });
});
