import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { removeAbandonedExports } from '../../../db/export/write-export.ts';
import { processFile } from '../support/processes.ts';
import { inTemporaryFolder } from '../../support/judges.ts';

const KILLS = 8;

it('a program killed while exporting leaves whole exports only, and every one that it reported', async () => {
  let lost = 0;
  for (let round = 0; round < KILLS; round += 1) {
    await inTemporaryFolder(async (folder) => {
      const child = spawn(process.execPath, [processFile('write-exports-forever'), folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let reported = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        reported += chunk;
      });
      const closed = once(child, 'close');
      await once(child.stdout, 'data');
      await wait(10 + ((round * 37) % 60));
      child.kill('SIGKILL');
      await closed;

      await removeAbandonedExports(folder);
      const names = readdirSync(folder);
      expect(names.filter((name) => !name.endsWith('.tar.age'))).toEqual([]);
      for (const name of names) {
        const bytes = readFileSync(path.join(folder, name));
        expect(bytes.equals(Buffer.alloc(300_000, name.at(-9) ?? ''))).toBe(true);
      }
      lost += reported
        .split('\n')
        .slice(0, -1)
        .filter((name) => !names.includes(name)).length;
    });
  }
  process.stdout.write(`kills: ${KILLS}, ${lost} lost writes\n`);
  expect(lost).toBe(0);
}, 60_000);
