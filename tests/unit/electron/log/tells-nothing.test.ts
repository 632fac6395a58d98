import path from 'node:path';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { contract, type OperationName } from '../../../../shared/contract.ts';
import { describeFault } from '../../../../electron/log/fault.ts';
import type { LogEvent } from '../../../../electron/log/log-event.ts';
import { LogFiles } from '../../../../electron/log/log-files.ts';
import { openLog } from '../../../../electron/log/open-log.ts';
import { ProgramLog } from '../../../../electron/log/program-log.ts';
import { newReference } from '../../../../electron/log/reference.ts';
import { Refusal } from '../../../../shared/result.ts';
import { temporaryFolder } from '../../../support/office.ts';

const root = temporaryFolder();
afterAll(() => root.remove());

const written = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');

/** Something that a person typed: recognised wherever it turns up, also in another case or without its digits' company. */
const canary = fc
  .tuple(
    fc.constantFrom('Somchai', 'ສົມໄຊ', '/home/vongsa/ກໍລະນີ', 'K7Q2-M9XDx'),
    fc.stringMatching(/^[a-z]{12}$/u),
  )
  .map(([name, rest]) => ({ text: `${name} ${rest}`, rest }));

/** Errors as bad as can be thrown: every part of them holds the canary, also where a stack's frames are expected. */
const evilThrown = (text: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constant(text),
    fc.constant({ message: text, stack: text }),
    fc.constant(new Refusal({ code: 'internal', reference: text })),
    fc
      .record({
        name: fc.constantFrom('TypeError', text, `${text}Error`),
        code: fc.constantFrom(text, `SQLITE_${text}`, `SQLITE_CORRUPT_${text}`, 'ENOSPC', 7),
        message: fc.constantFrom(text, '', `x\n    at ${text} (file:///dist/electron/main.js:12:3)`),
        stack: fc.constantFrom(
          undefined,
          text,
          `${text}\n    at ${text} (file:///dist/electron/chunks/${text}-0123abcd.js:1:1)`,
          `\n    at f (file:///${text}/dist/electron/main.js:9:9)\n    at g (file:///${text}/other.js:1:1)`,
        ),
      })
      .map(({ name, code, message, stack }) => {
        const error = Object.assign(new Error(message, { cause: new Error(text) }), { code, extra: text });
        error.name = name;
        if (stack !== undefined) error.stack = stack;
        return error;
      }),
    fc.constant(
      Object.defineProperty(new Error(text), 'name', {
        get() {
          throw new Error(text);
        },
      }),
    ),
  );

describe('whatever is thrown, answered or put into an event', () => {
  it('leaves nothing of itself in the files', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        canary.chain((made) => fc.tuple(fc.constant(made), evilThrown(made.text))),
        async ([{ text, rest }, thrown]) => {
          round += 1;
          const folder = path.join(root.path, String(round));
          const log = openLog(folder, { version: text, isPackaged: false });
          const reference = log.fault(thrown);
          log.lastFault(thrown);
          log.write({ kind: 'fault', process: 'store', reference, ...describeFault(thrown) });
          // Events whose types lie, as they could come from another process or through a cast.
          for (const event of [
            { kind: 'call.slow', operation: text, milliseconds: 1 },
            { kind: 'program.ended', text },
            { kind: 'call.failed', operation: 'case.record', code: 'refused', reason: text },
            { kind: 'fault', process: 'main', reference: text, error: 'Error', places: [] },
            { kind: 'fault', process: 'main', reference, error: 'Error', places: [`${text}:1`] },
            { kind: text },
            text,
          ])
            log.write(event as LogEvent);
          const call = log.observing(async () => ({
            ok: false,
            error: { code: 'internal', reference: text },
          }));
          await call('case.record', { person: text });
          const invalid = log.observing(async () => ({
            ok: false,
            error: { code: 'invalid', fields: { [text]: [text] } },
          }));
          await invalid('case.record', { person: text });
          await log.files.flush();
          const file = written(folder);
          expect(file).toContain('program.started');
          expect(file.toLowerCase()).not.toContain(rest);
          expect(file).not.toMatch(/[^\x20-\x7e\n]/u);
          expect(file).not.toMatch(/Somchai|vongsa|home/u);
          for (const word of wordsOf(file)) expect(isKnown(word), word).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Every string that stands in the lines, keys and values. */
function wordsOf(file: string): string[] {
  return [...file.matchAll(/"([^"]*)"/gu)].map(([, word = '']) => word);
}

const FIELDS =
  'at event kind program electron chromium node platform architecture system isPackaged memoryMebibytes process reference error code places operation reason milliseconds';
const VALUES =
  'program.started fault call.failed linux win32 darwin other x64 arm64 ia32 main store not-an-error Error TypeError Refusal ENOSPC SQLITE_CORRUPT';
const known = new Set([...FIELDS.split(' '), ...VALUES.split(' '), ...Object.keys(contract)]);

/** What may stand there by the brief of the log: fixed words, an instant, a version, a reference, a place in a bundle. */
function isKnown(word: string): boolean {
  return (
    known.has(word) ||
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(word) ||
    /^\d+(?:\.\d+){0,3}$/u.test(word) ||
    /^[0-9A-Z]{4}-[0-9A-Z]{4}$/u.test(word) ||
    /^(?:main|store-process|chunk-[0-9a-f]{8}):\d+$/u.test(word)
  );
}

describe('the place of a fault', () => {
  it('is that of our own bundles, after the message, by chunk hash and line', () => {
    const error = new TypeError('one\n    at fake (file:///x/dist/electron/main.js:77:1)');
    error.stack = [
      `TypeError: ${error.message}`,
      '    at Object.record (file:///opt/Pokpong/resources/app.asar/dist/electron/store-process.js:120:9)',
      '    at async file:///C:/Users/vongsa/Pokpong/resources/app.asar/dist/electron/chunks/handlers-0a1b2c3d.js:7:1',
      '    at node:internal/process/task_queues:95:5',
      '    at Somchai (file:///home/somchai/other.js:3:3)',
    ].join('\n');
    expect(describeFault(error)).toEqual({
      error: 'TypeError',
      places: ['store-process:120', 'chunk-0a1b2c3d:7'],
    });
  });

  it('names the code of SQLite by its primary part', () => {
    const error = Object.assign(new Error('x'), { code: 'SQLITE_IOERR_FSYNC' });
    expect(describeFault(error).code).toBe('SQLITE_IOERR');
  });
});

describe('a reference', () => {
  it('has two groups of four characters that are not heard as another', () => {
    const many = Array.from({ length: 500 }, newReference);
    for (const one of many) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
    expect(new Set(many).size).toBe(500);
  });
});

describe('observed calls', () => {
  const observed = async (
    answer: unknown,
    name: OperationName = 'case.record',
  ): Promise<readonly LogEvent[]> => {
    const folder = path.join(root.path, `observed-${Math.random()}`);
    const log = new ProgramLog(new LogFiles(folder));
    const result = await log.observing(async () => answer as never)(name, {});
    expect(result).toBe(answer);
    return (await log.files.lines()).map(({ event }) => event);
  };

  it('leave what failed with its reason or reference, and nothing of what went well or was typed wrongly', async () => {
    expect(await observed({ ok: true, value: 'Somchai' })).toEqual([]);
    expect(await observed({ ok: false, error: { code: 'invalid', fields: { a: ['b'] } } })).toEqual([]);
    expect(await observed({ ok: false, error: { code: 'store', reason: 'damaged' } })).toEqual([
      { kind: 'call.failed', operation: 'case.record', code: 'store', reason: 'damaged' },
    ]);
    expect(await observed({ ok: false, error: { code: 'internal', reference: 'K7Q2-M9XD' } })).toEqual([
      { kind: 'call.failed', operation: 'case.record', code: 'internal', reference: 'K7Q2-M9XD' },
    ]);
    expect(
      await observed({ ok: false, error: { code: 'sign-in-failed', waitSeconds: 3 } }, 'session.open'),
    ).toEqual([{ kind: 'call.failed', operation: 'session.open', code: 'sign-in-failed' }]);
  });
});
