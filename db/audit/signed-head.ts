import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { AccountId, Instant } from '../../shared/domain/identifier.ts';
import { isSignedBy, Signature, signValue, type SigningPublicKey } from '../vault/signing-key.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** When a head is signed: every 256 rows, and whenever somebody comes, goes, or lets something leave. */
export const checkpointOccasions = ['rows', 'sign-in', 'lock', 'export', 'backup'] as const;
export const CheckpointOccasion = z.enum(checkpointOccasions);
export type CheckpointOccasion = z.infer<typeof CheckpointOccasion>;

/**
 * The newest row of the audit as one account saw it, signed: origin, size and hash, as in the checkpoint of a
 * transparency log (C2SP tlog-checkpoint), of a chain instead of a tree. Whoever has one knows every row before it.
 */
export const SignedHead = z.strictObject({
  /** Which chain: bound to the vault. */
  origin: z.string().regex(/^pokpong\/audit\/[0-9a-f-]{36}$/u),
  /** Number of the last row. */
  size: z.int().min(1),
  hash: Sha256,
  /** Size of the signed head before it; 0 in the first. One that is taken out leaves a gap. */
  previous: z.int().min(0),
  at: Instant,
  occasion: CheckpointOccasion,
  signer: AccountId,
  /** Digest of the certificate that held for the signer then; see {@link SignerCertificate}. */
  certificate: Sha256,
  signature: Signature,
});
export type SignedHead = z.infer<typeof SignedHead>;

/** The origin of a vault's chain in its signed heads. */
export function originNameOf(vaultId: string): string {
  return `pokpong/audit/${vaultId}`;
}

/** Signs a head with the account's own key. */
export function signHead(unsigned: Omit<SignedHead, 'signature'>, signingKey: KeyObject): SignedHead {
  return { ...unsigned, signature: signValue('pokpong/audit-checkpoint/v1', unsigned, signingKey) };
}

/** Whether the owner of the key signed this very head. */
export function isHeadSignedBy(head: SignedHead, publicKey: SigningPublicKey): boolean {
  const { signature, ...unsigned } = head;
  return isSignedBy('pokpong/audit-checkpoint/v1', unsigned, signature, publicKey);
}
