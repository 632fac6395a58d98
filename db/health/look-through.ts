import type Database from 'better-sqlite3';
import { z } from 'zod';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { FileProblem } from '../../shared/domain/health.ts';
import { Refusal } from '../../shared/result.ts';
import { schemaNameOf } from '../compartments/schema-name.ts';
import type { OpenStore } from '../store/open-store.ts';
import { storeFaultOf } from '../store/store-fault.ts';
import { addressed, quoted, tablesOfFile, type TableOfFile } from './tables-of-file.ts';

/** How a look through a file goes on beside everything else. */
export type Pace = {
  /** Waits between two slices; whoever calls meanwhile is not kept waiting. */
  readonly rest: () => Promise<void>;
  /** Waits until nobody is likely to call for a moment: what follows cannot be cut. */
  readonly quiet: () => Promise<void>;
  /** Whether it is to end: a lock, or a key that was given up. */
  readonly isOver: () => boolean;
};

/** What a look through a compartment's file came to; `cut-off` says nothing of the file. */
export type Outcome = { readonly problem: FileProblem | null } | 'cut-off';

/** How long one slice of reading keeps others waiting. */
const SLICE_MILLISECONDS = 20;
/** A table that was read in so short a time is also looked through as a whole at once: its pages are in memory. */
const AT_ONCE_MILLISECONDS = 25;
const ROWS_AT_A_TIME = 500;

/**
 * Reads every row of a compartment's file in slices: each page that holds one is decrypted and verified, so that a
 * changed byte is found wherever a row lies. What is small is also looked through as a structure. For every day.
 */
export async function readThrough(store: OpenStore, compartment: Compartment, pace: Pace): Promise<Outcome> {
  return looking(store, compartment, pace, async (tables) => {
    for (const table of tables) {
      if (table.isVirtual) continue;
      const took = await readTable(store, compartment, table, pace);
      if (took === 'cut-off') return 'cut-off';
      if (took > AT_ONCE_MILLISECONDS) continue;
      if (!(await store.read(async () => isWhole(store.sqlite, 'quick_check', table))))
        return { problem: 'damaged' };
      await pace.rest();
    }
    return { problem: null };
  });
}

/**
 * Looks through the structure of every table and its indexes, one at a time, and at every reference inside the file and
 * to the register. No table can be cut: each waits for a quiet moment. For every month.
 */
export async function checkFile(store: OpenStore, compartment: Compartment, pace: Pace): Promise<Outcome> {
  const schema = schemaNameOf(compartment);
  return looking(store, compartment, pace, async (tables) => {
    let problem: FileProblem | null = null;
    // The first is the list of free pages, which belongs to no table.
    for (const table of [{ schema, name: 'sqlite_schema', key: [], isVirtual: false }, ...tables]) {
      await pace.quiet();
      if (!isHeld(store, compartment, pace)) return 'cut-off';
      const found = await store.read(async () => {
        if (!isWhole(store.sqlite, 'integrity_check', table)) return 'damaged';
        return hasReferences(store, compartment, table) ? null : 'references';
      });
      if (found === 'damaged') return { problem: 'damaged' };
      problem ??= found;
      await pace.rest();
    }
    return { problem };
  });
}

/** Runs a look and tells a damaged file from a look that was cut off; any other failure is thrown. */
async function looking(
  store: OpenStore,
  compartment: Compartment,
  pace: Pace,
  look: (tables: readonly TableOfFile[]) => Promise<Outcome>,
): Promise<Outcome> {
  if (!isHeld(store, compartment, pace)) return 'cut-off';
  try {
    return await look(await store.read(async () => tablesOfFile(store.sqlite, schemaNameOf(compartment))));
  } catch (cause) {
    // Closed, or its key given up, in the middle of a slice.
    if (!isHeld(store, compartment, pace)) return 'cut-off';
    const reason =
      cause instanceof Refusal && cause.error.code === 'store' ? cause.error.reason : storeFaultOf(cause);
    if (reason === 'damaged') return { problem: 'damaged' };
    throw cause;
  }
}

/** Reads one table from its first row to its last; how long the reading took, without the rests. */
async function readTable(
  store: OpenStore,
  compartment: Compartment,
  table: TableOfFile,
  pace: Pace,
): Promise<number | 'cut-off'> {
  const key = table.key.map(quoted).join(', ');
  const after = `where (${key}) > (${table.key.map(() => '?').join(', ')})`;
  const rows = (condition: string): string =>
    `select ${key}, * from ${addressed(table)} ${condition} order by ${key} limit ${ROWS_AT_A_TIME}`;
  let took = 0;
  for (let last: readonly unknown[] | undefined; ;) {
    if (!isHeld(store, compartment, pace)) return 'cut-off';
    const begun = performance.now();
    const read = await store.read(async () =>
      readSome(store.sqlite.prepare(rows(last === undefined ? '' : after)), last ?? [], table.key.length),
    );
    took += performance.now() - begun;
    if (read === undefined) return took;
    last = read;
    await pace.rest();
  }
}

/** Reads rows until the slice is over; the key of the last, or undefined when the table has ended. */
function readSome(
  statement: Database.Statement,
  after: readonly unknown[],
  keyLength: number,
): readonly unknown[] | undefined {
  const end = performance.now() + SLICE_MILLISECONDS;
  let last: readonly unknown[] | undefined;
  let count = 0;
  // An integer beyond 2^53 as a key would come back as another one.
  for (const row of statement
    .raw()
    .safeIntegers()
    .iterate(...after)) {
    last = Row.parse(row).slice(0, keyLength);
    count += 1;
    if (performance.now() > end) return last;
  }
  return count < ROWS_AT_A_TIME ? undefined : last;
}

const Row = z.array(z.unknown());

/** Whether SQLite finds nothing wrong with a table and its indexes. */
function isWhole(
  sqlite: Database.Database,
  check: 'quick_check' | 'integrity_check',
  { schema, name }: TableOfFile,
): boolean {
  return sqlite.pragma(`${schema}.${check}(${quoted(name)})`, { simple: true }) === 'ok';
}

/** Whether every row of a table points at rows that are there: in its own file, and of cases in the register. */
function hasReferences(store: OpenStore, compartment: Compartment, table: TableOfFile): boolean {
  const { sqlite } = store;
  if (table.isVirtual || table.name === 'sqlite_schema') return true;
  const broken = sqlite.prepare(`pragma ${table.schema}.foreign_key_check(${quoted(table.name)})`).get();
  return broken === undefined && (!pointsAtCases(store, compartment, table) || hasItsCases(sqlite, table));
}

/** A draft may be of a case that is not filed yet. */
function pointsAtCases(
  { sqlite, compartments: held }: OpenStore,
  compartment: Compartment,
  table: TableOfFile,
): boolean {
  if (!['investigation', 'assistance'].includes(compartment) || !held.has('register')) return false;
  if (table.name === 'draft') return false;
  const column = sqlite.prepare("select 1 from pragma_table_info(?, ?) where name = 'case_id'");
  return column.get(table.name, table.schema) !== undefined;
}

function hasItsCases(sqlite: Database.Database, table: TableOfFile): boolean {
  const stray = sqlite.prepare(
    `select 1 from ${addressed(table)} where case_id is not null
      and not exists (select 1 from register.case_file where case_file.id = case_id) limit 1`,
  );
  return stray.get() === undefined;
}

function isHeld({ compartments: held }: OpenStore, compartment: Compartment, pace: Pace): boolean {
  return !pace.isOver() && held.has(compartment);
}

/** The compartments that are open, in their order. */
export const heldOf = (store: OpenStore): Compartment[] =>
  compartments.filter((compartment) => store.compartments.has(compartment));
