import type { BenchOffice } from './office-of-cases.ts';
import type { Figure } from './measure.ts';

/** What a bench gets: how much it shall measure, and an office of cases, made at the first asking. */
export type BenchInput = {
  /** `--scale`, or the bench's own. */
  readonly scale: number | undefined;
  readonly office: () => Promise<BenchOffice>;
};

/** One bench: a file here and a line in `run.ts`. */
export type Bench = (input: BenchInput) => Promise<Figure[]>;
