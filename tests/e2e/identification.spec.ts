import type { Page } from '@playwright/test';
import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import { screeningConclusions } from '../../shared/codes/screening-conclusions.ts';
import { reasonsNotIdentified } from '../../shared/codes/reasons-not-identified.ts';
import { expectDraftSaved, labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { openSection } from '../screens/case-access.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { beginStep, fillInStep, ledgerOf, takeStep } from '../screens/identification.ts';
import { layoutFaults } from '../screens/layout.ts';
import { textField } from '../screens/questions.ts';
import { beginCase } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();
const TODAY = 'ມື້ນີ້';

async function newCase(page: Page, nameLatin: string): Promise<void> {
  await beginCase(page, lao, nameLatin);
  await putCaseOnFile(page);
}

test('a presumed victim waits in sight until the authority identifies them', async () => {
  const { page } = shared.program;
  await newCase(page, 'Khamla');
  const number = await openCaseNumber(page);
  await expect(caseHeader(page)).toContainText(lao('status.waiting'));

  // What the case form left open is completed as a newer version of the same entry.
  await openSection(page, lao, 'identification');
  await ledgerOf(page)
    .getByRole('link', { name: lao('identification.complete') })
    .press('Enter');
  await expectScreen(page, 'identification-step');
  await page.getByLabel(lao('identification.authority'), { exact: true }).selectOption('EXT_ProvincialATD');
  await textField(page, lao('identification.decidedOn')).focus();
  await page.keyboard.insertText('10/11/2026');
  await textField(page, lao('history.reasons')).focus();
  await page.keyboard.insertText('ຖືກຍຶດໜັງສືຜ່ານແດນ ແລະ ບໍ່ໄດ້ຄ່າແຮງງານ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(ledgerOf(page)).toContainText('ຖືກຍຶດໜັງສືຜ່ານແດນ');

  await goTo(page, lao, 'home');
  await page.locator('[data-waiting="identification"]').getByRole('link').press('Enter');
  await expectScreen(page, 'waiting');
  expect(await layoutFaults(page, 'waiting')).toEqual([]);
  const line = page.getByRole('row').filter({ hasText: number });
  await expect(line).toBeVisible();
  await line.getByRole('link', { name: number }).press('Enter');
  await expectScreen(page, 'case-page');

  // A step that was begun and left over, until another one has decided.
  await beginStep(page, lao);
  await textField(page, lao('history.reasons')).fill('ຍັງບໍ່ແນ່ໃຈ');
  await expectDraftSaved(page, lao);
  await page.getByRole('button', { name: lao('caseForm.leave') }).press('Enter');
  await expectScreen(page, 'case-page');
  const begun = ledgerOf(page).getByRole('button', { name: pattern('lo', 'identification.draft') });
  await expect(begun).toBeVisible();

  // A decision before the presumption is told at the field, and nothing is lost.
  await beginStep(page, lao);
  await fillInStep(page, lao, { status: 'identified', date: '01/11/2026', reasons: 'ຕົກລົງ ເລກທີ 45' });
  await expectDraftSaved(page, lao);
  await page.keyboard.press('Control+S');
  await expect(page.getByText(lao('problem.before-the-step-before')).first()).toBeVisible();
  await textField(page, lao('identification.decidedOn')).press('ControlOrMeta+A');
  await page.keyboard.insertText('20/11/2026');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(caseHeader(page).locator('[data-status="identified"]')).toBeVisible();
  await expect(caseHeader(page)).not.toContainText(lao('status.waiting'));
  await expect(ledgerOf(page).getByRole('button', { name: lao('identification.next') })).toHaveCount(0);
  await expect(timelineEntries(page, lao).filter({ hasText: '20' }).first()).toBeVisible();

  // What was left over cannot go on file any more; one comes back from it, and may throw it away.
  await begun.press('Enter');
  await expectScreen(page, 'identification-step-withheld');
  await page.getByRole('button', { name: lao('frame.back') }).press('Enter');
  await expectScreen(page, 'case-page');
  await begun.press('Enter');
  await expectScreen(page, 'identification-step-withheld');
  await page.getByRole('button', { name: lao('draft.discard'), exact: true }).press('Enter');
  await expectScreen(page, 'case-page');
  await expect(begun).toHaveCount(0);
});

test('the list of cases begins by keys with whoever waits longest', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Bouavanh');
  await textField(page, lao('caseForm.decidedOn')).fill('01/02/2019');
  await putCaseOnFile(page);
  const longest = await openCaseNumber(page);
  await newCase(page, 'Sengdao');
  const newest = await openCaseNumber(page);
  await goTo(page, lao, 'cases');
  const lines = page.getByRole('row');
  await expect(lines.nth(1)).toContainText(newest);
  const order = page.getByLabel(lao('cases.order.label'), { exact: true });
  await order.focus();
  await page.keyboard.press('ArrowDown');
  await expect(order).toHaveValue('waiting');
  await expect(lines.nth(1)).toContainText(longest);
  // How long, beside where they stand.
  await expect(lines.nth(1).locator('.case-table-status')).toContainText(/\d/u);
  expect(await layoutFaults(page, 'case-list')).toEqual([]);
  // Back from a case the list stands as it stood.
  await lines.nth(1).focus();
  await page.keyboard.press('Enter');
  await expectScreen(page, 'case-page');
  await page.keyboard.press('Alt+ArrowLeft');
  await expectScreen(page, 'case-list');
  await expect(order).toHaveValue('waiting');
});

test('a labour dispute is not trafficking, until new facts are known', async () => {
  const { page } = shared.program;
  await newCase(page, 'Somchit');
  const because = 'EXT_LabourDispute';
  await takeStep(page, lao, {
    status: 'not-identified',
    date: TODAY,
    because,
    reasons: 'ນາຍຈ້າງບໍ່ຈ່າຍຄ່າແຮງງານ',
  });
  await expect(ledgerOf(page)).toContainText(labelOf(reasonsNotIdentified, because, 'lo'));
  await expect(ledgerOf(page)).toContainText(lao('identification.again.not-identified'));
  await expect(page.locator('[data-since]')).toHaveCount(0);
  // A screening that comes later is said plainly, and its step is filled in from it.
  await page.getByRole('button', { name: lao('screening.begin') }).press('Enter');
  await page.getByRole('button', { name: 'ILO' }).first().press('Enter');
  await expectScreen(page, 'screening-form');
  await textField(page, lao('screening.heldOn')).fill(TODAY);
  await page
    .getByRole('radio', { name: labelOf(screeningConclusions, 'Presumed', 'lo'), exact: true })
    .check();
  await textField(page, lao('screening.conclusionReason')).fill('ພະຍານໃໝ່ບອກວ່າຖືກກັກຂັງ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'screening-page');
  await expect(page.locator('[data-steps="0"]')).toContainText(lao('screening.noStepYet'));
  await page.getByRole('button', { name: lao('screening.backToCase') }).press('Enter');
  await expectScreen(page, 'case-page');
  const since = page.locator('[data-since="not-identified"]');
  await expect(since).toContainText(lao('identification.since.screenings', { count: 1 }));
  expect(await layoutFaults(page, 'identification')).toEqual([]);
  await since.getByRole('link', { name: lao('screening.takeStep') }).press('Enter');
  await expectScreen(page, 'identification-step');
  await expect(
    page.getByRole('radio', { name: labelOf(identificationStatuses, 'presumed', 'lo'), exact: true }),
  ).toBeChecked();
  await expect(textField(page, lao('history.reasons'))).toHaveValue('ພະຍານໃໝ່ບອກວ່າຖືກກັກຂັງ');
  await page.getByLabel(lao('identification.authority'), { exact: true }).selectOption('EXT_DistrictPolice');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(caseHeader(page)).toContainText(lao('status.waiting'));
  await expect(since).toHaveCount(0);
  await expect(ledgerOf(page).getByRole('link', { name: lao('screening.openOne') })).toBeVisible();
});

test('an adult who refuses is counted, asked about their age where nobody knows it, and may change their mind', async () => {
  const { page } = shared.program;
  await newCase(page, 'Phonexay');
  const refusal = {
    status: 'declined',
    authority: 'EXT_ImmigrationPolice',
    date: TODAY,
    reasons: 'ບໍ່ຢາກໃຫ້ຊື່',
  } as const;
  await beginStep(page, lao);
  await fillInStep(page, lao, refusal);
  await page.keyboard.press('Control+S');
  await expect(page.getByText(lao('problem.age-to-be-judged')).first()).toBeVisible();
  await page.getByLabel(lao('identification.adultBelieved'), { exact: true }).press('Space');
  expect(await layoutFaults(page, 'identification')).toEqual([]);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(caseHeader(page).locator('[data-status="declined"]')).toBeVisible();
  await takeStep(page, lao, {
    status: 'presumed',
    authority: 'EXT_ImmigrationPolice',
    date: TODAY,
    reasons: 'ຂໍຄວາມຊ່ວຍເຫຼືອ',
  });
  await expect(caseHeader(page)).toContainText(lao('status.waiting'));
});
