import type { Page } from '@playwright/test';
import type { Program } from '../program/launch.ts';
import { beginNewCase, expectDraftSaved } from './case-form.ts';
import { expectScreen, expectSignedIn, fillInOffice, finishSetUp, makeOffice } from './entrance.ts';
import { inventedOffice } from './invented.ts';
import { textField } from './questions.ts';
import { proveSheets } from './sheets.ts';
import { words, type Words } from './words.ts';

/** Makes the invented office in a fresh program, sheets proven, no backup; its first screen stands when this resolves. */
export async function setUpOffice(program: Program): Promise<Words> {
  const lao = words('lo');
  await fillInOffice(program.page, lao, inventedOffice);
  await makeOffice(program.page, lao);
  await proveSheets(program.page, lao);
  await finishSetUp(program.page, lao);
  return lao;
}

/** Signs the founder of the invented office in, the passphrase as pasted; a screen stands when this resolves. */
export async function signInAsFounder(page: Page): Promise<void> {
  const lao = words('lo');
  await expectScreen(page, 'sign-in');
  await page.getByLabel(lao('signIn.passphrase'), { exact: true }).fill(inventedOffice.passphrase);
  await page.getByRole('button', { name: lao('signIn.submit'), exact: true }).click();
  await expectSignedIn(page);
}

/** Begins a new case with a Latin name and waits until its draft is on disk. */
export async function beginCase(page: Page, lao: Words, nameLatin: string): Promise<void> {
  await beginNewCase(page);
  // In one piece: letter by letter the first draft could hold half of it.
  await textField(page, lao('caseForm.nameLatin')).focus();
  await page.keyboard.insertText(nameLatin);
  await expectDraftSaved(page, lao);
}

/** Locks with the keyboard and returns the sign-in page that takes the window over. */
export async function lock(program: Program): Promise<Page> {
  const page = await program.untilNewPage(() => program.page.keyboard.press('Control+L'));
  await expectScreen(page, 'sign-in');
  return page;
}
