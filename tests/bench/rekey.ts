import { randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { compartmentFile } from '../../db/compartments/compartment-file.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { newCase } from '../support/cases.ts';
import { passphrase, TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import type { Figure } from './measure.ts';

const USUAL_MEBIBYTES = 200;
const GIGABYTE = 1e9;
const ROUNDS = 3;
const PAUSE_MILLISECONDS = 5;

/**
 * Renewing the key of one compartment of `--scale` MiB, from the asking to the answer, against `VACUUM INTO` of the same
 * rows in a plain file: both as milliseconds a gigabyte. And the longest that a read waited meanwhile, against reads
 * with nothing else going on.
 */
export const rekey: Bench = async ({ scale = USUAL_MEBIBYTES }) => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  const { account } = await office.create();
  await office.restart();
  await office.signIn();
  if (opened === undefined) throw new Error('Nobody signed in');
  const { caseId } = await office.get('case.record', newCase(account.id));
  const plainFile = path.join(office.folder.path, 'plain.db');
  await fill(opened, plainFile, scale);
  const file = compartmentFile(office.storeFolder, 'investigation');
  const perGigabyte = (milliseconds: number, size: number): number => (milliseconds * GIGABYTE) / size;

  const times: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
  const waits: { busy: number[]; idle: number[] } = { busy: [], idle: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = { passphrase: passphrase(), compartments: ['investigation' as const] };
    const renewing = timed(() => office.get('keys.renew', asked));
    waits.busy.push(await longestRead(office, caseId, renewing));
    times.ours.push(perGigabyte(await renewing, statSync(file).size));
    const milliseconds = await renewing;
    const pause = new Promise((resolve) => setTimeout(resolve, milliseconds));
    waits.idle.push(await longestRead(office, caseId, pause));
    times.plain.push(perGigabyte(await timed(async () => vacuumPlain(plainFile)), statSync(plainFile).size));
  }
  await office.end();
  return [
    figureOf('renew the key of a gigabyte, median', median(times.ours), median(times.plain)),
    figureOf('longest wait of a read', Math.max(...waits.busy), Math.max(...waits.idle)),
  ];
};

/** The same random texts as drafts of a wing and in a plain file. */
async function fill(store: OpenStore, plainFile: string, mebibytes: number): Promise<void> {
  const plain = new Database(plainFile);
  plain.exec('create table draft (id integer primary key, content text not null) strict');
  const insert = plain.prepare('insert into draft (content) values (?)');
  for (let chunk = 0; chunk < mebibytes; chunk += 1) {
    const texts = Array.from({ length: 256 }, () => randomBytes(1536).toString('base64'));
    await store.transaction(async () => {
      const rows = texts.map((content, index) => ({
        owner: store.account.id,
        record_id: `${chunk}-${index}`,
        subject: 'case',
        case_id: '',
        base_version: 0,
        content: content + content,
        saved_at: '',
        created_at: '',
        created_by: store.account.id,
        version: 1,
      }));
      await store.kysely.insertInto('investigation.draft').values(rows).execute();
    });
    plain.transaction(() => {
      for (const content of texts) insert.run(content + content);
    })();
  }
  plain.close();
}

function vacuumPlain(file: string): void {
  const target = `${file}.copy`;
  const plain = new Database(file);
  plain.prepare('vacuum into ?').run(target);
  plain.close();
  rmSync(target);
}

/** Reads a case again and again until something is done; the longest that one took, in milliseconds. */
async function longestRead(office: TestOffice, caseId: string, done: Promise<unknown>): Promise<number> {
  const ended = new AbortController();
  void done.finally(() => ended.abort()).catch(() => undefined);
  let longest = 0;
  while (!ended.signal.aborted) {
    longest = Math.max(longest, await timed(() => office.get('case.timeline', { caseId })));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  return longest;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function figureOf(figure: string, value: number, baseline: number): Figure {
  const round = (number: number): number => Number(number.toPrecision(3));
  return {
    bench: 'rekey',
    figure,
    value: round(value),
    unit: 'ms',
    baseline: round(baseline),
    ratio: round(value / baseline),
  };
}
