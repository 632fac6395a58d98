import path from 'node:path';
import type { Page } from '@playwright/test';
import { referralRefusalReasons } from '../../shared/codes/referral-refusal-reasons.ts';
import { waysOfAnswering } from '../../shared/codes/ways-of-answering.ts';
import { waysOfSending } from '../../shared/codes/ways-of-sending.ts';
import { addDays, addMonths } from '../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { formatDate } from '../../shared/text/lao-format.ts';
import {
  assistanceOf,
  beginNeed,
  beginServiceFor,
  fileNeed,
  moveService,
  serviceIn,
} from '../screens/assistance.ts';
import { assignOfficer, openSection } from '../screens/case-access.ts';
import { beginNewCase, labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { openCase } from '../screens/case-list.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { approveClosing, closing, proposeClosing, reopenCase } from '../screens/closing.ts';
import { beginConsent, consentIn, consentOf } from '../screens/consents.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import {
  beginClaim,
  beginReturn,
  beginVisit,
  fileClaim,
  fileReturn,
  moveClaim,
  moveReturn,
  tellOfVisit,
} from '../screens/going-home.ts';
import { layoutFaults } from '../screens/layout.ts';
import { chooseFromList, textField } from '../screens/questions.ts';
import {
  actOnReferral,
  beginReferral,
  draftReferral,
  referralIn,
  referralsOf,
} from '../screens/referrals.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** One person helped by three roles, from the presumption to a case that is closed and opened again. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'police-head', 'social-head', 'investigator', 'social-worker');
const today = vientianeDay(new Date().toISOString());
const daysAgo = (days: number): string => formatDate(addDays(today, -days), 'lo', 'short');
const monthsAgo = (months: number): string => formatDate(addMonths(today, -months), 'lo', 'short');

const NAME = 'Dokchampa Vilaysak';
const MESSAGE = 'ຕ້ອງການບ່ອນພັກທີ່ປອດໄພ ແລະ ກວດສຸຂະພາບ';
const NEED = 'ບໍ່ມີບ່ອນນອນ ແລະ ຢ້ານຖືກຕາມຫາ';
const DEBTOR = 'ເຈົ້າຂອງໂຮງງານ';
const VISITED = 'ຢູ່ກັບແມ່ ແລະ ຂາຍເຄື່ອງຢູ່ຕະຫຼາດ';
const CLOSED = 'ກັບບ້ານແລ້ວ ແລະ ຢູ່ດີ';
const AGAIN = 'ນາງໂທມາວ່າ ມີຄົນມາຖາມຫາ';

/** The first public institution whose service is of a kind. */
const providerOf = (kind: string): string => {
  const found = shippedOrganisations.find(({ organisation }) =>
    organisation.services.some((service) => service.kind === kind),
  );
  const name = found?.organisation.names[0]?.nameLao;
  if (name === undefined) throw new Error(`nobody offers ${kind}`);
  return name;
};
const SHELTER = providerOf('EXT_Shelter');
const HOSPITAL = providerOf('Health');

let number = '';

async function openTheCase(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await openCase(page, number);
}

async function photograph(page: Page, name: string): Promise<void> {
  expect(await layoutFaults(page, name)).toEqual([]);
  const folder = process.env['POKPONG_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** The person, who is an adult, agrees that an organisation or the other side is told who they are and what they need. */
async function consentTo(
  page: Page,
  recipient: { readonly who: string; readonly organisation?: string },
): Promise<void> {
  await beginConsent(page, lao);
  await page.getByLabel(lao('consent.purpose'), { exact: true }).selectOption('referral_service');
  await page.getByLabel(lao('consent.recipient'), { exact: true }).selectOption(recipient.who);
  if (recipient.organisation !== undefined)
    await chooseFromList(
      page,
      lao('consent.organisation'),
      recipient.organisation,
      new RegExp(`^${recipient.organisation}`, 'u'),
    );
  await page.locator('#question-decision').getByRole('radio').nth(1).check();
  const kinds = page.locator('#question-kinds select');
  for (const at of [0, 5, 9]) await kinds.nth(at).selectOption('may');
  await page.getByLabel(lao('consent.givenBy'), { exact: true }).selectOption('person');
  for (const at of [0, 4]) await page.locator('#question-told').getByRole('checkbox').nth(at).check();
  await page.getByLabel(lao('consent.form'), { exact: true }).selectOption('signature');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
}

/** Sends what the page of a referral shows, to a partner on paper. */
async function sendByHand(page: Page): Promise<void> {
  await page
    .getByLabel(lao('referral.way'), { exact: true })
    .selectOption({ label: labelOf(waysOfSending, 'EXT_ByHand', 'lo') });
  await page.locator('.referral-choices .button').first().press('Enter');
  await expectScreen(page, 'referral-paper');
  // As little goes as the help needs; the sheet does not say that it names somebody.
  const mark = page.getByTestId('referral-preview').locator('.letter-mark');
  await expect(mark).toContainText(pattern('lo', 'letter.markUnnamed'));
  await page.getByRole('link', { name: lao('referral.backToCase') }).press('Enter');
  await expectScreen(page, 'case-page');
}

/** Enters what a partner said by phone to the referral that stands so. */
async function enterAnswer(
  page: Page,
  state: string,
  answer: { readonly outcome: 'accept' | 'refuse' | 'begin' | 'complete'; readonly reason?: string },
): Promise<void> {
  await actOnReferral(page, lao, state, 'referral.enterAnswer');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(lao('referral.outcome'), { exact: true })
    .selectOption({ label: lao(`referral.outcomes.${answer.outcome}`) });
  if (answer.reason !== undefined)
    await dialog
      .getByLabel(lao('referral.reason'), { exact: true })
      .selectOption({ label: labelOf(referralRefusalReasons, answer.reason, 'lo') });
  await dialog
    .getByLabel(lao('referral.how'), { exact: true })
    .selectOption({ label: labelOf(waysOfAnswering, 'EXT_Phone', 'lo') });
  await dialog.getByRole('button', { name: lao('referral.answerSubmit'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
}

test('the investigator refers a presumed victim to the shelter, which accepts, and brings in the other side', async () => {
  const page = await office.signInAs('investigator');
  await beginNewCase(page);
  await textField(page, lao('caseForm.nameLatin')).fill(NAME);
  await textField(page, lao('caseForm.birth')).fill('15/3/1999');
  await putCaseOnFile(page);
  number = await openCaseNumber(page);
  await consentTo(page, { who: 'organisation', organisation: SHELTER });
  await consentTo(page, { who: 'organisation', organisation: HOSPITAL });
  await consentTo(page, { who: 'wing:assistance' });

  await beginReferral(page, lao);
  await draftReferral(page, lao, {
    direction: 'organisation',
    need: 'EXT_Shelter',
    organisation: SHELTER,
    message: MESSAGE,
  });
  await sendByHand(page);
  await enterAnswer(page, 'sent', { outcome: 'accept' });
  await enterAnswer(page, 'accepted', { outcome: 'begin' });
  await expect(referralIn(page, 'in-service')).toContainText(SHELTER);

  await beginReferral(page, lao);
  await draftReferral(page, lao, { direction: 'wing', need: 'EXT_Counselling', message: MESSAGE });
  await page.locator('.referral-choices .button').first().press('Enter');
  await expectScreen(page, 'case-page');
  await expect(referralIn(page, 'sent')).toBeVisible();
});

test('the hospital refuses with a reason, and once the person withdrew the next one goes nowhere', async () => {
  const { page } = office;
  await beginReferral(page, lao);
  await draftReferral(page, lao, {
    direction: 'organisation',
    need: 'Health',
    organisation: HOSPITAL,
    message: MESSAGE,
  });
  await sendByHand(page);
  await enterAnswer(page, 'sent', { outcome: 'refuse', reason: 'EXT_NoCapacity' });
  await expect(
    timelineEntries(page, lao).filter({ hasText: labelOf(referralRefusalReasons, 'EXT_NoCapacity', 'lo') }),
  ).toHaveCount(1);

  await openSection(page, lao, 'consent');
  await consentOf(page)
    .locator('[data-decision="given"]')
    .filter({ hasText: HOSPITAL })
    .getByRole('button', { name: lao('consent.withdraw'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: lao('consent.withdrawSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(consentIn(page, 'withdrawn')).toContainText(lao('consent.mustTell'));

  await beginReferral(page, lao);
  await draftReferral(page, lao, {
    direction: 'organisation',
    need: 'Health',
    organisation: HOSPITAL,
    message: MESSAGE,
  });
  await expect(page.getByText(lao('referral.nothingMayGo'))).toBeVisible();
  await expect(page.locator('.notice')).toContainText(HOSPITAL);
  await photograph(page, 'support-blocked');
});

test('the social worker accepts, and the person stays in the shelter for six weeks', async () => {
  const head = await office.signInAs('social-head');
  await openTheCase(head);
  await openSection(head, lao, 'officers');
  await assignOfficer(head, lao, office.nameOf('social-worker'));

  const page = await office.signInAs('social-worker');
  await openTheCase(page);
  await openSection(page, lao, 'referrals');
  await actOnReferral(page, lao, 'sent', 'referral.answer');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(lao('referral.outcome'), { exact: true })
    .selectOption({ label: lao('referral.outcomes.accept') });
  await dialog.getByRole('button', { name: lao('referral.answerSubmit'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(referralIn(page, 'accepted')).toHaveCount(1);

  await openSection(page, lao, 'assistance');
  await beginNeed(page, lao);
  await fileNeed(page, lao, { kind: 'EXT_Shelter', told: NEED });
  await beginServiceFor(page, lao, 'EXT_Shelter');
  await page.getByLabel(lao('services.byOther'), { exact: true }).check();
  await chooseFromList(page, lao('services.providerName'), SHELTER, new RegExp(`^${SHELTER}`, 'u'));
  await textField(page, lao('services.offeredOn')).fill(daysAgo(50));
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const kind = 'EXT_Shelter';
  await moveService(page, lao, serviceIn(page, 'offered'), { kind, move: 'accept', on: daysAgo(49) });
  await moveService(page, lao, serviceIn(page, 'accepted'), { kind, move: 'begin', on: daysAgo(48) });
  await moveService(page, lao, serviceIn(page, 'in-delivery'), { kind, move: 'deliver', on: daysAgo(6) });
  await expect(serviceIn(page, 'delivered')).toContainText(lao('services.nights', { count: 42 }));
  await photograph(page, 'support-shelter');
});

test('compensation is ordered, the person goes home, and is visited twice', async () => {
  const { page } = office;
  await beginClaim(page, lao);
  await fileClaim(page, lao, {
    kind: 'Compensation',
    against: DEBTOR,
    sum: { units: '30.000.000', currency: 'LAK' },
  });
  await moveClaim(page, lao, 'claim');
  await moveClaim(page, lao, 'order', { sum: { units: '20.000.000', currency: 'LAK' } });
  await expect(page.locator('[data-claim="ordered"]')).toBeVisible();

  await beginReturn(page, lao);
  await fileReturn(page, lao, { riskAssessedOn: monthsAgo(7), finding: 'ຄອບຄົວພ້ອມຮັບ' });
  await moveReturn(page, lao, 'agree', monthsAgo(7));
  await moveReturn(page, lao, 'return', monthsAgo(7));
  for (const months of [3, 6]) {
    await beginVisit(page, lao, months, 'do');
    await tellOfVisit(page, lao, VISITED);
    await page.keyboard.press('Control+S');
    await expectScreen(page, 'case-page');
    await expect(page.locator(`[data-visit="${months}"][data-state="done"]`)).toBeVisible();
  }
  await photograph(page, 'support-visits');
});

test('the social-work side closes with its head, and opens the case again when the person calls', async () => {
  const { page } = office;
  await openSection(page, lao, 'summary');
  await proposeClosing(page, lao, { reason: 'EXT_GoalsReached', summary: CLOSED });

  const head = await office.signInAs('social-head');
  await head.locator('[data-waiting="closing"]').getByRole('link').click();
  await expectScreen(head, 'case-page');
  await approveClosing(head, lao);
  await expect(caseHeader(head)).toContainText(lao('closing.banner'));

  const worker = await office.signInAs('social-worker');
  await openTheCase(worker);
  await reopenCase(worker, lao, AGAIN);
  await expect(caseHeader(worker)).not.toContainText(lao('closing.banner'));
});

test('each side reads on its timeline what its role may see', async () => {
  const { page } = office;
  const own = timelineEntries(page, lao);
  for (const said of [
    SHELTER,
    labelOf(referralRefusalReasons, 'EXT_NoCapacity', 'lo'),
    lao('services.state.delivered'),
    lao('claims.did.order'),
    lao('returns.did.returned'),
  ])
    await expect(own.filter({ hasText: said }).first()).toBeVisible();
  await photograph(page, 'support-timeline-social-worker');

  const police = await office.signInAs('investigator');
  await openTheCase(police);
  const theirs = timelineEntries(police, lao);
  for (const said of [SHELTER, labelOf(referralRefusalReasons, 'EXT_NoCapacity', 'lo')])
    await expect(theirs.filter({ hasText: said }).first()).toBeVisible();
  // What the other side did for the person is told in two facts: that it closed, and that it opened again.
  await expect(theirs.locator('[data-kind="closure"]')).toHaveCount(1);
  for (const secret of [NEED, DEBTOR, VISITED, CLOSED, AGAIN, lao('services.state.delivered')])
    await expect(police.getByText(secret)).toHaveCount(0);
  await openSection(police, lao, 'referrals');
  await expect(referralIn(police, 'accepted')).toHaveCount(1);
  await photograph(police, 'support-timeline-investigator');
  await expect(assistanceOf(police)).toHaveCount(0);
  await expect(referralsOf(police)).toContainText(SHELTER);

  const head = await office.signInAs('police-head');
  await openTheCase(head);
  await expect(closing(head, lao)).not.toContainText(CLOSED);
  await photograph(head, 'support-timeline-head');
});
