import type { ElementHandle, Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Look } from '../../shared/look.ts';
import { administrationScreens } from './administration-tour.ts';
import { brokenScreen } from './broken-tour.ts';
import { putCaseOnFile } from './case-form.ts';
import { addEvent, timelineEntries } from './case-page.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { makeExport, prepareExport } from './export.ts';
import { goTo, searchBox } from './frame.ts';
import { inventedEvent, inventedOffice } from './invented.ts';
import { answerText } from './questions.ts';
import type { Sheets } from './sheets.ts';
import { giveSheets, preparedSheets, sheetOf } from './sheets.ts';
import { screensAroundACase, screensOfARefusal } from './tour-case.ts';
import { screensOfContacts } from './tour-contacts.ts';
import { screensOfTheDirectory } from './tour-directory.ts';
import { screensOfEvents } from './tour-events.ts';
import { screensOfAGroup } from './tour-group.ts';
import { screensOfMatching } from './tour-matching.ts';
import { screensOfAPerson } from './tour-person.ts';
import { screensOfPlanResources } from './tour-plan-resources.ts';
import { screensOfPlanReports } from './tour-plan-reports.ts';
import { screensOfThePlan } from './tour-plan.ts';
import { screensOfTasks } from './tour-tasks.ts';
import { words } from './words.ts';

/** A place on the tour. What is not there by itself is opened and closed, in whatever language is shown. */
export interface Stop {
  readonly screen: string;
  readonly open?: () => Promise<void>;
  readonly close?: () => Promise<void>;
  /** Shows the page in a language and a look, where it has no switches for them. */
  readonly show?: (page: Page, look: Look) => Promise<void>;
  /** What people of this office typed that stands on it, beside what is invented for all tests. */
  readonly typed?: readonly string[];
  /** How many controls it has at least, where they are fewer than every screen has. */
  readonly fewestControls?: number;
}

/**
 * Every screen of the signed-in program, one after another, as work leads through them, from an empty office on. Who
 * stops may change language and look, and puts Lao back before going on.
 */
export async function* signedInScreens(page: Page, sheets: Sheets): AsyncGenerator<Stop> {
  yield { screen: 'home of an empty office' };
  yield dialog(page, 'keyboard shortcuts', () => page.keyboard.press('F1'));
  yield* caseScreens(page);
  yield* settingsScreens(page);
  yield* sheetScreens(page, sheets);
  yield* exportScreens(page);
  yield* administrationScreens(page, inventedOffice.founderName);
  yield* screensOfMatching(page, words('lo'));
  yield* screensOfAGroup(page, words('lo'));
  yield* screensOfTheDirectory(page, words('lo'));
  yield* screensOfContacts(page, words('lo'));
  yield* screensOfThePlan(page, words('lo'));
  yield* screensOfEvents(page, words('lo'));
  yield* screensOfPlanResources(page, words('lo'));
  yield* screensOfPlanReports(page, words('lo'));
  yield* brokenScreen(page);
}

/** A dialog that something opens; Esc closes it. */
const dialog = (page: Page, screen: string, act: () => Promise<void>): Stop => ({
  screen,
  async open() {
    await act();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async close() {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  },
});

/** Brings the cursor into a field with a list, and the field into sight first: a list closes when the page scrolls under it. */
async function comeIntoSight(field: ElementHandle<HTMLElement | SVGElement> | null): Promise<void> {
  await field?.focus();
  await field?.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center' });
    // The event of the scrolling comes with the next frame.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}

/** The list of the field with the cursor; one that closed because the page scrolled under it after another look opens by its key. */
async function expectList(page: Page): Promise<void> {
  const last = page.getByRole('option').last();
  const isOpen = await last.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (!isOpen) await page.keyboard.press('ArrowDown');
  await expect(last).toBeVisible();
}

/** A case from its form to the lists that it stands in. */
async function* caseScreens(page: Page): AsyncGenerator<Stop> {
  const lao = words('lo');
  const closeByEscape = () => page.keyboard.press('Escape');
  await page.keyboard.press('Control+N');
  await expectScreen(page, 'new-case');
  await expectList(page);
  await closeByEscape();
  const searchField = await page.getByRole('combobox', { name: lao('newCase.choose') }).elementHandle();
  yield { screen: 'search before a new case' };
  yield {
    screen: 'search before a new case, nobody found',
    async open() {
      await comeIntoSight(searchField);
      await page.keyboard.insertText('zzz');
      await expect(page.getByRole('option')).toHaveCount(1);
    },
    async close() {
      await closeByEscape();
      await closeByEscape();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    },
  };
  await searchField?.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'case-form');
  yield { screen: 'new case' };
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'new case with problems' };
  await answerText(page, lao('caseForm.nameLatin'), 'Dokchampa');
  const nationalities = await page
    .getByRole('combobox', { name: lao('caseForm.nationalities') })
    .elementHandle();
  yield {
    screen: 'open list',
    async open() {
      await comeIntoSight(nationalities);
      await nationalities?.press('ArrowDown');
      await expect(page.getByRole('listbox')).toBeVisible();
    },
    async close() {
      await closeByEscape();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    },
  };
  await putCaseOnFile(page);
  yield { screen: 'case page' };
  yield* screensOfAPerson(page, lao);
  await goTo(page, lao, 'cases');
  await page.getByRole('row').nth(1).click();
  await expectScreen(page, 'case-page');
  await page.keyboard.press('Control+E');
  await expectScreen(page, 'event-form');
  yield { screen: 'event form' };
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'event form with problems' };
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await addEvent(page, lao, inventedEvent);
  await timelineEntries(page, lao).filter({ hasText: inventedEvent.what }).getByRole('button').click();
  await expectScreen(page, 'entry-detail');
  yield { screen: 'event' };
  yield* screensAroundACase(page, lao);
  yield* screensOfTasks(page, lao);
  await goTo(page, lao, 'cases');
  await expect(page.getByRole('row')).toHaveCount(2);
  yield { screen: 'case list' };
  const search = await searchBox(page, lao).elementHandle();
  yield {
    screen: 'search',
    async open() {
      // It opens when the cursor comes into it.
      await search?.evaluate((field) => {
        if (field instanceof HTMLElement) field.blur();
      });
      await search?.click();
      await expectList(page);
    },
    async close() {
      await closeByEscape();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    },
  };
  await goTo(page, lao, 'home');
  yield { screen: 'home' };
  yield* screensOfARefusal(page, lao);
}

async function* settingsScreens(page: Page): AsyncGenerator<Stop> {
  const lao = words('lo');
  await goTo(page, lao, 'settings');
  yield { screen: 'settings' };
  const help = await page.getByRole('button', { name: lao('diagnostics.open') }).elementHandle();
  yield dialog(page, 'file for the support', async () => {
    await help?.click();
    await expect(page.getByRole('dialog').locator('textarea')).toBeVisible();
  });
}

/** The drill with the sheets that hold, and the making of a new set, which is handed out and proven. */
async function* sheetScreens(page: Page, sheets: Sheets): AsyncGenerator<Stop> {
  const lao = words('lo');
  const press = (name: string) => page.getByRole('button', { name: lao(name), exact: true }).click();
  await page.getByRole('link', { name: lao('recovery.drillTitle'), exact: true }).click();
  await expectScreen(page, 'drill');
  yield { screen: 'drill of the recovery sheets' };
  await press('recovery.drill');
  yield { screen: 'drill with problems' };
  await giveSheets(page, lao, sheetOf(sheets, 1), sheetOf(sheets, 3));
  await press('recovery.drill');
  await expect(page.getByText(lao('recovery.drillDone'))).toBeVisible();
  yield { screen: 'drill done' };
  await goTo(page, lao, 'settings');
  await page.getByRole('link', { name: lao('backupDrill.open'), exact: true }).click();
  await expectScreen(page, 'backup-drill');
  yield { screen: 'test of a copy, before there is one' };
  await goTo(page, lao, 'settings');
  await page.getByRole('link', { name: lao('recovery.makeTitle'), exact: true }).click();
  await expectScreen(page, 'new-sheets');
  yield { screen: 'new recovery sheets' };
  await giveSheets(page, lao, sheetOf(sheets, 1), sheetOf(sheets, 3));
  await press('recovery.make');
  const next = await preparedSheets(page);
  yield { screen: 'new recovery sheets handed out' };
  await press('recovery.toProof');
  yield { screen: 'proof of the new recovery sheets' };
  await giveSheets(page, lao, sheetOf(next, 1), sheetOf(next, 2));
  await press('recovery.prove');
  await expect(page.getByText(lao('recovery.provenTitle'))).toBeVisible();
  yield { screen: 'new recovery sheets proven' };
}

async function* exportScreens(page: Page): AsyncGenerator<Stop> {
  const lao = words('lo');
  await goTo(page, lao, 'statistics');
  await prepareExport(page, lao, await identityToRecipient(await generateX25519Identity()));
  await makeExport(page, lao);
  yield { screen: 'export made' };
}
