import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import electron from 'electron';
import { z } from 'zod';
import type { ProgramFolders } from '../program/folders.ts';
import { programArguments, programEnvironment } from '../program/launch.ts';
import { writeAuditLog } from '../program/audit-log.ts';
import { expect, test } from './fixture.ts';

/** Runs the program with a verb and its words, without a display. */
async function runInTerminal(
  folders: ProgramFolders,
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { DISPLAY: _display, ...environment } = programEnvironment(folders);
  const [project, ...switches] = programArguments(folders);
  const withoutSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The package's main export is the path of its executable outside Electron.
  const child = spawn(String(electron), [...withoutSandbox, ...switches, project ?? '', ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

test('the program checks an exported log without a window, a display or a store', async ({ folders }) => {
  const file = path.join(folders.root, 'audit-log.jsonl');
  const log = writeAuditLog(file);
  const before = readdirSync(folders.userData);
  const verify = (logFile: string) => runInTerminal(folders, 'audit:verify', logFile);
  const whole = await verify(file);
  expect(whole.said).toContain('Rows: 5, from ');
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('\nOK: ') });
  writeFileSync(file, log.replace('"case.open"', '"case.list"'));
  const altered = await verify(file);
  expect(altered).toMatchObject({ code: 1, said: expect.stringContaining('FAILED: row 3: altered') });
  expect(await verify(path.join(folders.root, 'none'))).toMatchObject({ code: 1 });
  expect(readdirSync(folders.userData)).toEqual(before);
});

test('the program writes the tables of a copy with two sheets likewise', async ({ folders }) => {
  const copies = path.join(folders.root, 'copies');
  const script = path.join(import.meta.dirname, '../program/write-copy.ts');
  const said = execFileSync(process.execPath, [script, copies], { encoding: 'utf8' });
  const { first, second } = z.strictObject({ first: z.string(), second: z.string() }).parse(JSON.parse(said));
  const sheets = path.join(folders.root, 'sheets.txt');
  writeFileSync(sheets, `${first}\n${second}\n`);
  const [copy = ''] = readdirSync(copies).filter((name) => name.startsWith('Pokpong-'));
  const out = path.join(folders.root, 'tables');
  const recovered = await runInTerminal(
    folders,
    'recover',
    path.join(copies, copy),
    '--out',
    out,
    '--sheets',
    sheets,
  );
  expect(recovered).toMatchObject({ code: 0, said: expect.stringContaining('\nOK: ') });
  expect(readdirSync(path.join(out, 'register'))).toContain('case_file.csv');
});
