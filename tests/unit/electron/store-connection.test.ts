import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { StoreConnection } from '../../../electron/store-connection.ts';
import type { LogEvent } from '../../../electron/log/log-event.ts';
import type { StoreProcess } from '../../../electron/store-connection.ts';
import type { Preferences } from '../../../shared/domain/office.ts';
import type { StartMessage, ToStore } from '../../../electron/store-process/protocol.ts';

/** A store process that answers nothing by itself. */
class SilentProcess extends EventEmitter implements StoreProcess {
  readonly pid: number;
  readonly received: ToStore[] = [];

  constructor(pid: number) {
    super();
    this.pid = pid;
  }

  postMessage(message: ToStore): void {
    this.received.push(message);
  }
}

const start: StartMessage = {
  kind: 'start',
  storeFolder: '/store',
  exportsFolder: '/exports',
  isDevelopmentRuntime: true,
  programVersion: '0.1.0',
  isTraining: false,
};
const preferences: Preferences = {
  language: 'en',
  idleLockMinutes: 5,
  textSizePercent: 150,
  contrast: 'high',
  hidesFromCapture: true,
  remindsOfTasks: true,
};
const storeFault: LogEvent = {
  kind: 'fault',
  process: 'store',
  reference: 'K7Q2-M9XD',
  error: 'TypeError',
  places: [],
};
const locked = { ok: false, error: { code: 'locked' } };

let processes: SilentProcess[];
let told: string[];
let logged: LogEvent[];
let connection: StoreConnection;

beforeEach(() => {
  processes = [];
  told = [];
  logged = [];
  connection = new StoreConnection({
    fork: () => {
      const child = new SilentProcess(100 + processes.length);
      processes.push(child);
      return child;
    },
    kill: (pid) => processes.find((child) => child.pid === pid)?.emit('exit', 9),
    start: () => start,
    listener: {
      changed: (topics) => told.push(`changed ${topics.join()}`),
      session: (chosen) => told.push(`session ${chosen === null ? 'nobody' : JSON.stringify(chosen)}`),
      logged: (event) => logged.push(event),
      stopped: () => told.push('stopped'),
    },
  });
});

describe('the store process', () => {
  it('begins once, and is starting until it says that it listens', () => {
    expect(connection.isStarting).toBe(true);
    connection.begin();
    connection.begin();
    expect(processes).toHaveLength(1);
    expect(connection.isStarting).toBe(true);
    processes[0]?.emit('message', { kind: 'ready' });
    expect(connection.isStarting).toBe(false);
  });

  it('is starting anew after a lock, and no longer once it was given up', async () => {
    connection.begin();
    processes[0]?.emit('message', { kind: 'ready' });
    await connection.end();
    connection.begin();
    expect(processes).toHaveLength(1);
    connection.open();
    expect(connection.isStarting).toBe(true);
    for (const index of [1, 2, 3]) processes[index]?.emit('exit', 1);
    expect(logged.at(-1)).toEqual({ kind: 'store.given-up' });
    expect(connection.isStarting).toBe(false);
  });

  it('is told where the store lies before anything else', () => {
    connection.open();
    void connection.call('office.describe', {});
    expect(processes[0]?.received).toEqual([
      start,
      { kind: 'call', id: 1, name: 'office.describe', input: {} },
    ]);
  });

  it('answers each call with its own answer, in any order', async () => {
    connection.open();
    const first = connection.call('draft.list', {});
    const second = connection.call('account.list', {});
    processes[0]?.emit('message', { kind: 'answer', id: 2, result: { ok: true, value: 'second' } });
    processes[0]?.emit('message', { kind: 'answer', id: 1, result: { ok: true, value: 'first' } });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  it('answers every waiting call with locked when it is ended, and begins nothing by itself', async () => {
    connection.open();
    const waiting = connection.call('draft.list', {});
    await connection.end();
    expect(await waiting).toEqual(locked);
    expect(await connection.call('draft.list', {})).toEqual(locked);
    // A passphrase that nobody took does not stay behind either.
    const passphrase = new Uint8Array([1, 2, 3]);
    expect(await connection.call('session.open', { accountId: '', passphrase })).toEqual(locked);
    expect([...passphrase]).toEqual([0, 0, 0]);
    expect(told).toEqual(['session nobody']);
    expect(processes).toHaveLength(1);
  });

  it('is replaced when it ends unasked, and the window is told', async () => {
    connection.open();
    const waiting = connection.call('draft.list', {});
    processes[0]?.emit('exit', 1);
    expect(await waiting).toEqual(locked);
    expect(told).toEqual(['session nobody', 'stopped']);
    expect(connection.pid).toBe(101);
  });

  it('is not started for ever when it ends at once each time', () => {
    connection.open();
    for (let round = 0; round < 10; round += 1) processes.at(-1)?.emit('exit', 1);
    expect(processes).toHaveLength(3);
  });

  it('passes on what the window must know of the person who signed in', () => {
    connection.open();
    processes[0]?.emit('message', { kind: 'session', preferences });
    expect(told).toEqual([`session ${JSON.stringify(preferences)}`]);
  });

  it('leaves its beginning, its ends and its faults for the log', async () => {
    connection.open();
    processes[0]?.emit('message', { kind: 'log', event: storeFault });
    processes[0]?.emit('exit', 1);
    processes[1]?.emit('exit', null);
    processes[2]?.emit('exit', 3);
    expect(logged).toEqual([
      { kind: 'store.started' },
      storeFault,
      { kind: 'store.ended', isExpected: false, exitCode: 1 },
      { kind: 'store.started' },
      { kind: 'store.ended', isExpected: false, exitCode: null },
      { kind: 'store.started' },
      { kind: 'store.ended', isExpected: false, exitCode: 3 },
      { kind: 'store.given-up' },
    ]);
  });

  it('is quiet when no call waits', async () => {
    connection.open();
    await connection.idle();
    let isIdle = false;
    void connection.call('draft.list', {});
    const idle = connection.idle().then(() => (isIdle = true));
    await Promise.resolve();
    expect(isIdle).toBe(false);
    processes[0]?.emit('message', { kind: 'answer', id: 1, result: { ok: true, value: [] } });
    expect(await idle).toBe(true);
    // A renewal of keys goes on for minutes; nobody waits for it at a lock.
    void connection.call('keys.stopRenewal', {});
    void connection.call('backup.make', {});
    processes[0]?.emit('message', { kind: 'answer', id: 2, result: { ok: true, value: {} } });
    await connection.idle();
  });

  it.each([
    null,
    'ready',
    { kind: 'answer', id: 'x' },
    { kind: 'changed', topics: [1] },
    { kind: 'session', preferences: null },
    { kind: 'session', preferences: { ...preferences, idleLockMinutes: -1 } },
    { kind: 'session', preferences: { ...preferences, hidesFromCapture: 1 } },
    { kind: 'session', preferences: { ...preferences, language: 'fr' } },
    { kind: 'log', event: { kind: 'disk.low', freeMebibytes: 1 } },
    { kind: 'log', event: { ...storeFault, message: 'Somchai' } },
    { kind: 'log', event: { ...storeFault, error: 'Somchai' } },
    { kind: 'log', event: { ...storeFault, reference: 'Somchai' } },
    { kind: 'log', event: { ...storeFault, places: ['cases/somchai:1'] } },
    { kind: 'other' },
  ])('is not believed when it says %j', (message) => {
    connection.open();
    processes[0]?.emit('message', message);
    expect(told).toEqual([]);
    expect(logged).toEqual([{ kind: 'store.started' }]);
  });
});
