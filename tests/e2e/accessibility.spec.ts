import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { accessibilityFaults, OFFICE_SCREEN, sidewaysOverflow } from '../screens/accessibility.ts';
import { answerText } from '../screens/questions.ts';
import { addEvent, timelineEntries } from '../screens/case-page.ts';
import { putCaseOnFile } from '../screens/case-form.ts';
import { expectScreen, trySignIn } from '../screens/entrance.ts';
import { makeExport, prepareExport } from '../screens/export.ts';
import { chooseLanguage, goTo, searchBox } from '../screens/frame.ts';
import { inventedEvent } from '../screens/invented.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');

/** Looks at every screen on the way, in both languages, and remembers what axe finds. */
class Inspection {
  readonly faults: string[] = [];
  screens = 0;

  /** A screen that stays as it is when the language is switched. */
  async look(page: Page, screen: string): Promise<void> {
    for (const language of ['en', 'lo'] as const) {
      await chooseLanguage(page, language);
      await this.glance(page, `${screen} (${language})`);
    }
  }

  /** Something that closes when anything else is pressed: in the language that stands. */
  async glance(page: Page, screen: string): Promise<void> {
    this.screens += 1;
    this.faults.push(...(await accessibilityFaults(page, screen)));
    const overflow = await sidewaysOverflow(page);
    if (overflow > 0) this.faults.push(`${screen}: reaches ${overflow} px beyond the window`);
  }
}

test('axe finds nothing on any screen of the signed-in program, in Lao and English', async ({
  office: { page },
}) => {
  test.setTimeout(180_000);
  const inspection = new Inspection();
  await page.setViewportSize(OFFICE_SCREEN);
  expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1366, 768]);
  await inspection.look(page, 'home of an empty office');
  for (const language of ['en', 'lo'] as const) {
    await chooseLanguage(page, language);
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await inspection.glance(page, `keyboard shortcuts (${language})`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+N');
  await expectScreen(page, 'case-form');
  await inspection.look(page, 'new case');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await inspection.look(page, 'new case with problems');
  await answerText(page, lao('caseForm.nameLatin'), 'Dokchampa');
  await page.getByRole('combobox', { name: lao('caseForm.nationalities') }).press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await inspection.glance(page, 'open list');
  await page.keyboard.press('Escape');
  await putCaseOnFile(page);
  await inspection.look(page, 'case page');
  await page.keyboard.press('Control+E');
  await expectScreen(page, 'event-form');
  await inspection.look(page, 'event form');
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await addEvent(page, lao, inventedEvent);
  await timelineEntries(page, lao).filter({ hasText: inventedEvent.what }).getByRole('button').click();
  await expectScreen(page, 'entry-detail');
  await inspection.look(page, 'event');
  await goTo(page, lao, 'cases');
  await expect(page.getByRole('row')).toHaveCount(2);
  await inspection.look(page, 'case list');
  await searchBox(page, lao).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await inspection.glance(page, 'search');
  await page.keyboard.press('Escape');
  await goTo(page, lao, 'home');
  await inspection.look(page, 'home');
  await goTo(page, lao, 'settings');
  await inspection.look(page, 'settings');
  await goTo(page, lao, 'statistics');
  await prepareExport(page, lao, await identityToRecipient(await generateX25519Identity()));
  await makeExport(page, lao);
  await inspection.look(page, 'export made');
  console.log(
    `axe on the signed-in program: ${inspection.screens} screens, ${inspection.faults.length} faults`,
  );
  expect(inspection.faults).toEqual([]);
});

test('axe finds nothing before signing in, in Lao and English', async ({
  program,
  officeStore,
  folders,
  start,
}) => {
  test.setTimeout(120_000);
  const inspection = new Inspection();
  await inspection.look(program.page, 'set-up');
  await program.page.getByRole('button', { name: lao('setUp.submit'), exact: true }).click();
  await program.page.getByRole('button', { name: lao('setUp.suggest') }).click();
  await expect(program.page.getByRole('status', { name: lao('setUp.suggestion') })).toBeVisible();
  await inspection.look(program.page, 'set-up with problems and a suggested passphrase');
  await program.close();

  rmSync(folders.store, { recursive: true, force: true });
  cpSync(officeStore, folders.store, { recursive: true });
  const second = await start();
  await expectScreen(second.page, 'sign-in');
  await inspection.look(second.page, 'sign-in');
  await trySignIn(second.page, lao, 'not the passphrase');
  await expect(second.page.getByRole('alert').first()).toBeVisible();
  await inspection.look(second.page, 'sign-in refused');
  await second.close();

  writeFileSync(path.join(folders.store, 'vault.json'), '{}');
  const third = await start();
  await expectScreen(third.page, 'unusable');
  await inspection.look(third.page, 'store that cannot be used');
  console.log(`axe before signing in: ${inspection.screens} screens, ${inspection.faults.length} faults`);
  expect(inspection.faults).toEqual([]);
});
