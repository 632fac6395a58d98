import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../measure.ts';
import { contenders, type Contender } from './contenders.ts';
import { insertAll, readings } from './operations.ts';
import { inventRows, type BenchRows } from './rows.ts';

/** A quarter of the design's 20,000 cases: 50,000 rows, about 30 MiB, under two minutes. */
const USUAL_CASES = 5000;
const FILLINGS = 3;
const READINGS = 5;

type Name = Contender['name'];
type Samples = Map<string, Record<Name, number[]>>;

/**
 * The store's own settings and SQLCipher's, each against plain SQLite of the same build, in turns: three fillings of a
 * fresh file each, then every reading five times, one contender right after the other, so that what else the machine
 * does falls on all alike; medians of the times, and of the ratios of neighbours.
 */
export const store: Bench = async ({ scale = USUAL_CASES }) => {
  const rows = inventRows(scale);
  const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-bench-'));
  const samples: Samples = new Map();
  try {
    for (let round = 0; round < FILLINGS; round += 1) {
      fillAll(turned(contenders, round), folder, rows, samples);
      if (round === FILLINGS - 1) readAll(folder, rows, samples);
      for (const { name } of contenders)
        for (const file of filesOf(folder, name)) rmSync(file, { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return (['ours', 'sqlcipher'] as const).flatMap((name) =>
    [...samples].map(([measure, taken]): Figure => {
      // Of neighbours: what the machine did in between is in neither.
      const ratios = taken[name].map((value, index) => value / (taken.plain[index] ?? Number.NaN));
      return {
        bench: 'store',
        figure: `${measure}, ${name}`,
        value: rounded(median(taken[name])),
        unit: measure === 'size' ? 'MiB' : 'ms',
        baseline: rounded(median(taken.plain)),
        ratio: rounded(median(ratios)),
      };
    }),
  );
};

const filesOf = (folder: string, name: Name): string[] =>
  ['', '-wal', '-shm', '-journal'].map((end) => path.join(folder, `${name}.db${end}`));
const fileOf = (folder: string, name: Name): string => path.join(folder, `${name}.db`);

function fillAll(order: readonly Contender[], folder: string, rows: BenchRows, samples: Samples): void {
  for (const { name, make, open } of order) {
    const file = fileOf(folder, name);
    make(file);
    const sqlite = open(file);
    take(samples, 'bulk insert', name, () => insertAll(sqlite, rows));
    sqlite.close();
    sampleOf(samples, 'size', name).push(statSync(file).size / 2 ** 20);
  }
}

function readAll(folder: string, rows: BenchRows, samples: Samples): void {
  for (let repeat = 0; repeat < READINGS; repeat += 1) {
    const order = turned(contenders, repeat);
    const opened = order.map(({ name, open }) => ({
      name,
      sqlite: take(samples, 'open', name, () => {
        const sqlite = open(fileOf(folder, name));
        sqlite.prepare('select count(*) from sqlite_schema').get();
        return sqlite;
      }),
    }));
    for (const { name: reading, run } of readings) {
      for (const { name, sqlite } of opened) take(samples, reading, name, () => run(sqlite, rows));
    }
    for (const { sqlite } of opened) sqlite.close();
  }
}

function take<T>(samples: Samples, measure: string, name: Name, work: () => T): T {
  const start = performance.now();
  const value = work();
  sampleOf(samples, measure, name).push(performance.now() - start);
  return value;
}

function sampleOf(samples: Samples, measure: string, name: Name): number[] {
  const taken = samples.get(measure) ?? { plain: [], sqlcipher: [], ours: [] };
  samples.set(measure, taken);
  return taken[name];
}

/** Nobody is always first. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const rounded = (value: number): number => Number(value.toPrecision(3));
