import { test as base } from '@playwright/test';
import { makeFolders, removeFolders, type ProgramFolders } from '../program/folders.ts';
import { Program, launchProgram } from '../program/launch.ts';

interface Fixtures {
  /** Fresh folders, removed after the test. */
  readonly folders: ProgramFolders;
  /** A program started on them, which shows the set-up of a new office. */
  readonly program: Program;
  /** Starts one more program on the same folders, after the one before has ended. */
  readonly start: () => Promise<Program>;
}

/** Playwright's `test` with a real program that leaves neither a process nor a file behind. */
export const test = base.extend<Fixtures>({
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
      if (info.status !== info.expectedStatus) await info.attach('standard error', { body: program.complaints.join('') });
    }
  },
  program: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect } from '@playwright/test';
