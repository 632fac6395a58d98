import type { KeyObject } from 'node:crypto';
import { Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { isSignedBy, signValue } from './signing-key.ts';
import {
  accountCertificate,
  grantStatement,
  officeCertificate,
  vaultStatement,
  type UnsignedVault,
  type VaultFile,
} from './vault-file.ts';

/** Signs a vault with the key of the account, or the root, named as its signer. */
export function signVault(unsigned: UnsignedVault, signingKey: KeyObject): VaultFile {
  return { ...unsigned, signature: signValue('pokpong/vault/v1', vaultStatement(unsigned), signingKey) };
}

/**
 * Refuses a vault in which a signature does not hold: the vault's by its signer, each account's and the office's
 * certificate by the root, each grant by its granter. A disabled account signs no vault. Whether the root is the office's own only the pinned root in a person's slot can tell.
 */
export function assertSigned(vault: VaultFile): void {
  const { signature, ...unsigned } = vault;
  const signerKey = signerKeyOf(vault);
  const ids = new Set(vault.accounts.map((account) => account.id));
  const isSound =
    ids.size === vault.accounts.length &&
    signerKey !== undefined &&
    isSignedBy('pokpong/vault/v1', vaultStatement(unsigned), signature, signerKey) &&
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
    ) &&
    Compartment.options.every((compartment) => areGrantsSigned(vault, compartment));
  if (!isSound) throw new Refusal({ code: 'store', reason: 'damaged' });
}

/** Whoever is named as the vault's signer, if they may sign it. */
function signerKeyOf(vault: VaultFile): string | undefined {
  if (vault.signer === 'root') return vault.rootPublicKey;
  return vault.accounts.find(({ id, isDisabled }) => id === vault.signer && !isDisabled)?.signingPublicKey;
}

/** Each grant by the account that granted it, which may have left since and stays in the vault for this. */
function areGrantsSigned(vault: VaultFile, compartment: Compartment): boolean {
  const { renewal, ...present } = vault.compartments[compartment];
  return [present, ...(renewal === undefined ? [] : [renewal])].every(({ epoch, grants }) =>
    Object.entries(grants).every(([accountId, { sealed, grantedBy, signature }]) => {
      const granter = vault.accounts.find((account) => account.id === grantedBy);
      const statement = grantStatement(vault.vaultId, { compartment, epoch, accountId, sealed, grantedBy });
      return (
        granter !== undefined &&
        isSignedBy('pokpong/grant/v1', statement, signature, granter.signingPublicKey)
      );
    }),
  );
}
