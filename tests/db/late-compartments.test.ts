import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readVault, vaultFile } from '../../db/store/vault-store.ts';
import { NOT_YET_MADE, parseVault, vaultBytes, type VaultFile } from '../../db/vault/vault-file.ts';
import { assertSigned } from '../../db/vault/vault-signature.ts';
import { storeBeforeProgramme } from './support/before-programme.ts';
import { open, type StoreOnDisk } from './support/store-fixture.ts';

/** The store of an office that was set up by a program without the programme's compartment. */
let before: StoreOnDisk;
const programmeFile = (): string => path.join(before.folder, 'programme.db');

beforeEach(async () => {
  before = await storeBeforeProgramme();
});

const written = (vault: VaultFile): unknown => JSON.parse(vaultBytes(vault).toString('utf8'));

it('reads the vault of such an office, whose signature holds, and writes it as it was', () => {
  const vault = readVault(before.folder);
  expect(() => assertSigned(vault)).not.toThrow();
  expect(vault.compartments.programme).toEqual(NOT_YET_MADE);
  expect(written(vault)).not.toHaveProperty('compartments.programme');
  expect(parseVault(vaultBytes(vault))).toEqual(vault);
});

it('refuses a vault in which the missing part is written out', () => {
  const said = JSON.parse(vaultBytes(readVault(before.folder)).toString('utf8')) as {
    compartments: Record<string, unknown>;
  };
  said.compartments['programme'] = NOT_YET_MADE;
  writeFileSync(vaultFile(before.folder), JSON.stringify(said));
  expect(() => readVault(before.folder)).toThrow();
});

it('gives the office its missing part when its head signs in, sealed to the sheets too, on record, once', async () => {
  const store = await open(before);
  expect(store.compartments.has('programme')).toBe(true);
  const { epoch, grants, recoveryGrant } = store.vault.compartments.programme;
  expect([epoch, Object.keys(grants), recoveryGrant.length > 64]).toEqual([1, [store.account.id], true]);
  const rows = store.sqlite
    .prepare("select detail from main.audit where operation = 'compartment.made'")
    .pluck()
    .all();
  expect(rows).toEqual(['{"compartment":"programme"}']);
  const { generation } = store.vault;
  await store.close();
  const again = await open(before);
  expect(again.vault.generation).toBe(generation);
  expect(again.compartments.has('programme')).toBe(true);
  await again.close();
});

it('makes it anew over a file that a cut-off sign-in left, to which nobody has a key', async () => {
  writeFileSync(programmeFile(), 'a file of a key that is gone');
  const store = await open(before);
  expect(store.compartments.has('programme')).toBe(true);
  expect(store.damagedCompartments(['programme'])).toEqual([]);
  await store.close();
  expect(existsSync(programmeFile())).toBe(true);
});
