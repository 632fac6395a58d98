import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { newCase } from '../support/cases.ts';
import { passphrase, TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import type { Figure } from './measure.ts';

const USUAL_MEBIBYTES = 1024;
const ROUNDS = 3;
/** Between two reads, or two writes, of somebody who works as fast as nobody does. */
const PAUSE_MILLISECONDS = 10;
const MEBIBYTE = 2 ** 20;

/**
 * A verified copy of an office of `--scale` MiB, from the asking to the answer, against plainly copying and flushing the same
 * files: its time with nobody at work and with somebody who reads and writes all the time, its memory, and the longest
 * that a read and a write waited, against the same with nothing else going on.
 */
export const backup: Bench = async ({ scale = USUAL_MEBIBYTES }) => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  const { account } = await office.create();
  const { sheets } = await office.get('recovery.prepareSheets', {
    from: 'passphrase',
    passphrase: passphrase(),
  });
  const [first, second] = sheets.map(({ rows }) => rows.join(' '));
  await office.get('recovery.proveSheets', { first: first ?? '', second: second ?? '' });
  await office.restart();
  await office.signIn();
  if (opened === undefined) throw new Error('Nobody signed in');
  const { caseId } = await office.get('case.record', newCase(account.id));
  await fill(opened, scale);
  const stick = path.join(office.folder.path, 'stick');
  mkdirSync(stick);
  await office.get('backup.setFolder', { folder: stick });
  await office.get('backup.setRhythm', { rhythm: 'by-hand', keeping: 'all' });

  const read = (): Promise<unknown> => office.get('case.timeline', { caseId });
  const write = (): Promise<unknown> => office.get('draft.save', draftOf(account.id));
  const make = (): Promise<unknown> => office.get('backup.make', {});
  const plain = (): Promise<void> => copyPlainly(office.storeFolder, path.join(stick, 'plain'));

  const quiet: Measured[] = [];
  const busy: Measured[] = [];
  const plainly: Measured[] = [];
  const waits = { reads: [0], writes: [0], idleReads: [0], idleWrites: [0] };
  for (let round = 0; round < ROUNDS; round += 1) {
    quiet.push(await emptied(stick, () => measured(make)));
    plainly.push(await emptied(stick, () => measured(plain)));
    const working = emptied(stick, () => measured(make));
    const [reads, writes, copied] = await Promise.all([
      longest(read, working),
      longest(write, working),
      working,
    ]);
    busy.push(copied);
    waits.reads.push(reads);
    waits.writes.push(writes);
    const pause = new Promise((resolve) => setTimeout(resolve, copied.milliseconds));
    const [idleReads, idleWrites] = await Promise.all([longest(read, pause), longest(write, pause)]);
    waits.idleReads.push(idleReads);
    waits.idleWrites.push(idleWrites);
  }
  await office.end();
  const timeOf = (runs: readonly Measured[]): number => median(runs.map(({ milliseconds }) => milliseconds));
  const memoryOf = (runs: readonly Measured[]): number => Math.max(...runs.map(({ mebibytes }) => mebibytes));
  return [
    figureOf(`copy ${scale} MiB, nobody at work`, 'ms', timeOf(quiet), timeOf(plainly)),
    figureOf(`copy ${scale} MiB, somebody at work`, 'ms', timeOf(busy), timeOf(plainly)),
    figureOf('memory of the process, most', 'MiB', memoryOf([...quiet, ...busy]), memoryOf(plainly)),
    figureOf('longest wait of a read', 'ms', Math.max(...waits.reads), Math.max(...waits.idleReads)),
    figureOf('longest wait of a write', 'ms', Math.max(...waits.writes), Math.max(...waits.idleWrites)),
  ];
};

/** Random texts as drafts of both wings and of nobody's case: as large as asked for, in seconds. */
async function fill(store: OpenStore, mebibytes: number): Promise<void> {
  for (let chunk = 0; chunk < mebibytes; chunk += 1) {
    const wing = chunk % 2 === 0 ? 'investigation' : 'assistance';
    const rows = Array.from({ length: 64 }, (_, index) => ({
      owner: store.account.id,
      record_id: `${chunk}-${index}`,
      subject: 'case',
      case_id: '',
      base_version: 0,
      content: randomBytes(11_500).toString('base64'),
      saved_at: '',
      created_at: '',
      created_by: store.account.id,
      version: 1,
    }));
    await store.transaction(async () => {
      await store.kysely.insertInto(`${wing}.draft`).values(rows).execute();
    });
  }
}

/** What is saved while somebody types. */
function draftOf(accountId: string) {
  const input = newCase(accountId);
  const { caseId } = input;
  const content = JSON.stringify(input);
  return { subject: 'case' as const, recordId: caseId, caseId, baseVersion: 0, content };
}

/** The same files to the same disk, flushed. */
async function copyPlainly(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of readdirSync(from)) {
    if (name === 'ballast') continue;
    await copyFile(path.join(from, name), path.join(to, name));
    const handle = await open(path.join(to, name), 'r+');
    await handle.sync();
    await handle.close();
  }
}

type Measured = { readonly milliseconds: number; readonly mebibytes: number };

/** How long something took, and how much memory this process had at most meanwhile. */
async function measured(work: () => Promise<unknown>): Promise<Measured> {
  let most = process.memoryUsage.rss();
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const milliseconds = await timed(work);
  clearInterval(looking);
  return { milliseconds, mebibytes: most / MEBIBYTE };
}

async function emptied<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  }
}

/** Does something again and again until something else is done; the longest that one time took, in milliseconds. */
async function longest(work: () => Promise<unknown>, done: Promise<unknown>): Promise<number> {
  const ended = new AbortController();
  void done.finally(() => ended.abort()).catch(() => undefined);
  let most = 0;
  while (!ended.signal.aborted) {
    most = Math.max(most, await timed(work));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  return most;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function figureOf(figure: string, unit: Figure['unit'], value: number, baseline: number): Figure {
  const round = (number: number): number => Number(number.toPrecision(3));
  return {
    bench: 'backup',
    figure,
    value: round(value),
    unit,
    baseline: round(baseline),
    ratio: round(value / baseline),
  };
}
