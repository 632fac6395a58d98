import type { Locator, Page } from '@playwright/test';
import { contactSafety } from '../../shared/codes/contact-safety.ts';
import { documentHolders } from '../../shared/codes/document-holders.ts';
import { documentTypes } from '../../shared/codes/document-types.ts';
import { relationshipKinds } from '../../shared/codes/relationship-kinds.ts';
import { labelOf, questionGroup } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { answerText, chooseFromList } from './questions.ts';
import type { Words } from './words.ts';

type Part = 'who' | 'documents' | 'contacts' | 'relationships' | 'photo' | 'cases';

/** One part of a person's page. */
export function personPart(page: Page, words: Words, part: Part): Locator {
  return page.getByRole('region', { name: new RegExp(`^${words(`person.part.${part}`)}`, 'u') });
}

/** Puts the form that stands on file with the shortcut, and waits for the person's page. */
export async function putOnFile(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'person-page');
}

/** An invented paper, as an officer would type it. */
export interface InventedDocument {
  readonly type: string;
  readonly number: string;
  readonly heldBy: string;
}

/** Fills in the form of a new document from the person's page, and leaves it open. */
export async function fillInDocument(page: Page, words: Words, invented: InventedDocument): Promise<void> {
  await page.getByRole('button', { name: words('person.add.document') }).click();
  await expectScreen(page, 'document-form');
  const { language } = words;
  const type = labelOf(documentTypes, invented.type, language);
  await chooseFromList(page, words('document.type'), type, type);
  await answerText(page, words('document.number'), invented.number);
  const holder = labelOf(documentHolders, invented.heldBy, language);
  await chooseFromList(page, words('document.heldBy'), holder, holder);
}

/** An invented telephone number with its rules. */
export interface InventedContact {
  readonly phone: string;
  /** Left out where nobody asked. */
  readonly safety?: string;
  readonly when?: string;
  readonly mayBeSaid?: string;
}

/** Puts a telephone number and its rules on file from the person's page. */
export async function addContact(page: Page, words: Words, invented: InventedContact): Promise<void> {
  await page.getByRole('button', { name: words('person.add.contact') }).click();
  await expectScreen(page, 'contact-form');
  await answerText(page, words('contact.value'), invented.phone);
  if (invented.safety !== undefined) {
    await questionGroup(page, words('contact.safety'))
      .getByLabel(labelOf(contactSafety, invented.safety, words.language), { exact: true })
      .check();
  }
  if (invented.when !== undefined) await answerText(page, words('contact.when'), invented.when);
  if (invented.mayBeSaid !== undefined)
    await answerText(page, words('contact.mayBeSaid'), invented.mayBeSaid);
  await putOnFile(page);
}

/** Puts somebody who is not on file beside the person. */
export async function addRelative(
  page: Page,
  words: Words,
  invented: { readonly kind: string; readonly name: string; readonly isGuardian: boolean },
): Promise<void> {
  await page.getByRole('button', { name: words('person.add.relationship') }).click();
  await expectScreen(page, 'relationship-form');
  await page
    .getByRole('combobox', { name: words('relationship.kind'), exact: true })
    .selectOption(invented.kind);
  await answerText(page, words('relationship.name'), invented.name);
  if (invented.isGuardian) await page.getByLabel(words('relationship.guardianHelp')).check();
  await putOnFile(page);
}

/** The label of what somebody is to a person. */
export const kinLabel = (kind: string, words: Words): string =>
  labelOf(relationshipKinds, kind, words.language);

/** Opens the person of the case that stands on the screen. */
export async function openPersonOfCase(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words('casePage.person'), exact: true }).click();
  await expectScreen(page, 'person-page');
}
