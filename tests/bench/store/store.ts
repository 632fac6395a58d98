import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../measure.ts';
import { contenders, type Contender } from './contenders.ts';
import { measureOnce, measures, type Measure } from './operations.ts';
import { inventRows } from './rows.ts';

/** A quarter of the design's 20,000 cases: 50,000 rows, about 20 MiB, under two minutes. */
const USUAL_CASES = 5000;
const ROUNDS = 3;

/**
 * The store's own settings and SQLCipher's, each against plain SQLite of the same build: every round fills a fresh file
 * for each of the three and measures it, in turns; medians of the rounds.
 */
export const store: Bench = async ({ scale = USUAL_CASES }) => {
  const rows = inventRows(scale);
  const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-bench-'));
  const taken = new Map<Contender['name'], Record<Measure, number>[]>();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const contender of turned(contenders(), round)) {
        const file = path.join(folder, `${contender.name}-${round}.db`);
        const times = measureOnce(contender, file, rows);
        taken.set(contender.name, [...(taken.get(contender.name) ?? []), times]);
        for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const middle = (name: Contender['name'], measure: Measure): number =>
    median((taken.get(name) ?? []).map((times) => times[measure]));
  return (['ours', 'sqlcipher'] as const).flatMap((name) =>
    measures.map((measure): Figure => {
      const value = middle(name, measure);
      const baseline = middle('plain', measure);
      return {
        bench: 'store',
        figure: `${measure}, ${name}`,
        value: rounded(value),
        unit: measure === 'size' ? 'MiB' : 'ms',
        baseline: rounded(baseline),
        ratio: rounded(value / baseline),
      };
    }),
  );
};

/** Nobody is always first. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const rounded = (value: number): number => Number(value.toPrecision(3));
