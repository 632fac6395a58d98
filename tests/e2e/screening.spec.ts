import type { Page } from '@playwright/test';
import { screeningConclusions } from '../../shared/codes/screening-conclusions.ts';
import { interviewConsents } from '../../shared/codes/interview-consents.ts';
import { beginNewCase, expectDraftSaved, labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { openSection } from '../screens/case-access.ts';
import { timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage } from '../screens/frame.ts';
import { textField } from '../screens/questions.ts';
import { words, type Words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const english = words('en');
const shared = shareOffice();

/** What an officer presses, counted. */
class Keys {
  presses = 0;
  private readonly begun = Date.now();
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.presses += [...text].length;
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until something has the cursor. */
  async tabTo(isThere: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await isThere()) return;
      await this.press('Tab');
    }
    throw new Error('a hundred and twenty presses of Tab did not lead there');
  }

  tell(what: string): void {
    console.log(
      `screening: ${what}: ${this.presses} keystrokes, ${((Date.now() - this.begun) / 1000).toFixed(1)} s machine-paced`,
    );
  }
}

const itemUnderCursor = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? null);
const isFocused = (page: Page, name: string) =>
  page.evaluate(
    (id) => document.getElementById(id)?.contains(document.activeElement) === true,
    `question-${name}`,
  );

/** A new case with a name and a birth, up to the choice of an instrument. */
async function caseUpToScreening(page: Page, text: Words, name: string, birth: string): Promise<void> {
  await beginNewCase(page);
  await textField(page, text('caseForm.nameLatin')).fill(name);
  await textField(page, text('caseForm.birth')).fill(birth);
  await putCaseOnFile(page);
  await openSection(page, text, 'identification');
  await page.getByRole('button', { name: text('screening.begin') }).focus();
}

/** Chooses the first instrument, the ILO's, and stands on the date of the interview. */
async function chooseIlo(page: Page, keys: Keys): Promise<void> {
  await keys.press('Enter');
  await expect(page.locator('[data-screen="choose-instrument"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'ILO' }).first()).toBeFocused();
  await keys.press('Enter');
  await expectScreen(page, 'screening-form');
  await expect.poll(() => isFocused(page, 'heldOn')).toBe(true);
}

test('an adult from a scam compound is screened by keyboard alone', async () => {
  const { page } = shared.program;
  await caseUpToScreening(page, lao, 'Somphone', '1998');
  const keys = new Keys(page);
  await chooseIlo(page, keys);
  await keys.type('20/11/2026');
  await keys.tabTo(() => isFocused(page, 'heldAt'));
  await keys.type('1430');
  await keys.tabTo(() => isFocused(page, 'consent'));
  await keys.press('Space');
  await keys.tabTo(async () => (await itemUnderCursor(page)) === 'DR.01');
  // One key an item: deceived about the job and the pay, nothing known of the rest.
  const answers: Readonly<Record<string, string>> = {
    'DR.01': '1',
    'DR.02': 'p',
    'EX.01': '1',
    'EX.02': '1',
    'EX.04': '2',
    'CD.01': 'p',
    'CD.03': '1',
    'CD.06': 'p',
    'VD.07': 'u',
  };
  let last = '';
  for (let moves = 0; moves < 70; moves += 1) {
    const item = (await itemUnderCursor(page)) ?? '';
    if (item === last) break;
    last = item;
    await keys.press(answers[item] ?? 'ArrowDown');
  }
  const result = page.locator('.screening-result');
  await expect(result).toContainText(lao('screening.readings.trafficking'));
  await expect(result.locator('[data-state="positive"]')).toHaveCount(3);
  await expect(result.locator('[data-state="open"]')).toHaveCount(3);
  await expectDraftSaved(page, lao);
  // Without its reasons a conclusion does not go on file; everything else may be left out.
  await keys.tabTo(() => isFocused(page, 'conclusion'));
  await keys.press('ArrowDown');
  await keys.press('Control+S');
  await expect.poll(() => isFocused(page, 'conclusionReason')).toBe(true);
  await expect(page.locator('#question-conclusionReason')).toContainText(lao('problem.needed'));
  await keys.type('ຖືກຫຼອກໄປເຮັດວຽກ, ຖືກກັກຂັງ ແລະ ເອກະສານຖືກຍຶດ');
  await keys.press('Control+S');
  await expectScreen(page, 'screening-page');
  keys.tell('an adult from a scam compound');
  const filed = page.locator('[data-screen="screening-page"]');
  await expect(filed).toContainText(labelOf(screeningConclusions, 'Presumed', 'lo'));
  await expect(filed).toContainText(labelOf(interviewConsents, 'Agreed', 'lo'));
  await expect(filed).toContainText(lao('screening.readings.trafficking'));

  await page.getByRole('button', { name: lao('screening.backToCase') }).click();
  await expectScreen(page, 'case-page');
  await expect(timelineEntries(page, lao).filter({ hasText: 'ILO' })).toHaveCount(1);
  // Told once: another interview asks why.
  await page.getByRole('button', { name: lao('screening.again') }).click();
  await page.getByRole('button', { name: 'ILO' }).first().click();
  await expectScreen(page, 'screening-form');
  await expect(page.getByText(lao('screening.toldOnce', { count: 1 }))).toBeVisible();
  await page.keyboard.press('Control+S');
  await expect.poll(() => isFocused(page, 'repeatReason')).toBe(true);
});

test('a child is read without the means, and an uncertain age by both lists', async () => {
  const { page } = shared.program;
  await chooseLanguage(page, 'en');
  await caseUpToScreening(page, english, 'Nangnoy', '12/03/2011');
  const keys = new Keys(page);
  await chooseIlo(page, keys);
  await keys.type('20/11/2026');
  await keys.tabTo(() => isFocused(page, 'act'));
  await keys.press('ArrowDown');
  await keys.tabTo(async () => (await itemUnderCursor(page)) === 'DR.01');
  while ((await itemUnderCursor(page)) !== 'EX.01') await keys.press('ArrowDown');
  await keys.press('1');
  await keys.press('1');
  const result = page.locator('.screening-result');
  await expect(result).toContainText(english('screening.lists.child'));
  await expect(result).toContainText(english('screening.readings.trafficking'));
  await keys.press('Control+S');
  await expectScreen(page, 'screening-page');
  keys.tell('a child');
  const filed = page.locator('[data-screen="screening-page"]');
  await expect(filed).toContainText(english('screening.noConclusion'));
  // Revised: its age was in doubt, which needs a reason, and both lists are shown.
  await page.keyboard.press('F2');
  await expectScreen(page, 'screening-form');
  await page.getByRole('radio', { name: english('screening.paths.uncertain') }).check();
  await expect(result).toContainText(english('screening.lists.adult'));
  await textField(page, english('screening.pathReason')).fill('The papers say another year');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'screening-page');
  await expect(filed).toContainText('The papers say another year');
  await page.getByRole('button', { name: english('screening.backToCase') }).click();
  await openSection(page, english, 'history');
  await expect(page.locator('.case-page-section')).toContainText(english('history.entity.screening'));
  await chooseLanguage(page, 'lo');
});
