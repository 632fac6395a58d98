import type { KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Compartment } from '../../shared/compartment.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { newSigningKeyPair, signValue } from '../../db/vault/signing-key.ts';
import { newKdfParameters, openSlot, type Slot } from '../../db/vault/slot.ts';
import { signingKeyOf, slotOwner, unlockVault } from '../../db/vault/unlock.ts';
import { certify, type CertifiedAccount } from '../../db/vault/certificate.ts';
import { certifyRecovery } from '../../db/vault/recovery-certificate.ts';
import {
  grantStatement,
  officeCertificate,
  parseVault,
  vaultBytes,
  type VaultAccount,
  VaultFile,
} from '../../db/vault/vault-file.ts';
import { assertSigned, signVault } from '../../db/vault/vault-signature.ts';
import {
  newStore,
  open,
  refusalOf,
  storeAsSetUp,
  temporaryFolder,
  typed,
  type StoreOnDisk,
} from './support/store-fixture.ts';

let made: StoreOnDisk;
let vault: VaultFile;
let founder: VaultAccount;
let founderSlot: Slot;
const damaged = { code: 'store', reason: 'damaged' };

beforeAll(async () => {
  made = await storeAsSetUp();
  vault = readVault(made.folder);
  const [first] = vault.accounts;
  if (first === undefined) throw new Error('The founder is missing');
  founder = first;
  founderSlot = slotOf(first);
});

function slotOf({ slot }: VaultAccount): Slot {
  if ('removed' in slot) throw new Error('The slot was taken out');
  return slot;
}

/** The vault as it would be read from a disk on which somebody wrote this. */
const opened = (altered: unknown): Promise<unknown> =>
  unlockVault(parseVault(vaultBytes(altered as VaultFile)), made.accountId, typed());
const withFounder = (change: Partial<VaultAccount>): VaultFile => ({
  ...vault,
  accounts: [{ ...founder, ...change }],
});
const withSlot = (change: object): VaultFile => withFounder({ slot: { ...founderSlot, ...change } });

/** The same grants, signed by another key in the name of the same granter. */
function grantedAnew(key: KeyObject): VaultFile['compartments'] {
  const entries = Compartment.options.map((compartment) => {
    const { epoch, grants, recoveryGrant } = vault.compartments[compartment];
    const signed = Object.entries(grants).map(([accountId, { sealed, grantedBy }]) => {
      const statement = grantStatement(vault.vaultId, { compartment, epoch, accountId, sealed, grantedBy });
      return [accountId, { sealed, grantedBy, signature: signValue('pokpong/grant/v1', statement, key) }];
    });
    return [compartment, { epoch, grants: Object.fromEntries(signed), recoveryGrant }];
  });
  return VaultFile.shape.compartments.parse(Object.fromEntries(entries));
}

/** The vault with a change, signed as the office's own founder would: only what lies deeper than that signature is left. */
async function signedByFounder(change: Partial<VaultFile>): Promise<VaultFile> {
  const secret = await openSlot(founderSlot, typed(), slotOwner(vault, founder));
  if (secret === undefined) throw new Error('The passphrase of the fixture does not fit');
  const { signature: _old, ...unsigned } = { ...vault, ...change };
  return signVault(unsigned, signingKeyOf(secret));
}

/** A certificate as another root would make it. */
const certifiedBy = (rootKey: KeyObject, account: CertifiedAccount): VaultAccount['certificate'] =>
  certify({ vaultId: vault.vaultId, certifiedBy: 'root', signingKey: rootKey }, account, 1);

function recoveryCertifiedBy(rootKey: KeyObject): VaultFile['recovery'] {
  const { certificate: _old, ...recovery } = vault.recovery;
  return certifyRecovery(vault.vaultId, recovery, 1, rootKey);
}

/** What somebody who can write the file but holds no key of the office can make: everything signed with keys of their own. */
function resigned(change: Partial<VaultFile>): VaultFile {
  const root = newSigningKeyPair();
  const signing = newSigningKeyPair();
  const base = { ...vault, ...change, rootPublicKey: root.publicKey };
  const accounts = base.accounts.map((account) => {
    const mine = { ...account, signingPublicKey: signing.publicKey };
    return { ...mine, certificate: certifiedBy(root.privateKey, mine) };
  });
  const certificate = signValue(
    'pokpong/office-certificate/v1',
    officeCertificate(vault, base.officeSigning.publicKey),
    root.privateKey,
  );
  const { signature: _old, ...unsigned } = {
    ...base,
    accounts,
    compartments: grantedAnew(signing.privateKey),
    recovery: recoveryCertifiedBy(root.privateKey),
    officeSigning: { ...base.officeSigning, certificate },
  };
  return signVault(unsigned, signing.privateKey);
}

describe('an altered vault', () => {
  const attacks: readonly (readonly [string, () => unknown])[] = [
    [
      'key derivation made cheaper',
      () => withSlot({ kdf: { ...founderSlot.kdf, memoryKibibytes: 32 * 1024 } }),
    ],
    [
      'key derivation below the floor',
      () => withSlot({ kdf: { ...founderSlot.kdf, memoryKibibytes: 8192 } }),
    ],
    [
      'key derivation above the ceiling',
      () => withSlot({ kdf: { ...founderSlot.kdf, memoryKibibytes: 8 * 1024 * 1024 } }),
    ],
    ['another salt', () => withSlot({ kdf: newKdfParameters() })],
    ['another recipient for keys', () => withFounder({ ageRecipient: vault.recovery.recipient })],
    ['another signing key', () => withFounder({ signingPublicKey: newSigningKeyPair().publicKey })],
    ['an account enabled or disabled', () => withFounder({ isDisabled: true })],
    ['another display name', () => withFounder({ displayName: 'Somebody' })],
    ['an account dropped', () => ({ ...vault, accounts: [] })],
    ['an account twice', () => ({ ...vault, accounts: [founder, founder] })],
    [
      'grants swapped between compartments',
      () => ({
        ...vault,
        compartments: {
          ...vault.compartments,
          register: vault.compartments.assistance,
          assistance: vault.compartments.register,
        },
      }),
    ],
    [
      'a grant taken away',
      () => ({
        ...vault,
        compartments: { ...vault.compartments, register: { ...vault.compartments.register, grants: {} } },
      }),
    ],
    ['a generation further', () => ({ ...vault, generation: vault.generation + 1 })],
    [
      'an office key replaced',
      () => ({
        ...vault,
        officeSigning: { ...vault.officeSigning, publicKey: newSigningKeyPair().publicKey },
      }),
    ],
    ['a development mark removed', () => ({ ...vault, isDevelopment: false })],
    [
      'another recovery recipient',
      () => ({ ...vault, recovery: { ...vault.recovery, recipient: founder.ageRecipient } }),
    ],
    ['another vault id', () => ({ ...vault, vaultId: '22222222-2222-4222-8222-222222222222' })],
    ['a field more', () => ({ ...vault, extra: 1 })],
    ['another root', () => ({ ...vault, rootPublicKey: newSigningKeyPair().publicKey })],
  ];

  it.each(attacks)('is refused: %s', async (_name, alter) => {
    expect(await refusalOf(() => opened(alter()))).toEqual(damaged);
  });

  it('is refused with grants of one compartment under another, whoever signs the vault', async () => {
    const { register, assistance } = vault.compartments;
    const swapped = { ...vault.compartments, register: assistance, assistance: register };
    expect(await refusalOf(async () => opened(await signedByFounder({ compartments: swapped })))).toEqual(
      damaged,
    );
  });

  it('is refused with a grant of an older key, whoever signs the vault', async () => {
    const register = { ...vault.compartments.register, epoch: 2 };
    const compartments = { ...vault.compartments, register };
    expect(await refusalOf(async () => opened(await signedByFounder({ compartments })))).toEqual(damaged);
  });

  it('is refused when a disabled account signed it', async () => {
    const accounts = [{ ...founder, isDisabled: true }];
    expect(await refusalOf(async () => opened(await signedByFounder({ accounts })))).toEqual(damaged);
  });

  it('opens as it was', async () => {
    expect(await opened(vault)).toMatchObject({ account: { id: made.accountId } });
  });

  it('is refused although somebody signed all of it anew under a root of their own', async () => {
    const forged = resigned({});
    expect(() => assertSigned(forged)).not.toThrow();
    // The slot is bound to the account's own keys, so the right passphrase does not open it here.
    expect(await opened(forged)).toBeUndefined();
  });

  it('is refused under a root of somebody else who left the account its own keys', async () => {
    const root = newSigningKeyPair();
    const certificate = certifiedBy(root.privateKey, founder);
    const officeCertificateAnew = signValue(
      'pokpong/office-certificate/v1',
      officeCertificate(vault, vault.officeSigning.publicKey),
      root.privateKey,
    );
    const helper = newSigningKeyPair();
    const helperAccount: VaultAccount = {
      ...founder,
      id: '33333333-3333-4333-8333-333333333333',
      signingPublicKey: helper.publicKey,
    };
    const { signature: _old, ...unsigned } = vault;
    const forged = signVault(
      {
        ...unsigned,
        rootPublicKey: root.publicKey,
        recovery: recoveryCertifiedBy(root.privateKey),
        officeSigning: { ...vault.officeSigning, certificate: officeCertificateAnew },
        accounts: [
          { ...founder, certificate },
          {
            ...helperAccount,
            certificate: certifiedBy(root.privateKey, helperAccount),
          },
        ],
        signer: helperAccount.id,
      },
      helper.privateKey,
    );
    expect(() => assertSigned(forged)).not.toThrow();
    // The passphrase opens the slot, and the root pinned in it is not this one.
    expect(await refusalOf(() => opened(forged))).toEqual(damaged);
  });

  it('is refused when it was signed by nobody whom the root certifies', async () => {
    const { signature: _old, ...unsigned } = vault;
    expect(await refusalOf(() => opened(signVault(unsigned, newSigningKeyPair().privateKey)))).toEqual(
      damaged,
    );
  });

  it('is refused in any other spelling of the same JSON', async () => {
    const file = path.join(made.folder, 'vault.json');
    const bytes = readFileSync(file);
    writeFileSync(file, JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 1));
    expect(await refusalOf(() => open(made))).toEqual(damaged);
    writeFileSync(file, bytes);
  });

  it('does not open with the slot of another office', async () => {
    const other = await newStore(path.join(temporaryFolder(), 'store'));
    await other.close();
    const [theirs] = readVault(other.folder).accounts;
    if (theirs === undefined) throw new Error('The other founder is missing');
    expect(await refusalOf(() => opened(withFounder({ slot: theirs.slot })))).toEqual(damaged);
    expect(await openSlot(slotOf(theirs), typed(), slotOwner(vault, founder))).toBeUndefined();
  });
});
