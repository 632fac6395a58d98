import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { generateX25519Identity } from 'age-encryption';
import { encryptToRecipient, recipientOf } from '../../../db/container/age.ts';
import { sealContainer, usualLimits, type Opening, type Sealing } from '../../../db/container/container.ts';
import {
  containerKinds,
  encodeManifest,
  MANIFEST_NAME,
  SIGNATURE_NAME,
  type Manifest,
} from '../../../db/container/manifest.ts';
import { signSsh } from '../../../db/container/ssh-signature.ts';
import { packTar, type TarEntry } from '../../../db/container/tar.ts';

/** An office, the office it writes to, and a third one. */
export const identity = await generateX25519Identity();
export const recipient = await recipientOf(identity);
export const strangerIdentity = await generateX25519Identity();
export const strangerRecipient = await recipientOf(strangerIdentity);
export const office = generateKeyPairSync('ed25519');
export const stranger = generateKeyPairSync('ed25519');

export const opening: Opening = {
  kind: 'statistics',
  identity,
  trustedKey: office.publicKey,
  limits: usualLimits,
};

/** A packet of statistics with small made-up parts. */
export function sealing(changes: Partial<Sealing<'statistics'>> = {}): Sealing<'statistics'> {
  return {
    kind: 'statistics',
    content: { period: { fromMonth: '2026-10', toMonth: '2026-12' }, cases: 1 },
    officeCode: 'KT',
    recipient,
    sequence: 1,
    previousManifestSha256: null,
    auditHead: { sequence: 12, hash: 'ab'.repeat(32) },
    createdAt: '2026-11-22T04:00:00.000Z',
    parts: containerKinds.statistics.parts.map((name) => ({ name, bytes: Buffer.from(`part,${name}\r\n`) })),
    ...changes,
  };
}

/** What lies inside a container, before encryption, for a forger to change. */
export type Inside = { manifest: Buffer; signature: Buffer; parts: TarEntry[] };

export async function inside(
  changes: Partial<Sealing<'statistics'>> = {},
  key: KeyObject = office.privateKey,
): Promise<Inside> {
  const packet = sealing(changes);
  const { manifest } = await sealContainer(packet, key);
  return signed(manifest, packet.parts, key);
}

export function signed(
  manifest: Manifest,
  parts: readonly TarEntry[],
  key: KeyObject,
  namespace = 'statistics@pokpong.la',
): Inside {
  return signedBytes(encodeManifest(manifest), parts, key, namespace);
}

export function signedBytes(
  manifest: Buffer,
  parts: readonly TarEntry[],
  key: KeyObject,
  namespace = 'statistics@pokpong.la',
): Inside {
  return { manifest, signature: Buffer.from(signSsh(manifest, namespace, key)), parts: [...parts] };
}

export const entriesOf = ({ manifest, signature, parts }: Inside): TarEntry[] => [
  { name: MANIFEST_NAME, bytes: manifest },
  { name: SIGNATURE_NAME, bytes: signature },
  ...parts,
];

export const tarOf = (entries: readonly TarEntry[]): Promise<Uint8Array> =>
  packTar(entries, new Date('2026-11-22T04:00:00.000Z'));

export async function containerOf(entries: readonly TarEntry[]): Promise<Uint8Array> {
  return encryptToRecipient(await tarOf(entries), recipient);
}
