import { makeFolders, putOffice, removeFolders, type ProgramFolders } from '../program/folders.ts';
import { launchProgram, type Program } from '../program/launch.ts';
import { pressInWindow, shownView } from '../program/shown-view.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { attachWhatWentWrong, test } from './fixture.ts';

/** One program for all tests of a file. */
export interface Shared {
  readonly program: Program;
}

/**
 * A program on a copy of the invented office for all tests of this file, for those that harm neither it nor each other:
 * each begins on the home page in Lao, its founder signed in, and names its own case. A test that fails takes the
 * program with it, and the next one begins with another.
 */
export function shareOffice(): Shared {
  const shared = share({ hasOffice: true });
  test.beforeEach(() => bringHome(shared.program));
  return shared;
}

/** A program on empty folders for all tests of this file; each begins on the set-up of a new office. */
export function shareProgram(): Shared {
  const shared = share({ hasOffice: false });
  test.beforeEach(() => bringToFront(shared.program));
  return shared;
}

function share({ hasOffice }: { readonly hasOffice: boolean }): Shared {
  let running: { readonly program: Program; readonly folders: ProgramFolders } | undefined;
  test.beforeAll(async ({ ownDisplay: _display, madeOffice }) => {
    const folders = makeFolders();
    if (hasOffice) putOffice(madeOffice.storeFolder, folders);
    running = { program: await launchProgram(folders), folders };
  });
  test.afterEach(async ({}, info) => {
    if (running !== undefined) await attachWhatWentWrong(info, running.program);
  });
  test.afterAll(async () => {
    if (running === undefined) return;
    await running.program.reap();
    removeFolders(running.folders);
  });
  return {
    get program() {
      if (running === undefined) throw new Error('no program runs between the tests');
      return running.program;
    },
  };
}

/** Brings the page of the program to the front where the calendar stands before it. */
async function bringToFront(program: Program): Promise<void> {
  if ((await shownView(program)).address.includes('/calendar.html')) await pressInWindow(program, 'Escape');
}

/** Goes home from wherever a test has left the program, as the founder in Lao. */
async function bringHome(program: Program): Promise<void> {
  await bringToFront(program);
  // An open list or dialog hides the rest.
  await program.page.keyboard.press('Escape');
  await chooseLanguage(program.page, 'lo');
  if (await program.page.locator('[data-screen="sign-in"]').isVisible()) {
    await signInAsFounder(program.page);
    await chooseLanguage(program.page, 'lo');
  }
  await goTo(program.page, words('lo'), 'home');
}
