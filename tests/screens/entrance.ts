import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { typeInto } from './typing.ts';
import type { Words } from './words.ts';

/** What a test gives of a new office. */
export interface NewOffice {
  readonly nameLao: string;
  readonly nameEnglish: string;
  readonly code: string;
  /** Index of the province in the list, 1 the first. */
  readonly provinceIndex: number;
  readonly founderName: string;
  readonly passphrase: string;
}

/** Waits for one screen, by the mark that it carries. */
export async function expectScreen(page: Page, name: string): Promise<void> {
  await expect(page.locator(`[data-screen="${name}"]`).first()).toBeVisible();
}

/** Waits for one step of set-up; making the office takes its time on a busy computer. */
export async function expectStep(page: Page, step: string): Promise<void> {
  await expect(page.locator(`[data-step="${step}"]`)).toBeVisible({ timeout: 45_000 });
}

/** Goes to the next step of set-up. */
export async function nextStep(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('setUp.next'), exact: true }).click();
}

/** Fills in the set-up of a new office up to the button that makes it. */
export async function fillInOffice(page: Page, words: Words, office: NewOffice): Promise<void> {
  await expectScreen(page, 'set-up');
  await nextStep(page, words);
  await expectStep(page, 'office');
  await page.getByLabel(words('setUp.nameLao'), { exact: true }).fill(office.nameLao);
  await page.getByLabel(words('setUp.nameEnglish'), { exact: true }).fill(office.nameEnglish);
  await page.getByLabel(words('setUp.code'), { exact: true }).fill(office.code);
  await page
    .getByLabel(words('setUp.province'), { exact: true })
    .selectOption({ index: office.provinceIndex });
  await nextStep(page, words);
  await expectStep(page, 'founder');
  await page.getByLabel(words('setUp.founderName'), { exact: true }).fill(office.founderName);
  await page.getByLabel(words('setUp.passphrase'), { exact: true }).fill(office.passphrase);
  await page.getByLabel(words('setUp.passphraseAgain'), { exact: true }).fill(office.passphrase);
  await page.getByLabel(words('setUp.understood'), { exact: true }).check();
  await page.getByLabel(words('conduct.accept'), { exact: true }).check();
}

/** Makes the office and waits until its recovery sheets are handed out. */
export async function makeOffice(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('setUp.submit'), exact: true }).click();
  await expectStep(page, 'sheets');
}

/** Leaves the first backup for later; the last step of set-up stands. */
export async function leaveBackupForLater(page: Page, words: Words): Promise<void> {
  await expectStep(page, 'backup');
  await page.getByRole('button', { name: words('setUp.backupLater'), exact: true }).click();
  await expectStep(page, 'next');
}

/** Goes from the last step of set-up into the new office. */
export async function openNewOffice(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('setUp.open'), exact: true }).click();
  await expectScreen(page, 'home');
}

/** Leaves the first backup for later and opens the office, whose sheets are proven. */
export async function finishSetUp(page: Page, words: Words): Promise<void> {
  await leaveBackupForLater(page, words);
  await openNewOffice(page, words);
}

/** Types the passphrase on the sign-in page and sends it. */
export async function trySignIn(page: Page, words: Words, passphrase: string): Promise<void> {
  await expectScreen(page, 'sign-in');
  await typeInto(page.getByLabel(words('signIn.passphrase'), { exact: true }), passphrase);
  await page.getByRole('button', { name: words('signIn.submit'), exact: true }).click();
}

/** Signs in and waits for a screen: home, or after a lock the one on which the same person was. */
export async function signIn(page: Page, words: Words, passphrase: string): Promise<void> {
  await trySignIn(page, words, passphrase);
  await expectSignedIn(page);
}

/** Waits for a screen of the signed-in program, whichever it is. */
export async function expectSignedIn(page: Page): Promise<void> {
  await expect(page.locator('#content [data-screen]').first()).toBeVisible();
}

/** Signs in for the first time: the code of conduct comes before the first screen. */
export async function signInFirst(page: Page, words: Words, passphrase: string): Promise<void> {
  await trySignIn(page, words, passphrase);
  await acceptConduct(page, words);
  await expectScreen(page, 'home');
}

/** Accepts the code of conduct on its page. */
export async function acceptConduct(page: Page, words: Words): Promise<void> {
  await expectScreen(page, 'conduct');
  await page.getByLabel(words('conduct.accept'), { exact: true }).check();
  await page.getByRole('button', { name: words('conduct.begin'), exact: true }).click();
}

/** Chooses whose passphrase is typed on the sign-in page. */
export async function chooseAccount(page: Page, words: Words, displayName: string): Promise<void> {
  await expectScreen(page, 'sign-in');
  await page.getByLabel(words('signIn.who'), { exact: true }).selectOption({ label: displayName });
}
