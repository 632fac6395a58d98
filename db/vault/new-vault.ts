import { randomUUID, type KeyObject } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { Office } from '../../shared/domain/office.ts';
import { newCompartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import { newGrant } from './grant.ts';
import { newAccount } from './new-account.ts';
import { certifyRecovery } from './recovery-certificate.ts';
import { sealRecoverySecret } from './recovery-secret.ts';
import { sealTo } from './sealed-key.ts';
import { newSigningKeyPair, signValue } from './signing-key.ts';
import { officeCertificate, VAULT_FORMAT, type UnsignedVault, type VaultFile } from './vault-file.ts';
import { signVault } from './vault-signature.ts';

/** A vault that was just made, with the keys that its store is made with. */
export type NewVault = {
  readonly vault: VaultFile;
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  readonly officeSigningKey: KeyObject;
  /** With which the founder signs from the first moment. */
  readonly founderSigningKey: KeyObject;
};

export type NewVaultInput = {
  readonly office: Pick<Office, 'nameLao' | 'nameEnglish'>;
  readonly founderName: string;
  readonly passphrase: Uint8Array;
  readonly isDevelopment: boolean;
  /** For ever an office to practise in; by default one for real work. */
  readonly isTraining?: boolean;
};

/** Makes the root, the recovery identity, the founder with every compartment's key, and the office's signing key. */
export async function newVault(input: NewVaultInput): Promise<NewVault> {
  const vaultId = randomUUID();
  const training = input.isTraining === true ? { isTraining: true as const } : {};
  const root = newSigningKeyPair();
  const officeSigning = newSigningKeyPair();
  const recoveryIdentity = await generateX25519Identity();
  const recoveryRecipient = await identityToRecipient(recoveryIdentity);
  const { account, signingKey } = await newAccount({
    certifier: { vaultId, certifiedBy: 'root', signingKey: root.privateKey },
    rootPublicKey: root.publicKey,
    roles: ['head-of-office'],
    displayName: input.founderName,
    passphrase: input.passphrase,
  });
  const keys = new Map(compartments.map((compartment) => [compartment, newCompartmentKey()] as const));
  const unsigned: UnsignedVault = {
    format: VAULT_FORMAT,
    vaultId,
    generation: 1,
    office: { nameLao: input.office.nameLao, nameEnglish: input.office.nameEnglish },
    isDevelopment: input.isDevelopment,
    ...training,
    rootPublicKey: root.publicKey,
    officeSigning: {
      publicKey: officeSigning.publicKey,
      certificate: signValue(
        'pokpong/office-certificate/v1',
        officeCertificate({ vaultId, ...training }, officeSigning.publicKey),
        root.privateKey,
      ),
    },
    accounts: [account],
    customRoles: [],
    compartments: {
      office: await grantsOf('office'),
      register: await grantsOf('register'),
      investigation: await grantsOf('investigation'),
      assistance: await grantsOf('assistance'),
      statistics: await grantsOf('statistics'),
      programme: await grantsOf('programme'),
    },
    recovery: certifyRecovery(
      vaultId,
      {
        recipient: recoveryRecipient,
        heldByFounder: {
          accountId: account.id,
          sealed: await sealRecoverySecret(
            { rootKey: root.privateKey, identity: recoveryIdentity },
            account.ageRecipient,
          ),
        },
      },
      1,
      root.privateKey,
    ),
    signer: account.id,
  };
  return {
    vault: signVault(unsigned, signingKey),
    keys,
    officeSigningKey: officeSigning.privateKey,
    founderSigningKey: signingKey,
  };

  async function grantsOf(compartment: Compartment): Promise<VaultFile['compartments'][Compartment]> {
    const key = keys.get(compartment);
    if (key === undefined) throw new Error(`No key was made for ${compartment}`);
    const epoch = 1;
    const granter = { vaultId, accountId: account.id, signingKey };
    return {
      epoch,
      grants: { [account.id]: await newGrant(granter, { compartment, epoch }, account, key) },
      recoveryGrant: await sealTo(recoveryRecipient, key),
    };
  }
}
