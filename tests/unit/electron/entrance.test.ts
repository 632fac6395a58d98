import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Entrance, type StoreBehindEntrance } from '../../../electron/entrance.ts';

const fromStore = { ok: true, value: 'from the store process' } as const;
const none = { ok: true, value: { state: 'none', isDevelopmentRuntime: true } } as const;

describe('the entrance', () => {
  let folder: string;
  let asked: string[];
  let begun: number;
  let isStarting: boolean;
  let faults: unknown[];
  const store: StoreBehindEntrance = {
    get isStarting() {
      return isStarting;
    },
    begin: () => {
      begun += 1;
    },
    call: async (name) => {
      asked.push(name);
      return fromStore;
    },
  };
  const makeEntrance = () =>
    new Entrance({
      settings: () => ({ storeFolder: folder, isDevelopmentRuntime: true, isTraining: false }),
      store,
      fault: (cause) => {
        faults.push(cause);
        return 'K7Q2-M9XD';
      },
    });

  beforeEach(() => {
    vi.useFakeTimers();
    folder = mkdtempSync(path.join(tmpdir(), 'pokpong-entrance-'));
    asked = [];
    begun = 0;
    isStarting = true;
    faults = [];
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  it('describes the office while the store process is starting, and begins that process afterwards', async () => {
    expect(await makeEntrance().call('office.describe', {})).toEqual(none);
    expect([asked, begun]).toEqual([[], 0]);
    vi.runAllTimers();
    expect(begun).toBe(1);
  });

  it('gives what it read ahead to the first question only', async () => {
    const entrance = makeEntrance();
    entrance.prepare();
    writeFileSync(path.join(folder, 'vault.json'), 'not a vault');
    expect(await entrance.call('office.describe', {})).toEqual(none);
    expect(await entrance.call('office.describe', {})).toEqual({
      ok: true,
      value: { state: 'unusable', reason: 'damaged', isDevelopmentRuntime: true },
    });
  });

  it('refuses an input that the contract does not know', async () => {
    expect(await makeEntrance().call('office.describe', { folder: '/etc' })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: {} },
    });
  });

  it('leaves everything else to the store process, which begins for it', async () => {
    expect(await makeEntrance().call('recovery.describe', {})).toEqual(fromStore);
    expect([asked, begun]).toEqual([['recovery.describe'], 1]);
  });

  it('leaves the description too to a store process that listens, or that was given up', async () => {
    isStarting = false;
    expect(await makeEntrance().call('office.describe', {})).toEqual(fromStore);
    expect(asked).toEqual(['office.describe']);
  });

  it('gives a code instead of a fault that nobody foresaw', async () => {
    // A link to itself (ELOOP) is no fault of a store that has a sentence of its own.
    symlinkSync('vault.json', path.join(folder, 'vault.json'));
    expect(await makeEntrance().call('office.describe', {})).toEqual({
      ok: false,
      error: { code: 'internal', reference: 'K7Q2-M9XD' },
    });
    expect(faults).toHaveLength(1);
  });
});
