import { findCases } from '../../screens/case-list.ts';
import { expectScreen, trySignIn } from '../../screens/entrance.ts';
import { expect } from '../../screens/expect.ts';
import { inventedOffice, newPassphrase } from '../../screens/invented.ts';
import { giveSheets, sheetOf } from '../../screens/sheets.ts';
import { lock } from '../../screens/steps.ts';
import type { Step } from '../walk.ts';

/** The passphrase is forgotten: two sheets and a new one bring every record back. */
export const recoverySteps: readonly Step[] = [
  {
    name: 'forget the passphrase: type two sheets and a new one',
    picture: 'recovery',
    async run(walk) {
      const page = await lock(walk.program);
      await page.getByRole('button', { name: walk.words('signIn.forgotten') }).click();
      await expectScreen(page, 'recover');
      await giveSheets(page, walk.words, sheetOf(walk.sheets, 2), sheetOf(walk.sheets, 3));
      await page.getByLabel(walk.words('settings.next'), { exact: true }).fill(newPassphrase);
      await page.getByLabel(walk.words('settings.nextAgain'), { exact: true }).fill(newPassphrase);
    },
  },
  {
    name: 'be signed in again',
    picture: 'recovered',
    async run(walk) {
      await walk.timed('recover', async () => {
        await walk.page.getByRole('button', { name: walk.words('recover.submit'), exact: true }).click();
        await expect(walk.page.getByText(walk.words('recover.done'))).toBeVisible({ timeout: 20_000 });
      });
    },
  },
  {
    name: 'find the case again; the old passphrase opens nothing',
    picture: 'found-after-recovery',
    async run(walk) {
      await walk.page.getByRole('button', { name: walk.words('recover.continue'), exact: true }).click();
      await expectScreen(walk.page, 'export');
      await findCases(walk.page, walk.words, walk.caseNumber, [walk.caseNumber]);
      const page = await lock(walk.program);
      await trySignIn(page, walk.words, inventedOffice.passphrase);
      await expect(page.getByText(walk.words('signIn.failed'))).toBeVisible();
      await expect(page.getByRole('timer')).toHaveCount(0, { timeout: 10_000 });
      await trySignIn(page, walk.words, newPassphrase);
      await expectScreen(page, 'case-list');
    },
  },
];
