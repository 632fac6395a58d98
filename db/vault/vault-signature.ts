import type { KeyObject } from 'node:crypto';
import { Refusal } from '../../shared/result.ts';
import { isSignedBy, signValue } from './signing-key.ts';
import { accountCertificate, officeCertificate, type UnsignedVault, type VaultFile } from './vault-file.ts';

/** Signs a vault with the key of the account named as its signer. */
export function signVault(unsigned: UnsignedVault, signingKey: KeyObject): VaultFile {
  return { ...unsigned, signature: signValue('pokpong/vault/v1', unsigned, signingKey) };
}

/**
 * Refuses a vault in which a signature does not hold: the vault's by its signer, each account's and the office's
 * certificate by the root. Whether the root is the office's own only the pinned root in a person's slot can tell.
 */
export function assertSigned(vault: VaultFile): void {
  const { signature, ...unsigned } = vault;
  const signer = vault.accounts.find((account) => account.id === vault.signer);
  const ids = new Set(vault.accounts.map((account) => account.id));
  const isSound =
    ids.size === vault.accounts.length &&
    signer !== undefined &&
    isSignedBy('pokpong/vault/v1', unsigned, signature, signer.signingPublicKey) &&
    vault.accounts.every((account) =>
      isSignedBy(
        'pokpong/account-certificate/v1',
        accountCertificate(vault.vaultId, account),
        account.certificate,
        vault.rootPublicKey,
      ),
    ) &&
    isSignedBy(
      'pokpong/office-certificate/v1',
      officeCertificate(vault.vaultId, vault.officeSigning.publicKey),
      vault.officeSigning.certificate,
      vault.rootPublicKey,
    );
  if (!isSound) throw new Refusal({ code: 'store', reason: 'damaged' });
}
