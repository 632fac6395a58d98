import type { DayInterval } from './identification-standing.ts';

/** How long several persons waited: the one in the middle, and the longest. */
export type WaitingFigures = {
  readonly persons: number;
  readonly median: DayInterval;
  readonly longest: DayInterval;
};

/** Median and longest of several waits, each end by itself, so that nothing is said more exactly than it is known. */
export function waitingFiguresOf(waits: readonly DayInterval[]): WaitingFigures | undefined {
  if (waits.length === 0) return undefined;
  const least = waits.map((wait) => wait.least).toSorted((one, other) => one - other);
  const most = waits.map((wait) => wait.most).toSorted((one, other) => one - other);
  const isApproximate = waits.some((wait) => wait.isApproximate);
  return {
    persons: waits.length,
    median: { least: Math.floor(middle(least)), most: Math.ceil(middle(most)), isApproximate },
    longest: { least: least.at(-1) ?? 0, most: most.at(-1) ?? 0, isApproximate },
  };
}

function middle(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
