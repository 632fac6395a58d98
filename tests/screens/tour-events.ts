import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { noteWritten } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

const typed = {
  title: 'Fuekophom',
  remark: 'Banthuek fuekophom',
  first: 'Daovone Phommachanh',
  second: 'Khamla Sisouk',
  trainer: 'Keooudone',
  findings: 'Sai khouamhou',
} as const;

/** Trainings and outreach: the form with problems, one event, its list, its papers, figures, the roster and the questions. */
export async function* screensOfEvents(page: Page, lao: Words): AsyncGenerator<Stop> {
  const button = (name: string) => page.getByRole('button', { name: lao(name), exact: true });
  const field = (name: string) => page.getByLabel(lao(name), { exact: true });
  for (const words of Object.values(typed)) noteWritten(words);
  const all = Object.values(typed);
  await goTo(page, lao, 'events');
  yield { screen: 'events, none yet' };
  await page.getByRole('link', { name: lao('programmeEvents.roster'), exact: true }).click();
  await expectScreen(page, 'trainers');
  yield { screen: 'roster of trainers, nobody yet' };
  await button('trainers.new').click();
  await field('trainers.name').fill(typed.trainer);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: lao('action.save'), exact: true })
    .click();
  await expect(page.getByRole('row')).toHaveCount(2);
  yield { screen: 'roster of trainers', typed: all };
  yield {
    screen: 'dialog of a trainer',
    typed: all,
    async open() {
      await page.getByRole('main').locator('table button').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  };
  await goTo(page, lao, 'events');
  await button('programmeEvents.new').click();
  await expectScreen(page, 'event-form');
  await field('programmeEvents.kind').selectOption('Training');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'form of a training with problems' };
  await field('programmeEvents.kind').selectOption('Outreach');
  yield { screen: 'form of outreach' };
  await field('programmeEvents.kind').selectOption('Training');
  await field('programmeEvents.titleLao').fill(typed.title);
  await field('programmeEvents.begins').fill('2/3/2026');
  await field('programmeEvents.ends').fill('4/3/2026');
  await field('programmeEvents.remarks').fill(typed.remark);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  yield { screen: 'one training', typed: all };
  await button('programmeEvents.toList').click();
  await expectScreen(page, 'event-list');
  const name = page.getByRole('combobox', { name: new RegExp(lao('programmeEvents.columns.name'), 'u') });
  await name.first().fill(typed.first);
  await name.first().press('Enter');
  await name.nth(1).fill(typed.second);
  yield { screen: 'list of names', typed: all };
  await button('programmeEvents.listViews.days').click();
  yield { screen: 'attendance by day', typed: all };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  await button('programmeEvents.papers.attendance').click();
  await expectScreen(page, 'event-paper');
  // The sheet is in Lao, whatever the screen speaks.
  const columns = ['no', 'name', 'position', 'office'].map((column) =>
    lao(`programmeEvents.columns.${column}`),
  );
  yield {
    screen: 'attendance sheet',
    typed: [...all, ...columns, lao('caseForm.sex'), lao('programmeEvents.sheet.signature')],
  };
  await page.getByRole('link', { name: typed.title }).click();
  await button('programmeEvents.papers.certificate').click();
  await expectScreen(page, 'event-paper');
  yield { screen: 'certificates', typed: all };
  await page.getByRole('link', { name: typed.title }).click();
  await button('programmeEvents.recordFollowUp').click();
  await expectScreen(page, 'event-follow-up');
  yield { screen: 'form of a follow-up', typed: all };
  await field('programmeEvents.followUp.findings').fill(typed.findings);
  await button('caseForm.leave').click();
  await expectScreen(page, 'event');
  await goTo(page, lao, 'events');
  await expect(page.getByRole('row')).toHaveCount(2);
  yield { screen: 'events', typed: all };
  await button('programmeEvents.views.figures').click();
  await expect(page.locator('.event-figure-list')).toBeVisible();
  yield { screen: 'figures of events', typed: all };
  await button('programmeEvents.views.people').click();
  await expect(page.getByRole('row')).toHaveCount(3);
  yield { screen: 'people of events', typed: all };
  await page.getByRole('link', { name: lao('trainees.title'), exact: true }).click();
  await expectScreen(page, 'trainees');
  yield { screen: 'questions whether two trainees are one', typed: all };
}
