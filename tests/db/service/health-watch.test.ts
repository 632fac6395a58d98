import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compartments } from '../../../shared/compartment.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { ClockWatch } from '../../../electron/store-process/clock-watch.ts';
import { watchHealth } from '../../../electron/store-process/health-watch.ts';
import { beginSession } from '../../../electron/store-process/session.ts';
import { storeOnDisk, typed } from '../support/store-fixture.ts';

let store: OpenStore;
beforeAll(async () => {
  const made = await storeOnDisk();
  store = await openStore({ ...made, passphrase: typed(), ballastBytes: 1024 });
});
afterAll(() => store.close());

it('a clock is compared with one that nobody sets, from look to look', () => {
  let wall = Date.parse('2026-11-30T08:00:00Z');
  let steady = 5000;
  const watch = new ClockWatch({ wall: () => wall, steady: () => steady });
  const pass = (seconds: number, jump = 0): void => {
    steady += seconds * 1000;
    wall += (seconds + jump) * 1000;
  };
  pass(86_400);
  expect(watch.look()).toBeUndefined();
  pass(60, -200);
  expect(watch.look()).toBeUndefined();
  // Corrected by a little, twice: no jump.
  pass(60, -200);
  expect(watch.look()).toBeUndefined();
  pass(60, -3600);
  expect(watch.look()).toEqual({ kind: 'set-back', seconds: 3600 });
  pass(60);
  expect(watch.look()).toBeUndefined();
  pass(60, 40 * 86_400);
  expect(watch.look()).toEqual({ kind: 'far-ahead', seconds: 3_456_000 });
});

it('files are looked through when that is due and nobody calls, and a clock that is set is noticed', async () => {
  let wall = Date.now();
  let calledAt = performance.now();
  let changes = 0;
  const stopping = new AbortController();
  const session = beginSession(store, 1, { kind: 'own-disk' });
  const watching = watchHealth({
    session,
    headsFolder: undefined,
    now: () => new Date(wall),
    quietFor: () => performance.now() - calledAt,
    changed: () => (changes += 1),
    signal: stopping.signal,
    times: { first: 0, look: 5, rest: 0, quiet: 100 },
  });
  const kinds = (): unknown[] =>
    store.sqlite
      .prepare('select kind from health_check where compartment = ? order by kind')
      .pluck()
      .all('office');
  // While somebody calls again and again, rows are read and what cannot be cut waits.
  const until = performance.now() + 60_000;
  while (count(`select count(*) from health_check where kind = 'read'`) < compartments.length) {
    expect(performance.now()).toBeLessThan(until);
    calledAt = performance.now();
    await pause(10);
  }
  expect(kinds()).toEqual(['read']);
  while (kinds().length < 3) {
    expect(performance.now()).toBeLessThan(until);
    await pause(20);
  }
  expect(count(`select count(*) from health_check where problem is null`)).toBe(2 * compartments.length + 1);
  expect(count('select count(*) from clock_jump')).toBe(0);
  wall -= 600_000;
  while (count('select count(*) from clock_jump') === 0) {
    expect(performance.now()).toBeLessThan(until);
    await pause(20);
  }
  stopping.abort();
  await watching;
  expect(
    store.sqlite.prepare('select kind, seconds between 599 and 601 from clock_jump').raw().get(),
  ).toEqual(['set-back', 1]);
  expect(
    store.sqlite.prepare("select count(*) from audit where operation = 'clock.jumped'").pluck().get(),
  ).toBe(1);
  expect(changes).toBeGreaterThanOrEqual(2);
});

const count = (question: string): number => Number(store.sqlite.prepare(question).pluck().get());
