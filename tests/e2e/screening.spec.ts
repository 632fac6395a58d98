import type { Page } from '@playwright/test';
import { screeningConclusions } from '../../shared/codes/screening-conclusions.ts';
import { interviewConsents } from '../../shared/codes/interview-consents.ts';
import { beginNewCase, expectDraftSaved, labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { openSection } from '../screens/case-access.ts';
import { timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage } from '../screens/frame.ts';
import { hasCursor, KeyboardAlone } from '../screens/keyboard-alone.ts';
import { textField } from '../screens/questions.ts';
import { words, type Words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const english = words('en');
const shared = shareOffice();

const itemUnderCursor = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? null);
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
async function chooseIlo(page: Page, keys: KeyboardAlone): Promise<void> {
  await keys.press('Enter');
  await expect(page.locator('[data-screen="choose-instrument"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'ILO' }).first()).toBeFocused();
  await keys.press('Enter');
  await expectScreen(page, 'screening-form');
  await expect.poll(() => hasCursor(page, 'heldOn')).toBe(true);
}

test('an adult from a scam compound is screened by keyboard alone', async () => {
  const { page } = shared.program;
  await caseUpToScreening(page, lao, 'Somphone', '1998');
  const keys = new KeyboardAlone(page);
  await chooseIlo(page, keys);
  await keys.type('20/11/2026');
  await keys.goUntil(() => hasCursor(page, 'heldAt'));
  await keys.type('1430');
  await keys.goUntil(() => hasCursor(page, 'consent'));
  await keys.press('Space');
  await keys.goUntil(async () => (await itemUnderCursor(page)) === 'DR.01');
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
  await keys.goUntil(() => hasCursor(page, 'conclusion'));
  await keys.press('ArrowDown');
  await keys.press('Control+S');
  await expect.poll(() => hasCursor(page, 'conclusionReason')).toBe(true);
  await expect(page.locator('#question-conclusionReason')).toContainText(lao('problem.needed'));
  await keys.type('ຖືກຫຼອກໄປເຮັດວຽກ, ຖືກກັກຂັງ ແລະ ເອກະສານຖືກຍຶດ');
  // The step it justifies is taken by the officer alone; a presumption stands already and is not offered again.
  const step = page.locator('#question-step');
  await expect(step.getByRole('radio')).toHaveCount(2);
  await expect(step.getByRole('radio').first()).toBeChecked();
  await keys.goUntil(() => hasCursor(page, 'step'));
  await keys.press('ArrowDown');
  await keys.press('Control+S');
  await expect.poll(() => hasCursor(page, 'stepAuthority')).toBe(true);
  await keys.press('ArrowDown');
  await keys.press('Control+S');
  await expectScreen(page, 'screening-page');
  keys.tell('screening: an adult from a scam compound');
  const filed = page.locator('[data-screen="screening-page"]');
  await expect(filed).toContainText(labelOf(screeningConclusions, 'Presumed', 'lo'));
  await expect(filed).toContainText(labelOf(interviewConsents, 'Agreed', 'lo'));
  await expect(filed).toContainText(lao('screening.readings.trafficking'));
  await expect(filed.locator('[data-steps="1"]')).toContainText(lao('status.screened'));

  await page.getByRole('button', { name: lao('screening.backToCase') }).click();
  await expectScreen(page, 'case-page');
  await expect(timelineEntries(page, lao).filter({ hasText: 'ILO' })).toHaveCount(1);
  // Told once: another interview asks why.
  await page.getByRole('button', { name: lao('screening.again') }).click();
  await page.getByRole('button', { name: 'ILO' }).first().click();
  await expectScreen(page, 'screening-form');
  await expect(page.getByText(lao('screening.toldOnce', { count: 1 }))).toBeVisible();
  await textField(page, lao('screening.interviewsElsewhere')).fill('2');
  await expect(page.getByText(lao('screening.toldOnce', { count: 3 }))).toBeVisible();
  await page.keyboard.press('Control+S');
  await expect.poll(() => hasCursor(page, 'repeatReason')).toBe(true);
});

test('a child is read without the means, and an uncertain age by both lists', async () => {
  const { page } = shared.program;
  await chooseLanguage(page, 'en');
  await caseUpToScreening(page, english, 'Nangnoy', '12/03/2011');
  const keys = new KeyboardAlone(page);
  await chooseIlo(page, keys);
  await keys.type('20/11/2026');
  await keys.goUntil(() => hasCursor(page, 'act'));
  await keys.press('ArrowDown');
  await keys.goUntil(async () => (await itemUnderCursor(page)) === 'DR.01');
  while ((await itemUnderCursor(page)) !== 'EX.01') await keys.press('ArrowDown');
  await keys.press('1');
  await keys.press('1');
  const result = page.locator('.screening-result');
  await expect(result).toContainText(english('screening.lists.child'));
  await expect(result).toContainText(english('screening.readings.trafficking'));
  await keys.press('Control+S');
  await expectScreen(page, 'screening-page');
  keys.tell('screening: a child');
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
