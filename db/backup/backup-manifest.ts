import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Compartment, compartments } from '../../shared/compartment.ts';
import { Instant } from '../../shared/domain/identifier.ts';
import { OfficeCode } from '../../shared/identity/office-code.ts';
import { SignedHead } from '../audit/signed-head.ts';
import { AuditHead, Sha256, trainingNamespace } from '../container/manifest.ts';
import { signSsh, verifySsh } from '../container/ssh-signature.ts';
import type { SigningPublicKey } from '../vault/signing-key.ts';
import { canonicalBytes } from '../vault/canonical-json.ts';
import { madeCompartments, type VaultFile } from '../vault/vault-file.ts';

export const MANIFEST_NAME = 'manifest.json';
export const SIGNATURE_NAME = 'manifest.json.sig';
/** Written into the signature, so that it means a copy of a store and nothing else. */
export const BACKUP_NAMESPACE = 'backup@pokpong.la';

/** The files of a store that a copy holds; the room kept aside on the disk is not copied. */
export const copiedFiles = [
  ...compartments.map((compartment) => `${compartment}.db` as const),
  'attempts.json',
  'vault.json',
] as const;

/** The key of a compartment for the recovery identity and for holders: an age file beside the compartment's own. */
export const keyFileName = (compartment: Compartment) => `keys-${compartment}.age` as const;
const keyFiles = compartments.map(keyFileName);

/** What `manifest.json` of a copy says: whose it is, how old, and every file with its SHA-256. */
export const BackupManifest = z.strictObject({
  format: z.literal('pokpong-backup/1'),
  officeCode: OfficeCode,
  vaultId: z.uuid({ version: 'v4' }),
  /** Of an office to practise in; its vault carries the same mark. */
  isTraining: z.exactOptional(z.literal(true)),
  /** Of the vault; a later copy never has a lower one. */
  generation: z.int().min(1),
  /** The last row of the audit chain in the copy: an outside anchor for it (design §4). */
  auditHead: AuditHead,
  /** The newest head that an account signed; in the copy's audit too. */
  signedHead: z.exactOptional(SignedHead),
  madeAt: Instant,
  files: z
    .array(
      z.strictObject({ name: z.enum([...copiedFiles, ...keyFiles]), size: z.int().min(1), sha256: Sha256 }),
    )
    .max(copiedFiles.length + keyFiles.length),
  /** Where holders open compartments of the copy: which, and by the SHA-256 of whose recipients. */
  keys: z.exactOptional(
    z
      .array(
        z.strictObject({
          compartment: Compartment,
          epoch: z.int().min(1),
          recipients: z.array(Sha256).min(1),
        }),
      )
      .max(compartments.length),
  ),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** A manifest's bytes, canonical JSON (RFC 8785), with the office's signature over them (OpenSSH, PROTOCOL.sshsig). */
export function signManifest(
  manifest: BackupManifest,
  officeKey: KeyObject,
): { readonly bytes: Buffer; readonly signature: string } {
  const bytes = canonicalBytes(BackupManifest.parse(manifest));
  return { bytes, signature: signSsh(bytes, namespaceOf(manifest), officeKey) };
}

/** Reads a manifest that the office signed; undefined for anything else. */
export function readManifest(
  bytes: Uint8Array,
  signature: string,
  officeKey: SigningPublicKey,
): BackupManifest | undefined {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: officeKey }, format: 'jwk' });
  const parsed = BackupManifest.safeParse(parseJson(bytes));
  if (!parsed.success || !canonicalBytes(parsed.data).equals(bytes)) return undefined;
  return verifySsh(bytes, signature, namespaceOf(parsed.data), key) === null ? parsed.data : undefined;
}

/**
 * Whether a manifest is of this vault, names every file that a store of it needs, each once, and the keys of holders as
 * they are.
 */
export function isManifestOf(manifest: BackupManifest, vault: VaultFile): boolean {
  const names = new Set(manifest.files.map(({ name }) => name));
  return (
    names.size === manifest.files.length &&
    names.has('vault.json') &&
    madeCompartments(vault).every((compartment) => names.has(`${compartment}.db`)) &&
    compartments.every((compartment) => {
      const isListed = manifest.keys?.some((key) => key.compartment === compartment) === true;
      return isListed === names.has(keyFileName(compartment));
    }) &&
    manifest.vaultId === vault.vaultId &&
    manifest.isTraining === vault.isTraining &&
    manifest.generation === vault.generation
  );
}

const namespaceOf = ({ isTraining }: BackupManifest): string =>
  isTraining === true ? trainingNamespace(BACKUP_NAMESPACE) : BACKUP_NAMESPACE;

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
