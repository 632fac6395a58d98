import { beforeEach, describe, expect, it } from 'vitest';
import { IdleWatch } from '../../../electron/idle-watch.ts';

let now: number;
let told: string[];
let watch: IdleWatch;

beforeEach(() => {
  now = 1_000_000;
  told = [];
  watch = new IdleWatch(() => now, {
    warn: (seconds) => told.push(`warn ${seconds}`),
    lock: () => told.push('lock'),
  });
});

function pass(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    now += 1000;
    watch.tick();
  }
}

describe('a person who went away', () => {
  it('is warned in the last minute and locked at the limit, once', () => {
    watch.setLimit(10);
    pass(539);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual(['warn 60']);
    pass(60);
    expect(told.at(-2)).toBe('warn 1');
    expect(told.at(-1)).toBe('lock');
    pass(3600);
    expect(told.filter((line) => line === 'lock')).toHaveLength(1);
  });

  it('is left alone as long as there is a key or a movement', () => {
    watch.setLimit(1);
    for (let round = 0; round < 20; round += 1) {
      pass(29);
      watch.touch();
    }
    expect(told).toEqual([]);
  });

  it('takes the warning back by coming back', () => {
    watch.setLimit(10);
    pass(541);
    watch.touch();
    expect(told).toEqual(['warn 60', 'warn 59', 'warn 0']);
  });

  it('is locked after a night of suspension, at the first tick', () => {
    watch.setLimit(10);
    now += 8 * 3_600_000;
    watch.tick();
    expect(told).toEqual(['lock']);
  });

  it('waits anew when the clock was set back', () => {
    watch.setLimit(1);
    pass(25);
    now -= 3_600_000;
    pass(59);
    expect(told).not.toContain('lock');
    pass(2);
    expect(told.at(-1)).toBe('lock');
  });
});

describe('a program with nobody signed in', () => {
  it('never locks by itself', () => {
    pass(100_000);
    watch.setLimit(5);
    watch.setLimit(null);
    pass(100_000);
    expect(told).toEqual([]);
  });
});
