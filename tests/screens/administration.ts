import type { Locator, Page } from '@playwright/test';
import type { administrationPages } from '../../renderer/features/administration/pages.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import type { InventedColleague } from './invented.ts';
import { giveSheets, sheetOf, type SheetRows } from './sheets.ts';
import type { Words } from './words.ts';

type AdministrationPage = (typeof administrationPages)[number]['name'];

/** What each page of administration shows. */
const SCREENS = {
  accounts: 'accounts',
  roles: 'roles',
  teams: 'teams',
  protocol: 'protocol',
  signIns: 'sign-ins',
  office: 'office',
  places: 'places',
  instruments: 'instruments',
  audit: 'audit',
  report: 'report',
  health: 'health',
} as const satisfies Record<AdministrationPage, string>;

/** What signs the making of an account: one's own passphrase, and two sheets where only the root certifies the role. */
export interface Signing {
  readonly ownPassphrase: string;
  readonly sheets?: ReadonlyMap<number, SheetRows>;
}

/** Fills in a new account up to the button that makes it. */
export async function fillInAccount(
  page: Page,
  words: Words,
  colleague: InventedColleague,
  { ownPassphrase, sheets }: Signing,
): Promise<void> {
  await goTo(page, words, 'administration');
  await page.getByRole('button', { name: words('accounts.new'), exact: true }).click();
  await expectScreen(page, 'new-account');
  await page.getByLabel(words('accounts.name'), { exact: true }).fill(colleague.name);
  await page.getByLabel(words('accounts.phone'), { exact: true }).fill(colleague.phone);
  await page.getByLabel(words('accounts.language'), { exact: true }).selectOption(words.language);
  await page.getByRole('checkbox', { name: new RegExp(`^${words(`role.${colleague.role}`)}`, 'u') }).check();
  await page.getByLabel(words('accounts.newPassphrase'), { exact: true }).fill(colleague.passphrase);
  await page.getByLabel(words('setUp.passphraseAgain'), { exact: true }).fill(colleague.passphrase);
  if (sheets !== undefined) await giveSheets(page, words, sheetOf(sheets, 1), sheetOf(sheets, 3));
  await page.getByLabel(words('accounts.ownPassphrase'), { exact: true }).fill(ownPassphrase);
}

/** Makes the account that is filled in, and waits for its page. */
export async function makeAccount(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('accounts.make'), exact: true }).click();
  await expect(page.locator('[data-screen="account"]')).toBeVisible();
}

/** Opens the page of one account. */
export async function openAccount(page: Page, words: Words, name: string): Promise<void> {
  await goTo(page, words, 'administration');
  await page.getByRole('link', { name, exact: true }).click();
  await expectScreen(page, 'account');
}

/** The code of the keys of whoever is signed in and not let in yet, as they read it from their home page. */
export async function readOwnKeyCode(page: Page, words: Words): Promise<string> {
  await goTo(page, words, 'home');
  return page.locator('[data-key-code]').innerText();
}

/** Lets an account in, whose person has read the code of their keys: grants what its roles open and the actor holds. */
export async function letIn(
  page: Page,
  words: Words,
  { name, keyCode }: { readonly name: string; readonly keyCode: string },
  ownPassphrase: string,
): Promise<void> {
  await openAccount(page, words, name);
  await page.getByLabel(words('accounts.keyCode'), { exact: true }).fill(keyCode);
  await page.getByLabel(words('accounts.ownPassphrase'), { exact: true }).first().fill(ownPassphrase);
  await page.getByRole('button', { name: words('accounts.grant'), exact: true }).click();
  await expect(page.getByRole('button', { name: words('accounts.grant'), exact: true })).toHaveCount(0);
}

/** Goes to a page of administration by its name above the others. */
export async function goToPage(page: Page, words: Words, name: AdministrationPage): Promise<void> {
  await goTo(page, words, 'administration');
  await page
    .getByRole('navigation', { name: words('administration.title') })
    .getByRole('link', { name: words(`administration.page.${name}`), exact: true })
    .click();
  await expectScreen(page, SCREENS[name]);
}

/** Opens one of the acts that are folded on the page of an account; returns what it unfolds to. */
export async function unfold(page: Page, title: string): Promise<Locator> {
  const fold = page.locator('.fold').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  await fold.locator('summary').click();
  await expect(fold.locator('.fold-content')).toBeVisible();
  return fold;
}
