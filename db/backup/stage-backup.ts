import { statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { BackupProgress } from '../../shared/contract/backup.ts';
import { Refusal } from '../../shared/result.ts';
import { auditHead, writeCheckpoint, type AuditHead } from '../audit.ts';
import { newestCheckpoint } from '../audit/checkpoint.ts';
import type { SignedHead } from '../audit/signed-head.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { sha256 } from '../container/manifest.ts';
import { flushFile, type CopiedFile } from '../store/copy-file-whole.ts';
import { readFileIfPresent } from '../store/durable-file.ts';
import type { OpenStore } from '../store/open-store.ts';
import { vaultBytes, withoutSlot, type VaultFile } from '../vault/vault-file.ts';
import { asBackupFault, refusedBackup } from './backup-fault.ts';
import { backupName, removeUnfinishedBackups, unfinishedName, usableBackupFolder } from './backup-folder.ts';
import { namedInManifest, readBackupKeys, type SealedBackupKey } from './backup-keys.ts';
import {
  keyFileName,
  MANIFEST_NAME,
  SIGNATURE_NAME,
  signManifest,
  type BackupManifest,
} from './backup-manifest.ts';
import { SlicedCopy } from './sliced-copy.ts';
import { verifyBackup } from './verify-backup.ts';

export type BackupInput = {
  readonly store: OpenStore;
  /** Where the person wants copies to lie. */
  readonly folder: string;
  readonly officeCode: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly madeAt: string;
  /** Runs work while nobody else writes the vault or holds changes back; by default nobody does. */
  readonly inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Ends it before the copy has its name; what was written is removed. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
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

/** How often what changed meanwhile is copied while people go on writing; then they wait, once, while it is looked for. */
const ROUNDS = 3;

/**
 * Copies the whole store as it is between two transactions, without any passphrase slot: two recovery sheets open the
 * copy, and a chosen holder, and nothing that could be guessed. Reading never waits, and writing waits only while the
 * office's own disk is read once more, not for the stick: see {@link SlicedCopy}. The copy is flushed, read back and compared before anybody sees
 * it; what is killed on the way is swept by the next one.
 *
 * @throws Refusal `sheets-missing`, `renewal-under-way`, `backup-stopped`, or one of {@link BackupFailure}
 */
export async function stageBackup(input: BackupInput): Promise<StagedBackup> {
  const { store, folder, officeCode, madeAt } = input;
  const parent = await usableBackupFolder(folder, store.folder);
  const name = backupName(officeCode, madeAt);
  const staged = path.join(parent, unfinishedName(name));
  const discard = (): Promise<void> => rm(staged, { recursive: true, force: true });
  try {
    assertOpensBySheets(store.vault);
    assertWhole(store);
    await removeUnfinishedBackups(parent, officeCode);
    await assertRoom(parent, store.folder);
    await mkdir(staged, { mode: 0o700 });
    await store.transaction(async () => void writeCheckpoint(store, 'backup', new Date(madeAt)));
    const { copied, measured } = await copyStore(input, staged);
    const manifestSha256 = await describeCopy(input, staged, copied, measured);
    const { manifest } = await verifyBackup(staged, copied.vault.officeSigning.publicKey, measured);
    return {
      manifest,
      manifestSha256,
      discard,
      publish: () =>
        orBackupFault(parent, async () => {
          const target = path.join(parent, name);
          await rename(staged, target);
          await flushFolder(parent);
          return target;
        }),
    };
  } catch (cause) {
    await discard().catch(() => undefined);
    throw asBackupFault(cause, parent);
  }
}

/** What the store was at the moment of which the copy is. */
type Copied = {
  readonly vault: VaultFile;
  readonly attempts: Buffer | undefined;
  readonly keys: readonly SealedBackupKey[];
  /** Where the audit chain ended then. */
  readonly head: AuditHead;
  readonly signedHead: SignedHead | undefined;
};

/** The compartments' files, as they came back from where they were written. */
type Measured = ReadonlyMap<`${Compartment}.db`, CopiedFile>;

/** Every compartment's file as it is at one moment. */
async function copyStore(
  input: BackupInput,
  staged: string,
): Promise<{ readonly copied: Copied; readonly measured: Measured }> {
  const { store, inTurn = (work) => work() } = input;
  const { files, folder } = store;
  const copies = new Map<Compartment, SlicedCopy>();
  try {
    const total = compartments.reduce((sum, each) => sum + statSync(compartmentFile(folder, each)).size, 0);
    let counted = await files.changes();
    const first = progressOf(input, 'copying', total);
    for (const compartment of compartments) {
      const source = compartmentFile(folder, compartment);
      const copy = await SlicedCopy.to(compartmentFile(staged, compartment), source);
      copies.set(compartment, copy);
      await copy.catchUp(first);
    }
    const catchUp = async (isHeld: boolean): Promise<void> => {
      for (const copy of copies.values()) await copy.catchUp(() => assertGoesOn(input), isHeld);
    };
    for (let round = 1; round < ROUNDS; round += 1) {
      const now = await files.changes();
      if (now === counted) break;
      counted = now;
      await catchUp(false);
    }
    // The only time that changes wait: none may come between the first file and the last.
    const copied = await inTurn(() =>
      files.withoutChanges(async () => {
        if ((await files.changes()) !== counted) await catchUp(true);
        return describeStore(store);
      }),
    );
    for (const copy of copies.values()) await copy.writeHeld();
    const measured = new Map<`${Compartment}.db`, CopiedFile>();
    const checked = progressOf(input, 'checking', total);
    for (const [compartment, copy] of copies) measured.set(`${compartment}.db`, await copy.readBack(checked));
    return { copied, measured };
  } finally {
    await Promise.allSettled([...copies.values()].map((copy) => copy.close()));
  }
}

/** What goes into a copy beside the compartments' files; while changes are held back. */
async function describeStore(store: OpenStore): Promise<Copied> {
  const vault = withoutSlots(store.vault);
  assertOpensBySheets(vault);
  assertWhole(store);
  return {
    vault,
    // A lost file of failed attempts keeps nobody from a copy; it is told at the next sign-in.
    attempts: readFileIfPresent(path.join(store.folder, 'attempts.json')),
    keys: await store.read(() => readBackupKeys(store.kysely, vault)),
    head: auditHead(store),
    signedHead: newestCheckpoint(store.sqlite, store.vaultId),
  };
}

function assertGoesOn({ signal }: Pick<BackupInput, 'signal'>): void {
  if (signal?.aborted === true) throw refusedBackup('backup-stopped');
}

/** Tells each whole percent once. */
function progressOf(
  input: BackupInput,
  step: BackupProgress['step'],
  total: number,
): (bytes: number) => void {
  let done = 0;
  let told = -1;
  return (bytes) => {
    assertGoesOn(input);
    done += bytes;
    const percent = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
    if (percent === told) return;
    told = percent;
    input.onProgress?.({ step, percent });
  };
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
  if (isCutOff) throw refusedBackup('backup-needs-holder');
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

/** Writes beside the compartments' files the small ones and what all of them are, signed by the office, and flushes them. */
async function describeCopy(
  input: BackupInput,
  staged: string,
  { vault, attempts, keys, head, signedHead }: Copied,
  measured: Measured,
): Promise<string> {
  const files: BackupManifest['files'] = [...measured].map(([name, file]) => ({ name, ...file }));
  if (attempts !== undefined) files.push(await writeSmall(staged, 'attempts.json', attempts));
  files.push(await writeSmall(staged, 'vault.json', vaultBytes(vault)));
  for (const { compartment, sealed } of keys)
    files.push(await writeSmall(staged, keyFileName(compartment), sealed));
  const signed = signManifest(
    {
      format: 'pokpong-backup/1',
      officeCode: input.officeCode,
      vaultId: vault.vaultId,
      generation: vault.generation,
      auditHead: { sequence: head.seq, hash: Buffer.from(head.hash).toString('hex') },
      ...(signedHead === undefined ? {} : { signedHead }),
      madeAt: input.madeAt,
      files,
      ...(keys.length === 0
        ? {}
        : {
            keys: keys.map(({ compartment, epoch, recipients }) => ({
              compartment,
              epoch,
              recipients: namedInManifest(recipients),
            })),
          }),
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
  if (bavail * bsize < needed) throw refusedBackup('backup-full');
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

async function orBackupFault<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw asBackupFault(cause, folder);
  }
}
