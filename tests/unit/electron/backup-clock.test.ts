import { describe, expect, it } from 'vitest';
import { BackupClock } from '../../../electron/backup-clock.ts';

/** A clock that is moved by hand, and how often a copy was asked for; an answer comes when it is let go. */
function table() {
  let now = 0;
  let asked = 0;
  let answer: () => void = () => undefined;
  const clock = new BackupClock({
    now: () => now,
    makeDue: () => {
      asked += 1;
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    },
  });
  return {
    clock,
    asked: () => asked,
    /** Moves to a second and looks. */
    at: (second: number): Promise<void> => {
      now = second * 1000;
      return clock.tick();
    },
    answered: () => answer(),
  };
}

describe('the clock of copies', () => {
  it('asks nobody while nobody is signed in, and a quarter of a minute after somebody has', async () => {
    const { clock, asked, at, answered } = table();
    await at(100);
    clock.follow(true);
    await at(114);
    expect(asked()).toBe(0);
    const look = at(115);
    expect(asked()).toBe(1);
    answered();
    await look;
    await at(174);
    expect(asked()).toBe(1);
    void at(175);
    expect(asked()).toBe(2);
  });

  it('does not ask again while a copy is under way, nor begin anew when preferences change', async () => {
    const { clock, asked, at, answered } = table();
    clock.follow(true);
    await at(10);
    clock.follow(true);
    const look = at(15);
    await at(600);
    expect(asked()).toBe(1);
    answered();
    await look;
    void at(660);
    expect(asked()).toBe(2);
  });

  it('stops at the lock, and gives who signs in next a first look of their own', async () => {
    const { clock, asked, at, answered } = table();
    clock.follow(true);
    const look = at(15);
    clock.follow(false);
    await at(100);
    clock.follow(true);
    answered();
    await look;
    await at(114);
    expect(asked()).toBe(1);
    void at(115);
    expect(asked()).toBe(2);
    clock.follow(false);
    await at(1000);
    expect(asked()).toBe(2);
  });
});
