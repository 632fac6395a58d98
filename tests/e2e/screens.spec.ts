import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beginNewCase } from '../screens/case-form.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { lookForCases, openCase } from '../screens/case-list.ts';
import { expectScreen, fillInOffice } from '../screens/entrance.ts';
import { makeExport, prepareExport } from '../screens/export.ts';
import { chooseLanguage, goTo, searchBox } from '../screens/frame.ts';
import { inventedOffice } from '../screens/invented.ts';
import { textField } from '../screens/questions.ts';
import { typeInto } from '../screens/typing.ts';
import { beginCase } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();
const WEAK = 'sabaidee sabaidee';

/** Puts a case with a Latin name on file; its page stands when this resolves. */
async function fileCase(page: Page, nameLatin: string): Promise<void> {
  await beginNewCase(page);
  await textField(page, lao('caseForm.nameLatin')).focus();
  await page.keyboard.insertText(nameLatin);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
}

/** Files an event of one sentence with the keyboard. */
async function fileEvent(page: Page, what: string): Promise<void> {
  await page.keyboard.press('Control+E');
  await expect(textField(page, lao('event.what'))).toBeFocused();
  await page.keyboard.insertText(what);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
}

test('a weak passphrase is marked at set-up and the cursor stands in it', async ({ program }) => {
  const { page } = program;
  await fillInOffice(page, lao, { ...inventedOffice, passphrase: WEAK });
  await page.getByRole('button', { name: lao('setUp.submit'), exact: true }).click();
  const field = page.getByLabel(lao('setUp.passphrase'), { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(lao('problem.passphrase-too-weak'))).toBeVisible();
});

test('a changed passphrase leaves nothing of it on the screen', async ({ office: program }) => {
  const { page } = program;
  await goTo(page, lao, 'settings');
  const current = page.getByLabel(lao('settings.current'), { exact: true });
  const next = page.getByLabel(lao('settings.next'), { exact: true });
  const again = page.getByLabel(lao('settings.nextAgain'), { exact: true });
  const send = page.getByRole('button', { name: lao('settings.changePassphrase'), exact: true });
  const suggestion = page.getByRole('status', { name: lao('setUp.suggestion') });

  await page.getByRole('button', { name: lao('setUp.suggest'), exact: true }).click();
  const phrase = await suggestion.innerText();
  await page.getByRole('button', { name: lao('setUp.useSuggestion') }).click();
  await typeInto(current, 'not the passphrase of this office');
  await again.focus();
  await page.keyboard.insertText(phrase);
  await expect(suggestion).toHaveCount(0);
  await send.click();
  await expect(current).toBeFocused();
  await expect(current).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(lao('problem.passphrase-wrong'))).toBeVisible();

  await current.fill(inventedOffice.passphrase);
  await page
    .getByRole('button', { name: lao('signIn.show') })
    .nth(1)
    .click();
  await expect(next).toHaveAttribute('type', 'text');
  await send.click();
  await expect(page.getByText(lao('settings.passphraseChanged'))).toBeVisible();
  for (const field of [current, next, again]) {
    await expect(field).toHaveValue('');
    await expect(field).toHaveAttribute('type', 'password');
  }
  await expect(page.getByText(phrase)).toHaveCount(0);
  await expect(send).toBeFocused();
});

test('the cursor comes back to the timeline whichever way a panel closes', async () => {
  const { page } = shared.program;
  await fileCase(page, 'Bounmy');
  await fileEvent(page, 'ພົບຢູ່ດ່ານ');
  const entries = timelineEntries(page, lao);
  const line = entries.filter({ hasText: 'ພົບຢູ່ດ່ານ' }).getByRole('button');
  await expect(line).toBeFocused();
  for (const close of ['Escape', 'Escape', 'Alt+ArrowLeft']) {
    await page.keyboard.press('Enter');
    await expectScreen(page, 'entry-detail');
    await page.keyboard.press(close);
    await expect(page.locator('[data-screen="entry-detail"]')).toHaveCount(0);
    await expect(line).toBeFocused();
  }
  await page.keyboard.press('Control+E');
  await expect(textField(page, lao('event.what'))).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('button', { name: lao('timeline.add') })).toBeFocused();

  // The filter keeps the cursor, and gives way to what was just put on file.
  const filter = page.getByRole('combobox', { name: lao('timeline.filter') });
  await filter.focus();
  await filter.selectOption('case-opened');
  await expect(filter).toBeFocused();
  await expect(entries).toHaveCount(1);
  await fileEvent(page, 'ໂທຫາຄອບຄົວ');
  await expect(entries.filter({ hasText: 'ໂທຫາຄອບຄົວ' }).getByRole('button')).toBeFocused();
  await expect(filter).toHaveValue('all');
});

test('Enter in the search box opens the only case, or the list of all that fit', async () => {
  const { page } = shared.program;
  await fileCase(page, 'Dokchampa Keovilaysak');
  const number = await openCaseNumber(page);
  await fileCase(page, 'Dokmai Keovilaysak');
  const other = await openCaseNumber(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('dokchampa');
  await page.keyboard.press('Enter');
  await expect(caseHeader(page)).toContainText(number);
  await expect(searchBox(page, lao)).toHaveValue('');

  await page.keyboard.press('Control+K');
  await page.keyboard.type('keovilaysak');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'case-list');
  await expect(page.getByLabel(lao('cases.filter'), { exact: true })).toHaveValue('keovilaysak');
  await expect(page.getByRole('rowheader')).toHaveCount(2);

  await lookForCases(page, lao, 'dokm');
  await openCase(page, other);
  await page.keyboard.press('Alt+ArrowLeft');
  await expectScreen(page, 'case-list');
  await expect(page.getByLabel(lao('cases.filter'), { exact: true })).toHaveValue('dokm');
  await expect(page.getByRole('row').filter({ hasText: other })).toBeFocused();
});

test('an export belongs to its period, and a secret key does not stay on the screen', async () => {
  const { page } = shared.program;
  const secret = await generateX25519Identity();
  await fileCase(page, 'Chanthavy');
  await goTo(page, lao, 'statistics');
  await page.getByRole('button', { name: lao('export.lastYear') }).click();
  await expect(page.getByText(lao('export.noCases'))).toBeVisible();
  await prepareExport(page, lao, await identityToRecipient(secret));
  await expect(page.getByText(lao('export.noCases'))).toHaveCount(0);
  await makeExport(page, lao);
  // Rows of single cases only when they are asked for, and then of those alone who agreed: here of nobody.
  const rows = page.getByRole('checkbox', { name: lao('export.rowsInclude'), exact: true });
  await expect(rows).not.toBeChecked();
  await expect(page.getByTestId('export-rows-went')).toHaveCount(0);
  await expect(page.getByTestId('export-rows')).toContainText(lao('export.leftOut.not-asked'));
  await rows.check();
  await expect(page.getByTestId('export-done')).toHaveCount(0);
  await makeExport(page, lao);
  await expect(page.getByTestId('export-rows-went')).toHaveText('0');
  await page.getByRole('button', { name: lao('export.lastYear') }).click();
  await expect(page.getByTestId('export-done')).toHaveCount(0);

  const field = textField(page, lao('export.recipient'));
  await field.fill(secret);
  await expect(page.getByText(lao('error.refused.recipient-is-secret-key'))).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(page.getByRole('button', { name: lao('export.make'), exact: true })).toBeDisabled();
});

test('lists speak Lao, and a sheet holds the shortcuts of the screen back', async () => {
  const { page } = shared.program;
  await page.keyboard.press('Control+K');
  await expect(page.locator('[data-live-announcer]')).toContainText(pattern('lo', 'form.choices'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+N');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectScreen(page, 'home');
  await expect(page.locator('[data-screen="case-form"]')).toHaveCount(0);

  // The language changes under the cursor, which stays in its field.
  await goTo(page, lao, 'cases');
  const filter = page.getByRole('searchbox');
  await expect(filter).toBeFocused();
  await chooseLanguage(page, 'en');
  await expect(filter).toBeFocused();
});

test('a draft is thrown away from Home by keys, once it was asked about', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Vanhpheng');
  await goTo(page, lao, 'home');
  const drafts = page.locator('.home-draft');
  await expect(drafts.first()).toBeVisible();
  const before = await drafts.count();
  // The newest stands first.
  const discard = drafts.first().getByRole('button', { name: pattern('lo', 'draft.discard') });
  const dialog = page.getByRole('dialog', { name: lao('draft.discard') });
  const answer = (name: 'draft.keep' | 'draft.discardYes') =>
    dialog.getByRole('button', { name: lao(name), exact: true });
  await discard.press('Enter');
  await expect(dialog).toContainText(lao('draft.discardAsk'));
  await answer('draft.keep').press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(discard).toBeFocused();
  await expect(drafts).toHaveCount(before);
  await discard.press('Enter');
  await answer('draft.discardYes').press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(drafts).toHaveCount(before - 1);
  await expect(page.locator('#home-drafts')).toBeFocused();
});
