import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { waysOfSending } from '../../shared/codes/ways-of-sending.ts';
import { labelOf, putCaseOnFile, expectDraftSaved } from '../screens/case-form.ts';
import { openCase } from '../screens/case-list.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { openSection } from '../screens/case-access.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { ledgerOf } from '../screens/identification.ts';
import { layoutFaults } from '../screens/layout.ts';
import { actOnProposal, beginProposal, proposalIn, proposalOf, putForward } from '../screens/proposals.ts';
import { textField } from '../screens/questions.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** One proposal on its way, from hand to hand. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'investigator');
const NAME = 'Dokchampa';
const REASONS = 'ມີການກະທຳ, ວິທີການ ແລະ ຈຸດປະສົງ ຄົບຕາມກົດໝາຍ';
const MORE = 'ຖືກກັກຂັງໄວ້ 8 ເດືອນ';
const REMARK = 'ຂຽນວ່າຖືກກັກຂັງດົນປານໃດ';
const LETTER = '45/ກຕມ';
const authority = labelOf(identificationAuthorities, 'EXT_CentralATD', 'lo');
const isReadable = spawnSync('pdftotext', ['-v'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;
let number = '';

async function openProposal(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await openCase(page, number);
  await openSection(page, lao, 'identification');
}

/** What of proposals waits at Home. */
const waiting = (page: Page, group: string) => page.locator(`[data-waiting="proposals-${group}"]`);

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

test('the officer prepares a proposal from what is coded, and nobody but the head decides', async () => {
  const page = await office.signInAs('investigator');
  await beginCase(page, lao, NAME);
  await putCaseOnFile(page);
  number = await openCaseNumber(page);
  await beginProposal(page, lao);
  // It begins with the ledger, and without the name.
  const summary = textField(page, lao('proposal.summary'));
  await expect(summary).toHaveValue(new RegExp(lao('timeline.presumedPlain'), 'u'));
  await expect(summary).not.toHaveValue(new RegExp(NAME, 'u'));
  await textField(page, lao('proposal.reasons')).focus();
  await page.keyboard.insertText('ຮ່າງ');
  await expectDraftSaved(page, lao);
  await photograph(page, 'proposal-form');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(lao('problem.choose-one')).first()).toBeVisible();
  await textField(page, lao('proposal.reasons')).press('ControlOrMeta+A');
  await putForward(page, lao, REASONS);
  await expect(caseHeader(page)).toContainText(lao('proposal.state.proposed'));
  await expect(
    proposalOf(page).getByRole('button', { name: lao('proposal.approve'), exact: true }),
  ).toHaveCount(0);
  await goTo(page, lao, 'home');
  await expect(waiting(page, 'approve')).toHaveCount(0);
});

test('the head gives it back with a remark, and the officer amends it', async () => {
  const head = await office.signInAs('founder');
  await photograph(head, 'proposal-home-of-head');
  await waiting(head, 'approve').getByRole('link').press('Enter');
  await expectScreen(head, 'proposals');
  await photograph(head, 'proposals');
  await head.locator('[data-group="approve"]').getByRole('link', { name: number }).press('Enter');
  await expectScreen(head, 'case-page');
  await photograph(head, 'proposal-before-the-head');
  await actOnProposal(head, lao, 'proposal.return');
  const dialog = head.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await dialog.getByRole('button', { name: lao('proposal.returnSubmit'), exact: true }).press('Enter');
  await expect(dialog.getByText(lao('problem.needed'))).toBeVisible();
  await dialog.getByRole('textbox').focus();
  await head.keyboard.insertText(REMARK);
  await dialog.getByRole('button', { name: lao('proposal.returnSubmit'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(proposalIn(head, 'returned')).toContainText(REMARK);

  const officer = await office.signInAs('investigator');
  await waiting(officer, 'amend').getByRole('link').press('Enter');
  await officer.locator('[data-group="amend"]').getByRole('link', { name: number }).press('Enter');
  await expect(proposalIn(officer, 'returned')).toContainText(REMARK);
  await photograph(officer, 'proposal-returned');
  await actOnProposal(officer, lao, 'proposal.amend');
  await expectScreen(officer, 'proposal-form');
  await expect(officer.getByText(REMARK)).toBeVisible();
  await textField(officer, lao('proposal.summary')).press('ControlOrMeta+End');
  await officer.keyboard.insertText(`\n${MORE}`);
  await officer.keyboard.press('Control+S');
  await expectScreen(officer, 'case-page');
  await expect(proposalIn(officer, 'proposed')).toContainText(MORE);
});

test('the head approves, and the officer prints it with the name, on record', async () => {
  const head = await office.signInAs('founder');
  await openProposal(head);
  await actOnProposal(head, lao, 'proposal.approve');
  await expect(proposalIn(head, 'approved')).toBeVisible();

  const officer = await office.signInAs('investigator');
  await waiting(officer, 'send').getByRole('link').press('Enter');
  await officer.locator('[data-group="send"]').getByRole('link', { name: number }).press('Enter');
  await actOnProposal(officer, lao, 'proposal.preview');
  await expectScreen(officer, 'proposal-paper');
  const preview = officer.getByTestId('proposal-preview');
  for (const said of [
    NAME,
    number,
    authority,
    MORE,
    REASONS,
    office.nameOf('investigator'),
    office.nameOf('founder'),
  ])
    await expect(preview).toContainText(said);
  await photograph(officer, 'proposal-preview');
  const saved = async (name: string): Promise<readonly string[]> => {
    const pdf = path.join(office.folder, `${name}.pdf`);
    await office.saveTo(pdf);
    await officer.getByRole('button', { name: lao('proposal.savePdf'), exact: true }).press('Enter');
    await expect.poll(() => existsSync(pdf)).toBe(true);
    await expect(officer.getByText(lao('proposal.pdfSaved'))).toBeVisible();
    const folder = process.env['POKPONG_PICTURES'];
    if (folder !== undefined)
      execFileSync('pdftoppm', ['-r', '80', '-png', pdf, path.join(folder, `${name}-on-paper`)]);
    if (!isReadable) return [];
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  };
  // Who printed it, and when; once, at the foot of every sheet.
  const marks = (sheet: string) => sheet.match(/, \d{1,2}:\d{2}\. /gu) ?? [];
  const pages = await saved('proposal');
  if (isReadable) {
    expect(pages).toHaveLength(1);
    const [sheet = ''] = pages;
    expect(sheet).toContain(NAME);
    expect(sheet).toContain(number);
    expect(marks(sheet)).toHaveLength(1);
    // Nothing of the screen around it.
    expect(sheet).not.toContain('PDF');
  }
  await officer.evaluate(() => {
    for (const words of document.querySelectorAll('.letter-words'))
      words.textContent = Array.from({ length: 60 }, (_line, at) => `${at}`).join('\n');
  });
  const long = await saved('long-proposal');
  if (isReadable) {
    expect(long.length).toBeGreaterThan(1);
    for (const sheet of long) expect(marks(sheet)).toHaveLength(1);
  }
});

test('it is sent, the decision is entered from it, and the timeline tells all of it', async () => {
  const { page } = office;
  await openProposal(page);
  await actOnProposal(page, lao, 'proposal.send');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(lao('proposal.way'), { exact: true })
    .selectOption({ label: labelOf(waysOfSending, 'EXT_OfficialCourier', 'lo') });
  await dialog.getByLabel(lao('proposal.document'), { exact: true }).focus();
  await page.keyboard.insertText(LETTER);
  await photograph(page, 'proposal-sending');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(proposalIn(page, 'sent')).toContainText(LETTER);
  await photograph(page, 'proposal-sent');

  await actOnProposal(page, lao, 'proposal.enterDecision');
  await expectScreen(page, 'identification-step');
  await expect(page.getByLabel(lao('identification.authority'), { exact: true })).toHaveValue(authority);
  await expect(textField(page, lao('identification.document'))).toHaveValue(LETTER);
  await textField(page, lao('identification.decidedOn')).focus();
  await page.keyboard.insertText('ມື້ນີ້');
  await textField(page, lao('history.reasons')).focus();
  await page.keyboard.insertText('ຂໍ້ຕົກລົງ ເລກທີ 12');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(caseHeader(page).locator('[data-status="identified"]')).toBeVisible();
  await expect(ledgerOf(page)).toContainText(LETTER);
  await expect(proposalOf(page).locator('summary')).toBeVisible();
  for (const act of ['propose', 'approve', 'send'] as const)
    await expect(
      timelineEntries(page, lao).filter({ hasText: lao(`timeline.proposalDid.${act}`) }),
    ).toHaveCount(1);
  await proposalOf(page).locator('summary').press('Enter');
  await expect(proposalIn(page, 'decided')).toContainText(MORE);
  await photograph(page, 'proposal-decided');
  await openSection(page, lao, 'history');
  await page.getByRole('button', { name: lao('views.show') }).press('Enter');
  await expect(page.getByText(lao('views.act.printedProposal')).first()).toBeVisible();
  await goTo(page, lao, 'home');
  await expect(waiting(page, 'send')).toHaveCount(0);
});
