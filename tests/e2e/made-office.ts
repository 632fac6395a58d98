import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Sheets } from '../screens/sheets.ts';
import type { StaffName } from '../support/staffed-office.ts';

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

const Person = z.strictObject({ name: z.string(), passphrase: z.string() });
export type Person = z.infer<typeof Person>;

const MadeStaffed = z.strictObject({
  folder: z.string(),
  storeFolder: z.string(),
  people: z.record(z.string(), Person),
});
/** An office with several people, ready to be copied. */
type StaffedOffice = Pick<z.infer<typeof MadeStaffed>, 'storeFolder' | 'people'>;

/** Where the workers learn of the office that was made before them, and where they put those that they make. */
const NAME = 'POKPONG_MADE_OFFICE';
const STAFFED = 'POKPONG_STAFFED_OFFICES';
/** What is known of such an office, beside its store. */
const MADE = 'made.json';

/**
 * Makes the invented office without a window, and room for those with several people. Whoever tests the screens of set-up
 * walks through them; everybody else begins behind them.
 */
export function makeInventedOffice(): { readonly remove: () => void } {
  const script = path.join(import.meta.dirname, 'make-office.ts');
  const said = execFileSync(process.execPath, [script], { encoding: 'utf8' });
  process.env[NAME] = said;
  const { folder } = Made.parse(JSON.parse(said));
  const staffed = mkdtempSync(path.join(tmpdir(), 'pokpong-staffed-'));
  process.env[STAFFED] = staffed;
  return {
    remove() {
      for (const made of [folder, staffed]) rmSync(made, { recursive: true, force: true });
    },
  };
}

/** The office that was made before all tests. */
export function madeOffice(): MadeOffice {
  const { storeFolder, sheets } = Made.parse(JSON.parse(process.env[NAME] ?? '{}'));
  return { storeFolder, sheets: new Map(sheets) };
}

/**
 * An office with the founder and these people, made in a way that `make-staffed-office.ts` knows by whoever asks first in a
 * run. Two that ask at the same moment both make it; one of the two is kept.
 */
export function staffedOffice(names: readonly StaffName[], how: readonly string[]): StaffedOffice {
  const people = [...new Set<StaffName>(['founder', ...names])].toSorted();
  const room = process.env[STAFFED];
  if (room === undefined) throw new Error('there is no room for offices');
  const place = path.join(room, [...people, ...how].join(' '));
  if (!existsSync(place)) {
    const script = path.join(import.meta.dirname, 'make-staffed-office.ts');
    const said = execFileSync(process.execPath, [script, ...people, ...how], { encoding: 'utf8' });
    const { folder } = MadeStaffed.parse(JSON.parse(said));
    writeFileSync(path.join(folder, MADE), said);
    try {
      renameSync(folder, place);
    } catch (cause) {
      if (!existsSync(place)) throw cause;
      rmSync(folder, { recursive: true });
    }
  }
  const { storeFolder, people: known } = MadeStaffed.parse(
    JSON.parse(readFileSync(path.join(place, MADE), 'utf8')),
  );
  return { storeFolder: path.join(place, path.basename(storeFolder)), people: known };
}
