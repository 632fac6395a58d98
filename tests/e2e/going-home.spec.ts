import type { Page } from '@playwright/test';
import { addMonths } from '../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { formatDate } from '../../shared/text/lao-format.ts';
import { openSection, side } from '../screens/case-access.ts';
import { beginNewCase } from '../screens/case-form.ts';
import { openCase } from '../screens/case-list.ts';
import { openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import {
  beginBestInterests,
  beginClaim,
  beginConclusion,
  beginReturn,
  beginVisit,
  fileBestInterests,
  fileClaim,
  fileReturn,
  moveBestInterests,
  moveClaim,
  moveReturn,
  tellOfVisit,
  visits,
} from '../screens/going-home.ts';
import { dayToCome } from '../screens/invented.ts';
import { answerText, textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** Tests of one case in the order in which a social worker meets it. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('social-head', 'police-head', 'social-worker', 'investigator');
const today = vientianeDay(new Date().toISOString());
/** Seven months ago: the first two visits are overdue. */
const returnedOn = formatDate(addMonths(today, -7), 'lo', 'short');
const DEBTOR = 'ບໍລິສັດກໍ່ສ້າງແຄມນ້ຳ';
const TOLD = 'ໄດ້ຢູ່ກັບແມ່ຕູ້ ແລະ ໄປໂຮງຮຽນ';
let number = '';

async function openTheCase(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await openCase(page, number);
}

test('wages are claimed, ordered and paid in part, and only the court date is offered to the other side', async () => {
  const page = await office.signInAs('social-worker');
  await beginNewCase(page);
  await textField(page, lao('caseForm.nameLatin')).fill('Dokchampa');
  await textField(page, lao('caseForm.birth')).fill('03/2012');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  number = await openCaseNumber(page);
  await beginClaim(page, lao);
  await answerText(page, lao('claims.against'), DEBTOR);
  // What is half typed is kept, and found again at Home.
  await page.getByRole('button', { name: lao('caseForm.leave'), exact: true }).click();
  await expectScreen(page, 'case-page');
  await goTo(page, lao, 'home');
  await page
    .getByRole('link')
    .filter({ hasText: lao('home.draftNewClaim') })
    .click();
  await expectScreen(page, 'claim-form');
  await expect(textField(page, lao('claims.against'))).toHaveValue(DEBTOR);
  await fileClaim(page, lao, {
    kind: 'UnpaidWages',
    against: DEBTOR,
    sum: { units: '45.000', currency: 'THB' },
    hearingOn: dayToCome,
  });
  await moveClaim(page, lao, 'claim');
  await moveClaim(page, lao, 'order', { sum: { units: '40 000', currency: 'THB' } });
  await moveClaim(page, lao, 'pay', { sum: { units: '1.500.000', currency: 'LAK' } });
  await moveClaim(page, lao, 'pay', { sum: { units: '12.500,50', currency: 'THB' } });
  await expect(page.locator('[data-claim="paid-in-part"]')).toBeVisible();
  await expect(page.locator('[data-currency="THB"]').getByRole('cell')).toHaveText([
    '45.000 THB',
    '40.000 THB',
    '12.500,50 THB',
  ]);
  await expect(page.locator('[data-currency="LAK"]').getByRole('cell')).toHaveText([
    '—',
    '—',
    '1.500.000 LAK',
  ]);
  const ordered = timelineEntries(page, lao).filter({ hasText: lao('claims.did.order') });
  await expect(ordered).toContainText('40.000 THB');
  // Its entry leads to the claim, whatever stood beside the timeline.
  await openSection(page, lao, 'summary');
  await ordered.getByRole('button').click();
  await page
    .getByRole('link', {
      name: lao('timeline.openSection', { section: lao('casePage.section.claims') }),
      exact: true,
    })
    .click();
  await expect(page.locator('[data-claim="paid-in-part"]')).toBeVisible();
  await page
    .getByRole('button', { name: lao('claims.shareHearing', { day: dayToCome }), exact: true })
    .click();
  await expect(page.getByText(lao('claims.hearingShared'))).toBeVisible();
});

test('a child is heard before it is decided for them', async () => {
  const { page } = office;
  await beginBestInterests(page, lao);
  await page.getByLabel(lao('bestInterests.kind'), { exact: true }).selectOption('InitialAssessment');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const card = page.locator('[data-best-interests]');
  await expect(card.getByRole('button', { name: lao('bestInterests.move.decide'), exact: true })).toHaveCount(
    0,
  );
  await expect(card).toContainText(lao('bestInterests.decideHelp'));
  await card.getByRole('button', { name: lao('action.edit'), exact: true }).click();
  await expectScreen(page, 'best-interests-form');
  await fileBestInterests(page, lao, { views: 'ຢາກຢູ່ກັບແມ່ຕູ້', decision: 'ກັບໄປຢູ່ກັບແມ່ຕູ້' });
  await moveBestInterests(page, lao, 'decide');
  await expect(page.locator('[data-best-interests="decided"]')).toBeVisible();
});

test('a return plans its visits by itself, and what was found at them stands beside the conclusion', async () => {
  const { page } = office;
  await beginReturn(page, lao);
  await fileReturn(page, lao, { riskAssessedOn: returnedOn, finding: 'ຄອບຄົວພ້ອມຮັບ' });
  await moveReturn(page, lao, 'agree', returnedOn);
  await moveReturn(page, lao, 'return', returnedOn);
  await expect(visits(page)).toHaveCount(4);
  for (const [months, at] of [
    [3, 0],
    [6, 1],
    [12, 2],
    [24, 3],
  ] as const)
    await expect(visits(page).nth(at)).toContainText(
      formatDate(addMonths(addMonths(today, -7), months), 'lo', 'short'),
    );
  await goTo(page, lao, 'home');
  const due = page.locator('[data-due="visits"]').getByRole('listitem');
  await expect(due).toHaveCount(2);
  await due.first().getByRole('link').click();
  await expectScreen(page, 'case-page');
  await beginVisit(page, lao, 3, 'do');
  await tellOfVisit(page, lao, TOLD);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.locator('[data-visit="3"][data-state="done"]')).toContainText(TOLD);
  await beginVisit(page, lao, 6, 'miss');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.locator('[data-visit="6"][data-state="not-reached"]')).toBeVisible();
  await beginConclusion(page, lao);
  await page
    .getByRole('group', { name: lao('reintegration.criterion.isSafe'), exact: true })
    .getByRole('radio')
    .first()
    .check();
  await page.getByLabel(lao('reintegration.outcome'), { exact: true }).selectOption('PartlyReintegrated');
  await answerText(page, lao('reintegration.reasons'), 'ປອດໄພແລ້ວ ແຕ່ຍັງບໍ່ມີລາຍຮັບ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.locator('[data-reintegration="PartlyReintegrated"]')).toContainText(
    lao('reintegration.proposedVersion'),
  );
  await expect(timelineEntries(page, lao).filter({ hasText: lao('returns.did.returned') })).toBeVisible();
});

test('the head confirms what reintegrated means, and the police see the court date alone', async () => {
  const head = await office.signInAs('social-head');
  await openTheCase(head);
  await openSection(head, lao, 'return');
  await head.getByRole('button', { name: lao('reintegration.confirm'), exact: true }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByRole('button', { name: lao('reintegration.defineSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(head.locator('.reintegration-definition')).toContainText(
    lao('reintegration.version', { version: 1 }),
  );

  const police = await office.signInAs('police-head');
  await openTheCase(police);
  const sections = police.getByRole('navigation', { name: lao('casePage.sections') });
  for (const section of ['claims', 'return', 'best-interests'] as const)
    await expect(
      sections.getByRole('link', { name: lao(`casePage.section.${section}`), exact: true }),
    ).toHaveCount(0);
  await expect(timelineEntries(police, lao).first()).toBeVisible();
  await expect(police.getByText(DEBTOR)).toHaveCount(0);
  await expect(police.getByText(TOLD)).toHaveCount(0);
  await openSection(police, lao, 'sides');
  await expect(side(police, 'assistance')).toContainText(dayToCome);
});
