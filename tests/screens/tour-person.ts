import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { addContact, addRelative, fillInDocument, openPersonOfCase, putOnFile } from './persons.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** Of the paper that the tour puts on file. */
export const PASSPORT_NUMBER = 'PA 0451298';

/** The screens of a person, from the page of their case on: the forms, the page with something in each part, the list. */
export async function* screensOfAPerson(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  await openPersonOfCase(page, lao);
  await fillInDocument(page, lao, {
    type: 'Passport',
    number: PASSPORT_NUMBER,
    heldBy: 'EmployerOrExploiter',
  });
  yield { screen: 'document form' };
  await putOnFile(page);
  await page.getByRole('button', { name: lao('person.add.contact') }).click();
  await expectScreen(page, 'contact-form');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'contact form with problems' };
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await expectScreen(page, 'person-page');
  await addContact(page, lao, { phone: '020 5512 3456', safety: 'OnlyAsSaid' });
  await addContact(page, lao, { phone: '020 7777 8888' });
  await addRelative(page, lao, { kind: 'Mother', name: 'Dokchampa', isGuardian: true });
  await page.getByRole('button', { name: lao('person.add.relationship') }).click();
  await expectScreen(page, 'relationship-form');
  yield { screen: 'relationship form' };
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await expectScreen(page, 'person-page');
  yield { screen: 'person page', typed: [PASSPORT_NUMBER] };
  yield {
    screen: 'choosing a photo',
    async open() {
      // By its place: it is opened in both languages.
      await page.locator('[aria-labelledby="person-photo"] .button').first().click();
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
  await page.keyboard.press('F2');
  await expectScreen(page, 'answers-form');
  yield { screen: 'who a person is' };
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await goTo(page, lao, 'people');
  await expect(page.getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('Alt+V');
  await expect(page.getByText(lao('names.shown'))).toBeVisible();
  yield { screen: 'people' };
}
