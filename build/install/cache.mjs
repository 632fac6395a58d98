import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The per-user cache folder, made when missing: `$XDG_CACHE_HOME/pokpong` or `~/.cache/pokpong` (XDG Base Directory
 * Specification 0.8), on Windows `%LOCALAPPDATA%\pokpong\Cache`. Everything in it can be deleted at any time.
 */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'] ?? '';
  const local = process.env['LOCALAPPDATA'] ?? '';
  const folder =
    base !== '' && path.isAbsolute(base)
      ? path.join(base, 'pokpong')
      : process.platform === 'win32' && local !== ''
        ? path.join(local, 'pokpong', 'Cache')
        : path.join(homedir(), '.cache', 'pokpong');
  mkdirSync(folder, { recursive: true });
  return folder;
}

const beingMade = /\.making-(\d+)$/u;

/**
 * A fresh folder beside the one that is to appear: filled first, renamed last, so that a killed run never leaves a
 * half-made result under the final name. What killed runs left behind is deleted here.
 * @param {string} target
 */
export function makingFolder(target) {
  const parent = path.dirname(target);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const owner = beingMade.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const folder = `${target}.making-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/** Whether a process of this number exists. @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
