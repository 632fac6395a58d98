import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  openSshPublicKey,
  readOpenSshPublicKey,
  sshFingerprint,
} from '../../../db/container/ssh-public-key.ts';
import { signSsh, verifySsh } from '../../../db/container/ssh-signature.ts';
import { ask, askToAgree, inTemporaryFolder, itJudgedBy } from '../../support/judges.ts';

const namespace = 'statistics@pokpong.la';
const message = Buffer.from('{"ຄະດີ":1}\n', 'utf8');
const office = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');

describe('a signature in SSHSIG form', () => {
  it('verifies with the key and for the purpose it was made', () => {
    expect(
      verifySsh(message, signSsh(message, namespace, office.privateKey), namespace, office.publicKey),
    ).toBeNull();
  });

  it('is refused for another purpose, another key, another message', () => {
    const signature = signSsh(message, namespace, office.privateKey);
    expect(verifySsh(message, signature, 'backup@pokpong.la', office.publicKey)).toBe('namespace');
    expect(verifySsh(message, signature, namespace, other.publicKey)).toBe('key');
    expect(verifySsh(Buffer.concat([message, Buffer.of(0)]), signature, namespace, office.publicKey)).toBe(
      'signature',
    );
  });

  it('is refused after any one of its bytes is flipped', () => {
    const lines = signSsh(message, namespace, office.privateKey).trimEnd().split('\n');
    const blob = Buffer.from(lines.slice(1, -1).join(''), 'base64');
    const accepted = [...blob.keys()].filter((index) => {
      const changed = Buffer.from(blob);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const armored = [lines[0], changed.toString('base64'), lines.at(-1), ''].join('\n');
      return verifySsh(message, armored, namespace, office.publicKey) === null;
    });
    expect(accepted).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['another armour', '-----BEGIN PGP SIGNATURE-----\nAAAA\n-----END PGP SIGNATURE-----\n'],
    ['no content', '-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----\n'],
    ['no base64', '-----BEGIN SSH SIGNATURE-----\n!!!!\n-----END SSH SIGNATURE-----\n'],
    [
      'a length beyond the end',
      '-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAf////8=\n-----END SSH SIGNATURE-----\n',
    ],
    [
      'a very long text',
      `-----BEGIN SSH SIGNATURE-----\n${'A'.repeat(10_000)}\n-----END SSH SIGNATURE-----\n`,
    ],
  ])('is malformed when it is %s', (_name, armored) => {
    expect(verifySsh(message, armored, namespace, office.publicKey)).toBe('malformed');
  });

  it('never carries a line break in the comment of its key', () => {
    expect(() => openSshPublicKey(office.publicKey, 'KT\nssh-ed25519 AAAA')).toThrow(
      'A comment stays on its line.',
    );
  });
});

describe('ssh-keygen', () => {
  itJudgedBy('ssh-keygen')(
    'accepts our signature, refuses another namespace and a flipped byte',
    async () => {
      await inTemporaryFolder((folder) => {
        const signers = `office@pokpong.la ${openSshPublicKey(office.publicKey, 'KT')}\n`;
        writeFileSync(path.join(folder, 'signers'), signers);
        writeFileSync(path.join(folder, 'm.sig'), signSsh(message, namespace, office.privateKey));
        const verify = (purpose: string, stdin: Uint8Array) =>
          ask(
            'ssh-keygen',
            ['-Y', 'verify', '-f', 'signers', '-I', 'office@pokpong.la', '-n', purpose, '-s', 'm.sig'],
            { folder, stdin },
          ).status;
        expect(verify(namespace, message)).toBe(0);
        expect(verify('backup@pokpong.la', message)).not.toBe(0);
        expect(
          verify(namespace, Buffer.from(message.map((byte, index) => (index === 3 ? byte ^ 1 : byte)))),
        ).not.toBe(0);
      });
    },
  );

  itJudgedBy('ssh-keygen')(
    'makes signatures that we verify and prints the fingerprint that we print',
    async () => {
      await inTemporaryFolder((folder) => {
        askToAgree('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'KT', '-f', 'key'], { folder });
        writeFileSync(path.join(folder, 'm'), message);
        askToAgree('ssh-keygen', ['-Y', 'sign', '-q', '-f', 'key', '-n', namespace, 'm'], { folder });
        const line = readFileSync(path.join(folder, 'key.pub'), 'utf8');
        const key = readOpenSshPublicKey(line);
        const signature = readFileSync(path.join(folder, 'm.sig'), 'utf8');
        expect(verifySsh(message, signature, namespace, key)).toBeNull();
        expect(verifySsh(message, signature, 'backup@pokpong.la', key)).toBe('namespace');
        expect(openSshPublicKey(key, 'KT')).toBe(line.trim());
        expect(askToAgree('ssh-keygen', ['-lf', 'key.pub'], { folder }).toString()).toContain(
          ` ${sshFingerprint(key)} `,
        );
      });
    },
  );
});
