import type { Page } from '@playwright/test';
import type { Program } from '../program/launch.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
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
