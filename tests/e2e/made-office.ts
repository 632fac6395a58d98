import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Sheets } from '../screens/sheets.ts';

/** The invented office, ready to be copied: its store, and what is printed on its three proven recovery sheets. */
export interface MadeOffice {
  readonly storeFolder: string;
  readonly sheets: Sheets;
}

const Made = z.strictObject({
  folder: z.string(),
  storeFolder: z.string(),
  sheets: z.array(z.tuple([z.number(), z.array(z.string())])),
});

/** Where the workers learn of the office that was made before them. */
const NAME = 'POKPONG_MADE_OFFICE';

/**
 * Makes the invented office without a window. Whoever tests the screens of set-up walks through them; everybody else
 * begins behind them.
 */
export function makeInventedOffice(): { readonly remove: () => void } {
  const script = path.join(import.meta.dirname, 'make-office.ts');
  const said = execFileSync(process.execPath, [script], { encoding: 'utf8' });
  process.env[NAME] = said;
  const { folder } = Made.parse(JSON.parse(said));
  return { remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The office that was made before all tests. */
export function madeOffice(): MadeOffice {
  const { storeFolder, sheets } = Made.parse(JSON.parse(process.env[NAME] ?? '{}'));
  return { storeFolder, sheets: new Map(sheets) };
}
