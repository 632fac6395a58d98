import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { makeFolders, putOffice, removeFolders, type ProgramFolders } from '../program/folders.ts';
import { launchProgram, type Program } from '../program/launch.ts';
import { takeOwnDisplay, type OwnDisplay } from '../program/own-display.ts';
import { takeOwnProcessor } from '../program/own-processor.ts';
import { signInAsFounder } from '../screens/steps.ts';
import { madeOffice, type MadeOffice } from './made-office.ts';

interface Fixtures {
  /** Fresh folders, removed after the test. */
  readonly folders: ProgramFolders;
  /** Starts a program on the folders, after the one before has ended. */
  readonly start: () => Promise<Program>;
  /** A program on empty folders, which shows the set-up of a new office. */
  readonly program: Program;
  /** A program on a copy of the invented office, with its founder signed in and the interface in Lao. */
  readonly office: Program;
}

interface WorkerFixtures {
  /** The display of this worker alone, where there can be one. */
  readonly ownDisplay: OwnDisplay;
  /** The invented office, made before all tests. */
  readonly madeOffice: MadeOffice;
}

/** Playwright's `test` with a real program that leaves neither a process nor a file behind. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  ownDisplay: [
    async ({}, use, { parallelIndex }) => {
      // First, because the display is kept on the same one.
      takeOwnProcessor(parallelIndex);
      const display = await takeOwnDisplay();
      await use(display);
      display.end();
    },
    { scope: 'worker', auto: true },
  ],
  madeOffice: [async ({}, use) => use(madeOffice()), { scope: 'worker' }],
  folders: async ({}, use) => {
    const folders = makeFolders();
    await use(folders);
    removeFolders(folders);
  },
  start: async ({ folders }, use, info) => {
    const programs: Program[] = [];
    await use(async () => {
      const program = await launchProgram(folders);
      programs.push(program);
      return program;
    });
    for (const program of programs) {
      await program.reap();
      await attachWhatWentWrong(info, program);
    }
  },
  program: async ({ start }, use) => {
    await use(await start());
  },
  office: async ({ start, folders, madeOffice }, use) => {
    putOffice(madeOffice.storeFolder, folders);
    const program = await start();
    await signInAsFounder(program.page);
    await use(program);
  },
});

/** For a failed test: what the program said, and its log, which holds the places of its faults. */
export async function attachWhatWentWrong(info: TestInfo, program: Program): Promise<void> {
  if (info.status === info.expectedStatus) return;
  const log = path.join(program.folders.userData, 'logs', 'pokpong.log');
  await info.attach('standard error', { body: program.complaints.join('') });
  if (existsSync(log)) await info.attach('log', { body: readFileSync(log, 'utf8') });
}

export { expect } from '../screens/expect.ts';
