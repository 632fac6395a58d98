import type { Page } from '@playwright/test';
import { beginNewCase, putCaseOnFile } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { answerText } from './questions.ts';
import { PASSPORT_NUMBER } from './tour-person.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** The person of the tour entered a second time: seen beside the form, compared, merged, and up to taking it back. */
export async function* screensOfMatching(page: Page, lao: Words): AsyncGenerator<Stop> {
  const press = (name: string) => page.getByRole('button', { name: lao(name), exact: true }).click();
  const follow = (name: string) =>
    page
      .getByRole('link', { name: lao(name) })
      .first()
      .click();
  await beginNewCase(page);
  await answerText(page, lao('caseForm.nameLatin'), 'Dokchampa');
  await expect(page.locator('.near-duplicate')).toHaveCount(1);
  yield { screen: 'somebody alike beside the form' };
  await putCaseOnFile(page);
  await goTo(page, lao, 'home');
  await page.locator('[data-waiting="duplicates"]').getByRole('link').click();
  await expectScreen(page, 'duplicates');
  yield { screen: 'pairs that may be one person' };
  await follow('duplicates.compare');
  await expectScreen(page, 'compare');
  yield { screen: 'two records side by side', typed: [PASSPORT_NUMBER] };
  await press('duplicates.answer.same');
  await expectScreen(page, 'merge');
  yield { screen: 'merge of two records' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'merged');
  yield { screen: 'two records made one' };
  await follow('merge.openPerson');
  await expectScreen(page, 'person-page');
  const undo = await page.getByRole('button', { name: lao('merge.undo') }).elementHandle();
  yield {
    screen: 'taking a merge back',
    async open() {
      await undo?.click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  };
  await follow('duplicates.findOther');
  await expectScreen(page, 'choose-other');
  await page.keyboard.press('Escape');
  yield { screen: 'another record of the person' };
}
