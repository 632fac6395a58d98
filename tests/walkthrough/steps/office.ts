import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../../screens/expect.ts';
import { expectScreen, expectStep, fillInOffice, makeOffice, nextStep } from '../../screens/entrance.ts';
import { chooseLanguage } from '../../screens/frame.ts';
import { inventedOffice } from '../../screens/invented.ts';
import { preparedSheets, proveSheets } from '../../screens/sheets.ts';
import type { Step } from '../walk.ts';

/** First start: the set-up of a new office in Lao, and the office that comes of it. */
export const officeSteps: readonly Step[] = [
  {
    name: 'start with no store: the set-up of a new office stands',
    picture: 'set-up',
    async run(walk) {
      await walk.start('firstStart');
      await expectScreen(walk.page, 'set-up');
      await expect(walk.page.locator('html')).toHaveAttribute('lang', 'lo');
      if (walk.language !== 'lo') walk.words = await chooseLanguage(walk.page, walk.language);
    },
  },
  {
    name: 'name the office and its founder',
    picture: 'office-and-founder',
    async run(walk) {
      await fillInOffice(walk.page, walk.words, inventedOffice);
      await expect(walk.page.getByLabel(walk.words('setUp.founderName'), { exact: true })).toHaveValue(
        inventedOffice.founderName,
      );
      await expect(walk.page.getByText(walk.words('passphrase.strong'))).toBeVisible();
    },
  },
  {
    name: 'make the encrypted store: its three recovery sheets are handed out, and saved as PDF',
    picture: 'sheets',
    async run(walk) {
      await walk.timed('makeOffice', () => makeOffice(walk.page, walk.words));
      const files = readdirSync(walk.folders.store);
      for (const file of [
        'vault.json',
        'office.db',
        'register.db',
        'investigation.db',
        'assistance.db',
        'statistics.db',
      ])
        expect(files).toContain(file);
      walk.sheets = await preparedSheets(walk.page);
      expect([...walk.sheets.keys()]).toEqual([1, 2, 3]);
      const pdf = path.join(walk.out, 'recovery-sheets.pdf');
      await walk.program.app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, pdf);
      await walk.page.getByRole('button', { name: walk.words('recovery.savePdf'), exact: true }).click();
      await expect(walk.page.getByText(walk.words('recovery.pdfSaved'))).toBeVisible();
      expect(statSync(pdf).size).toBeGreaterThan(10_000);
    },
  },
  {
    name: 'type two sheets back: they are proven',
    picture: 'sheets-proven',
    async run(walk) {
      await proveSheets(walk.page, walk.words);
      await expectStep(walk.page, 'backup');
    },
  },
  {
    name: 'make the first backup',
    picture: 'backup',
    async run(walk) {
      const folder = path.join(walk.out, 'backup');
      mkdirSync(folder);
      await walk.program.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, folder);
      await walk.page.getByRole('button', { name: walk.words('backup.choose'), exact: true }).click();
      await expect(walk.page.getByText(folder)).toBeVisible();
      await walk.page.getByRole('button', { name: walk.words('backup.make'), exact: true }).click();
      await expect(walk.page.getByText(walk.words('backup.made'))).toBeVisible({ timeout: 30_000 });
      const [copy, ...others] = readdirSync(folder);
      expect(others).toEqual([]);
      expect(readdirSync(path.join(folder, copy ?? ''))).toContain('register.db');
    },
  },
  {
    name: 'open the office',
    picture: 'home',
    async run(walk) {
      await nextStep(walk.page, walk.words);
      await walk.page.getByRole('button', { name: walk.words('setUp.open'), exact: true }).click();
      await expectScreen(walk.page, 'home');
      await expect(walk.page.getByRole('banner')).toContainText(inventedOffice.founderName);
      await expect(walk.page.getByRole('navigation')).toContainText(
        walk.language === 'lo' ? inventedOffice.nameLao : inventedOffice.nameEnglish,
      );
    },
  },
];
