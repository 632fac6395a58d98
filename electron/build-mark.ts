import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The part of Electron's `app` that is read here. */
export interface BuiltProgram {
  readonly isPackaged: boolean;
  getAppPath(): string;
}

/**
 * Whether this is a build for development and checking only: not packed at all, or packed without the mark `release`,
 * which `npm run package` sets only when it packs the official Electron. The mark is a field of the package.json inside
 * the archive, so that neither a switch nor the environment changes it; what cannot be read counts as no mark.
 */
export function isDevelopmentBuild(program: BuiltProgram): boolean {
  return !program.isPackaged || markOf(path.join(program.getAppPath(), 'package.json')) !== 'release';
}

function markOf(manifestFile: string): unknown {
  try {
    const manifest: unknown = JSON.parse(readFileSync(manifestFile, 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'pokpongBuild' in manifest
      ? manifest.pokpongBuild
      : undefined;
  } catch {
    return undefined;
  }
}
