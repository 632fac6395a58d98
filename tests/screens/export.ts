import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { Program } from '../program/launch.ts';
import { textField } from './questions.ts';
import { typeInto } from './typing.ts';
import type { Words } from './words.ts';

/** Chooses this year and pastes the recipient's public key; waits until the program has understood it. */
export async function prepareExport(page: Page, words: Words, recipient: string): Promise<void> {
  await page
    .getByRole('group', { name: words('export.quick') })
    .getByRole('button', { name: words('export.thisYear') })
    .click();
  await typeInto(textField(page, words('export.recipient')), recipient);
  await expect(page.getByRole('status', { name: words('export.fingerprint') })).toBeVisible();
}

/** Makes the export; returns the name of its file in the folder of exports. */
export async function makeExport(page: Page, words: Words): Promise<string> {
  await page.getByRole('button', { name: words('export.make'), exact: true }).click();
  const name = page.getByTestId('export-file-name');
  await name.waitFor({ timeout: 30_000 });
  return (await name.innerText()).trim();
}

/** Saves a copy where the person says; the system's own dialog is the one thing that a test answers for them. */
export async function saveCopy(program: Program, words: Words, file: string): Promise<void> {
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await program.page.getByRole('button', { name: words('export.saveCopy') }).click();
  await expect(program.page.getByText(words('export.copySaved'))).toBeVisible();
}

/** The office's public signing key as the screen shows it: one line of the OpenSSH form. */
export function signingKey(page: Page, words: Words): Promise<string> {
  return textField(page, words('export.signingKey')).inputValue();
}
