import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makingFolder } from '../../../build/install/cache.mjs';
import { underLock } from '../../../build/install/lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pokpong-install-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('two installs at once', () => {
  it('work one after the other', async () => {
    const lock = path.join(folder, 'lock');
    const order: string[] = [];
    const install = (name: string) =>
      underLock(lock, async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push(`${name} ends`);
      });
    await Promise.all([install('first'), install('second')]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(existsSync(lock)).toBe(false);
  });

  it('do not wait for one that was killed', async () => {
    const lock = path.join(folder, 'lock');
    mkdirSync(lock);
    writeFileSync(path.join(lock, String(endedProcess())), '');
    let worked = false;
    await underLock(lock, async () => {
      worked = true;
    });
    expect(worked).toBe(true);
  });

  it('wait for the npm that outlives a killed install', async () => {
    const lock = path.join(folder, 'lock');
    const npm = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1000)']);
    mkdirSync(lock);
    writeFileSync(path.join(lock, String(npm.pid)), '');
    writeFileSync(path.join(lock, String(endedProcess())), '');
    await underLock(lock, async () => {
      expect(npm.exitCode).toBe(0);
    });
  });

  it('free the lock when one fails', async () => {
    const lock = path.join(folder, 'lock');
    await expect(underLock(lock, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(existsSync(lock)).toBe(false);
  });
});

describe('a folder being made', () => {
  it('clears away what a killed run left, and nothing of a running one', () => {
    const target = path.join(folder, 'runtime');
    const left = `${target}.making-${endedProcess()}`;
    const others = `${target}.making-${process.ppid}`;
    mkdirSync(left);
    mkdirSync(others);
    const making = makingFolder(target);
    expect(readdirSync(folder).toSorted()).toEqual([path.basename(making), path.basename(others)].toSorted());
  });
});
