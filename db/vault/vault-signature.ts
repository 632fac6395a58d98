import type { KeyObject } from 'node:crypto';
import { Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { isCertified } from './certificate.ts';
import { areCustomRolesSigned } from './custom-role.ts';
import { isDisablingSigned } from './disabling.ts';
import { areGrantsRightful } from './grant-rules.ts';
import { isRecoveryCertified } from './recovery-certificate.ts';
import { isSignedBy, signValue } from './signing-key.ts';
import {
  grantStatement,
  officeCertificate,
  VaultFile,
  vaultStatement,
  type UnsignedVault,
} from './vault-file.ts';

/** Signs a vault with the key of the account, or the root, named as its signer. */
export function signVault(unsigned: UnsignedVault, signingKey: KeyObject): VaultFile {
  return { ...unsigned, signature: signValue('pokpong/vault/v1', vaultStatement(unsigned), signingKey) };
}

/** Who signs a vault, and with which key. */
export type VaultSigner = { readonly signer: VaultFile['signer']; readonly signingKey: KeyObject };

/** The vault that follows upon another one, a generation later. A mistake that would shut everybody out is not written. */
export function followingVault(
  { signature: _replaced, ...vault }: VaultFile,
  changed: Partial<Omit<UnsignedVault, 'generation' | 'signer' | 'vaultId'>>,
  { signer, signingKey }: VaultSigner,
): VaultFile {
  const next = signVault({ ...vault, ...changed, generation: vault.generation + 1, signer }, signingKey);
  if (!VaultFile.safeParse(next).success || !isSound(next))
    throw new Error('The vault that follows does not hold');
  return next;
}

/**
 * Refuses a vault in which a signature does not hold, or one was not its signer's to make: the vault's by an account that
 * is not shut out; each account's certificate, each disabling and each role of the office's own by the root or by whoever
 * manages accounts; the office's and the recovery's by the root; each grant by somebody who may let the other in. Whether
 * the root is the office's own only the pinned root in a person's slot can tell.
 *
 * @throws Refusal `damaged`
 */
export function assertSigned(vault: VaultFile): void {
  if (!isSound(vault)) throw new Refusal({ code: 'store', reason: 'damaged' });
}

function isSound(vault: VaultFile): boolean {
  const { signature, ...unsigned } = vault;
  const signerKey = signerKeyOf(vault);
  const ids = new Set(vault.accounts.map((account) => account.id));
  return (
    ids.size === vault.accounts.length &&
    signerKey !== undefined &&
    isSignedBy('pokpong/vault/v1', vaultStatement(unsigned), signature, signerKey) &&
    areCustomRolesSigned(vault) &&
    vault.accounts.every((account) => isCertified(vault, account) && isDisablingSigned(vault, account)) &&
    isRecoveryCertified(vault) &&
    isSignedBy(
      'pokpong/office-certificate/v1',
      officeCertificate(vault, vault.officeSigning.publicKey),
      vault.officeSigning.certificate,
      vault.rootPublicKey,
    ) &&
    areGrantsRightful(vault) &&
    Compartment.options.every((compartment) => areGrantsSigned(vault, compartment))
  );
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
