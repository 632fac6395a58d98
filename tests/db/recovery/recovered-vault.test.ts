import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { Compartment, compartments } from '../../../shared/compartment.ts';
import { newCompartmentKey, type CompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { openSheets } from '../../../db/recovery/open-sheets.ts';
import { prepareSheets } from '../../../db/recovery/prepare-sheets.ts';
import { withRecoveredAccount } from '../../../db/recovery/recovered-vault.ts';
import { assertOpensEveryKey } from '../../../db/recovery/recovery-keys.ts';
import { newGrant } from '../../../db/vault/grant.ts';
import { newAccount } from '../../../db/vault/new-account.ts';
import { newVault, type NewVault } from '../../../db/vault/new-vault.ts';
import { openHeldByFounder, type RecoverySecret } from '../../../db/vault/recovery-secret.ts';
import { sealTo, unsealWith } from '../../../db/vault/sealed-key.ts';
import { openSlot, type UserSecret } from '../../../db/vault/slot.ts';
import { signingKeyOf, slotOwner, unlockVault } from '../../../db/vault/unlock.ts';
import type { VaultAccount, VaultCompartment, VaultFile } from '../../../db/vault/vault-file.ts';
import { assertSigned, signVault } from '../../../db/vault/vault-signature.ts';
import { office, refusalOf, typed } from '../support/store-fixture.ts';

/** The compartment that the founder has given away, and the one whose key is being renewed. */
const GIVEN_AWAY = 'investigation';
const RENEWED = 'register';
const NEXT = 'ເຮືອບິນ nine patient rivers';
const COLLEAGUE = 'ສວນດອກໄມ້ four gentle hills';

let made: NewVault;
let founder: VaultAccount;
let founderSecret: UserSecret;
let colleague: VaultAccount;
let secret: RecoverySecret;
let renewalKey: CompartmentKey;
/** Of two heads: the founder granted everything to the colleague, gave one compartment away, and renews another. */
let vault: VaultFile;

async function secretOf(of: VaultFile, account: VaultAccount, passphrase: string): Promise<UserSecret> {
  if ('removed' in account.slot) throw new Error('The slot was taken out');
  const opened = await openSlot(account.slot, typed(passphrase), slotOwner(of, account));
  if (opened === undefined) throw new Error('The passphrase does not fit');
  return opened;
}

beforeAll(async () => {
  made = await newVault({ office, founderName: 'Kham', passphrase: typed(NEXT), isDevelopment: true });
  const [first] = made.vault.accounts;
  if (first === undefined) throw new Error('A new vault has its founder');
  founder = first;
  founderSecret = await secretOf(made.vault, founder, NEXT);
  secret = await openHeldByFounder(made.vault, founder.id, founderSecret);
  const { vaultId } = made.vault;
  const joined = await newAccount({
    certifier: { vaultId, certifiedBy: 'root', signingKey: secret.rootKey },
    rootPublicKey: made.vault.rootPublicKey,
    roles: ['head-of-office'],
    displayName: 'Noy',
    passphrase: typed(COLLEAGUE),
  });
  colleague = joined.account;
  renewalKey = newCompartmentKey();
  const granter = { vaultId, accountId: founder.id, signingKey: signingKeyOf(founderSecret) };
  const granted = { ...made.vault.compartments };
  for (const compartment of Compartment.options) {
    const before = made.vault.compartments[compartment];
    const key = made.keys.get(compartment);
    if (key === undefined) throw new Error('A new vault has every key');
    const which = { compartment, epoch: before.epoch };
    const grants = { ...before.grants, [colleague.id]: await newGrant(granter, which, colleague, key) };
    if (compartment === GIVEN_AWAY) delete grants[founder.id];
    granted[compartment] = { ...before, grants };
  }
  granted[RENEWED] = { ...granted[RENEWED], renewal: await renewalOf(granter) };
  const { signature: _old, ...unsigned } = made.vault;
  const accounts = [founder, colleague];
  const unproven = { ...unsigned, accounts, compartments: granted, signer: colleague.id };
  vault = signVault(unproven, joined.signingKey);
  assertSigned(vault);
});

async function renewalOf(
  granter: Parameters<typeof newGrant>[0],
): Promise<VaultCompartment['renewal'] & object> {
  const which = { compartment: RENEWED, epoch: 2 } as const;
  const grants = {
    [founder.id]: await newGrant(granter, which, founder, renewalKey),
    [colleague.id]: await newGrant(granter, which, colleague, renewalKey),
  };
  const recoveryGrant = await sealTo(made.vault.recovery.recipient, renewalKey);
  return { epoch: which.epoch, grants, recoveryGrant };
}

const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');

describe('an account with a lost passphrase', () => {
  it('gets the compartments that it held, under keys and a passphrase of its own, certified by the root', async () => {
    const recovered = await withRecoveredAccount(vault, founder, secret, typed('ສາມ five quick brown geese'));
    expect(() => assertSigned(recovered)).not.toThrow();
    expect(recovered.generation).toBe(vault.generation + 1);
    expect(await unlockVault(recovered, founder.id, typed(NEXT))).toBeUndefined();
    const unlocked = await unlockVault(recovered, founder.id, typed('ສາມ five quick brown geese'));
    expect([...(unlocked?.keys.keys() ?? [])].toSorted()).toEqual(
      compartments.filter((compartment) => compartment !== GIVEN_AWAY).toSorted(),
    );
    for (const [compartment, key] of unlocked?.keys ?? [])
      expect(hex(key)).toBe(hex(made.keys.get(compartment)));
    expect([...(unlocked?.renewalKeys ?? [])].map(([name, key]) => [name, hex(key)])).toEqual([
      [RENEWED, hex(renewalKey)],
    ]);
    const [anew] = recovered.accounts;
    expect(anew).toMatchObject({ id: founder.id, displayName: 'Kham', roles: ['head-of-office'] });
    expect(anew?.ageRecipient).not.toBe(founder.ageRecipient);
    expect(anew?.signingPublicKey).not.toBe(founder.signingPublicKey);
    expect(recovered.recovery).toEqual(vault.recovery);
  });

  it('leaves everybody else what they had, by grants that are signed anew', async () => {
    const recovered = await withRecoveredAccount(vault, founder, secret, typed(NEXT));
    expect(recovered.accounts[1]).toEqual(colleague);
    const theirs = await unlockVault(recovered, colleague.id, typed(COLLEAGUE));
    expect(theirs?.keys.size).toBe(compartments.length);
    for (const [compartment, key] of theirs?.keys ?? [])
      expect(hex(key)).toBe(hex(made.keys.get(compartment)));
    expect(hex(theirs?.renewalKeys.get(RENEWED))).toBe(hex(renewalKey));
    // The other way round, nothing of the founder's has to be signed anew.
    const other = await withRecoveredAccount(vault, colleague, secret, typed(NEXT));
    expect(() => assertSigned(other)).not.toThrow();
    for (const compartment of compartments)
      expect(other.compartments[compartment].grants[founder.id]).toEqual(
        vault.compartments[compartment].grants[founder.id],
      );
  });

  it('opens nothing by its lost keys that is granted from then on', async () => {
    const recovered = await withRecoveredAccount(vault, founder, secret, typed(NEXT));
    for (const compartment of compartments) {
      const sealed = recovered.compartments[compartment].grants[founder.id]?.sealed;
      if (sealed === undefined) expect(compartment).toBe(GIVEN_AWAY);
      else await expect(unsealWith(founderSecret.ageIdentity, sealed)).rejects.toThrow('no identity');
    }
  });
});

describe('a prepared set', () => {
  const now = new Date('2026-11-22T08:00:00.000Z');

  it('is not made while a compartment is between two keys', async () => {
    expect(await refusalOf(() => prepareSheets(vault, secret, now))).toEqual({
      code: 'refused',
      reason: 'renewal-under-way',
    });
  });

  it('takes the secret from the founder; each set makes the recovery identity anew, the first one too', async () => {
    let before = { vault: made.vault, secret };
    for (const round of [1, 2]) {
      const { vault: next, printable } = await prepareSheets(before.vault, before.secret, now);
      expect(() => assertSigned(next)).not.toThrow();
      expect(next.generation).toBe(made.vault.generation + round);
      expect(JSON.stringify(next)).not.toContain('heldByFounder');
      expect(next.recovery.recipient).not.toBe(before.vault.recovery.recipient);
      const [one, two] = printable.map(({ rows }) => rows.join(''));
      const opened = await openSheets(next, { first: one ?? '', second: two ?? '' });
      expect(await identityToRecipient(opened.identity)).toBe(next.recovery.recipient);
      await assertOpensEveryKey(next, opened.identity);
      for (const compartment of compartments) {
        const { recoveryGrant } = next.compartments[compartment];
        expect(hex(await unsealWith(opened.identity, recoveryGrant))).toBe(hex(made.keys.get(compartment)));
        // Nor does what a copy of the vault from before the proof still tells the founder.
        await expect(unsealWith(before.secret.identity, recoveryGrant)).rejects.toThrow('no identity');
      }
      before = { vault: next, secret: opened };
    }
  });

  it('is signed by the root, which nobody else can be', async () => {
    const { vault: next } = await prepareSheets(made.vault, secret, now);
    expect(next.signer).toBe('root');
    const { signature: _old, ...unsigned } = next;
    const forged = signVault(unsigned, signingKeyOf(founderSecret));
    expect(await refusalOf(() => assertSigned(forged))).toEqual({ code: 'store', reason: 'damaged' });
    expect(await unlockVault(next, founder.id, typed(NEXT))).toMatchObject({ account: { id: founder.id } });
  });
});

describe('a drill', () => {
  it('notices a key that the recovery identity does not open, also one that comes next', async () => {
    const stranger = await generateX25519Identity();
    const damaged = { code: 'store', reason: 'damaged' };
    expect(await refusalOf(() => assertOpensEveryKey(vault, stranger))).toEqual(damaged);
    await assertOpensEveryKey(vault, secret.identity);
    const { renewal } = vault.compartments[RENEWED];
    if (renewal === undefined) throw new Error('The fixture renews a key');
    const foreign = vault.compartments[RENEWED].grants[colleague.id]?.sealed ?? '';
    const register = { ...vault.compartments[RENEWED], renewal: { ...renewal, recoveryGrant: foreign } };
    const altered = { compartments: { ...vault.compartments, register } };
    expect(await refusalOf(() => assertOpensEveryKey(altered, secret.identity))).toEqual(damaged);
  });
});
