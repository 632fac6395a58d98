import { statfsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { asGoneCopy } from '../backup/backup-fault.ts';
import { copiedFiles, MANIFEST_NAME, type BackupManifest } from '../backup/backup-manifest.ts';
import { sha256 } from '../container/manifest.ts';
import { flushFile, measureFile } from '../store/copy-file-whole.ts';
import { syncFolder } from '../store/durable-file.ts';
import { renamePatiently } from '../store/rename-patiently.ts';
import { asStoreRefusal } from '../store/store-fault.ts';
import { assertKind } from '../store/vault-store.ts';
import { vaultBytes, type VaultFile } from '../vault/vault-file.ts';
import { examineRestore, type PresentStore } from './examine-restore.ts';
import { markBytes, RESTORED_MARK_NAME, type RestoredMark } from './restored-mark.ts';
import { passphrasesIn, withReturnedSlots } from './returned-slots.ts';
import { asideFolder, hasStore, putInPlace, settleRestore, stagingFolders } from './settle-restore.ts';

export type RestoreInput = {
  /** Where the store belongs. Nobody may have it open. */
  readonly storeFolder: string;
  /** The copy itself. It is only read. */
  readonly copyFolder: string;
  readonly now: Date;
  /** Whether it is the place of an office to practise in; by default of a real one, and a copy of the other kind is refused. */
  readonly isTraining?: boolean;
  /** Told of the work done, in bytes, of all there is to do. */
  readonly onBytes?: (bytes: number, allBytes: number) => void;
};

export type Restored = {
  /** Where the store that stood there lies now; null when there was none. */
  readonly movedTo: string | null;
  readonly passphrases: { readonly open: number; readonly accounts: number };
};

/** Every byte is read in the copy, written, and read in its new place. */
const TIMES_OVER = 3;

/** Room that is left free beside the copy's own size. */
const SPARE_BYTES = 16 * 1024 * 1024;

/**
 * Puts a copy in the place of the store. The copy is verified, put together beside the store, read back, flushed and only
 * then renamed; what stood there is moved aside under a dated name and never deleted. Killed at any instant, the old store
 * stands or the new one, after {@link settleRestore} whole: no file of one time lies beside a file of another.
 *
 * @throws Refusal `backup-not-verified`; `backup-folder-missing` when the stick was pulled; `copy-of-another-office` where another office's store stands; `training-office` or
 *   `not-training-office`; `disk-full`,
 *   `not-writable`
 */
export async function restoreCopy(input: RestoreInput): Promise<Restored> {
  const { storeFolder, copyFolder, now, isTraining = false, onBytes } = input;
  try {
    settleRestore(storeFolder);
    const examined = await examineRestore(storeFolder, copyFolder, {
      onBytes: (bytes, allBytes) => onBytes?.(bytes, TIMES_OVER * allBytes),
    });
    const { vault, manifest, faults, present, isSameOffice } = examined;
    if (isSameOffice === false) throw refused('copy-of-another-office');
    if (vault !== undefined) assertKind(vault, isTraining);
    if (vault === undefined || manifest === undefined || faults.length > 0)
      throw refused('backup-not-verified');
    assertRoom(storeFolder, manifest);
    const restored = withReturnedSlots(vault, present.vault);
    await stage(input, manifest, restored, present);
    const movedTo = hasStore(storeFolder) ? asideFolder(storeFolder, now) : null;
    if (movedTo !== null) {
      await renamePatiently(storeFolder, movedTo);
      syncFolder(path.dirname(storeFolder));
    }
    putInPlace(storeFolder);
    return { movedTo, passphrases: passphrasesIn(restored) };
  } catch (cause) {
    throw asStoreRefusal(asGoneCopy(cause, copyFolder));
  }
}

async function stage(
  { storeFolder, copyFolder, now, onBytes }: RestoreInput,
  manifest: BackupManifest,
  vault: VaultFile,
  present: PresentStore,
): Promise<void> {
  const { partial, whole } = stagingFolders(storeFolder);
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const allBytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
  const did = (bytes: number): void => onBytes?.(bytes, TIMES_OVER * allBytes);
  for (const { name, size, sha256: expected } of manifest.files) {
    // The vault comes with slots; what holders open copies with is of the copy alone.
    if (!copiedFiles.some((one) => one === name) || name === 'vault.json') continue;
    const target = path.join(partial, name);
    await copyFile(path.join(copyFolder, name), target);
    did(size);
    const found = await measureFile(target, did);
    if (found.size !== size || found.sha256 !== expected) throw refused('backup-not-verified');
  }
  await writeFile(path.join(partial, 'vault.json'), vaultBytes(vault), { flag: 'wx', mode: 0o600 });
  const mark: RestoredMark = {
    format: 'pokpong-restored/1',
    madeAt: manifest.madeAt,
    manifestSha256: sha256(await readFile(path.join(copyFolder, MANIFEST_NAME))),
    auditHead: manifest.auditHead,
    restoredAt: now.toISOString(),
    replacedAt: present.writtenAt,
  };
  await writeFile(path.join(partial, RESTORED_MARK_NAME), markBytes(mark), { flag: 'wx', mode: 0o600 });
  for (const name of await readdir(partial)) await flushFile(path.join(partial, name));
  syncFolder(partial);
  await renamePatiently(partial, whole);
  syncFolder(path.dirname(storeFolder));
}

function assertRoom(storeFolder: string, { files }: BackupManifest): void {
  const needed = files.reduce((sum, { size }) => sum + size, SPARE_BYTES);
  const { bavail, bsize } = statfsSync(path.dirname(storeFolder));
  if (bavail * bsize < needed) throw new Refusal({ code: 'store', reason: 'disk-full' });
}

const refused = (reason: 'backup-not-verified' | 'copy-of-another-office'): Refusal =>
  new Refusal({ code: 'refused', reason });
