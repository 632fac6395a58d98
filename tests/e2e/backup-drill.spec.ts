import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { putCaseOnFile } from '../screens/case-form.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { Inspection } from '../screens/inspection.ts';
import { inventedOffice } from '../screens/invented.ts';
import { backUp } from '../screens/restore.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const english = words('en');
const shared = shareOffice();
const pictures = process.env['POKPONG_PICTURES'];
/** A program by other people that reads the page: Debian's poppler-utils. */
const hasJudge = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  for (const language of ['en', 'lo'] as const) {
    await chooseLanguage(page, language);
    await page.screenshot({ path: path.join(pictures, `${name}-${language}.png`), fullPage: true });
  }
}

test('a copy is really opened, its case known by eye, and one page says so in two languages', async () => {
  const { program } = shared;
  const { page, folders } = program;
  await beginCase(page, lao, 'Dokchampa Keovilaysak');
  await putCaseOnFile(page);
  const number = await openCaseNumber(page);
  await backUp(program, lao, path.join(folders.root, 'stick'));
  const section = page.getByRole('region', { name: lao('backup.title'), exact: true });
  await section.getByRole('link', { name: lao('backupDrill.open'), exact: true }).click();
  await expectScreen(page, 'backup-drill');
  await picture(page, 'drill-begin');

  const run = page.getByRole('button', { name: lao('backupDrill.run'), exact: true });
  const passphrase = page.getByLabel(lao('recovery.passphrase'), { exact: true });
  await passphrase.fill('not the passphrase of this office');
  await run.click();
  await expect(page.getByText(lao('problem.passphrase-wrong'))).toBeVisible();
  await expect(passphrase).toBeFocused();
  // Two are free; from the third on even the right one waits, and the field says so in the place of "wrong".
  for (const problem of ['passphrase-wrong', 'passphrase-waits'] as const) {
    await passphrase.fill('not the passphrase of this office');
    await run.click();
    await expect(page.getByText(lao(`problem.${problem}`))).toBeVisible();
    await expect(passphrase).toHaveValue('');
  }
  await passphrase.fill(inventedOffice.passphrase);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await run.click();
  await expect(page.locator('[data-check]')).toHaveCount(8);
  await expect(page.locator('[data-check][data-passed="false"]')).toHaveCount(0);
  await expect(page.getByText(number)).toBeVisible();
  await picture(page, 'drill-case');
  const inspection = new Inspection();
  await inspection.enter(page);
  await inspection.look({ screen: 'copy that was tested' });
  expect([...inspection.reading, ...inspection.keyboard, ...inspection.motion]).toEqual([]);
  await page.getByRole('button', { name: lao('backupDrill.known'), exact: true }).click();
  const save = page.getByRole('button', { name: lao('recovery.savePdf'), exact: true });
  await expect(save).toBeVisible();
  await picture(page, 'drill-outcome');
  const pdf = path.join(pictures ?? folders.root, 'certificate.pdf');
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  await save.click();
  await expect(page.getByText(lao('backupDrill.saved'))).toBeVisible();
  expect(existsSync(`${folders.store}.drill`)).toBe(false);
  await goTo(page, lao, 'settings');
  await expect(section.getByText(lao('backup.notTested'))).toHaveCount(0);

  test.skip(!hasJudge && process.env['CI'] !== 'true', 'not installed: pdftotext');
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  expect(pages).toHaveLength(1);
  const [text = ''] = pages.map((one) => one.replaceAll(/\s+/gu, ' '));
  for (const said of [
    english('drillPaper.title'),
    inventedOffice.nameEnglish,
    inventedOffice.founderName,
    english('backupDrill.good'),
    english('backupDrill.passed.audit'),
    english('drillPaper.known'),
    english('drillPaper.head'),
  ])
    expect(text).toContain(said);
  expect(text).toMatch(/: \d+ · [0-9a-f]{64}/u);
  // The certificate is put on a wall: no case stands on it.
  expect(text).not.toContain(number);
});
