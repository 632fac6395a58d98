import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Program } from '../program/launch.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { testOffice } from '../support/test-office.ts';
import { noteWritten } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import { words as wordsOf, type Words } from './words.ts';

/** From now on the system's dialog answers with this folder. */
export async function chooseFolder(program: Program, folder: string): Promise<void> {
  await program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** Says that copies go to a folder, which is made, and makes one there now. */
export async function backUp(program: Program, words: Words, folder: string): Promise<void> {
  const { page } = program;
  mkdirSync(folder, { recursive: true });
  await chooseFolder(program, folder);
  await goTo(page, words, 'settings');
  const section = page.getByRole('region', { name: words('backup.title'), exact: true });
  await section.getByRole('button', { name: words('backup.choose'), exact: true }).click();
  await section.getByRole('button', { name: words('backup.make'), exact: true }).click();
  await expect(section.getByText(words('backup.made'))).toBeVisible({ timeout: 60_000 });
}

/** Has the newest copy opened as a test, from the settings; whether a case is known stands asked when this resolves. */
export async function testNewestCopy(page: Page, words: Words, passphrase: string): Promise<void> {
  const section = page.getByRole('region', { name: words('backup.title'), exact: true });
  await section.getByRole('link', { name: words('backupDrill.open'), exact: true }).click();
  await expectScreen(page, 'backup-drill');
  await page.getByLabel(words('recovery.passphrase'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words('backupDrill.run'), exact: true }).click();
  await expect(page.locator('[data-check]')).toHaveCount(8, { timeout: 60_000 });
}

/** Turns one bit in the first page of a file of a store, which is read whenever it is opened. */
export function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Chooses the folder of the copies and has the newest of them checked; what was found stands when this resolves. */
export async function checkNewestCopy(
  program: Program,
  page: Page,
  words: Words,
  folder: string,
): Promise<void> {
  await expectScreen(page, 'restore');
  await chooseFolder(program, folder);
  await page.getByRole('button', { name: /…$/u }).click();
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.getByRole('button', { name: words('restore.verify'), exact: true }).click();
  await expect(page.getByRole('heading', { name: words('restore.found'), exact: true })).toBeFocused();
}

/** Puts the copy that was checked in place; the last page of the restore stands when this resolves. */
export async function putBack(page: Page, words: Words): Promise<void> {
  const understood = page.getByLabel(words('restore.understood'), { exact: true });
  const perform = page.getByRole('button', { name: words('restore.perform'), exact: true });
  if (await understood.isVisible()) {
    await expect(perform).toBeDisabled();
    await understood.check();
  }
  await perform.click();
  await expect(page.getByRole('heading', { name: words('restore.doneTitle'), exact: true })).toBeFocused();
}

/** The pages of putting a copy back, from a store that cannot be used to the sign-in page of the copy in `folder`. */
export async function* restoreScreens(program: Program, folder: string): AsyncGenerator<Stop> {
  const lao = wordsOf('lo');
  const { page } = program;
  await page.getByRole('button', { name: lao('restore.lastGood'), exact: true }).click();
  await expectScreen(page, 'restore');
  yield { screen: 'restore' };
  await checkNewestCopy(program, page, lao, folder);
  noteWritten(testOffice.nameEnglish);
  noteWritten(testOffice.nameLao);
  yield { screen: 'restore, a copy that was checked' };
  await putBack(page, lao);
  yield { screen: 'restored' };
  await page.getByRole('button', { name: lao('restore.continue'), exact: true }).click();
  await expectScreen(page, 'sign-in');
}
