import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { putCaseOnFile } from '../screens/case-form.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { findCases } from '../screens/case-list.ts';
import { expectScreen, trySignIn } from '../screens/entrance.ts';
import { chooseLanguage } from '../screens/frame.ts';
import { inventedOffice, newPassphrase } from '../screens/invented.ts';
import { backUp, checkNewestCopy, chooseFolder, damage, putBack } from '../screens/restore.ts';
import { giveSheets, sheetOf } from '../screens/sheets.ts';
import { beginCase, signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');
const pictures = process.env['POKPONG_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await page.screenshot({ path: path.join(pictures, `${name}-lo.png`), fullPage: true });
  await chooseLanguage(page, 'en');
  await page.screenshot({ path: path.join(pictures, `${name}-en.png`), fullPage: true });
  await chooseLanguage(page, 'lo');
}

async function caseOf(page: Page, name: string): Promise<string> {
  await beginCase(page, lao, name);
  await putCaseOnFile(page);
  return openCaseNumber(page);
}

test('after damage the last good copy comes first, and people sign in as before; on a new PC two sheets open it', async ({
  office: program,
  start,
  folders,
  madeOffice: { sheets },
}) => {
  test.setTimeout(300_000);
  const stick = path.join(folders.root, 'stick');
  const copied = await caseOf(program.page, 'Dokchampa Keovilaysak');
  await backUp(program, lao, stick);
  await caseOf(program.page, 'Somphone Xayavong');
  await program.close();

  // One file of the store is damaged: who signs in is told, and led to the last good copy.
  damage(path.join(folders.store, 'register.db'));
  const damaged = await start();
  await trySignIn(damaged.page, lao, inventedOffice.passphrase);
  await expect(damaged.page.getByText(lao('error.store.damaged'))).toBeVisible();
  await picture(damaged.page, 'damaged');
  await damaged.page.getByRole('button', { name: lao('restore.lastGood'), exact: true }).click();
  await expectScreen(damaged.page, 'restore');
  await picture(damaged.page, 'restore-begin');

  // A folder without copies, then a copy that is damaged itself.
  await chooseFolder(damaged, folders.exports);
  mkdirSync(folders.exports, { recursive: true });
  await damaged.page.getByRole('button', { name: lao('restore.choose'), exact: true }).click();
  await expect(damaged.page.getByText(lao('restore.noCopies', { folder: folders.exports }))).toBeVisible();
  const [name = ''] = readdirSync(stick).filter((entry) => entry.startsWith('Pokpong-'));
  const file = path.join(stick, name, 'investigation.db');
  damage(file);
  await checkNewestCopy(damaged, damaged.page, lao, stick);
  await expect(
    damaged.page.getByText(lao('restore.fault.file-changed', { name: 'investigation.db' })),
  ).toBeVisible();
  await expect(damaged.page.getByRole('button', { name: lao('restore.perform'), exact: true })).toHaveCount(
    0,
  );
  await picture(damaged.page, 'restore-unsound');
  damage(file);
  await damaged.page.getByRole('radio').first().focus();
  await checkNewestCopy(damaged, damaged.page, lao, stick);
  await picture(damaged.page, 'restore-sound');
  await putBack(damaged.page, lao);
  const [aside = ''] = readdirSync(folders.root).filter((entry) => entry.startsWith('store.before-restore-'));
  await expect(damaged.page.getByText(path.join(folders.root, aside))).toBeVisible();
  expect(readdirSync(path.join(folders.root, aside))).toContain('register.db');
  await picture(damaged.page, 'restore-done');
  await damaged.page.getByRole('button', { name: lao('restore.continue'), exact: true }).click();
  await signInAsFounder(damaged.page);
  const remarks = damaged.page.getByRole('status', { name: lao('frame.remarks'), exact: true });
  await expect(remarks).toBeVisible();
  await expect(remarks).not.toContainText(lao('frame.remarkAuditDisagrees'));
  await picture(damaged.page, 'restored-remark');
  await findCases(damaged.page, lao, 'Dokchampa', [copied]);
  await findCases(damaged.page, lao, 'Somphone', []);
  await damaged.close();

  // Another PC: no store, no profile, the stick alone.
  rmSync(folders.store, { recursive: true });
  rmSync(folders.userData, { recursive: true });
  mkdirSync(folders.userData, { mode: 0o700 });
  const other = await start();
  await expectScreen(other.page, 'set-up');
  await picture(other.page, 'set-up-have-copy');
  await other.page.getByRole('button', { name: lao('restore.haveCopy'), exact: true }).click();
  await checkNewestCopy(other, other.page, lao, path.join(stick, name));
  await expect(other.page.getByText(lao('restore.nothingHere'))).toBeVisible();
  await picture(other.page, 'restore-new-pc');
  await putBack(other.page, lao);
  await expect(other.page.getByText(lao('restore.nextSheets'))).toBeVisible();
  await other.page.getByRole('button', { name: lao('restore.continue'), exact: true }).click();
  await expectScreen(other.page, 'sign-in');
  await other.page.getByRole('button', { name: lao('signIn.forgotten') }).click();
  await giveSheets(other.page, lao, sheetOf(sheets, 2), sheetOf(sheets, 3));
  await other.page.getByLabel(lao('settings.next'), { exact: true }).fill(newPassphrase);
  await other.page.getByLabel(lao('settings.nextAgain'), { exact: true }).fill(newPassphrase);
  await other.page.getByRole('button', { name: lao('recover.submit'), exact: true }).click();
  await other.page.getByRole('button', { name: lao('recover.continue'), exact: true }).click();
  await expectScreen(other.page, 'home');
  await findCases(other.page, lao, 'Dokchampa', [copied]);
});
