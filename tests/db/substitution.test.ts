import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../db/audit.ts';
import { compartmentFile } from '../../db/compartments/compartment-file.ts';
import { newCompartmentKey } from '../../db/compartments/compartment-key.ts';
import { openAlone } from '../../db/compartments/connection.ts';
import { openCompartments } from '../../db/store/open-compartments.ts';
import { describeStore } from '../../db/store/describe.ts';
import { asStoreRefusal } from '../../db/store/store-fault.ts';
import { readVault, writeVault } from '../../db/store/vault-store.ts';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import {
  copyOf,
  keysOf,
  open,
  refusalOf,
  signerOf,
  storeOnDisk,
  anotherStore,
  type StoreOnDisk,
} from './support/store-fixture.ts';

async function write(made: StoreOnDisk, touched: readonly Compartment[]): Promise<void> {
  const store = await open(made);
  await store.transaction(async () => {
    appendAudit(
      store,
      { actor: null, session: null, operation: 'test.touch', record: null, detail: {} },
      touched,
    );
  });
  await store.close();
}

describe.each(compartments)('the file of %s', (compartment) => {
  it('is refused when it is missing, empty, cut short, plain or of another kind', async () => {
    const made = await storeOnDisk();
    const file = compartmentFile(made.folder, compartment);
    const whole = readFileSync(file);
    rmSync(file);
    expect(describeStore(made.folder)).toEqual({ state: 'unusable', reason: 'missing-file' });
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'missing-file' });
    writeFileSync(file, '');
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'damaged' });
    expect(readFileSync(file)).toHaveLength(0);
    writeFileSync(file, whole.subarray(0, 4096 + 7));
    expect(await refusalOf(() => open(made))).toMatchObject({ code: 'store' });
    writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(4080)]));
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'foreign-file' });
    writeFileSync(file, 'a text file that somebody renamed, long enough');
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'damaged' });
    writeFileSync(file, whole);
    await (await open(made)).close();
  });

  it('is refused when it comes from another office or is another compartment', async () => {
    const made = await storeOnDisk();
    const other = (await anotherStore()).folder;
    const file = compartmentFile(made.folder, compartment);
    const whole = readFileSync(file);
    cpSync(compartmentFile(other, compartment), file);
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'damaged' });
    const stranger: Compartment = compartment === 'register' ? 'assistance' : 'register';
    cpSync(compartmentFile(made.folder, stranger), file);
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'foreign-file' });
    writeFileSync(file, whole);
    await (await open(made)).close();
  });

  it('is refused when an older copy of it was put back', async () => {
    const made = await storeOnDisk();
    const earlier = copyOf(made);
    await write(made, compartments);
    cpSync(compartmentFile(earlier.folder, compartment), compartmentFile(made.folder, compartment));
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'older-copy' });
  });
});

describe('a store', () => {
  it('with a damaged page that nothing has read yet opens, and the look through all pages names the file', async () => {
    const made = await storeOnDisk();
    const store = await open(made);
    await store.transaction(async () => {
      const draft = {
        owner: '',
        record_id: 'one',
        subject: 'case',
        case_id: '',
        base_version: 0,
        saved_at: '',
      };
      const recorded = { created_at: '', created_by: '', version: 1 };
      await store.kysely
        .insertInto('assistance.draft')
        .values({ ...draft, ...recorded, content: 'x'.repeat(100_000) })
        .execute();
    });
    await store.close();
    const file = compartmentFile(made.folder, 'assistance');
    const bytes = readFileSync(file);
    const last = bytes.length - 100;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const again = await open(made);
    expect(again.damagedCompartments()).toEqual(['assistance']);
    const reading = (): Promise<unknown> =>
      again.read(() => again.kysely.selectFrom('assistance.draft').select('content').execute());
    expect(await refusalOf(reading)).toEqual({ code: 'store', reason: 'damaged' });
    await again.close();
  });

  it('of a newer program is refused and left as it is', async () => {
    const made = await storeOnDisk();
    const keys = await keysOf(made);
    const key = keys.keys.get('statistics');
    if (key === undefined) throw new Error('The founder holds every key');
    const alone = openAlone(compartmentFile(made.folder, 'statistics'), 'statistics', key, undefined);
    alone.pragma('user_version = 999');
    alone.close();
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'newer-version' });
    const vault = readVault(made.folder);
    writeFileSync(
      path.join(made.folder, 'vault.json'),
      JSON.stringify({ ...vault, format: 'pokpong-vault/3' }),
    );
    expect(describeStore(made.folder)).toEqual({ state: 'unusable', reason: 'newer-version' });
  });

  it('with a whole foreign vault is refused', async () => {
    const made = await storeOnDisk();
    const theirs = await anotherStore();
    writeVault(made.folder, readVault(theirs.folder));
    expect(await refusalOf(() => open({ ...made, accountId: theirs.accountId }))).toEqual({
      code: 'store',
      reason: 'damaged',
    });
  });

  it('shows a holder of some keys those compartments and nothing else', async () => {
    const made = await storeOnDisk();
    const input = await keysOf(made);
    const some = new Map(
      [...input.keys].filter(([compartment]) => compartment === 'office' || compartment === 'statistics'),
    );
    const sqlite = openCompartments({ ...input, folder: made.folder, keys: some });
    expect(sqlite.prepare('select count(*) as rows from statistics.compartment_state').get()).toEqual({
      rows: 1,
    });
    expect(() => sqlite.prepare('select * from register.compartment_state').get()).toThrow(/no such table/u);
    sqlite.close();
    for (const [compartment, key] of [...some, ['', newCompartmentKey()] as const]) {
      const opened = (): unknown => {
        try {
          return openAlone(compartmentFile(made.folder, 'register'), 'register', key, undefined);
        } catch (cause) {
          throw asStoreRefusal(cause);
        }
      };
      expect(await refusalOf(opened), compartment).toEqual({ code: 'store', reason: 'damaged' });
    }
  });

  it('written by somebody who holds some keys opens for the others', async () => {
    const made = await storeOnDisk();
    const input = await keysOf(made);
    const some = new Map([...input.keys].filter(([compartment]) => compartment !== 'assistance'));
    const sqlite = openCompartments({ ...input, folder: made.folder, keys: some });
    sqlite.exec('begin immediate');
    appendAudit(
      { sqlite, vaultId: input.vaultId, vault: readVault(made.folder), signer: await signerOf(made) },
      { actor: null, session: null, operation: 'test.touch', record: null, detail: {} },
      ['register'],
    );
    sqlite.exec('commit');
    sqlite.close();
    await (await open(made)).close();
  });
});
