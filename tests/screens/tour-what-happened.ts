import type { Page } from '@playwright/test';
import { openSection } from './case-access.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { inventedEvent } from './invented.ts';
import { answerText } from './questions.ts';
import { noteWritten } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** What the tour writes down. */
const TOLD = inventedEvent.what;
const OTHER = 'ທ້າວ ຫຼິນ';

/** What happened, from the page of a case on: nothing known, the form with a leg and a debt, what is wrong in it, and on file. */
export async function* screensOfWhatHappened(page: Page, lao: Words): AsyncGenerator<Stop> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await openSection(page, lao, 'what-happened');
  yield { screen: 'what happened, nothing known' };
  await page.keyboard.press('F2');
  await expectScreen(page, 'what-happened-form');
  for (let leg = 1; leg <= 2; leg += 1) {
    await press(lao(leg === 1 ? 'route.add' : 'route.addSite'));
    await answerText(
      page.getByRole('group', { name: lao('route.leg', { place: leg }), exact: true }),
      lao('route.when'),
      `${leg}/2026`,
    );
  }
  await press(lao('moneyOwed.add.debts'));
  const debt = page.getByRole('group', { name: lao('moneyOwed.row.debts', { place: 1 }), exact: true });
  await answerText(debt, lao('moneyOwed.sum'), '30.000');
  await press(lao('others.add'));
  const other = page.getByRole('group', { name: lao('others.row', { place: 1 }), exact: true });
  await other.getByRole('combobox', { name: lao('others.part') }).selectOption('Suspect');
  await answerText(other, lao('others.name'), OTHER);
  noteWritten(OTHER);
  await answerText(page, lao('whatHappened.field.told'), TOLD);
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'what happened with problems', typed: [TOLD, OTHER] };
  await debt.getByRole('combobox', { name: lao('moneyOwed.currency') }).selectOption('THB');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.locator('.route-line')).toBeVisible();
  yield { screen: 'what happened', typed: [TOLD, OTHER] };
}
