import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Compartment } from '../../shared/compartment.ts';
import type { BackupProgress } from '../../shared/contract/backup.ts';
import { auditHead, writeCheckpoint } from '../audit.ts';
import { newestCheckpoint } from '../audit/checkpoint.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import type { CopiedFile } from '../store/copy-file-whole.ts';
import { storeBytes } from '../store/file-bytes.ts';
import { readFileIfPresent } from '../store/durable-file.ts';
import type { OpenStore } from '../store/open-store.ts';
import { pendingRenewals } from '../vault/renewal.ts';
import { madeCompartments, type VaultFile } from '../vault/vault-file.ts';
import { asBackupFault, refusedBackup } from './backup-fault.ts';
import { backupName, removeUnfinishedBackups, unfinishedName, usableBackupFolder } from './backup-folder.ts';
import { readBackupKeys } from './backup-keys.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { SlicedCopy } from './sliced-copy.ts';
import { verifyBackup } from './verify-backup.ts';
import {
  assertWhole,
  describeCopy,
  hasRoomForCopy,
  publishCopy,
  withoutSlots,
  type CopiedStore,
  type MeasuredFiles,
} from './write-copy.ts';

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

/** How often what changed meanwhile is copied while people go on writing; then they wait, once, while it is looked for. */
const ROUNDS = 3;

/**
 * Copies the whole store as it is between two transactions, without any passphrase slot: two recovery sheets open the
 * copy, and a chosen holder, and nothing that could be guessed. Reading never waits but while the office's file, the
 * smallest, is read once more for what changed in it, and writing only while all files are, from the office's own disk and
 * not from the stick: see {@link SlicedCopy}. The copy is flushed, read back and compared before anybody sees
 * it; what is killed on the way is swept by the next one.
 *
 * @throws Refusal `sheets-missing`, `renewal-under-way`, `backup-stopped`, or one of {@link BackupFailure}
 */
export async function stageBackup(input: BackupInput): Promise<StagedBackup> {
  const { store, folder, officeCode, madeAt } = input;
  const parent = await usableBackupFolder(folder, store.folder);
  const name = backupName(officeCode, madeAt, store.isTrainingOffice);
  const staged = path.join(parent, unfinishedName(name));
  const discard = (): Promise<void> => rm(staged, { recursive: true, force: true });
  try {
    assertOpensBySheets(store.vault);
    assertWhole(store.folder, store.compartments);
    await removeUnfinishedBackups(parent, officeCode);
    if (!(await hasRoomForCopy(parent, store.folder))) throw refusedBackup('backup-full');
    await mkdir(staged, { mode: 0o700 });
    await store.transaction(async () => void writeCheckpoint(store, 'backup', new Date(madeAt)));
    const { copied, measured } = await copyStore(input, staged);
    const maker = { officeCode, madeAt, officeKey: store.officeSigningKey() };
    const manifestSha256 = await describeCopy(maker, staged, copied, measured);
    const { manifest } = await verifyBackup(staged, copied.vault.officeSigning.publicKey, { measured });
    return {
      manifest,
      manifestSha256,
      discard,
      publish: () =>
        publishCopy(staged, name).catch((cause: unknown) => {
          throw asBackupFault(cause, parent);
        }),
    };
  } catch (cause) {
    await discard().catch(() => undefined);
    throw asBackupFault(cause, parent);
  }
}

/** Every compartment's file as it is at one moment. */
async function copyStore(
  input: BackupInput,
  staged: string,
): Promise<{ readonly copied: CopiedStore; readonly measured: MeasuredFiles }> {
  const { store, inTurn = (work) => work() } = input;
  const { files, folder } = store;
  const copies = new Map<Compartment, SlicedCopy>();
  /** What the files' changes were counted to be when each was last looked at. */
  let counted = await files.changesOfEach();
  const catchUp = async (among: readonly Compartment[], isHeld: boolean): Promise<void> => {
    const now = await files.changesOfEach();
    const changed = among.filter((compartment) => now.get(compartment) !== counted.get(compartment));
    counted = new Map([...counted, ...changed.map((each) => [each, now.get(each) ?? 0] as const)]);
    for (const compartment of changed)
      await copies.get(compartment)?.catchUp(() => assertGoesOn(input), isHeld);
  };
  // Every look writes into the office's file: it comes last, so that little has changed in it since.
  const records = madeCompartments(store.vault).filter((compartment) => compartment !== 'office');
  const all: readonly Compartment[] = [...records, 'office'];
  try {
    const total = storeBytes(folder);
    const first = progressOf(input, 'copying', total);
    for (const compartment of all) {
      const source = compartmentFile(folder, compartment);
      const copy = await SlicedCopy.to(compartmentFile(staged, compartment), source);
      copies.set(compartment, copy);
      await copy.catchUp(first);
    }
    for (let round = 1; round < ROUNDS; round += 1) await catchUp(all, false);
    // The only time that changes wait: none may come between the first file and the last. Looks wait for the last alone.
    const copied = await inTurn(() =>
      files.withoutChanges(async () => {
        await catchUp(records, true);
        return files.withoutChanges(async () => {
          await catchUp(['office'], true);
          return describeStore(store);
        }, ['look']);
      }, ['change']),
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
async function describeStore(store: OpenStore): Promise<CopiedStore> {
  const vault = withoutSlots(store.vault);
  assertOpensBySheets(vault);
  assertWhole(store.folder, store.compartments);
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

/** What is opened by nothing but a slot must not be called a copy, and half-renewed keys are not copied. */
function assertOpensBySheets(vault: VaultFile): void {
  if (!('sheets' in vault.recovery)) throw refusedBackup('sheets-missing');
  if (pendingRenewals(vault).length > 0) throw refusedBackup('renewal-under-way');
}
