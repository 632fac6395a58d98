import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { putCaseOnFile } from './case-form.ts';
import { addEvent, timelineEntries } from './case-page.ts';
import {
  expectScreen,
  expectStep,
  fillInOffice,
  finishSetUp,
  makeOffice,
  nextStep,
  trySignIn,
} from './entrance.ts';
import { expect } from './expect.ts';
import { makeExport, prepareExport } from './export.ts';
import { goTo, searchBox } from './frame.ts';
import { inventedEvent, inventedOffice } from './invented.ts';
import { answerText } from './questions.ts';
import { giveSheets, preparedSheets, sheetOf } from './sheets.ts';
import { words } from './words.ts';

/** A place on the tour. What is not there by itself is opened and closed, in whatever language is shown. */
export interface Stop {
  readonly screen: string;
  readonly open?: () => Promise<void>;
  readonly close?: () => Promise<void>;
}

/**
 * Every screen of the signed-in program, one after another, as work leads through them, from an empty office on. Who
 * stops may change language and look, and puts Lao back before going on.
 */
export async function* signedInScreens(page: Page): AsyncGenerator<Stop> {
  const lao = words('lo');
  const closeByEscape = () => page.keyboard.press('Escape');
  yield { screen: 'home of an empty office' };
  yield {
    screen: 'keyboard shortcuts',
    async open() {
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async close() {
      await closeByEscape();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  };
  await page.keyboard.press('Control+N');
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
      // A list closes when the page scrolls under it, so the field comes into sight first.
      await nationalities?.focus();
      await nationalities?.evaluate(async (field) => {
        field.scrollIntoView({ block: 'center' });
        // The event of the scrolling comes with the next frame.
        for (let frames = 0; frames < 2; frames += 1)
          await new Promise((drawn) => requestAnimationFrame(drawn));
      });
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
  await page.keyboard.press('Control+E');
  await expectScreen(page, 'event-form');
  yield { screen: 'event form' };
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await addEvent(page, lao, inventedEvent);
  await timelineEntries(page, lao).filter({ hasText: inventedEvent.what }).getByRole('button').click();
  await expectScreen(page, 'entry-detail');
  yield { screen: 'event' };
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
      await expect(page.getByRole('listbox')).toBeVisible();
    },
    async close() {
      await closeByEscape();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    },
  };
  await goTo(page, lao, 'home');
  yield { screen: 'home' };
  await goTo(page, lao, 'settings');
  yield { screen: 'settings' };
  await page.getByRole('link', { name: lao('recovery.drillTitle'), exact: true }).click();
  await expectScreen(page, 'drill');
  yield { screen: 'drill of the recovery sheets' };
  await page.getByRole('button', { name: lao('recovery.drill'), exact: true }).click();
  yield { screen: 'drill with problems' };
  await goTo(page, lao, 'settings');
  await page.getByRole('link', { name: lao('recovery.makeTitle'), exact: true }).click();
  await expectScreen(page, 'new-sheets');
  yield { screen: 'new recovery sheets' };
  await goTo(page, lao, 'statistics');
  await prepareExport(page, lao, await identityToRecipient(await generateX25519Identity()));
  await makeExport(page, lao);
  yield { screen: 'export made' };
}

/** Every step of the set-up of a new office, from the first page of a program on empty folders to its home page. */
export async function* foundingScreens(page: Page): AsyncGenerator<Stop> {
  const lao = words('lo');
  await expectStep(page, 'language');
  yield { screen: 'set-up' };
  await nextStep(page, lao);
  await expectStep(page, 'office');
  await nextStep(page, lao);
  yield { screen: 'set-up, office with problems' };
  await page
    .getByRole('navigation', { name: lao('setUp.steps') })
    .getByRole('button', { name: lao('setUp.step.language') })
    .click();
  await fillInOffice(page, lao, inventedOffice);
  await page.getByLabel(lao('setUp.passphraseAgain'), { exact: true }).fill('another');
  await page.getByRole('button', { name: lao('setUp.suggest'), exact: true }).click();
  await expect(page.getByRole('status', { name: lao('setUp.suggestion') })).toBeVisible();
  await page.getByRole('button', { name: lao('setUp.submit'), exact: true }).click();
  yield { screen: 'set-up, founder with problems' };
  await page.getByLabel(lao('setUp.passphraseAgain'), { exact: true }).fill(inventedOffice.passphrase);
  await makeOffice(page, lao);
  yield { screen: 'set-up, recovery sheets' };
  const sheets = await preparedSheets(page);
  await page.getByRole('button', { name: lao('recovery.toProof'), exact: true }).click();
  await expectStep(page, 'proof');
  await giveSheets(page, lao, ['0000 0000 0'], sheetOf(sheets, 3));
  await page.getByRole('button', { name: lao('recovery.prove'), exact: true }).click();
  yield { screen: 'set-up, proof with problems' };
  await giveSheets(page, lao, sheetOf(sheets, 1), sheetOf(sheets, 3));
  await page.getByRole('button', { name: lao('recovery.prove'), exact: true }).click();
  await expectStep(page, 'backup');
  yield { screen: 'set-up, first backup' };
  await finishSetUp(page, lao);
}

/** The pages of a program whose office is there and into which nobody has signed in. */
export async function* entranceScreens(page: Page): AsyncGenerator<Stop> {
  const lao = words('lo');
  await expectScreen(page, 'sign-in');
  yield { screen: 'sign-in' };
  await trySignIn(page, lao, 'not the passphrase');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'sign-in refused' };
  await page.getByRole('button', { name: lao('signIn.forgotten') }).click();
  await expectScreen(page, 'recover');
  yield { screen: 'recovery' };
  await page.getByRole('button', { name: lao('recover.submit'), exact: true }).click();
  yield { screen: 'recovery with problems' };
}
