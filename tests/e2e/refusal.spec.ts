import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import { labelOf } from '../screens/case-form.ts';
import { caseHeader } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage } from '../screens/frame.ts';
import { ledgerOf } from '../screens/identification.ts';
import { hasCursor, KeyboardAlone } from '../screens/keyboard-alone.ts';
import { layoutFaults } from '../screens/layout.ts';
import { textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const english = words('en');
const shared = shareOffice();

test('an adult declines in under a minute, by keyboard alone, and may change their mind', async () => {
  const { page } = shared.program;
  const keys = new KeyboardAlone(page);
  await keys.press('Control+K');
  await keys.type(lao('refusal.title'));
  await keys.press('Enter');
  await expectScreen(page, 'refusal-form');
  await expect.poll(() => hasCursor(page, 'isAdultBelieved')).toBe(true);
  await keys.press('Space');
  await keys.goToQuestion('sex');
  await keys.press('Space');
  await keys.goToQuestion('birth');
  await keys.type('~30');
  await keys.goToQuestion('nationalities');
  await keys.type('Laos');
  await expect(page.getByRole('option').first()).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  // When: today stands there already.
  await expect(textField(page, lao('refusal.metOn'))).not.toHaveValue('');
  await keys.goToQuestion('metAt');
  await keys.type('Khanthabouly');
  await expect(page.getByRole('option').first()).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await keys.goToQuestion('toldAboutHelp');
  await keys.press('Space');
  await keys.goToQuestion('toldAbout');
  await keys.press('Space');
  await keys.goToQuestion('authority');
  await keys.press('ArrowDown');
  expect(await layoutFaults(page, 'refusal-form')).toEqual([]);
  await keys.press('Control+S');
  await expectScreen(page, 'case-page');
  keys.tell('refusal');
  await expect(caseHeader(page).locator('[data-status="declined"]')).toBeVisible();
  const notice = page.locator('[data-declined]');
  await expect(notice).toContainText(lao('refusal.declinedHelp'));
  expect(await layoutFaults(page, 'case-page')).toEqual([]);

  // Nothing asks for a name or a way to reach them; what counts them can still be corrected.
  await page.keyboard.press('F2');
  await expectScreen(page, 'case-form');
  await expect(page.locator('#question-nameLao')).toHaveCount(0);
  await expect(page.locator('#question-sex')).toBeVisible();
  await expect(page.locator('[data-declined]')).toBeVisible();
  await page.getByRole('button', { name: lao('caseForm.leave') }).press('Enter');
  await expectScreen(page, 'case-page');
  await page.getByRole('link', { name: lao('casePage.person'), exact: true }).press('Enter');
  await expectScreen(page, 'person-page');
  await expect(page.getByRole('button', { name: lao('person.add.contact') })).toHaveCount(0);
  await expect(page.getByRole('button', { name: lao('photo.add') })).toHaveCount(0);

  // They change their mind: the step first, then the name.
  await notice.getByRole('link', { name: lao('refusal.changedTheirMind') }).press('Enter');
  await expectScreen(page, 'identification-step');
  await page
    .getByRole('radio', { name: labelOf(identificationStatuses, 'presumed', 'lo'), exact: true })
    .check();
  await page.getByLabel(lao('identification.authority'), { exact: true }).selectOption('EXT_DistrictPolice');
  await textField(page, lao('identification.decidedOn')).fill('ມື້ນີ້');
  await textField(page, lao('history.reasons')).fill('ຂໍຄວາມຊ່ວຍເຫຼືອ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(caseHeader(page)).toContainText(lao('status.waiting'));
  await expect(ledgerOf(page).locator('[data-step="declined"]')).toHaveCount(1);
  await expect(notice).toHaveCount(0);
  await page.keyboard.press('F2');
  await expectScreen(page, 'case-form');
  await expect(page.locator('#question-nameLao')).toBeVisible();
});

test('nobody who may be a child declines: the form says so and leads to a case', async () => {
  const { page } = shared.program;
  await chooseLanguage(page, 'en');
  await page.keyboard.press('Control+N');
  await expectScreen(page, 'new-case');
  // The list of persons lies over nothing else once it is shut.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: english('refusal.begin') }).press('Enter');
  await expectScreen(page, 'refusal-form');
  await page.getByRole('radio', { name: english('refusal.belief.not-sure') }).check();
  await expect(page.getByText(english('refusal.notSure'))).toBeVisible();
  await page.getByLabel(english('refusal.authority'), { exact: true }).selectOption('EXT_DistrictPolice');
  await page.keyboard.press('Control+S');
  await expect.poll(() => hasCursor(page, 'isAdultBelieved')).toBe(true);
  await expect(page.locator('#question-isAdultBelieved')).toContainText(english('problem.age-to-be-judged'));
  await page.getByRole('radio', { name: english('refusal.belief.yes') }).check();
  await textField(page, english('caseForm.birth')).fill('15');
  await expect(page.getByText(english('refusal.child'))).toBeVisible();
  await page.keyboard.press('Control+S');
  await expect(page.locator('#question-birth')).toContainText(english('problem.child-cannot-decline'));
  expect(await layoutFaults(page, 'refusal-form')).toEqual([]);
  await page.getByRole('link', { name: english('cases.new') }).press('Enter');
  await expectScreen(page, 'new-case');
});
