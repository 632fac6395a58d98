import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import electron from 'electron';
import type { ProgramFolders } from '../program/folders.ts';
import { programArguments, programEnvironment } from '../program/launch.ts';
import { writeAuditLog } from '../program/audit-log.ts';
import { expect, test } from './fixture.ts';

/** Runs the program with a verb, without a display. */
async function verify(
  folders: ProgramFolders,
  file: string,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { DISPLAY: _display, ...environment } = programEnvironment(folders);
  const [project, ...switches] = programArguments(folders);
  const withoutSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The package's main export is the path of its executable outside Electron.
  const child = spawn(
    String(electron),
    [...withoutSandbox, ...switches, project ?? '', 'audit:verify', file],
    {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

test('the program checks an exported log without a window, a display or a store', async ({ folders }) => {
  const file = path.join(folders.root, 'audit-log.jsonl');
  const log = writeAuditLog(file);
  const before = readdirSync(folders.userData);
  const whole = await verify(folders, file);
  expect(whole.said).toContain('Rows: 5, from ');
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('\nOK: ') });
  writeFileSync(file, log.replace('"case.open"', '"case.list"'));
  const altered = await verify(folders, file);
  expect(altered).toMatchObject({ code: 1, said: expect.stringContaining('FAILED: row 3: altered') });
  expect(await verify(folders, path.join(folders.root, 'none'))).toMatchObject({ code: 1 });
  expect(readdirSync(folders.userData)).toEqual(before);
});
