import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { createStore } from '../../../db/store/create.ts';
import { openStore } from '../../../db/store/open.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import type { Granter } from '../../../db/vault/grant.ts';
import { unlockVault } from '../../../db/vault/unlock.ts';
import type { CompartmentsToOpen } from '../../../db/store/open-compartments.ts';
import { Office } from '../../../shared/domain/office.ts';
import { Refusal, type AppError } from '../../../shared/result.ts';
import { withLeastSlot } from './least-slot.ts';
import { templateOf } from './template.ts';

export const PASSPHRASE = 'ນົກຍູງ seven quiet lanterns';
export const BALLAST = 64 * 1024;
export const office = Office.parse({
  code: 'VTE',
  nameLao: 'ຫ້ອງການທົດລອງ',
  nameEnglish: 'Test office',
  provinceCode: '01',
});

/** UTF-8 of a passphrase, in a buffer of its own that the store wipes. */
export const typed = (passphrase: string = PASSPHRASE): Uint8Array => new TextEncoder().encode(passphrase);

const made: string[] = [];

/** A folder that is removed when the file's tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-db-'));
  made.push(folder);
  return folder;
}

/** Removes them; `remove-folders.ts` does so after each file of tests. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A store on disk, closed; signing in to it is quick. Set-up is slow, so that a run does it once and copies the outcome. */
export async function storeOnDisk(): Promise<StoreOnDisk> {
  return copyOf(
    await templateOf('store', async (folder) => {
      const { accountId, folder: asSetUp } = await storeAsSetUp();
      cpSync(asSetUp, folder, { recursive: true });
      await withLeastSlot({ folder, accountId }, typed());
      return { accountId };
    }),
  );
}

/** The same with the founder's slot as set-up made it, for tests in which the slow hash has a part. */
export async function storeAsSetUp(): Promise<StoreOnDisk> {
  return copyOf(
    await templateOf('store-as-set-up', async (folder) => {
      const store = await newStore(folder);
      await store.close();
      return { accountId: store.account.id };
    }),
  );
}

/** A store of another office, closed. */
export async function anotherStore(): Promise<StoreOnDisk> {
  return copyOf(
    await templateOf('another-store', async (folder) => {
      const store = await newStore(folder);
      await store.close();
      return { accountId: store.account.id };
    }),
  );
}

export function newStore(folder: string): Promise<OpenStore> {
  return createStore({
    folder,
    office,
    founderName: 'Kham',
    language: 'lo',
    passphrase: typed(),
    isDevelopment: true,
    ballastBytes: BALLAST,
  });
}

export type StoreOnDisk = { readonly folder: string; readonly accountId: string };

export function open(
  { folder, accountId }: StoreOnDisk,
  passphrase: string = PASSPHRASE,
  now: Date = new Date(),
): Promise<OpenStore> {
  return openStore({ folder, accountId, passphrase: typed(passphrase), ballastBytes: BALLAST, now });
}

/** The same store copied elsewhere, to be harmed. */
export function copyOf(store: StoreOnDisk): StoreOnDisk {
  const folder = path.join(temporaryFolder(), 'store');
  cpSync(store.folder, folder, { recursive: true });
  return { folder, accountId: store.accountId };
}

/** What opens the compartments without the sign-in: the sweep would spend its time in Argon2. */
export async function keysOf({
  folder,
  accountId,
}: StoreOnDisk): Promise<Omit<CompartmentsToOpen, 'folder'>> {
  const vault = readVault(folder);
  const unlocked = await unlockVault(vault, accountId, typed());
  if (unlocked === undefined) throw new Error('The passphrase does not open the vault');
  return { vaultId: vault.vaultId, generation: vault.generation, keys: unlocked.keys, addon: undefined };
}

/** With which the account signs, as an open store has it. */
export async function signerOf({ folder, accountId }: StoreOnDisk): Promise<Granter> {
  const vault = readVault(folder);
  const unlocked = await unlockVault(vault, accountId, typed());
  if (unlocked === undefined) throw new Error('The passphrase does not open the vault');
  return { vaultId: vault.vaultId, accountId, signingKey: unlocked.signingKey };
}

/** The refusal that some work ends in; anything else it throws, and its success, fail the test. */
export async function refusalOf(work: () => unknown): Promise<AppError> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof Refusal) return cause.error;
    throw cause;
  }
  throw new Error('It was not refused');
}

/** Every file of a store. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder).map((name) => path.join(folder, name));
}
