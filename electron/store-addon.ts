import path from 'node:path';
import { isDevelopmentBuild } from './build-mark.ts';
import type { BuiltProgram } from './build-mark.ts';

/**
 * The SQLite addon that the store process is to load in the place of the prebuilt one, or undefined. Only an unpacked
 * program takes one from its surroundings. A packed development build names the one that was packed with it, which may
 * have been compiled for an older Electron; a release never names any.
 */
export function namedStoreAddon(program: BuiltProgram, named: string | undefined): string | undefined {
  if (!program.isPackaged) return named === '' ? undefined : named;
  if (!isDevelopmentBuild(program)) return undefined;
  const unpacked = `${program.getAppPath()}.unpacked`;
  return path.join(
    unpacked,
    'node_modules',
    'better-sqlite3',
    'prebuilds',
    `${process.platform}-${process.arch}.node`,
  );
}
