import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, readdir, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { vientianeDay, vientianeTime } from '../../shared/dates/vientiane-time.ts';
import { Refusal, type RefusalReason } from '../../shared/result.ts';
import { trainingPrefix } from '../../shared/training/training-prefix.ts';

const UNFINISHED_NAME =
  /^\.(?:TRAINING-)?Pokpong-[A-Z][A-Z0-9]{1,5}-\d{4}-\d{2}-\d{2}-\d{6}(?:-\d+)?\.[0-9a-f]{16}\.partial$/u;

const FINISHED_NAME = /^(?:TRAINING-)?Pokpong-[A-Z][A-Z0-9]{1,5}-\d{4}-\d{2}-\d{2}-\d{6}(?:-\d+)?$/u;

/**
 * The folder that a person chose for copies, as it really is, or a refusal: it must be there and writable, and neither
 * lie in the store's folder nor hold it as its own part.
 */
export async function usableBackupFolder(folder: string, storeFolder: string): Promise<string> {
  if (!path.isAbsolute(folder)) throw refused('backup-folder-missing');
  let real: string;
  try {
    real = await realpath(folder);
    if (!(await stat(real)).isDirectory()) throw refused('backup-folder-missing');
    await access(real, constants.W_OK);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw refused(isForbidden(cause) ? 'backup-read-only' : 'backup-folder-missing');
  }
  if (isInside(real, await realpath(storeFolder))) throw refused('backup-into-store');
  return real;
}

/** `Pokpong-<office>-<day>-<time>`, as the clock stands in the Lao PDR, and before them whether it is from training. */
export function backupName(officeCode: string, madeAt: string, isTraining: boolean): string {
  // Whole hours from UTC: the seconds are the same.
  const time = `${vientianeTime(madeAt).replace(':', '')}${madeAt.slice(17, 19)}`;
  return `${trainingPrefix(isTraining)}Pokpong-${officeCode}-${vientianeDay(madeAt)}-${time}`;
}

/**
 * The name, or where something lies under it already, as after two copies within a second or a clock that was set back, the
 * name with the first number that is free.
 */
export async function freeBackupName(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    if (!(await isTaken(path.join(folder, numbered)))) return numbered;
  }
}

async function isTaken(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}

/** The name under which a copy is built: hidden, and nothing that anybody takes for a copy. */
export function unfinishedName(name: string): string {
  return `.${name}.${randomBytes(8).toString('hex')}.partial`;
}

/** Whether a folder's name is one that {@link freeBackupName} gives to copies of this office; what is in it says whose it is. */
export function isBackupName(name: string, officeCode: string): boolean {
  return FINISHED_NAME.test(name) && name.includes(`Pokpong-${officeCode}-`);
}

/** Removes what interrupted copies of this office left. */
export async function removeUnfinishedBackups(folder: string, officeCode: string): Promise<number> {
  const names = (await readdir(folder)).filter(
    (name) => UNFINISHED_NAME.test(name) && name.includes(`Pokpong-${officeCode}-`),
  );
  for (const name of names) await rm(path.join(folder, name), { recursive: true, force: true });
  return names.length;
}

/** Whether something is there and not for this person; a stick that is pulled between two looks is not. */
const isForbidden = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && ['EACCES', 'EROFS', 'EPERM'].includes(String(cause.code));

function isInside(folder: string, parent: string): boolean {
  const relative = path.relative(parent, folder);
  return !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}

const refused = (reason: RefusalReason): Refusal => new Refusal({ code: 'refused', reason });
