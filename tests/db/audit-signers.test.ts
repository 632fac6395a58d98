import { beforeEach, describe, expect, it } from 'vitest';
import { appendAudit } from '../../db/audit.ts';
import type { SignedAudit } from '../../db/audit/checkpoint.ts';
import { verifyAudit, type VerifiableAudit } from '../../db/audit/verify-audit.ts';
import { newAccount } from '../../db/vault/new-account.ts';
import { newSigningKeyPair } from '../../db/vault/signing-key.ts';
import type { VaultAccount } from '../../db/vault/vault-file.ts';
import { AuditInMemory } from './support/audit-in-memory.ts';

const passphrase = (): Uint8Array => new TextEncoder().encode('nine slow river boats at dawn');

/** Whoever may sign heads, as the vault changes under the audit. */
describe('a signed head holds', () => {
  let audit: AuditInMemory;
  let accounts: VaultAccount[];
  beforeEach(async () => {
    audit = await AuditInMemory.create(2);
    accounts = [...audit.vault.accounts];
  });

  const signIn = (account: VaultAccount, signingKey: SignedAudit['signer']['signingKey']): void => {
    const { sqlite, vaultId, vault } = audit;
    const signer = { accountId: account.id, signingKey };
    audit.transaction(() =>
      appendAudit(
        { sqlite, vaultId, vault: { ...vault, accounts }, signer },
        { actor: account.id, session: null, operation: 'session.open', record: null, detail: {} },
        [],
      ),
    );
  };
  const verify = () => {
    const now: VerifiableAudit = { ...audit.verifiable, vault: { ...audit.vault, accounts } };
    return verifyAudit(now);
  };
  const keyOf = (number: number) => audit.signedBy(number).signer.signingKey;
  const first = (): VaultAccount => {
    const [account] = accounts;
    if (account === undefined) throw new Error('The office has accounts');
    return account;
  };
  const renewed = (before: VaultAccount) =>
    newAccount({
      certifier: { vaultId: audit.vaultId, certifiedBy: 'root', signingKey: audit.rootKey },
      rootPublicKey: audit.vault.rootPublicKey,
      roles: before.roles,
      displayName: before.displayName,
      passphrase: passphrase(),
      before,
    });

  it('after its signer was shut out', () => {
    signIn(first(), keyOf(0));
    accounts = accounts.map((account) => ({ ...account, isDisabled: true }));
    expect(verify()).toMatchObject({ checkpoints: 1, signedUpTo: 1 });
    expect(verify().problem).toBeUndefined();
  });

  it('after its signer got new keys, and under those too; never again under the old ones', async () => {
    signIn(first(), keyOf(0));
    const before = [...accounts];
    const { account, signingKey } = await renewed(first());
    accounts = [account, ...accounts.slice(1)];
    signIn(account, signingKey);
    expect(verify()).toMatchObject({ checkpoints: 2, signedUpTo: 2 });
    expect(verify().problem).toBeUndefined();
    // Somebody found the old passphrase and the old vault.
    accounts = before;
    signIn(first(), keyOf(0));
    accounts = [account, ...before.slice(1)];
    expect(verify().problem).toMatchObject({ seq: 3, kind: 'checkpoint-altered' });
  });

  it('not under a certificate that the vault does not have yet', async () => {
    const before = [...accounts];
    const { account, signingKey } = await renewed(first());
    accounts = [account, ...accounts.slice(1)];
    signIn(account, signingKey);
    accounts = before;
    expect(verify().problem).toMatchObject({ seq: 1, kind: 'checkpoint-altered' });
  });

  it('when an account that manages accounts certified its signer, for the roles that it may certify', async () => {
    const head = first();
    const certify = (roles: VaultAccount['roles']) =>
      newAccount({
        certifier: { vaultId: audit.vaultId, certifiedBy: head.id, signingKey: keyOf(0) },
        rootPublicKey: audit.vault.rootPublicKey,
        roles,
        displayName: 'An officer',
        passphrase: passphrase(),
      });
    const officer = await certify(['investigator']);
    accounts = [...accounts, officer.account];
    signIn(officer.account, officer.signingKey);
    expect(verify().problem).toBeUndefined();
    const inspector = await certify(['inspector']);
    accounts = [...accounts, inspector.account];
    signIn(inspector.account, inspector.signingKey);
    expect(verify().problem).toMatchObject({ seq: 2, kind: 'checkpoint-altered' });
  });

  it('not under a certificate that somebody made for themselves', async () => {
    const root = newSigningKeyPair();
    const forged = await newAccount({
      certifier: { vaultId: audit.vaultId, certifiedBy: 'root', signingKey: root.privateKey },
      rootPublicKey: root.publicKey,
      roles: ['head-of-office'],
      displayName: 'Nobody',
      passphrase: passphrase(),
    });
    const before = accounts;
    accounts = [...accounts, forged.account];
    signIn(forged.account, forged.signingKey);
    accounts = before;
    expect(verify().problem).toMatchObject({ seq: 1, kind: 'checkpoint-altered' });
  });
});
