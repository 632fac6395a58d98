import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { StoreOnDisk } from './store-fixture.ts';

/**
 * A closed store that is made once for a whole run, by the first file of tests that asks for it, and only copied
 * afterwards. Two that ask at the same moment both make it; one of the two is kept.
 */
export async function templateOf<T extends StoreOnDisk>(
  name: string,
  make: (folder: string) => Promise<Omit<T, 'folder'>>,
): Promise<T> {
  const place = path.join(inject('templates'), name);
  if (!existsSync(place)) {
    const making = mkdtempSync(`${place}.making-`);
    const rest = await make(path.join(making, 'store'));
    writeFileSync(path.join(making, 'made.json'), JSON.stringify(rest));
    try {
      renameSync(making, place);
    } catch (cause) {
      if (!existsSync(place)) throw cause;
      rmSync(making, { recursive: true });
    }
  }
  // Written above, by the same code.
  const rest = JSON.parse(readFileSync(path.join(place, 'made.json'), 'utf8')) as Omit<T, 'folder'>;
  return { ...rest, folder: path.join(place, 'store') } as T;
}
