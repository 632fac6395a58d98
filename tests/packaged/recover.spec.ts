import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { packagedFolder } from '../../build/package-program.ts';
import { expect, test } from './fixture.ts';

test.skip(process.platform !== 'linux', 'the proof of the package runs on Linux');

const Sheets = z.strictObject({ first: z.string(), second: z.string() });

test('the tables of a copy are had by the packed program, and by its files with plain Node alone', async ({
  start,
  account,
}) => {
  const folder = path.join(account.root, 'copies');
  const script = path.join(import.meta.dirname, '../program/write-copy.ts');
  const { first, second } = Sheets.parse(
    JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' })),
  );
  const sheets = path.join(account.root, 'sheets.txt');
  writeFileSync(sheets, `${first}\n${second}\n`);
  const copy = path.join(folder, readdirSync(folder).find((name) => name.startsWith('Pokpong-')) ?? '');
  const [byProgram, byNode] = ['program', 'node'].map((name) => path.join(account.root, name));
  const program = start({ args: ['recover', copy, '--out', byProgram ?? '', '--sheets', sheets] });
  expect(await program.untilEnded(), program.said).toBe(0);
  const reader = path.join(packagedFolder, 'resources', 'recover', 'recover.mjs');
  const node = spawnSync(process.execPath, [reader, copy, '--out', byNode ?? ''], {
    cwd: account.root,
    input: `${first}\n${second}\n`,
    encoding: 'utf8',
  });
  expect(node.status, node.stdout + node.stderr).toBe(0);
  const filesOf = (out = ''): Map<string, string> =>
    new Map(
      readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(out, file), readFileSync(file, 'utf8')]),
    );
  expect(filesOf(byNode).size).toBeGreaterThan(100);
  expect(filesOf(byNode)).toEqual(filesOf(byProgram));
  expect(filesOf(byNode).get(path.join('register', 'case_file.csv'))?.split('\r\n')).toHaveLength(3);
});
