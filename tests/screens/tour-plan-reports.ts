import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { wordsOfThePlan } from './tour-plan.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** How the plan goes: the committee's page, the timetable, the money with its form, the provinces and the report. */
export async function* screensOfPlanReports(page: Page, lao: Words): AsyncGenerator<Stop> {
  const typed = wordsOfThePlan;
  const way = (view: string) =>
    page
      .getByRole('navigation', { name: lao('planReports.ways'), exact: true })
      .getByRole('link', { name: lao(`planReports.${view}.way`), exact: true });
  await goTo(page, lao, 'plan');
  await page.getByRole('link', { name: lao('planReports.overview.title'), exact: true }).click();
  await expectScreen(page, 'plan-overview');
  yield { screen: 'overview of the plan', typed };
  await way('timetable').click();
  await expectScreen(page, 'plan-timetable');
  yield { screen: 'timetable of the plan', typed };
  await way('money').click();
  await expectScreen(page, 'plan-money');
  yield { screen: 'budget against spent', typed };
  await page.getByRole('button', { name: lao('planReports.money.add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: lao('planReports.money.save'), exact: true }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const add = await page.locator('[aria-labelledby="expenditures"] header .button').elementHandle();
  yield {
    screen: 'form of an expenditure',
    typed,
    async open() {
      await add?.press('Enter');
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
  await way('provinces').click();
  await expectScreen(page, 'plan-provinces');
  yield { screen: 'tiles of the provinces', typed };
  await way('report').click();
  await expectScreen(page, 'plan-report');
  yield { screen: 'report of the plan', typed };
}
