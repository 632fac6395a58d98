import type { Page } from '@playwright/test';
import { phaseThree, phaseThreeGoals } from '../../shared/national-plan/phase-3.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { noteWritten } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** What comes with the plan of phase III stands on its screens in either language, the longest first. */
export const wordsOfThePlan: readonly string[] = [
  phaseThree.titleLao,
  phaseThree.titleEnglish,
  phaseThree.code,
  phaseThree.announcedSource,
  ...phaseThreeGoals.flatMap(({ textLao, textEnglish, code }) => [textLao, textEnglish, code]),
]
  .filter((words): words is string => words !== null)
  .toSorted((one, other) => other.length - one.length);
const typed = wordsOfThePlan;

/** The national plan from nothing: its form, its tree, one goal, a form with problems, and the import of a sheet. */
export async function* screensOfThePlan(page: Page, lao: Words): AsyncGenerator<Stop> {
  const button = (name: string) => page.getByRole('button', { name: lao(name), exact: true });
  for (const words of typed) noteWritten(words);
  await goTo(page, lao, 'plan');
  yield { screen: 'no national plan yet' };
  await button('plan.begin').click();
  await expectScreen(page, 'plan-form');
  yield { screen: 'form of a national plan', typed };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'plan');
  yield { screen: 'national plan', typed };
  await page.locator('.plan-table').getByRole('link').first().click();
  await expectScreen(page, 'plan-node');
  yield { screen: 'a goal of the national plan', typed };
  yield* screensOfIndicators(page, lao);
  await button('plan.addBelow').click();
  await expectScreen(page, 'plan-node-form');
  await button('plan.addAgency').click();
  await button('plan.addBudget').click();
  await page.keyboard.press('Control+S');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  yield { screen: 'form of an entry of the national plan with problems', typed };
  await button('caseForm.leave').click();
  await expectScreen(page, 'plan');
  await button('plan.import').click();
  await expectScreen(page, 'plan-import');
  yield { screen: 'import into the national plan', typed };
}

const INDICATOR = 'Phu dai hap kan feuk op hom';

/** An indicator of a goal: its form, its page, the sheet of its figures, and what waits for a decision. */
async function* screensOfIndicators(page: Page, lao: Words): AsyncGenerator<Stop> {
  const button = (name: string) => page.getByRole('button', { name: lao(name), exact: true });
  await button('indicators.add').click();
  await expectScreen(page, 'indicator-form');
  await page.keyboard.press('Control+S');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  yield { screen: 'form of an indicator with problems', typed };
  noteWritten(INDICATOR);
  for (const name of ['nameLao', 'definition', 'unit', 'numerator'])
    await page.getByLabel(lao(`indicators.${name}`), { exact: true }).fill(INDICATOR);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'indicator');
  await button('indicators.enter').click();
  await expectScreen(page, 'enter-figures');
  const first = page.locator('input[data-column="actual-numerator"]').first();
  await first.fill('60');
  await first.press('Enter');
  await expect(page.getByText(lao('indicators.state.draft'), { exact: true })).toBeVisible();
  yield { screen: 'sheet of the figures of an indicator', typed };
  await page.getByRole('link', { name: lao('indicators.backToIndicator') }).click();
  await expectScreen(page, 'indicator');
  await button('indicators.submit').click();
  await expect(page.locator('article[data-state="submitted"]')).toBeVisible();
  yield { screen: 'an indicator with a submitted figure', typed };
  await page.locator('[data-screen="indicator"] header').getByRole('link').first().click();
  await expectScreen(page, 'plan-node');
  await expect(page.locator('[data-indicator]')).toHaveCount(1);
  yield { screen: 'indicators of a goal', typed };
  await page.getByRole('link', { name: lao('indicators.waitingTitle') }).click();
  await expectScreen(page, 'waiting-figures');
  yield { screen: 'figures of the plan that wait', typed };
  await page.getByRole('link', { name: INDICATOR }).click();
  await expectScreen(page, 'indicator');
  await page.locator('[data-screen="indicator"] header').getByRole('link').first().click();
  await expectScreen(page, 'plan-node');
}
