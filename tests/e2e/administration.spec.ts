import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beginNewCase } from '../screens/case-form.ts';
import {
  fillInAccount,
  goToPage,
  letIn,
  makeAccount,
  readOwnKeyCode,
  openAccount,
  unfold,
} from '../screens/administration.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { acceptConduct, chooseAccount, expectScreen, trySignIn } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { Inspection } from '../screens/inspection.ts';
import { inventedColleagues, newPassphrase } from '../screens/invented.ts';
import { textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** Tests of one office in the order in which its people come and go. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const people = [
  'founder',
  'social-head',
  'investigator',
  'social-worker',
  'statistics-officer',
  'administrator',
  'inspector',
] as const;
const office = staffProgram(...people);
const inspection = new Inspection();
const newcomer = inventedColleagues.socialWorker;
const LIMITED = { nameLao: 'ຜູ້ຊ່ວຍວຽກບໍ່ເຫັນຊື່', nameEnglish: 'Assistant without names' };

const button = (page: Page, name: string) => page.getByRole('button', { name: lao(name), exact: true });
const waiting = (page: Page, what: 'accounts' | 'cases') => page.locator(`[data-waiting="${what}"]`);

/** Looks at the screen that stands with the eyes of all judges. */
async function judge(page: Page, screen: string): Promise<void> {
  await inspection.enter(page);
  // Names are in whatever letters they are; and one record of the audit is called by a word.
  const typed = [...people.map(office.nameOf), newcomer.name, 'recovery'];
  await inspection.look({ screen, typed });
}

test('the administrator makes an account, and a head of its wing lets it in', async () => {
  const page = await office.signInAs('administrator');
  await fillInAccount(page, lao, newcomer, { ownPassphrase: office.passphraseOf('administrator') });
  await makeAccount(page, lao);
  await expect(page.getByText(lao('accounts.madeAwaits'))).toBeVisible();
  await expect(button(page, 'accounts.grant')).toHaveCount(0);

  // The person reads the code of conduct first, and has no case yet.
  const own = await office.signInWith(newcomer.name, newcomer.passphrase);
  await expectScreen(own, 'conduct');
  await judge(own, 'code of conduct');
  await acceptConduct(own, lao);
  await expectScreen(own, 'home');
  await judge(own, 'home of whoever is not let in');
  const keyCode = await readOwnKeyCode(own, lao);

  const head = await office.signInAs('social-head');
  await waiting(head, 'accounts').getByRole('link').click();
  await expectScreen(head, 'account');
  await judge(head, 'account that waits');
  // Another code is not that of their keys: somebody else may sit behind the account.
  await head.getByLabel(lao('accounts.keyCode'), { exact: true }).fill('2222-3333-4444');
  await head
    .getByLabel(lao('accounts.ownPassphrase'), { exact: true })
    .first()
    .fill(office.passphraseOf('social-head'));
  await button(head, 'accounts.grant').click();
  await expect(head.getByText(lao('problem.key-code-wrong'))).toBeVisible();
  await judge(head, 'account with another code');
  await letIn(head, lao, { name: newcomer.name, keyCode }, office.passphraseOf('social-head'));
  await expect(head.getByText(lao('accounts.grantDone', { name: newcomer.name }))).toBeVisible();
  await goTo(head, lao, 'home');
  await expect(waiting(head, 'accounts')).toHaveCount(0);
});

test('a role of the office’s own takes something away, and its person reads its name above', async () => {
  const page = await office.signInAs('administrator');
  await goToPage(page, lao, 'roles');
  await expect(page.getByRole('table', { name: lao('roles.table') }).getByRole('columnheader')).toHaveCount(
    10,
  );
  await button(page, 'roles.new').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(lao('teams.nameLao'), { exact: true }).fill(LIMITED.nameLao);
  await dialog.getByLabel(lao('teams.nameEnglish'), { exact: true }).fill(LIMITED.nameEnglish);
  await dialog.getByLabel(lao('roles.ceiling'), { exact: true }).selectOption('social-worker');
  await dialog.getByLabel(lao('permission.case:reveal'), { exact: true }).check();
  await dialog.getByLabel(lao('sensitivity.identity'), { exact: true }).check();
  await dialog.getByRole('button', { name: lao('action.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(LIMITED.nameLao)).toBeVisible();

  await openAccount(page, lao, newcomer.name);
  const roles = await unfold(page, lao('accounts.changeRolesTitle'));
  await roles.getByRole('checkbox', { name: new RegExp(`^${lao('role.social-worker')}`, 'u') }).uncheck();
  await roles.getByRole('checkbox', { name: new RegExp(`^${LIMITED.nameLao}`, 'u') }).check();
  await roles.getByRole('button', { name: lao('accounts.changeRoles'), exact: true }).click();
  await expect(page.getByText(lao('accounts.changeRolesDone'))).toBeVisible();

  const head = await office.signInAs('social-head');
  await openAccount(head, lao, newcomer.name);
  const seen = await unfold(head, lao('seen.title'));
  await expect(seen).toContainText(lao('sensitivity.identity'));
  await expect(seen.getByRole('table')).not.toContainText(lao('permission.case:reveal'));

  const own = await office.signInWith(newcomer.name, newcomer.passphrase);
  await expect(own.getByRole('banner')).toContainText(LIMITED.nameLao);
  await own.keyboard.press('F1');
  await expect(own.getByRole('dialog')).toContainText(lao('shortcuts.newCase'));
  await expect(own.getByRole('dialog')).not.toContainText(lao('shortcuts.showNames'));
  await own.keyboard.press('Escape');
});

test('somebody leaves: the cases go to others, and the keys wait to be renewed', async () => {
  const officer = await office.signInAs('investigator');
  await beginNewCase(officer);
  await textField(officer, lao('caseForm.nameLatin')).fill('Dokchampa');
  await officer.keyboard.press('Control+S');
  await expectScreen(officer, 'case-page');
  const number = await openCaseNumber(officer);

  const head = await office.signInAs('founder');
  await openAccount(head, lao, office.nameOf('investigator'));
  const fold = await unfold(head, lao('accounts.disableTitle'));
  await fold.getByRole('button', { name: lao('accounts.disable'), exact: true }).click();
  await head
    .getByRole('dialog')
    .getByRole('button', { name: lao('accounts.disable'), exact: true })
    .click();
  await expect(head.getByText(lao('accounts.disableDone'))).toBeVisible();
  await expect(head.getByText(lao('accounts.toRenewTitle'))).toBeVisible();

  await goTo(head, lao, 'home');
  await waiting(head, 'cases').getByRole('link').click();
  await expectScreen(head, 'account');
  await expect(head.getByRole('checkbox', { name: new RegExp(number, 'u') })).toBeChecked();
  await head.getByLabel(lao('accounts.casesTo'), { exact: true }).selectOption(office.nameOf('founder'));
  await button(head, 'accounts.casesAct').click();
  await expect(head.getByText(lao('accounts.casesDone', { count: 1, shown: '1' }))).toBeVisible();

  await goTo(head, lao, 'home');
  await expect(waiting(head, 'cases')).toHaveCount(0);
  await head.locator('[data-reminder="keys"]').getByRole('link').click();
  await expectScreen(head, 'settings');
  const keys = head.getByRole('region', { name: lao('keys.title') });
  await expect(
    keys.getByRole('checkbox', { name: new RegExp(lao('compartment.investigation'), 'u') }),
  ).toBeChecked();
  await keys.getByLabel(lao('recovery.passphrase'), { exact: true }).fill(office.passphraseOf('founder'));
  await keys.getByRole('button', { name: lao('keys.renew'), exact: true }).click();
  await expect(keys.getByText(lao('keys.renewed', { count: 4 }))).toBeVisible({ timeout: 60_000 });
  await goTo(head, lao, 'home');
  await expect(head.locator('[data-reminder="keys"]')).toHaveCount(0);
});

test('a forgotten passphrase gets new keys, which a head lets in again', async () => {
  const page = await office.signInAs('administrator');
  await openAccount(page, lao, office.nameOf('social-worker'));
  const fold = await unfold(page, lao('accounts.forgottenTitle'));
  await fold.getByLabel(lao('accounts.newPassphrase'), { exact: true }).fill(newPassphrase);
  await fold.getByLabel(lao('setUp.passphraseAgain'), { exact: true }).fill(newPassphrase);
  await fold
    .getByLabel(lao('accounts.ownPassphrase'), { exact: true })
    .fill(office.passphraseOf('administrator'));
  await fold.getByRole('button', { name: lao('accounts.forgottenAct'), exact: true }).click();
  await expect(page.getByText(lao('accounts.forgottenDone'))).toBeVisible();
  await office.signInWith(office.nameOf('social-worker'), newPassphrase);

  const head = await office.signInAs('social-head');
  await expect(waiting(head, 'accounts')).toBeVisible();
});

test('the office is renamed, and everybody reads the new name at once', async () => {
  const page = await office.signInAs('administrator');
  await goToPage(page, lao, 'office');
  const name = 'ຫ້ອງການ ບໍ່ແກ້ວ ສາຂາເໜືອ';
  await page.getByLabel(lao('setUp.nameLao'), { exact: true }).fill(name);
  await button(page, 'action.save').click();
  await expect(page.getByText(lao('officeSettings.done'))).toBeVisible();
  await expect(page.getByRole('navigation', { name: lao('frame.rail') })).toContainText(name);
  const locked = await office.lock();
  await expect(locked.getByText(name)).toBeVisible();
  // A try that fails stands among the sign-ins, without a name.
  await chooseAccount(locked, lao, office.nameOf('administrator'));
  await trySignIn(locked, lao, 'not the passphrase');
  await expect(locked.getByText(lao('signIn.failed'))).toBeVisible();
  await expect(locked.getByRole('timer')).toHaveCount(0);
  const again = await office.signInAs('administrator');
  await goToPage(again, lao, 'signIns');
  await expect(again.getByRole('row').filter({ hasText: lao('signIns.kind.failed') })).toContainText(
    lao('signIns.nobody'),
  );
});

test('the inspector filters the audit, verifies it, takes it along and reads the report', async () => {
  const page = await office.signInAs('inspector');
  await judge(page, 'home of an inspector');
  await page.getByRole('link', { name: new RegExp(`^${lao('administration.page.audit')}`, 'u') }).click();
  await expectScreen(page, 'audit');
  const rows = page.getByRole('table', { name: lao('audit.title') }).getByRole('row');
  await page.getByLabel(lao('audit.group'), { exact: true }).selectOption('grant');
  await page.getByLabel(lao('audit.who'), { exact: true }).selectOption(office.nameOf('social-head'));
  await expect(rows.filter({ hasText: 'grant.give' })).not.toHaveCount(0);
  await expect(rows.filter({ hasText: 'session.open' })).toHaveCount(0);
  await page.getByLabel(lao('audit.from'), { exact: true }).fill('01/01/2020');
  await page.getByLabel(lao('audit.to'), { exact: true }).fill('02/01/2020');
  await expect(page.getByText(lao('audit.none'))).toBeVisible();
  await button(page, 'audit.clear').click();
  await page.getByLabel(lao('audit.group'), { exact: true }).selectOption('grant');
  const [first] = await rows.getByRole('button').all();
  const record = (await first?.getAttribute('title')) ?? '';
  await first?.click();
  await expect(page.getByLabel(lao('audit.record'), { exact: true })).toHaveValue(record);
  await expect(rows.nth(1)).toBeVisible();

  await button(page, 'audit.verify').click();
  await expect(page.getByText(lao('audit.holds'))).toBeVisible();
  await page
    .getByLabel(lao('export.recipient'), { exact: true })
    .fill(await identityToRecipient(await generateX25519Identity()));
  await button(page, 'audit.export').click();
  await expect(page.getByText('.tar.age')).toBeVisible();
  await judge(page, 'audit, verified and exported');

  await goToPage(page, lao, 'report');
  await expect(page.getByText(lao('report.wingsApart'))).toBeVisible();
  const statistics = await office.signInAs('statistics-officer');
  await judge(statistics, 'home without cases');
  await statistics.keyboard.press('Control+N');
  await expectScreen(statistics, 'home');
});

test('everyone can read these screens, and Tab goes through them', () => {
  expect(inspection.reading).toEqual([]);
  expect(inspection.keyboard).toEqual([]);
});
