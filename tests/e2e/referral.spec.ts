import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { referralRefusalReasons } from '../../shared/codes/referral-refusal-reasons.ts';
import { waysOfAnswering } from '../../shared/codes/ways-of-answering.ts';
import { waysOfSending } from '../../shared/codes/ways-of-sending.ts';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { assignOfficer, openSection } from '../screens/case-access.ts';
import { labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { openCase } from '../screens/case-list.ts';
import { openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo, searchBox } from '../screens/frame.ts';
import { layoutFaults } from '../screens/layout.ts';
import {
  actOnReferral,
  agree,
  askedOf,
  beginReferral,
  draftReferral,
  referralIn,
} from '../screens/referrals.ts';
import { beginCase } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { dayFromToday } from '../support/referrals.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** One person referred twice, from hand to hand. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'police-head', 'social-head', 'investigator', 'social-worker');
const NAME = 'Dokchampa';
const NEED = 'ຕ້ອງການບ່ອນພັກຄືນນີ້ ພ້ອມລູກ 1 ຄົນ';
const ROOM = 'ຫ້ອງ 3, ຕຽງ 2';
const WOUNDS = 'ຂໍໃຫ້ກວດໂດຍໝໍຍິງ';
const hospital = shippedOrganisations.find(({ organisation }) =>
  organisation.services.some(({ kind }) => kind === 'Health'),
);
if (hospital === undefined) throw new Error('somebody looks after health');
const HOSPITAL = hospital.organisation.names[0]?.nameLao ?? '';
const isReadable = spawnSync('pdftotext', ['-v'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;
let number = '';
let consentId = '';

const waiting = (page: Page, group: string) => page.locator(`[data-waiting="referrals-${group}"]`);

async function openReferrals(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await openCase(page, number);
  await openSection(page, lao, 'referrals');
}

async function photograph(page: Page, name: string): Promise<void> {
  expect(await layoutFaults(page, name)).toEqual([]);
  const folder = process.env['POKPONG_PICTURES'];
  if (folder === undefined) return;
  // The switch lies behind an open dialog.
  const isOpen = await page.getByRole('dialog').isVisible();
  for (const language of ['en', 'lo'] as const) {
    if (!isOpen) await chooseLanguage(page, language);
    await page.screenshot({ path: path.join(folder, `${name}-${language}.png`) });
  }
}

test('the investigator looks through what would go to the other wing, and sends it', async () => {
  const page = await office.signInAs('investigator');
  await beginCase(page, lao, NAME);
  await putCaseOnFile(page);
  number = await openCaseNumber(page);
  await beginReferral(page, lao);
  await page.keyboard.press('Control+S');
  await expect(page.getByText(lao('problem.choose-one')).first()).toBeVisible();
  await draftReferral(page, lao, { direction: 'wing', need: 'EXT_Shelter', message: NEED });
  // Nobody was asked yet: nothing may go, and it is said plainly why.
  await expect(page.getByText(lao('referral.nothingMayGo'))).toBeVisible();
  await expect(page.getByRole('button', { name: /ສົ່ງ \d/u })).toHaveCount(0);
  await agree(page, { recipient: { to: 'wing', wing: 'assistance' } });
  await page.getByRole('link', { name: lao('referral.backToCase') }).press('Enter');
  await actOnReferral(page, lao, 'drafted', 'referral.lookAndSend');
  await expectScreen(page, 'referral-send');
  await expect(page.locator('[data-category="words"]')).toContainText(NEED);
  await expect(page.locator('[data-category="identity"]')).toHaveCount(0);
  await photograph(page, 'referral-to-wing');
  await page.locator('.referral-choices .button').first().press('Enter');
  await expectScreen(page, 'case-page');
  await expect(referralIn(page, 'sent')).toContainText(lao('referral.state.sent'));
  await photograph(page, 'referral-of-case');
});

test('the head of the other wing assigns somebody, who accepts it', async () => {
  const head = await office.signInAs('social-head');
  await waiting(head, 'toAnswer').getByRole('link').press('Enter');
  await expectScreen(head, 'referrals');
  await expect(head.locator('[data-group="toAnswer"]')).toContainText(lao('referral.noOfficerYet'));
  await photograph(head, 'referrals');
  await head.locator('[data-group="toAnswer"]').getByRole('link', { name: number }).press('Enter');
  await expectScreen(head, 'case-page');
  // The list leads to the answer; the head closes it, to choose who answers.
  await expect(head.getByRole('dialog')).toBeVisible();
  await head.keyboard.press('Escape');
  await expect(head.getByRole('dialog')).toHaveCount(0);
  await expect(referralIn(head, 'sent')).toContainText(NEED);
  await photograph(head, 'referral-before-the-head');
  await head.getByRole('link', { name: lao('referral.assignOfficer') }).press('Enter');
  await assignOfficer(head, lao, office.nameOf('social-worker'));

  const worker = await office.signInAs('social-worker');
  await expect(worker.locator('.rail-count').first()).toBeVisible();
  await waiting(worker, 'toAnswer').getByRole('link').press('Enter');
  await worker.locator('[data-group="toAnswer"]').getByRole('link', { name: number }).press('Enter');
  const dialog = worker.getByRole('dialog');
  await dialog
    .getByLabel(lao('referral.outcome'), { exact: true })
    .selectOption({ label: lao('referral.outcomes.accept') });
  await dialog.getByLabel(lao('referral.remark'), { exact: true }).fill(ROOM);
  await photograph(worker, 'referral-answer');
  await dialog.getByRole('button', { name: lao('referral.answerSubmit'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(referralIn(worker, 'accepted')).toContainText(ROOM);
  await goTo(worker, lao, 'home');
  await expect(waiting(worker, 'toAnswer')).toHaveCount(0);
});

test('the sender keeps seeing the outcome, and a partner gets a sheet with a code', async () => {
  const page = await office.signInAs('investigator');
  await openReferrals(page);
  await expect(referralIn(page, 'accepted')).toBeVisible();
  await expect(page.getByText(ROOM)).toHaveCount(0);
  consentId = await agree(page, {
    recipient: { to: 'organisation', organisationId: hospital.organisationId },
  });
  await beginReferral(page, lao);
  await draftReferral(page, lao, {
    direction: 'organisation',
    need: 'Health',
    organisation: HOSPITAL,
    message: WOUNDS,
  });
  await page.locator('[data-category="identity"] input').check();
  await page
    .getByLabel(lao('referral.way'), { exact: true })
    .selectOption({ label: labelOf(waysOfSending, 'EXT_ByHand', 'lo') });
  await photograph(page, 'referral-to-hospital');
  await page.locator('.referral-choices .button').first().press('Enter');
  await expectScreen(page, 'referral-paper');
  const preview = page.getByTestId('referral-preview');
  for (const said of [NAME, WOUNDS, HOSPITAL, office.nameOf('investigator')])
    await expect(preview).toContainText(said);
  await expect(preview.locator('.letter-mark')).toContainText(pattern('lo', 'letter.mark'));
  await photograph(page, 'referral-sheet');
  const pdf = path.join(office.folder, 'referral.pdf');
  await office.saveTo(pdf);
  await page.getByRole('button', { name: lao('referral.savePdf'), exact: true }).press('Enter');
  await expect.poll(() => existsSync(pdf)).toBe(true);
  await expect(page.getByText(lao('referral.pdfSaved'))).toBeVisible();
  const code = (await preview.locator('.sheet-code-characters').innerText()).trim();
  expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{4}$/u);
  if (isReadable) {
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(pages).toContain(code);
    expect(pages).toContain(NAME);
    expect(pages.split('\f').slice(0, -1)).toHaveLength(1);
  }
  const folder = process.env['POKPONG_PICTURES'];
  if (folder !== undefined)
    execFileSync('pdftoppm', ['-r', '80', '-png', pdf, path.join(folder, 'referral-on-paper')]);

  // The hospital rings: whoever has the code in front of them files the answer.
  await goTo(page, lao, 'home');
  await searchBox(page, lao).focus();
  await page.keyboard.insertText(code.toLowerCase());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(HOSPITAL);
  await dialog
    .getByLabel(lao('referral.outcome'), { exact: true })
    .selectOption({ label: lao('referral.outcomes.refuse') });
  await dialog
    .getByLabel(lao('referral.reason'), { exact: true })
    .selectOption({ label: labelOf(referralRefusalReasons, 'EXT_NoCapacity', 'lo') });
  await dialog
    .getByLabel(lao('referral.how'), { exact: true })
    .selectOption({ label: labelOf(waysOfAnswering, 'EXT_Phone', 'lo') });
  await photograph(page, 'referral-refusal');
  await dialog.getByRole('button', { name: lao('referral.answerSubmit'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(
    timelineEntries(page, lao).filter({
      hasText: labelOf(referralRefusalReasons, 'EXT_NoCapacity', 'lo'),
    }),
  ).toHaveCount(1);
  await photograph(page, 'referral-refused');
});

test('once the person withdrew, the next one goes nowhere, and it is said what was withdrawn and when', async () => {
  const { page } = office;
  await askedOf(page, 'consent.withdraw', {
    consentId,
    version: 1,
    withdrawnOn: dayFromToday(0),
    because: null,
  });
  await beginReferral(page, lao);
  await draftReferral(page, lao, {
    direction: 'organisation',
    need: 'Health',
    organisation: HOSPITAL,
    message: WOUNDS,
  });
  await expect(page.getByText(lao('referral.nothingMayGo'))).toBeVisible();
  await expect(page.locator('.notice')).toContainText(HOSPITAL);
  await expect(page.getByRole('button', { name: /ສົ່ງ \d/u })).toHaveCount(0);
  await photograph(page, 'referral-withdrawn');
});
