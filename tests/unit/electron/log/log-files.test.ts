import { appendFileSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../../electron/log/log-event.ts';
import { LogFiles } from '../../../../electron/log/log-files.ts';
import { temporaryFolder } from '../../../support/office.ts';

const at = (): Date => new Date('2026-11-22T03:00:00.000Z');
const slow = (milliseconds: number): LogEvent => ({
  kind: 'call.slow',
  operation: 'case.list',
  milliseconds,
});

let root: ReturnType<typeof temporaryFolder>;
let folder: string;
beforeEach(() => {
  root = temporaryFolder();
  folder = path.join(root.path, 'logs');
});
afterEach(() => root.remove());

describe('the log', () => {
  it('keeps JSON lines that only their owner reads', async () => {
    const log = new LogFiles(folder, {}, at);
    log.write(slow(1500));
    log.write({ kind: 'program.ended' });
    await log.flush();
    expect(readFileSync(path.join(folder, 'pokpong.log'), 'utf8')).toBe(
      '{"at":"2026-11-22T03:00:00.000Z","event":{"kind":"call.slow","operation":"case.list","milliseconds":1500}}\n' +
        '{"at":"2026-11-22T03:00:00.000Z","event":{"kind":"program.ended"}}\n',
    );
    expect(statSync(path.join(folder, 'pokpong.log')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('lets its files take turns and forgets the oldest lines', async () => {
    const log = new LogFiles(folder, { fileBytes: 1000, files: 3 }, at);
    for (let number = 0; number < 200; number += 1) {
      log.write(slow(number));
      await log.flush();
    }
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['pokpong.1.log', 'pokpong.2.log', 'pokpong.log']);
    for (const name of names) expect(statSync(path.join(folder, name)).size, name).toBeLessThanOrEqual(1000);
    const kept = (await log.lines()).map(({ event }) =>
      event.kind === 'call.slow' ? event.milliseconds : -1,
    );
    expect(kept.length).toBeGreaterThan(15);
    expect(kept).toEqual(Array.from(kept, (_, index) => 200 - kept.length + index));
  });

  it('goes on after a line that a kill cut short, and leaves out what it does not know', async () => {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'pokpong.log');
    writeFileSync(file, '{"at":"2026-11-22T02:00:00.000Z","event":{"kind":"program.en');
    const log = new LogFiles(folder, {}, at);
    log.write(slow(1));
    await log.flush();
    appendFileSync(
      file,
      'Somchai was here\n{"at":"2026-11-22T03:00:00.000Z","event":{"kind":"note","text":"Somchai"}}\n',
    );
    appendFileSync(
      file,
      '{"at":"2026-11-22T03:00:00.000Z","event":{"kind":"program.ended","text":"Somchai"}}\n',
    );
    expect(await log.lines()).toEqual([{ at: '2026-11-22T03:00:00.000Z', event: slow(1) }]);
  });

  it('neither throws nor keeps lines without end where the disk takes none, and says later what was lost', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    const log = new LogFiles(folder, { waitingLines: 10 }, at);
    for (let number = 0; number < 100; number += 1) log.write(slow(number));
    log.writeNow({ kind: 'program.ended' });
    await log.flush();
    expect(await log.lines()).toEqual([]);
    const later = new LogFiles(path.join(root.path, 'other'), { waitingLines: 10 }, at);
    for (let number = 0; number < 100; number += 1) later.write(slow(number));
    await later.flush();
    const lines = await later.lines();
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)?.event).toEqual({ kind: 'log.dropped', lines: 90 });
  });

  it('writes last words before it returns', () => {
    const log = new LogFiles(folder, {}, at);
    log.write(slow(1));
    log.writeNow({ kind: 'program.ended' });
    const text = readFileSync(path.join(folder, 'pokpong.log'), 'utf8');
    expect(text.split('\n').map((line) => /"kind":"([a-z.]+)"/u.exec(line)?.[1])).toEqual([
      'call.slow',
      'program.ended',
      undefined,
    ]);
  });
});
