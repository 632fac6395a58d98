import { randomUUID, type KeyObject } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { Office } from '../../shared/domain/office.ts';
import { newCompartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import { canonicalBytes } from './canonical-json.ts';
import { sealTo } from './sealed-key.ts';
import { exportPrivateKey, newSigningKeyPair, signValue, type SigningKeyPair } from './signing-key.ts';
import { sealSlot } from './slot.ts';
import {
  accountCertificate,
  grantStatement,
  officeCertificate,
  VAULT_FORMAT,
  type UnsignedVault,
  type VaultAccount,
  type VaultFile,
} from './vault-file.ts';
import { signVault } from './vault-signature.ts';

/** A vault that was just made, with the keys that its store is made with. */
export type NewVault = {
  readonly vault: VaultFile;
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  readonly officeSigningKey: KeyObject;
};

export type NewVaultInput = {
  readonly office: Pick<Office, 'nameLao' | 'nameEnglish'>;
  readonly founderName: string;
  readonly passphrase: Uint8Array;
  readonly isDevelopment: boolean;
};

/** Makes the root, the recovery identity, the founder with every compartment's key, and the office's signing key. */
export async function newVault(input: NewVaultInput): Promise<NewVault> {
  const vaultId = randomUUID();
  const root = newSigningKeyPair();
  const officeSigning = newSigningKeyPair();
  const recoveryIdentity = await generateX25519Identity();
  const recoveryRecipient = await identityToRecipient(recoveryIdentity);
  const { account, signingKey } = await newFounder(vaultId, root, input);
  const keys = new Map(compartments.map((compartment) => [compartment, newCompartmentKey()] as const));
  const unsigned: UnsignedVault = {
    format: VAULT_FORMAT,
    vaultId,
    generation: 1,
    office: { nameLao: input.office.nameLao, nameEnglish: input.office.nameEnglish },
    isDevelopment: input.isDevelopment,
    rootPublicKey: root.publicKey,
    officeSigning: {
      publicKey: officeSigning.publicKey,
      certificate: signValue(
        'pokpong/office-certificate/v1',
        officeCertificate(vaultId, officeSigning.publicKey),
        root.privateKey,
      ),
    },
    accounts: [account],
    compartments: {
      office: await grantsOf('office'),
      register: await grantsOf('register'),
      investigation: await grantsOf('investigation'),
      assistance: await grantsOf('assistance'),
      statistics: await grantsOf('statistics'),
    },
    recovery: {
      recipient: recoveryRecipient,
      heldByFounder: {
        accountId: account.id,
        sealed: await sealRecovery(account.ageRecipient, root, recoveryIdentity),
      },
    },
    signer: account.id,
  };
  return { vault: signVault(unsigned, signingKey), keys, officeSigningKey: officeSigning.privateKey };

  async function grantsOf(compartment: Compartment): Promise<VaultFile['compartments'][Compartment]> {
    const key = keys.get(compartment);
    if (key === undefined) throw new Error(`No key was made for ${compartment}`);
    const grant = {
      compartment,
      epoch: 1,
      accountId: account.id,
      sealed: await sealTo(account.ageRecipient, key),
      grantedBy: account.id,
    };
    const signature = signValue('pokpong/grant/v1', grantStatement(vaultId, grant), signingKey);
    return {
      epoch: grant.epoch,
      grants: { [account.id]: { sealed: grant.sealed, grantedBy: grant.grantedBy, signature } },
      recoveryGrant: await sealTo(recoveryRecipient, key),
    };
  }
}

async function newFounder(
  vaultId: string,
  root: SigningKeyPair,
  input: NewVaultInput,
): Promise<{ account: VaultAccount; signingKey: KeyObject }> {
  const ageIdentity = await generateX25519Identity();
  const signing = newSigningKeyPair();
  const certified = {
    id: randomUUID(),
    ageRecipient: await identityToRecipient(ageIdentity),
    signingPublicKey: signing.publicKey,
    roles: ['head-of-office' as const],
  };
  const slot = await sealSlot(
    {
      ageIdentity,
      signingKey: exportPrivateKey(signing.privateKey).toString('base64url'),
      rootPublicKey: root.publicKey,
    },
    input.passphrase,
    {
      vaultId,
      accountId: certified.id,
      ageRecipient: certified.ageRecipient,
      signingPublicKey: certified.signingPublicKey,
    },
  );
  const certificate = signValue(
    'pokpong/account-certificate/v1',
    accountCertificate(vaultId, certified),
    root.privateKey,
  );
  return {
    account: { ...certified, displayName: input.founderName, isDisabled: false, certificate, slot },
    signingKey: signing.privateKey,
  };
}

/** See `heldByFounder` of the vault: only until the printed sheets of set-up take these over. */
async function sealRecovery(
  founder: string,
  root: SigningKeyPair,
  recoveryIdentity: string,
): Promise<string> {
  const rootPrivateKey = exportPrivateKey(root.privateKey);
  const plain = canonicalBytes({ rootPrivateKey: rootPrivateKey.toString('base64url'), recoveryIdentity });
  try {
    return await sealTo(founder, plain);
  } finally {
    plain.fill(0);
    rootPrivateKey.fill(0);
  }
}
