import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBackup } from '../../db/backup/verify-backup.ts';
import { decryptWithIdentity } from '../../db/container/age.ts';
import { openContainer, usualLimits } from '../../db/container/container.ts';
import { readOpenSshPublicKey } from '../../db/container/ssh-public-key.ts';
import { restoreCopy } from '../../db/restore/restore-copy.ts';
import { createStore } from '../../db/store/create.ts';
import { describeStore } from '../../db/store/describe.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { readVault, writeVault } from '../../db/store/vault-store.ts';
import { vaultBytes, type UnsignedVault } from '../../db/vault/vault-file.ts';
import { assertSigned, signVault } from '../../db/vault/vault-signature.ts';
import { sheetsAsTyped } from '../support/staffed-office.ts';
import { BALLAST_BYTES, passphrase, temporaryFolder, TestOffice } from '../support/office.ts';
import { refusalOf } from './support/store-fixture.ts';

const damaged = { code: 'store', reason: 'damaged' };

/** A store of either kind, its founder signed in. */
async function newStoreOf(kind: 'real' | 'training') {
  const place = temporaryFolder();
  const folder = path.join(place.path, 'store');
  const store = await createStore({
    folder,
    office: { code: 'KT', nameLao: 'ຫ້ອງການ', nameEnglish: 'Office', provinceCode: '05' },
    founderName: 'S. Vongsa',
    language: 'lo',
    passphrase: passphrase(),
    isDevelopment: true,
    isTraining: kind === 'training',
    ballastBytes: BALLAST_BYTES,
  });
  return { place, folder, store };
}

/** What whoever has an account can put in the place of the vault: a change, a generation further, signed by themself. */
function putSigned(
  folder: string,
  { signer }: OpenStore,
  change: (vault: UnsignedVault) => UnsignedVault,
): void {
  const { signature: _replaced, ...vault } = readVault(folder);
  const unsigned = change({ ...vault, generation: vault.generation + 1, signer: signer.accountId });
  writeVault(folder, signVault(unsigned, signer.signingKey));
}

function withoutMark({ isTraining: _mark, ...vault }: UnsignedVault): UnsignedVault {
  return vault;
}

describe('the mark of an office to practise in', () => {
  let training: Awaited<ReturnType<typeof newStoreOf>>;
  let real: Awaited<ReturnType<typeof newStoreOf>>;
  beforeAll(async () => {
    training = await newStoreOf('training');
    real = await newStoreOf('real');
  });
  afterAll(async () => {
    for (const { store, place } of [training, real]) {
      await store.close();
      place.remove();
    }
  });

  /** The same store elsewhere, to be harmed. */
  const copied = ({ folder, place }: typeof training, name: string): string => {
    const copy = path.join(place.path, name);
    cpSync(folder, copy, { recursive: true });
    return copy;
  };

  it('stands in its vault, and no word of it in that of an office for real work', () => {
    expect(readVault(training.folder).isTraining).toBe(true);
    expect(vaultBytes(readVault(real.folder)).toString('utf8')).not.toContain('raining');
    expect(training.store.isTrainingOffice).toBe(true);
    expect(real.store.isTrainingOffice).toBe(false);
  });

  it('lets each be described and opened as what it is, and as nothing else', async () => {
    const now = new Date();
    expect(describeStore(training.folder, now, true).state).toBe('ready');
    expect(describeStore(real.folder, now, false).state).toBe('ready');
    expect(describeStore(training.folder)).toEqual({ state: 'unusable', reason: 'training-office' });
    expect(describeStore(real.folder, now, true)).toEqual({
      state: 'unusable',
      reason: 'not-training-office',
    });
    const asked = (folder: string, isTraining: boolean) =>
      refusalOf(() =>
        openStore({
          folder,
          accountId: training.store.account.id,
          passphrase: passphrase(),
          isTraining,
          ballastBytes: BALLAST_BYTES,
        }),
      );
    expect(await asked(training.folder, false)).toEqual({ code: 'store', reason: 'training-office' });
    expect(await asked(real.folder, true)).toEqual({ code: 'store', reason: 'not-training-office' });
  });

  it('cannot be cut out of the file, or written into it', async () => {
    const { isTraining: _mark, ...cut } = readVault(training.folder);
    const unmarked = copied(training, 'cut');
    writeVault(unmarked, cut);
    expect(describeStore(unmarked)).toEqual({ state: 'unusable', reason: 'damaged' });
    const marked = copied(real, 'marked');
    writeVault(marked, { ...readVault(real.folder), isTraining: true });
    expect(describeStore(marked, new Date(), true)).toEqual({ state: 'unusable', reason: 'damaged' });
    const open = (folder: string, isTraining: boolean) =>
      refusalOf(() =>
        openStore({ folder, accountId: training.store.account.id, passphrase: passphrase(), isTraining }),
      );
    expect(await open(unmarked, false)).toEqual(damaged);
    expect(await open(marked, true)).toEqual(damaged);
    // Written differently, it is no vault at all.
    const said = readFileSync(path.join(training.folder, 'vault.json'), 'utf8');
    writeFileSync(path.join(unmarked, 'vault.json'), said.replace('"isTraining":true', '"isTraining":false'));
    expect(describeStore(unmarked)).toEqual({ state: 'unusable', reason: 'damaged' });
  });

  it('cannot be signed away by an account, whose phrase everybody knows', () => {
    const away = copied(training, 'signed-away');
    putSigned(away, training.store, withoutMark);
    expect(() => assertSigned(readVault(away))).toThrow('store');
    expect(describeStore(away)).toEqual({ state: 'unusable', reason: 'damaged' });
    const onto = copied(real, 'signed-onto');
    putSigned(onto, real.store, (vault) => ({ ...vault, isTraining: true }));
    expect(describeStore(onto, new Date(), true)).toEqual({ state: 'unusable', reason: 'damaged' });
    // The same change of something else passes: it is the mark alone that does not.
    const other = copied(training, 'signed-other');
    putSigned(other, training.store, (vault) => ({ ...vault, isDevelopment: false }));
    expect(describeStore(other, new Date(), true).state).toBe('ready');
  });
});

describe('what leaves an office to practise in', () => {
  const office = new TestOffice({ isTraining: true });
  const place = temporaryFolder();
  let identity = '';
  let recipient = '';
  beforeAll(async () => {
    identity = await generateX25519Identity();
    recipient = await identityToRecipient(identity);
    await office.create();
    const prepared = await office.get('recovery.prepareSheets', {
      from: 'passphrase',
      passphrase: passphrase(),
    });
    await office.get('recovery.proveSheets', sheetsAsTyped(prepared));
  });
  afterAll(async () => {
    await office.end();
    place.remove();
  });

  it('is an export that no reader of real packets opens, and that says why', async () => {
    const period = { fromMonth: '2026-10', toMonth: '2026-11' };
    const read = await office.get('export.readRecipient', { text: recipient });
    const made = await office.get('export.make', { period, recipient: read.recipient });
    expect(made.fileName).toMatch(/^TRAINING-KT-statistics-/u);
    const bytes = readFileSync(path.join(made.folder, made.fileName));
    const { openSshLine } = await office.get('export.signingKey', {});
    const trustedKey = readOpenSshPublicKey(openSshLine);
    const opening = { kind: 'statistics', identity, trustedKey, limits: usualLimits } as const;
    await expect(openContainer(bytes, opening)).rejects.toMatchObject({ reason: 'training' });
    const opened = await decryptWithIdentity(bytes, identity);
    const text = opened.outcome === 'opened' ? Buffer.from(opened.bytes).toString('latin1') : '';
    expect(text).toContain('"isTraining":true');
  });

  it('is a backup that carries the mark in its name, its manifest and its vault', async () => {
    const folder = path.join(place.path, 'stick');
    mkdirSync(folder);
    await office.get('backup.setFolder', { folder });
    await office.get('backup.make', {});
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/^TRAINING-Pokpong-KT-/u);
    const copy = path.join(folder, name);
    const { manifest, vault } = await verifyBackup(copy);
    expect([manifest.isTraining, vault.isTraining]).toEqual([true, true]);
    expect(describeStore(copy)).toEqual({ state: 'unusable', reason: 'training-office' });
    const target = { storeFolder: path.join(place.path, 'restored'), copyFolder: copy, now: new Date() };
    expect(await refusalOf(() => restoreCopy(target))).toEqual({ code: 'store', reason: 'training-office' });
    await restoreCopy({ ...target, isTraining: true });
    expect(describeStore(target.storeFolder, new Date(), true).state).toBe('ready');
    const manifestFile = path.join(copy, 'manifest.json');
    const text = readFileSync(manifestFile, 'utf8');
    writeFileSync(manifestFile, text.replace('"isTraining":true,', ''));
    expect(await refusalOf(() => verifyBackup(copy))).toEqual({
      code: 'refused',
      reason: 'backup-not-verified',
    });
  });
});
