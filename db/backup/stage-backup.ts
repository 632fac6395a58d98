import { statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compartments } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { auditHead, writeCheckpoint, type AuditHead } from '../audit.ts';
import { newestCheckpoint } from '../audit/checkpoint.ts';
import type { SignedHead } from '../audit/signed-head.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { sha256 } from '../container/manifest.ts';
import { copyFileWhole, flushFile } from '../store/copy-file-whole.ts';
import { readFileIfPresent } from '../store/durable-file.ts';
import type { OpenStore } from '../store/open-store.ts';
import { vaultBytes, withoutSlot, type VaultFile } from '../vault/vault-file.ts';
import { backupName, removeUnfinishedBackups, unfinishedName, usableBackupFolder } from './backup-folder.ts';
import { MANIFEST_NAME, SIGNATURE_NAME, signManifest, type BackupManifest } from './backup-manifest.ts';
import { verifyBackup } from './verify-backup.ts';

export type BackupInput = {
  readonly store: OpenStore;
  /** Where the person wants copies to lie. */
  readonly folder: string;
  readonly officeCode: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly madeAt: string;
};

/** A verified copy under a name that nobody takes for one. */
export type StagedBackup = {
  readonly manifest: BackupManifest;
  readonly manifestSha256: string;
  /** Gives it its name, durably, and returns its folder. */
  readonly publish: () => Promise<string>;
  /** Removes it, unless it has its name. */
  readonly discard: () => Promise<void>;
};

/** Room that a copy leaves free beside its own size. */
const SPARE_BYTES = 16 * 1024 * 1024;

/**
 * Copies the whole store as it is between two transactions, without any passphrase slot: two recovery sheets open the
 * copy, and nothing that could be guessed. It is flushed, read back and compared before anybody sees it; what is killed
 * on the way is swept by the next one.
 *
 * @throws Refusal `sheets-missing`, `renewal-under-way`, `backup-needs-holder`, `backup-folder-missing`,
 *   `backup-into-store`, `backup-not-verified` or `backup-failed`
 */
export async function stageBackup(input: BackupInput): Promise<StagedBackup> {
  const { store, folder, officeCode, madeAt } = input;
  const parent = await usableBackupFolder(folder, store.folder);
  const name = backupName(officeCode, madeAt);
  const staged = path.join(parent, unfinishedName(name));
  const discard = (): Promise<void> => rm(staged, { recursive: true, force: true });
  try {
    await removeUnfinishedBackups(parent, officeCode);
    await assertRoom(parent, store.folder);
    await mkdir(staged, { mode: 0o700 });
    await store.transaction(async () => void writeCheckpoint(store, 'backup', new Date(madeAt)));
    // The only time that changes wait: none may come between the first file and the last.
    const copied = await store.files.withoutChanges(() => copyStore(store, staged));
    const manifestSha256 = await describeCopy(input, staged, copied);
    const { manifest } = await verifyBackup(staged, copied.vault.officeSigning.publicKey);
    return {
      manifest,
      manifestSha256,
      discard,
      publish: () =>
        orBackupFailed(async () => {
          const target = path.join(parent, name);
          await rename(staged, target);
          await flushFolder(parent);
          return target;
        }),
    };
  } catch (cause) {
    await discard().catch(() => undefined);
    throw asBackupFailure(cause);
  }
}

/** What was copied, as it was read from the store, and where the audit chain ended then. */
type Copied = {
  readonly files: BackupManifest['files'];
  readonly vault: VaultFile;
  readonly head: AuditHead;
  readonly signedHead: SignedHead | undefined;
};

/** Every file of the store as it is now, the vault without slots. */
async function copyStore(store: OpenStore, staged: string): Promise<Copied> {
  const vault = withoutSlots(store.vault);
  assertOpensBySheets(vault);
  assertWhole(store);
  const files: BackupManifest['files'] = [];
  for (const compartment of compartments) {
    const file = compartmentFile(staged, compartment);
    const copied = await copyFileWhole(compartmentFile(store.folder, compartment), file);
    files.push({ name: `${compartment}.db`, ...copied });
  }
  // A lost file of failed attempts keeps nobody from a copy; it is told at the next sign-in.
  const attempts = readFileIfPresent(path.join(store.folder, 'attempts.json'));
  if (attempts !== undefined) files.push(await writeSmall(staged, 'attempts.json', attempts));
  files.push(await writeSmall(staged, 'vault.json', vaultBytes(vault)));
  return { files, vault, head: auditHead(store), signedHead: newestCheckpoint(store.sqlite, store.vaultId) };
}

/**
 * A file that the person cannot open may still have a transaction to be rolled back, from a kill before they signed in: the
 * file alone, without its journal, would be neither the state before nor the one after.
 */
function assertWhole({ folder, compartments: open }: OpenStore): void {
  const isCutOff = compartments.some((compartment) => {
    const journal = `${compartmentFile(folder, compartment)}-journal`;
    return !open.has(compartment) && (statSync(journal, { throwIfNoEntry: false })?.size ?? 0) > 0;
  });
  if (isCutOff) throw new Refusal({ code: 'refused', reason: 'backup-needs-holder' });
}

async function writeSmall<N extends string>(
  folder: string,
  name: N,
  bytes: Uint8Array,
): Promise<{ readonly name: N; readonly size: number; readonly sha256: string }> {
  await writeFile(path.join(folder, name), bytes, { flag: 'wx', mode: 0o600 });
  return { name, size: bytes.length, sha256: sha256(bytes) };
}

/** What is opened by nothing but a slot must not be called a copy, and half-renewed keys are not copied. */
function assertOpensBySheets({ recovery, compartments: keys }: VaultFile): void {
  if (!('sheets' in recovery)) throw new Refusal({ code: 'refused', reason: 'sheets-missing' });
  if (compartments.some((compartment) => keys[compartment].renewal !== undefined))
    throw new Refusal({ code: 'refused', reason: 'renewal-under-way' });
}

function withoutSlots(vault: VaultFile): VaultFile {
  return {
    ...vault,
    accounts: vault.accounts.map((account) => ({ ...account, slot: withoutSlot(account.slot) })),
  };
}

/** Writes beside the copied files what they are, signed by the office, and flushes all of them. */
async function describeCopy(input: BackupInput, staged: string, copied: Copied): Promise<string> {
  const { vaultId, generation } = copied.vault;
  const signed = signManifest(
    {
      format: 'pokpong-backup/1',
      officeCode: input.officeCode,
      vaultId,
      generation,
      auditHead: { sequence: copied.head.seq, hash: Buffer.from(copied.head.hash).toString('hex') },
      ...(copied.signedHead === undefined ? {} : { signedHead: copied.signedHead }),
      madeAt: input.madeAt,
      files: copied.files,
    },
    input.store.officeSigningKey(),
  );
  await writeSmall(staged, MANIFEST_NAME, signed.bytes);
  await writeSmall(staged, SIGNATURE_NAME, Buffer.from(signed.signature, 'ascii'));
  for (const name of await readdir(staged)) await flushFile(path.join(staged, name));
  await flushFolder(staged);
  return sha256(signed.bytes);
}

async function assertRoom(folder: string, storeFolder: string): Promise<void> {
  const needed = compartments.reduce(
    (sum, compartment) => sum + statSync(compartmentFile(storeFolder, compartment)).size,
    SPARE_BYTES,
  );
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < needed) throw backupFailed();
}

/** Windows opens no folder and journals names itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orBackupFailed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw asBackupFailure(cause);
  }
}

/** Whatever the disk or stick would not do; a mistake of the program stays what it is. */
function asBackupFailure(cause: unknown): unknown {
  return !(cause instanceof Refusal) && cause instanceof Error && 'syscall' in cause ? backupFailed() : cause;
}

const backupFailed = (): Refusal => new Refusal({ code: 'refused', reason: 'backup-failed' });
