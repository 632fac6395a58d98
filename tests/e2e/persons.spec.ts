import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { contactSafety } from '../../shared/codes/contact-safety.ts';
import { documentHolders } from '../../shared/codes/document-holders.ts';
import { lifeStatuses } from '../../shared/codes/life-statuses.ts';
import { nameKinds } from '../../shared/codes/name-kinds.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { OFFICE_SCREEN } from '../screens/accessibility.ts';
import {
  beginNewCase,
  expectDraftSaved,
  labelOf,
  putCaseOnFile,
  questionGroup,
} from '../screens/case-form.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { layoutFaults } from '../screens/layout.ts';
import {
  addContact,
  addRelative,
  fillInDocument,
  kinLabel,
  openPersonOfCase,
  personPart,
  putOnFile,
} from '../screens/persons.ts';
import { answerMissing, answerText, textField } from '../screens/questions.ts';
import { beginCase, lock, signInAsFounder } from '../screens/steps.ts';
import { longLao, pressOnLaoLayout } from '../screens/typing.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

/** A case of its own on file, and the page of its person. */
async function newPerson(page: Page, nameLatin: string): Promise<void> {
  await beginCase(page, lao, nameLatin);
  await putCaseOnFile(page);
  await openPersonOfCase(page, lao);
}

test('papers, safe contacts, family and a photo are put on file from the person’s page', async () => {
  const { page } = shared.program;
  await newPerson(page, 'Dokchampa');

  await fillInDocument(page, lao, {
    type: 'Passport',
    number: 'PA 0451298',
    heldBy: 'EmployerOrExploiter',
  });
  await putOnFile(page);
  const documents = personPart(page, lao, 'documents');
  await expect(documents).toContainText('PA 0451298');
  await expect(documents).toContainText(labelOf(documentHolders, 'EmployerOrExploiter', 'lo'));

  await addContact(page, lao, {
    phone: '020 5512 3456',
    safety: 'OnlyAsSaid',
    when: 'ຕອນແລງ',
    mayBeSaid: 'ໂທຈາກໂຮງຮຽນ',
  });
  const contacts = personPart(page, lao, 'contacts');
  await expect(contacts).toContainText(labelOf(contactSafety, 'OnlyAsSaid', 'lo'));
  await expect(contacts).toContainText('ຕອນແລງ');
  await expect(contacts).toContainText('ໂທຈາກໂຮງຮຽນ');
  await expect(contacts).toContainText('020 55 123 456');
  // A number of which nobody knows whether it is safe says so before it is shown.
  await addContact(page, lao, { phone: '020 7777 8888' });
  await expect(contacts).toContainText(lao('contact.notKnownSafe'));
  await expect(contacts).not.toContainText('020 77 778 888');
  await contacts.getByRole('button', { name: lao('contact.showValue') }).click();
  await expect(contacts).toContainText('020 77 778 888');

  await addRelative(page, lao, { kind: 'Mother', name: 'ນາງຄຳແພງ', isGuardian: true });
  const relationships = personPart(page, lao, 'relationships');
  await expect(relationships).toContainText(kinLabel('Mother', lao));
  await expect(relationships).toContainText(lao('relationship.guardian'));
  await expect(relationships).not.toContainText('ນາງຄຳແພງ');
  await page.keyboard.press('Alt+V');
  await expect(relationships).toContainText('ນາງຄຳແພງ');

  const photo = personPart(page, lao, 'photo');
  await photo.getByRole('button', { name: lao('photo.add') }).click();
  const dialog = page.getByRole('dialog');
  const file = dialog.getByLabel(lao('photo.choose'));
  await file.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(dialog).toContainText(lao('problem.not-a-picture'));
  const picture = readFileSync(path.join(import.meta.dirname, '../../build/icons/256x256.png'));
  await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture });
  await expect(dialog.getByRole('img', { name: lao('photo.preview') })).toBeVisible();
  await dialog.getByRole('button', { name: lao('photo.save') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(photo.getByRole('img')).toHaveCount(0);
  await photo.getByRole('button', { name: lao('photo.show') }).click();
  const shown = photo.getByRole('img', { name: lao('photo.alt') });
  // Drawn anew: a PNG went in, a JPEG of the same size stands on file.
  await expect(shown).toHaveAttribute('src', /^data:image\/jpeg;base64,\/9j\//u);
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256);

  await documents.getByRole('button', { name: lao('person.remove') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: lao('person.remove') })
    .click();
  await expect(documents).toContainText(lao('document.empty'));
});

test('somebody of whom no name is known is called by what is known, until a name is learnt', async () => {
  const { page } = shared.program;
  await beginNewCase(page);
  await answerMissing(page, lao, lao('caseForm.nameLao'), 'unknown');
  await questionGroup(page, lao('caseForm.sex'))
    .getByLabel(labelOf(sexes, 'Female', 'lo'), { exact: true })
    .check();
  await putCaseOnFile(page);
  await openPersonOfCase(page, lao);
  const called = `${lao('persons.unidentified')}, ${labelOf(sexes, 'Female', 'lo')}`;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(called);
  await goTo(page, lao, 'people');
  await expect(page.getByRole('row').nth(1)).toContainText(called);

  await page.keyboard.press('Enter');
  await expectScreen(page, 'person-page');
  await page.keyboard.press('F2');
  await expectScreen(page, 'answers-form');
  await answerText(page, lao('caseForm.nameLao'), 'ຄຳແພງ');
  // A spelling is proposed, taken by a click, and never put over what stands there.
  const proposed = page.getByRole('group', { name: lao('names.proposed') }).getByRole('button');
  await expect(proposed.first()).toBeVisible();
  const spelling = await proposed.first().innerText();
  await proposed.first().click();
  await expect(textField(page, lao('caseForm.nameLatin'))).toHaveValue(spelling);
  await expect(proposed).toHaveCount(0);
  await answerText(page, lao('names.otherName', { place: 1 }), 'Lily');
  await page
    .getByRole('combobox', { name: lao('names.kindOf', { place: 1 }) })
    .selectOption('UsedDuringExploitation');
  await questionGroup(page, lao('caseForm.lifeStatus'))
    .getByLabel(labelOf(lifeStatuses, 'Missing', 'lo'), { exact: true })
    .check();
  await putOnFile(page);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(called);
  await page.keyboard.press('Alt+V');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ຄຳແພງ');
  const who = personPart(page, lao, 'who');
  await expect(who).toContainText(`Lily ${labelOf(nameKinds, 'UsedDuringExploitation', 'lo')}`);
  await expect(who).toContainText(lao('names.script.latin'));
  await expect(page.locator('.person-header')).toContainText(labelOf(lifeStatuses, 'Missing', 'lo'));
  // The form of the case keeps what a name is.
  await personPart(page, lao, 'cases').getByRole('link').first().click();
  await expectScreen(page, 'case-page');
  await page.keyboard.press('F2');
  await expectScreen(page, 'case-form');
  await answerText(page, lao('caseForm.personTitle'), 'ນາງ');
  await putCaseOnFile(page);
  await openPersonOfCase(page, lao);
  await page.keyboard.press('Alt+V');
  await expect(who).toContainText(`Lily ${labelOf(nameKinds, 'UsedDuringExploitation', 'lo')}`);
});

test('the draft of a document outlives a lock, and is found again from the person and from home', async () => {
  const { program } = shared;
  await newPerson(program.page, 'Bounmy');
  await fillInDocument(program.page, lao, { type: 'FamilyBook', number: 'ປສ 77/2019', heldBy: 'Family' });
  await expectDraftSaved(program.page, lao);
  const page = await lock(program);
  await signInAsFounder(page);
  await expectScreen(page, 'document-form');
  await expect(textField(page, lao('document.number'))).toHaveValue('ປສ 77/2019');
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await expectScreen(page, 'person-page');
  await expect(
    personPart(page, lao, 'documents').getByRole('link', { name: pattern('lo', 'document.new') }),
  ).toBeVisible();
  await goTo(page, lao, 'home');
  await page.getByRole('link', { name: pattern('lo', 'home.draftNewDocument') }).click();
  await expectScreen(page, 'document-form');
  await putOnFile(page);
  await expect(personPart(page, lao, 'documents')).toContainText('ປສ 77/2019');
  await expect(personPart(page, lao, 'documents').locator('.record-drafts')).toHaveCount(0);
});

test('people are found, looked at and changed by keyboard alone on a Lao layout', async () => {
  const { page } = shared.program;
  await newPerson(page, 'Keomany');
  await newPerson(page, 'Chanthavy');
  await goTo(page, lao, 'people');
  const rows = page.getByRole('row');
  await expect(rows.nth(1)).toBeFocused();
  const peek = page.getByRole('complementary', { name: lao('persons.peek') });
  await pressOnLaoLayout(page, { code: 'KeyV', laoKey: 'ອ', modifier: 'alt' });
  await expect(rows.nth(1)).toContainText('Chanthavy');
  await expect(peek).toContainText('Chanthavy');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  await expect(peek).not.toContainText('Chanthavy');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'person-page');
  await page.keyboard.press('F2');
  await expectScreen(page, 'answers-form');
  await expect(textField(page, lao('caseForm.nameLao'))).toBeFocused();
  await pressOnLaoLayout(page, { code: 'KeyU', laoKey: 'ີ', modifier: 'alt' });
  await expect(page.locator('#question-nameLao').getByRole('status')).toHaveText(lao('answer.short.unknown'));
  await pressOnLaoLayout(page, { code: 'KeyS', laoKey: 'ຫ', modifier: 'ctrl' });
  await expectScreen(page, 'person-page');
  await expect(personPart(page, lao, 'who')).toContainText(lao('answer.unknown'));
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expectScreen(page, 'people');
  await expect(rows.nth(1)).toBeFocused();
});

test('five hundred Lao letters without a blank wrap on every screen of persons', async () => {
  const { page } = shared.program;
  await page.setViewportSize(OFFICE_SCREEN);
  const faults: string[] = [];
  const look = async (screen: string) => faults.push(...(await layoutFaults(page, screen)));
  await beginCase(page, lao, longLao(120));
  await putCaseOnFile(page);
  await openPersonOfCase(page, lao);
  await fillInDocument(page, lao, { type: 'Other', number: longLao(60), heldBy: 'Lost' });
  await page.keyboard.press('Control+A');
  await textField(page, lao('document.remark')).fill(longLao(500));
  await textField(page, lao('document.issuer')).fill(longLao(120));
  await look('document form');
  await putOnFile(page);
  await page.getByRole('button', { name: lao('person.add.contact') }).click();
  await textField(page, lao('contact.value')).fill(longLao(200));
  await textField(page, lao('contact.mayBeSaid')).fill(longLao(500));
  await look('contact form');
  await putOnFile(page);
  await page.getByRole('button', { name: lao('person.add.relationship') }).click();
  await page.getByRole('combobox', { name: lao('relationship.kind') }).selectOption('Other');
  await textField(page, lao('relationship.name')).fill(longLao(120));
  await textField(page, lao('relationship.remark')).fill(longLao(500));
  await look('relationship form');
  await putOnFile(page);
  await personPart(page, lao, 'contacts')
    .getByRole('button', { name: lao('contact.showValue') })
    .click();
  await page.keyboard.press('Alt+V');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(longLao(120));
  await look('person page');
  await page.keyboard.press('F2');
  await expectScreen(page, 'answers-form');
  await textField(page, lao('names.otherName', { place: 1 })).fill(longLao(120));
  await look('answers form');
  await putOnFile(page);
  await goTo(page, lao, 'people');
  await expect(page.getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('Alt+V');
  await expect(page.getByRole('row').nth(1)).toContainText(longLao(120));
  await look('people');
  expect(faults).toEqual([]);
});
