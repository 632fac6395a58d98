import { describe, expect, it } from 'vitest';
import { slipBetween } from '../../../../shared/text/word-match.ts';

describe('a slip of the keys', () => {
  const areNeighbours = (one: string, other: string): boolean => `${one}${other}` === 'ab';
  const slip = (typed: string, meant: string) => slipBetween(typed, meant, { areNeighbours });

  it('is likely where fingers make it: the key beside, a letter left out, struck twice, two exchanged', () => {
    expect([slip('xaz', 'xbz'), slip('xz', 'xyz'), slip('xyyz', 'xyz'), slip('xzy', 'xyz')]).toEqual([
      'likely',
      'likely',
      'likely',
      'likely',
    ]);
  });

  it('is unlikely for any other letter more or in its place, and no slip for two', () => {
    expect([slip('xcz', 'xbz'), slip('xyaz', 'xyz'), slip('abz', 'xyz'), slip('xyz', 'x')]).toEqual([
      'unlikely',
      'unlikely',
      undefined,
      undefined,
    ]);
  });
});
