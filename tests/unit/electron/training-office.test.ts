import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trainingHandlers } from '../../../electron/shell/training.ts';
import type { BuildMessage } from '../../../electron/training/builder-messages.ts';
import { TrainingOffice } from '../../../electron/training/training-office.ts';
import { trainingFolders } from '../../../electron/training/training-folders.ts';
import { WhichOffice } from '../../../electron/which-office.ts';
import { temporaryFolder } from '../../support/office.ts';

/** A builder that does what a test says. */
class ToldBuilder extends EventEmitter {
  asked: BuildMessage | undefined;
  postMessage(message: BuildMessage): void {
    this.asked = message;
    mkdirSync(path.join(message.folder, 'store'), { recursive: true });
    writeFileSync(path.join(message.folder, 'store', 'vault.json'), `made by ${this.number}`);
  }
  readonly number: number;
  constructor(number: number) {
    super();
    this.number = number;
  }
  kill(): boolean {
    this.emit('exit', 15);
    return true;
  }
  finish(): void {
    this.emit('message', { kind: 'built' });
    this.emit('exit', 0);
  }
}

let place: ReturnType<typeof temporaryFolder>;
let builders: ToldBuilder[];
let faults: unknown[];
let training: TrainingOffice;
let office: WhichOffice;
let turned: boolean[];
/** Whether something runs while an office is turned to: the store process is gone then. */
let isLocked: boolean;
let handlers: ReturnType<typeof trainingHandlers>;

const made = (): string => readFileSync(path.join(place.path, 'training', 'store', 'vault.json'), 'utf8');

beforeEach(() => {
  place = temporaryFolder();
  builders = [];
  faults = [];
  turned = [];
  isLocked = false;
  training = new TrainingOffice({
    folder: path.join(place.path, 'training'),
    fork: () => {
      const builder = new ToldBuilder(builders.length + 1);
      builders.push(builder);
      return builder;
    },
    surroundings: { isDevelopmentRuntime: true },
    told: () => undefined,
    fault: (cause) => faults.push(cause),
  });
  office = new WhichOffice({
    real: trainingFolders(path.join(place.path, 'real')),
    training: training.folders,
    isTraining: false,
    turned: (isTraining) => {
      expect(isLocked).toBe(true);
      turned.push(isTraining);
    },
  });
  handlers = trainingHandlers({
    office,
    training,
    lock: {
      leave: async (turn) => {
        isLocked = true;
        turn();
        isLocked = false;
      },
    },
  });
});
afterEach(() => place.remove());

describe('the way to the office to practise in', () => {
  it('makes it the first time, and goes there when it is whole; the next time at once', async () => {
    await handlers['training.enter']({});
    expect(await handlers['training.state']({})).toEqual({
      isThere: false,
      making: { done: 0, of: 1 },
      hasFailed: false,
    });
    builders[0]?.emit('message', { kind: 'progress', done: 3, of: 12 });
    builders[0]?.emit('message', { kind: 'progress', done: 'all', of: 12 });
    expect(training.state.making).toEqual({ done: 3, of: 12 });
    expect(turned).toEqual([]);
    builders[0]?.finish();
    expect(turned).toEqual([true]);
    expect(training.state).toEqual({ isThere: true, making: null, hasFailed: false });
    expect(readdirSync(place.path)).toEqual(['training']);
    await handlers['training.leave']({});
    await handlers['training.enter']({});
    expect(turned).toEqual([true, false, true]);
    expect(builders).toHaveLength(1);
  });

  it('builds in its own folder, and tells no process where real records are', async () => {
    await handlers['training.enter']({});
    expect(builders[0]?.asked).toEqual({
      folder: path.join(place.path, 'training.making'),
      isDevelopmentRuntime: true,
    });
    builders[0]?.finish();
    for (const folder of Object.values(training.folders)) {
      expect(folder.startsWith(path.join(place.path, 'training') + path.sep)).toBe(true);
      expect(Object.values(office.real)).not.toContain(folder);
    }
    expect(office.settings).toEqual({ ...training.folders, isTraining: true });
  });

  it('ends the making where somebody thinks better of it, and keeps what was there', async () => {
    await handlers['training.enter']({});
    builders[0]?.finish();
    await handlers['training.beginAgain']({});
    await handlers['training.cancel']({});
    expect(training.state).toEqual({ isThere: true, making: null, hasFailed: false });
    expect(made()).toBe('made by 1');
    expect(existsSync(path.join(place.path, 'training.making'))).toBe(false);
    await handlers['training.beginAgain']({});
    builders[2]?.finish();
    expect(made()).toBe('made by 3');
  });

  it('begins once more only when a making that was ended is gone', async () => {
    await handlers['training.enter']({});
    const [first] = builders;
    if (first === undefined) throw new Error('nothing was begun');
    first.kill = () => true;
    await handlers['training.cancel']({});
    await handlers['training.enter']({});
    expect(builders).toHaveLength(1);
    first.emit('exit', 15);
    expect(builders).toHaveLength(2);
    builders[1]?.finish();
    expect(made()).toBe('made by 2');
  });

  it('says that it failed, and writes down why', async () => {
    await handlers['training.enter']({});
    builders[0]?.emit('message', { kind: 'failed', message: 'no room' });
    builders[0]?.emit('exit', 0);
    expect(training.state).toEqual({ isThere: false, making: null, hasFailed: true });
    expect(faults).toEqual([new Error('no room')]);
    expect(turned).toEqual([]);
    expect(readdirSync(place.path)).toEqual([]);
  });

  it('is no way to throw anything away at the office for real work, or to go where one is', async () => {
    await expect(handlers['training.beginAgain']({})).rejects.toThrow('forbidden');
    await expect(handlers['training.leave']({})).rejects.toThrow('forbidden');
    await handlers['training.enter']({});
    builders[0]?.finish();
    await expect(handlers['training.enter']({})).rejects.toThrow('forbidden');
  });
});
