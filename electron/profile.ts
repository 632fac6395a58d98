import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Databases that Chromium makes in every profile, though our pages live in a session of their own in memory and no
 * feature that uses them is reachable. They would be the only unencrypted databases of the program. The one of shared
 * storage comes two minutes after the start only, when Chromium first tidies it.
 */
const CHROMIUM_DATABASES = ['Trust Tokens', path.join('Shared Dictionary', 'db'), 'SharedStorage'];

/**
 * Makes the profile's folder, readable by its owner alone, and lets Chromium keep no database in it: where a file of
 * that name should be stands an empty folder, so Chromium keeps that data in memory (tried with Electron 33).
 */
export function prepareProfile(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  for (const name of CHROMIUM_DATABASES) {
    const place = path.join(folder, name);
    if (statSync(place, { throwIfNoEntry: false })?.isFile() === true) rmSync(place);
    mkdirSync(place, { recursive: true, mode: 0o700 });
  }
}
