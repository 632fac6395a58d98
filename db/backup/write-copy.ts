import type { KeyObject } from 'node:crypto';
import { open, readdir, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { AuditHead } from '../audit.ts';
import type { SignedHead } from '../audit/signed-head.ts';
import { sha256 } from '../container/manifest.ts';
import { flushFile, type CopiedFile } from '../store/copy-file-whole.ts';
import { hasHotJournal, storeBytes } from '../store/file-bytes.ts';
import { renamePatiently } from '../store/rename-patiently.ts';
import { vaultBytes, withoutSlot, type VaultFile } from '../vault/vault-file.ts';
import { refusedBackup } from './backup-fault.ts';
import { freeBackupName } from './backup-folder.ts';
import { namedInManifest, type SealedBackupKey } from './backup-keys.ts';
import {
  keyFileName,
  MANIFEST_NAME,
  SIGNATURE_NAME,
  signManifest,
  type BackupManifest,
} from './backup-manifest.ts';

/** Who makes a copy, and when. */
export type CopyMaker = {
  readonly officeCode: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly madeAt: string;
  /** The office's Ed25519 private key. */
  readonly officeKey: KeyObject;
};

/** What the store was at the moment of which the copy is. */
export type CopiedStore = {
  readonly vault: VaultFile;
  readonly attempts: Buffer | undefined;
  readonly keys: readonly SealedBackupKey[];
  /** Where the audit chain ended then. */
  readonly head: AuditHead;
  readonly signedHead: SignedHead | undefined;
};

/** The compartments' files, as they came back from where they were written. */
export type MeasuredFiles = ReadonlyMap<`${Compartment}.db`, CopiedFile>;

/** Room that a copy leaves free beside its own size. */
const SPARE_BYTES = 16 * 1024 * 1024;

/**
 * A file that the person cannot open may still have a transaction to be rolled back, from a kill before they signed in: the
 * file alone, without its journal, would be neither the state before nor the one after.
 */
export function assertWhole(folder: string, open: ReadonlySet<Compartment>): void {
  const isCutOff = compartments.some(
    (compartment) => !open.has(compartment) && hasHotJournal(folder, compartment),
  );
  if (isCutOff) throw refusedBackup('backup-needs-holder');
}

/** Whether a folder's disk has room for a copy of the store, and a little more. */
export async function hasRoomForCopy(folder: string, storeFolder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= storeBytes(storeFolder) + SPARE_BYTES;
}

/** A vault that nobody's passphrase opens. */
export function withoutSlots(vault: VaultFile): VaultFile {
  return {
    ...vault,
    accounts: vault.accounts.map((account) => ({ ...account, slot: withoutSlot(account.slot) })),
  };
}

/** Writes beside the compartments' files the small ones and what all of them are, signed by the office, and flushes them. */
export async function describeCopy(
  { officeCode, madeAt, officeKey }: CopyMaker,
  staged: string,
  { vault, attempts, keys, head, signedHead }: CopiedStore,
  measured: MeasuredFiles,
): Promise<string> {
  const files: BackupManifest['files'] = [...measured].map(([name, file]) => ({ name, ...file }));
  if (attempts !== undefined) files.push(await writeSmall(staged, 'attempts.json', attempts));
  files.push(await writeSmall(staged, 'vault.json', vaultBytes(vault)));
  for (const { compartment, sealed } of keys)
    files.push(await writeSmall(staged, keyFileName(compartment), sealed));
  const signed = signManifest(
    {
      format: 'pokpong-backup/1',
      officeCode,
      vaultId: vault.vaultId,
      ...(vault.isTraining === true ? { isTraining: true } : {}),
      generation: vault.generation,
      auditHead: { sequence: head.seq, hash: Buffer.from(head.hash).toString('hex') },
      ...(signedHead === undefined ? {} : { signedHead }),
      madeAt,
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
    officeKey,
  );
  await writeSmall(staged, MANIFEST_NAME, signed.bytes);
  await writeSmall(staged, SIGNATURE_NAME, Buffer.from(signed.signature, 'ascii'));
  for (const name of await readdir(staged)) await flushFile(path.join(staged, name));
  await flushFolder(staged);
  return sha256(signed.bytes);
}

/** Gives a copy that was built and verified its name, durably, and returns its folder; whatever lies there already stays. */
export async function publishCopy(staged: string, name: string): Promise<string> {
  const parent = path.dirname(staged);
  const target = path.join(parent, await freeBackupName(parent, name));
  await renamePatiently(staged, target);
  await flushFolder(parent);
  return target;
}

async function writeSmall<N extends string>(
  folder: string,
  name: N,
  bytes: Uint8Array,
): Promise<{ readonly name: N; readonly size: number; readonly sha256: string }> {
  await writeFile(path.join(folder, name), bytes, { flag: 'wx', mode: 0o600 });
  return { name, size: bytes.length, sha256: sha256(bytes) };
}

/** Windows opens no folder and journals names itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
