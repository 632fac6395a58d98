import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from '../../build/prepare.ts';
import { project } from '../../build/project.ts';
import { makeFolders } from '../program/folders.ts';
import { takeOwnDisplay } from '../program/own-display.ts';
import { TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { compareTimes } from './measure.ts';
import { timeToPaint } from './time-to-paint.ts';

const BARE_WINDOW = path.join(import.meta.dirname, 'bare-window');

/**
 * From the start of the program to its painted sign-in screen, against a bare window of the same Electron. Every start
 * has a profile of its own, so that nothing is left over from the one before.
 */
export const start: Bench = async () => {
  const environment = await prepare();
  const electron = path.join(
    environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '',
    process.platform === 'win32' ? 'electron.exe' : 'electron',
  );
  const office = new TestOffice();
  await office.create();
  // As a lock does; `end` would take the folder away.
  await office.restart();
  const display = await takeOwnDisplay();
  const root = mkdtempSync(path.join(tmpdir(), 'pokpong-start-'));
  let starts = 0;
  const startOf = (program: string, args: readonly string[]) => async (): Promise<number> => {
    starts += 1;
    const folders = makeFolders(path.join(root, String(starts)), office.storeFolder);
    const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return timeToPaint(electron, [...forRoot, program, `--user-data-dir=${folders.userData}`, ...args], {
      ...environment,
      DISPLAY: process.env['DISPLAY'],
      HOME: folders.home,
      TMPDIR: folders.temporary,
    });
  };
  try {
    const places = [`--store=${office.storeFolder}`, `--exports=${path.join(root, 'exports')}`];
    return await compareTimes(
      'start',
      'launch to sign-in',
      7,
      startOf(project, places),
      startOf(BARE_WINDOW, []),
    );
  } finally {
    display.end();
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    await office.end();
  }
};
