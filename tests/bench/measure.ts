/** One figure of a bench: ours beside its baseline, both from the same run. */
export type Figure = {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: 'ms' | 'MiB' | 'share';
  readonly baseline: number;
  readonly ratio: number;
};

type Contender = () => Promise<unknown>;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * Times ours and its baseline in turns, after warming both up, and gives median and 95th percentile of each.
 * Never a single time: what else the machine does falls on both alike.
 */
export async function compare(
  bench: string,
  figure: string,
  rounds: number,
  ours: Contender,
  baseline: Contender,
): Promise<Figure[]> {
  const timed = (run: Contender) => async (): Promise<number> => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  return compareTimes(bench, figure, rounds, timed(ours), timed(baseline));
}

/** As {@link compare}, for contenders that know themselves how many milliseconds they took. */
export async function compareTimes(
  bench: string,
  figure: string,
  rounds: number,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Figure[]> {
  const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, run] of [['ours', ours] as const, ['baseline', baseline] as const]) {
      const time = await run();
      if (round >= 0) times[name].push(time);
    }
  }
  return figuresOf(bench, figure, times.ours, times.baseline);
}

/** Median and 95th percentile of milliseconds that were measured, ours beside the baseline. */
export function figuresOf(
  bench: string,
  figure: string,
  ours: readonly number[],
  baseline: readonly number[],
): Figure[] {
  const sorted = {
    ours: ours.toSorted((a, b) => a - b),
    baseline: baseline.toSorted((a, b) => a - b),
  };
  return [['median', 0.5] as const, ['p95', 0.95] as const].map(([name, share]) => {
    const value = percentile(sorted.ours, share);
    const base = percentile(sorted.baseline, share);
    return {
      bench,
      figure: `${figure} ${name}`,
      value: round3(value),
      unit: 'ms',
      baseline: round3(base),
      ratio: round3(value / base),
    };
  });
}

const round3 = (value: number): number => Number(value.toPrecision(3));
