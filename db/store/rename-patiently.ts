import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * On Windows nothing can be renamed, nor take another's place, while somebody has it open, and a virus scanner or an
 * indexer opens whatever was just written. It lets go in a moment: so long is waited, in milliseconds.
 */
const WAITS = [10, 20, 40, 80, 160, 320, 640] as const;
/** What Windows answers meanwhile; no other system does so for an open file. */
const HELD: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];

/** The system underneath, which tests replace. */
export type RenamingSystem<R> = {
  readonly isWindows: boolean;
  readonly rename: (from: string, to: string) => R;
  readonly pause: (milliseconds: number) => R;
};

const whole: RenamingSystem<void> = {
  isWindows: process.platform === 'win32',
  rename: renameSync,
  pause: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

const bySlices: RenamingSystem<Promise<void>> = {
  ...whole,
  rename,
  pause: (milliseconds) => pause(milliseconds),
};

/** Renames a file or a folder, as often as it takes until whoever looks into it on Windows has let go. */
export function renamePatientlySync(from: string, to: string, system = whole): void {
  for (const wait of WAITS) {
    try {
      return system.rename(from, to);
    } catch (cause) {
      if (!isHeld(cause, system)) throw cause;
    }
    system.pause(wait);
  }
  system.rename(from, to);
}

/** The same while others have their turn. */
export async function renamePatiently(from: string, to: string, system = bySlices): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await system.rename(from, to);
    } catch (cause) {
      if (!isHeld(cause, system)) throw cause;
    }
    await system.pause(wait);
  }
  await system.rename(from, to);
}

const isHeld = (cause: unknown, { isWindows }: Pick<RenamingSystem<unknown>, 'isWindows'>): boolean =>
  isWindows && cause instanceof Error && 'code' in cause && HELD.includes(cause.code);
