import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { accessibilityFaults, sidewaysOverflow } from '../screens/accessibility.ts';
import { answerText } from '../screens/questions.ts';
import { addEvent, timelineEntries } from '../screens/case-page.ts';
import { putCaseOnFile } from '../screens/case-form.ts';
import { expectScreen, trySignIn } from '../screens/entrance.ts';
import { makeExport, prepareExport } from '../screens/export.ts';
import { chooseLanguage, goTo, searchBox } from '../screens/frame.ts';
import { inventedEvent } from '../screens/invented.ts';
import type { Program } from '../program/launch.ts';
import type { ScreenLanguage } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

/** Looks at every screen on the way and remembers what axe finds. */
class Inspection {
  readonly faults: string[] = [];
  screens = 0;
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  async look(screen: string): Promise<void> {
    this.screens += 1;
    this.faults.push(...(await accessibilityFaults(this.#program.page, screen)));
    const overflow = await sidewaysOverflow(this.#program.page);
    if (overflow > 0) this.faults.push(`${screen}: reaches ${overflow} px beyond the window`);
  }
}

for (const language of ['lo', 'en'] as const satisfies readonly ScreenLanguage[]) {
  test(`axe finds nothing on any screen of the signed-in program in ${language}`, async ({ office }) => {
    test.setTimeout(120_000);
    const words = await chooseLanguage(office.page, language);
    const inspection = new Inspection(office);
    const { page } = office;
    expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1366, 768]);
    await inspection.look('home of an empty office');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await inspection.look('keyboard shortcuts');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+N');
    await expectScreen(page, 'case-form');
    await inspection.look('new case');
    await page.keyboard.press('Control+S');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await inspection.look('new case with problems');
    await answerText(page, words('caseForm.nameLatin'), 'Dokchampa');
    await page.getByRole('combobox', { name: words('caseForm.nationalities') }).press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    await inspection.look('new case with an open list');
    await page.keyboard.press('Escape');
    await putCaseOnFile(page);
    await inspection.look('case page');
    await page.keyboard.press('Control+E');
    await expectScreen(page, 'event-form');
    await inspection.look('event form');
    await page.getByRole('button', { name: words('caseForm.leave') }).click();
    await addEvent(page, words, inventedEvent);
    await timelineEntries(page, words).filter({ hasText: inventedEvent.what }).getByRole('button').click();
    await expectScreen(page, 'entry-detail');
    await inspection.look('event');
    await page.keyboard.press('F2');
    await expectScreen(page, 'event-form');
    await inspection.look('edit event');
    await goTo(page, words, 'cases');
    await expect(page.getByRole('row')).toHaveCount(2);
    await inspection.look('case list');
    await searchBox(page, words).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await inspection.look('search');
    await page.keyboard.press('Escape');
    await goTo(page, words, 'home');
    await inspection.look('home');
    await goTo(page, words, 'settings');
    await inspection.look('settings');
    await goTo(page, words, 'statistics');
    await inspection.look('export');
    await prepareExport(page, words, await identityToRecipient(await generateX25519Identity()));
    await makeExport(page, words);
    await inspection.look('export made');
    console.log(`axe in ${language}: ${inspection.screens} screens, ${inspection.faults.length} faults`);
    expect(inspection.faults).toEqual([]);
  });

  test(`axe finds nothing on the screens before signing in, in ${language}`, async ({ program, officeStore, folders, start }) => {
    const inspection = new Inspection(program);
    const words = await chooseLanguage(program.page, language);
    await inspection.look('set-up');
    await program.page.getByRole('button', { name: words('setUp.submit'), exact: true }).click();
    await inspection.look('set-up with problems');
    await program.page.getByRole('button', { name: words('setUp.suggest') }).click();
    await expect(program.page.getByRole('status', { name: words('setUp.suggestion') })).toBeVisible();
    await inspection.look('set-up with a suggested passphrase');
    await program.close();

    rmSync(folders.store, { recursive: true, force: true });
    cpSync(officeStore, folders.store, { recursive: true });
    const second = await start();
    const later = new Inspection(second);
    await expectScreen(second.page, 'sign-in');
    await chooseLanguage(second.page, language);
    await later.look('sign-in');
    await trySignIn(second.page, words, 'not the passphrase');
    await expect(second.page.getByRole('alert').first()).toBeVisible();
    await later.look('sign-in refused');
    await second.close();

    writeFileSync(path.join(folders.store, 'vault.json'), '{}');
    const third = await start();
    const last = new Inspection(third);
    await expectScreen(third.page, 'unusable');
    await chooseLanguage(third.page, language);
    await last.look('store that cannot be used');
    console.log(`axe in ${language} before signing in: ${inspection.screens + later.screens + last.screens} screens`);
    expect([...inspection.faults, ...later.faults, ...last.faults]).toEqual([]);
  });
}
