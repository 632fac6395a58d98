import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalBytes } from '../vault/canonical-json.ts';
import { isCertificateSignedBy } from '../vault/certificate.ts';
import { mayCertify, needsRoot } from '../vault/certifier.ts';
import { VaultAccount, type VaultFile } from '../vault/vault-file.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * Whose key signed a head: the account's public side and its certificate as they stood in the vault then. The vault
 * keeps an account's present certificate only; an account that gets new keys or other roles would leave its earlier heads
 * unverifiable. Therefore each is kept beside the chain, named by its digest in every head signed under it.
 */
export const SignerCertificate = z.strictObject({
  account: VaultAccount.omit({ slot: true, isDisabled: true, disabling: true }),
  /** Digest of the certificate of whoever certified the account; null when the root did. */
  certifier: z.nullable(Digest),
});
export type SignerCertificate = z.infer<typeof SignerCertificate>;

/** SHA-256 (hex) of a certificate's canonical JSON. */
export function digestOfCertificate(certificate: SignerCertificate): string {
  return createHash('sha256').update(canonicalBytes(certificate)).digest('hex');
}

/** An account's certificate as it stands in the vault, and before it that of its certifier, if that is an account. */
export function certificatesOf(
  vault: Pick<VaultFile, 'accounts'>,
  accountId: string,
): readonly { readonly digest: string; readonly certificate: SignerCertificate }[] {
  const found = vault.accounts.find(({ id }) => id === accountId);
  if (found === undefined) throw new Error('Whoever signs a head has an account');
  const { slot: _slot, isDisabled: _isDisabled, disabling: _disabling, ...account } = found;
  const certifier = account.certificate.certifiedBy;
  const before = certifier === 'root' ? [] : certificatesOf(vault, certifier);
  const certificate: SignerCertificate = { account, certifier: before.at(-1)?.digest ?? null };
  return [...before, { digest: digestOfCertificate(certificate), certificate }];
}

/** What certificates are trusted by: whose root, and which certificates the vault holds now. */
export type TrustedRoot = Pick<VaultFile, 'vaultId' | 'rootPublicKey'>;

/**
 * Knows certificates by their digests and trusts those that lead to the office's root: signed by the root itself, or by
 * an account that the root certified with a role that may. Disabled accounts stay trusted for what they signed before.
 */
export class SignerDirectory {
  readonly #root: TrustedRoot;
  readonly #known: ReadonlyMap<string, SignerCertificate>;
  readonly #judged = new Map<string, SignerCertificate | undefined>();

  constructor(root: TrustedRoot, certificates: Iterable<SignerCertificate>) {
    this.#root = root;
    this.#known = new Map(
      Array.from(certificates, (certificate) => [digestOfCertificate(certificate), certificate]),
    );
  }

  /** The certificate of this digest, if it leads to the root. */
  trusted(digest: string): SignerCertificate | undefined {
    if (!this.#judged.has(digest)) this.#judged.set(digest, this.#judge(digest));
    return this.#judged.get(digest);
  }

  #judge(digest: string): SignerCertificate | undefined {
    const certificate = this.#known.get(digest);
    if (certificate === undefined) return undefined;
    const { account, certifier } = certificate;
    const { vaultId, rootPublicKey } = this.#root;
    const { certifiedBy } = account.certificate;
    if (certifier === null) {
      const isRoots = certifiedBy === 'root' && isCertificateSignedBy(vaultId, account, rootPublicKey);
      return isRoots ? certificate : undefined;
    }
    // Whoever certifies is certified by the root: the chain has two links at most.
    const by = this.#known.get(certifier)?.certifier === null ? this.trusted(certifier)?.account : undefined;
    const isRightful =
      by !== undefined &&
      by.id === certifiedBy &&
      by.id !== account.id &&
      mayCertify({ ...by, isDisabled: false }) &&
      !needsRoot(account) &&
      isCertificateSignedBy(vaultId, account, by.signingPublicKey);
    return isRightful ? certificate : undefined;
  }
}
