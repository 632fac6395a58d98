import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of so many MiB in memory, or undefined where this machine lets nobody make one. The caller unmounts it. */
export function smallDisk(mebibytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
}

/** Takes it away, whatever still has it open. */
export function unmount(disk: string): void {
  execFileSync('umount', ['-l', disk]);
}
