import type { Page } from '@playwright/test';
import { makeFolders, putOffice, removeFolders, type ProgramFolders } from '../program/folders.ts';
import { launchProgram, type Program } from '../program/launch.ts';
import { chooseAccount } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { lock } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import type { StaffName } from '../support/staffed-office.ts';
import { attachWhatWentWrong, expect, test } from './fixture.ts';
import { staffedOffice, type Person } from './made-office.ts';

/** One program, at which several people sit one after another. */
export interface StaffedProgram {
  readonly page: Page;
  /** What somebody is called. */
  readonly nameOf: (name: StaffName) => string;
  /** Where this program's files may lie, outside its store. */
  readonly folder: string;
  /** From now on the system's dialog answers with this file. */
  readonly saveTo: (file: string) => Promise<void>;
  /** From now on the system's dialog for a file that is there answers with this one. */
  readonly readFrom: (file: string) => Promise<void>;
  readonly passphraseOf: (name: StaffName) => string;
  /** Whoever sits there locks, and the next person signs in; home stands, in Lao. */
  readonly signInAs: (name: StaffName) => Promise<Page>;
  /** The same for anybody who has an account; whichever screen comes. */
  readonly signInWith: (displayName: string, passphrase: string) => Promise<Page>;
  /** Whoever sits there locks; the sign-in page stands. */
  readonly lock: () => Promise<Page>;
}

/** A program on an office with several people, for all tests of this file; nobody is signed in at first. */
export function staffProgram(...people: readonly StaffName[]): StaffedProgram {
  return staffProgramAs(people);
}

/** The same on an office that was last used while the computer's clock stood some hours ahead of where it is now. */
export function staffProgramAfterClock(hoursAhead: number, ...people: readonly StaffName[]): StaffedProgram {
  return staffProgramAs(people, `${hoursAhead}-hours-ahead`);
}

function staffProgramAs(people: readonly StaffName[], ...how: readonly string[]): StaffedProgram {
  let running: { readonly program: Program; readonly folders: ProgramFolders } | undefined;
  let known: Readonly<Record<string, Person>> = {};
  const personOf = (name: StaffName): Person => {
    const person = known[name];
    if (person === undefined) throw new Error(`the office has no ${name}`);
    return person;
  };
  const program = (): Program => {
    if (running === undefined) throw new Error('no program runs between the tests');
    return running.program;
  };
  test.beforeAll(async ({ ownDisplay: _display }) => {
    const made = staffedOffice(people, how);
    known = made.people;
    const folders = makeFolders();
    putOffice(made.storeFolder, folders);
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
  const signInWith = async (displayName: string, passphrase: string): Promise<Page> => {
    if (!(await program().page.locator('[data-screen="sign-in"]').isVisible())) await lock(program());
    const { page } = program();
    await chooseAccount(page, words('lo'), displayName);
    // As pasted: that each letter is typed is shown where signing in is what is proven.
    await page.getByLabel(words('lo')('signIn.passphrase'), { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: words('lo')('signIn.submit'), exact: true }).click();
    await expect(page.locator('[data-screen="conduct"], #content [data-screen]').first()).toBeVisible();
    return page;
  };
  return {
    get page() {
      return program().page;
    },
    nameOf: (name) => personOf(name).name,
    get folder() {
      if (running === undefined) throw new Error('no program runs between the tests');
      return running.folders.root;
    },
    saveTo: (file) =>
      program().app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file),
    readFrom: (file) =>
      program().app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, file),
    passphraseOf: (name) => personOf(name).passphrase,
    async signInAs(name) {
      const page = await signInWith(personOf(name).name, personOf(name).passphrase);
      // The same person comes back to where they were.
      await goTo(page, words('lo'), 'home');
      return page;
    },
    signInWith,
    lock: () => lock(program()),
  };
}
