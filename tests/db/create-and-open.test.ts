import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../db/audit.ts';
import { describeStore } from '../../db/store/describe.ts';
import { compartments } from '../../shared/compartment.ts';
import {
  filesOf,
  newStore,
  open,
  PASSPHRASE,
  refusalOf,
  storeAsSetUp,
  storeOnDisk,
  temporaryFolder,
} from './support/store-fixture.ts';

describe('a new store', () => {
  it('opens for its founder, who holds every compartment, and keeps what was written', async () => {
    const made = await storeAsSetUp();
    const first = await open(made);
    expect([...first.compartments]).toEqual([...compartments]);
    expect(first.roles).toEqual(['head-of-office']);
    expect(first.isDevelopmentOffice).toBe(true);
    await first.transaction(async () => {
      await first.kysely
        .insertInto('register.case_counter')
        .values({ year: 2026, last_number: 7, created_at: '', created_by: '', version: 1 })
        .execute();
    });
    await first.close();
    const second = await open(made);
    expect(
      await second.read(() =>
        second.kysely.selectFrom('register.case_counter').select('last_number').execute(),
      ),
    ).toEqual([{ last_number: 7 }]);
    expect(
      await second.read(() => second.kysely.selectFrom('main.office').select('name_lao').execute()),
    ).toEqual([{ name_lao: 'ຫ້ອງການທົດລອງ' }]);
    expect(second.remarks).toEqual([]);
    expect(second.damagedCompartments()).toEqual([]);
    await second.close();
  });

  it('is private, encrypted in every file, and names nobody but its office and accounts', async () => {
    const folder = path.join(temporaryFolder(), 'store');
    await (await newStore(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of filesOf(folder)) {
      const bytes = readFileSync(file);
      expect(statSync(file).mode & 0o777, file).toBe(0o600);
      expect(bytes.subarray(0, 15).toString('latin1'), file).not.toBe('SQLite format 3');
      if (!file.endsWith('.json'))
        expect(bytes.includes('ຫ້ອງການທົດລອງ') || bytes.includes('case_counter'), file).toBe(false);
      expect(bytes.includes(PASSPHRASE), file).toBe(false);
    }
  });

  it('is described without a key', async () => {
    const { folder, accountId } = await storeOnDisk();
    expect(describeStore(folder)).toEqual({
      state: 'ready',
      isDevelopmentOffice: true,
      nameLao: 'ຫ້ອງການທົດລອງ',
      nameEnglish: 'Test office',
      accounts: [{ id: accountId, displayName: 'Kham' }],
      waitSeconds: 0,
    });
    expect(describeStore(path.join(folder, 'nowhere'))).toEqual({ state: 'none' });
  });

  it('is never made over another', async () => {
    const { folder } = await storeOnDisk();
    expect(await refusalOf(() => newStore(folder))).toEqual({ code: 'refused', reason: 'office-exists' });
  });

  it('clears what a killed set-up left and takes the place of an empty folder', async () => {
    const folder = path.join(temporaryFolder(), 'store');
    mkdirSync(folder);
    mkdirSync(`${folder}.making`);
    writeFileSync(path.join(`${folder}.making`, 'office.db'), 'half made');
    expect(describeStore(folder)).toEqual({ state: 'none' });
    await (await newStore(folder)).close();
    expect(existsSync(`${folder}.making`)).toBe(false);
    expect(describeStore(folder).state).toBe('ready');
  });

  it('wipes the passphrase that it was given', async () => {
    const made = await storeOnDisk();
    const { openStore } = await import('../../db/store/open.ts');
    const passphrase = new TextEncoder().encode(PASSPHRASE);
    await (await openStore({ ...made, passphrase })).close();
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
  });
});

describe('an open store', () => {
  it('has the settings of the design on every compartment', async () => {
    const store = await open(await storeOnDisk());
    const read = (pragma: string): unknown => store.sqlite.pragma(pragma, { simple: true });
    expect([
      read('temp_store'),
      read('foreign_keys'),
      read('trusted_schema'),
      read('cell_size_check'),
    ]).toEqual([2, 1, 0, 1]);
    for (const schema of ['main', 'register', 'investigation', 'assistance', 'statistics']) {
      const settings = [
        'cipher',
        'page_size',
        'journal_mode',
        'locking_mode',
        'synchronous',
        'secure_delete',
        'application_id',
      ].map((name) => read(`${schema}.${name}`));
      expect(settings, schema).toEqual(['chacha20', 4096, 'truncate', 'exclusive', 3, 1, 0x506f6b70]);
    }
    expect([read('register.cache_size'), read('main.cache_size')]).toEqual([-131_072, -32_768]);
    await store.close();
  });

  it('keeps a second opener out', async () => {
    const made = await storeOnDisk();
    const store = await open(made);
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'in-use' });
    await store.transaction(async () => {
      appendAudit(
        store,
        { actor: null, session: null, operation: 'still.mine', record: null, detail: {} },
        [],
      );
    });
    await store.close();
    await (await open(made)).close();
  });

  it('gives the office a signing key that the vault certifies', async () => {
    const store = await open(await storeOnDisk());
    const vault: unknown = JSON.parse(readFileSync(path.join(store.folder, 'vault.json'), 'utf8'));
    const { publicKey } = (vault as { officeSigning: { publicKey: string } }).officeSigning;
    const { signingPublicKeyOf } = await import('../../db/vault/signing-key.ts');
    expect(signingPublicKeyOf(store.officeSigningKey())).toBe(publicKey);
    await store.close();
  });
});
