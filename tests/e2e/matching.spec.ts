import type { Page } from '@playwright/test';
import { beginNewCase, homeOf, putCaseOnFile } from '../screens/case-form.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { OFFICE_SCREEN } from '../screens/accessibility.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import {
  compareWith,
  lookForPerson,
  mergePair,
  openFirstPair,
  personLines,
  takeOnlyPerson,
  undoMerge,
} from '../screens/matching.ts';
import { addContact, openPersonOfCase } from '../screens/persons.ts';
import { layoutFaults } from '../screens/layout.ts';
import { textField } from '../screens/questions.ts';
import { longLao, pressOnLaoLayout } from '../screens/typing.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

/** One person of one office, looked for before anything is entered. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const shared = shareOffice();

const NAME = 'ສົມສີ ແກ້ວວິໄລ';
const PHONE = '020 5555 4321';
let first = '';
let second = '';

/** Writes into a question of the form without the mouse. */
async function write(page: Page, question: string, text: string): Promise<void> {
  await textField(page, lao(question)).focus();
  await page.keyboard.insertText(text);
}

/** How far below the beginning of the form a question stands, however far the page is scrolled. */
const placeInForm = (page: Page): Promise<number> =>
  page
    .locator('#question-birth')
    .evaluate(
      (question) =>
        question.getBoundingClientRect().top -
        (question.closest('[data-screen]')?.getBoundingClientRect().top ?? Number.NaN),
    );

/** Ctrl+N; the cursor stands in the search. */
async function beginSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+N');
  await expectScreen(page, 'new-case');
  await expect(page.getByRole('combobox', { name: lao('newCase.choose') })).toBeFocused();
}

test('a new case begins with a search: by the sound of a name, by the end of a phone, and nobody is named unasked', async () => {
  const { page } = shared.program;
  await beginSearch(page);
  // What is looked for and fits nobody becomes the name of the new person.
  await lookForPerson(page, NAME);
  await expect(page.getByText(lao('personSearch.nobodyFound'))).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'case-form');
  await expect(textField(page, lao('caseForm.nameLao'))).toHaveValue(NAME);
  await write(page, 'caseForm.birth', '2010');
  await putCaseOnFile(page);
  first = await openCaseNumber(page);
  await openPersonOfCase(page, lao);
  await addContact(page, lao, { phone: PHONE });

  await beginSearch(page);
  await lookForPerson(page, 'keovilai somsi');
  await expect(personLines(page)).toHaveCount(1);
  await expect(personLines(page)).toContainText(lao('match.how.sound'));
  await expect(personLines(page)).toContainText(first);
  await expect(page.getByText(NAME)).toHaveCount(0);
  // The last line is the new person, never the first.
  await expect(page.getByRole('option').last()).toHaveText(lao('personSearch.nobody'));
  await page.keyboard.press('Alt+V');
  await expect(personLines(page)).toContainText(NAME);
  await lookForPerson(page, '4321');
  await expect(personLines(page)).toContainText(lao('match.field.phone'));
  await takeOnlyPerson(page);
  await expectScreen(page, 'case-form');
});

test('a new case of a person on file begins with their answers, and belongs to them', async () => {
  const { page } = shared.program;
  await beginSearch(page);
  await lookForPerson(page, 'somsi');
  await takeOnlyPerson(page);
  await expectScreen(page, 'case-form');
  await expect(textField(page, lao('caseForm.nameLao'))).toHaveValue(NAME);
  await putCaseOnFile(page);
  second = await openCaseNumber(page);
  await goTo(page, lao, 'people');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expectScreen(page, 'person-page');
  for (const number of [first, second])
    await expect(page.locator('[data-screen="person-page"]')).toContainText(number);
});

test('a second record is compared, merged and parted again, without the mouse', async () => {
  const { page } = shared.program;
  await beginNewCase(page);
  await write(page, 'caseForm.nameLao', 'ສົມສີ ແກ້ວວິລາ');
  await write(page, 'caseForm.birth', '03/2011');
  await putCaseOnFile(page);
  const third = await openCaseNumber(page);
  await openPersonOfCase(page, lao);
  await compareWith(page, lao, '4321');
  const table = page.getByRole('table', { name: lao('duplicates.comparison') });
  await expect(table).toContainText(NAME);
  await expect(table.getByRole('row').filter({ hasText: lao('caseForm.birth') })).toContainText(
    lao('match.agreement.differs'),
  );
  await mergePair(page, lao);
  await page.getByRole('link', { name: lao('merge.openPerson') }).press('Enter');
  await expectScreen(page, 'person-page');
  const person = page.locator('[data-screen="person-page"]');
  for (const number of [first, second, third]) await expect(person).toContainText(number);
  await undoMerge(page, lao);
  await expect(person).not.toContainText(third);
  await goTo(page, lao, 'people');
  await expect(page.getByRole('rowheader')).toHaveCount(2);
});

test('somebody alike appears beside the form; "it is this person" takes them, and what only was typed stays', async () => {
  const { page } = shared.program;
  await beginNewCase(page);
  const before = await placeInForm(page);
  await write(page, 'caseForm.nameLatin', 'Somsy Keovilay');
  await write(page, 'caseForm.birth', '2010');
  const near = page.locator('.near-duplicate').filter({ hasText: first });
  await expect(near).toHaveCount(1);
  await expect(near).toContainText(lao('match.compared.name'));
  await expect(near).toContainText(lao('match.agreement.same'));
  // Nothing moves when somebody appears.
  expect(await placeInForm(page)).toBe(before);
  await near.getByRole('button', { name: lao('nearDuplicates.take') }).press('Enter');
  await expect(textField(page, lao('caseForm.nameLao'))).toHaveValue(NAME);
  await expect(textField(page, lao('caseForm.nameLatin'))).toHaveValue('Somsy Keovilay');
  await expect(page.locator('.near-duplicates')).toHaveCount(0);
});

test('what is not the same is remembered: from the form and from the list', async () => {
  const { page } = shared.program;
  await beginNewCase(page);
  await write(page, 'caseForm.nameLao', NAME);
  await write(page, 'caseForm.birth', '2010');
  const near = page.locator('.near-duplicate');
  await expect(near.filter({ hasText: first })).toHaveCount(1);
  await near
    .filter({ hasText: first })
    .getByRole('button', { name: lao('nearDuplicates.not') })
    .press('Enter');
  await expect(near.filter({ hasText: first })).toHaveCount(0);
  await putCaseOnFile(page);

  // Another record of the same person, put on file without looking, waits on the list.
  await beginNewCase(page);
  await write(page, 'caseForm.nameLao', NAME);
  await write(page, 'caseForm.birth', '2010');
  await putCaseOnFile(page);
  const entered = await openCaseNumber(page);
  await openFirstPair(page, lao);
  await expect(page.getByRole('table', { name: lao('duplicates.comparison') })).toContainText(entered);
  await textField(page, lao('duplicates.reason')).focus();
  await page.keyboard.insertText('ຄົນລະແມ່');
  const pairs = page.locator('[data-pair]');
  await page.getByRole('button', { name: lao('duplicates.answer.not-the-same') }).press('Enter');
  await expectScreen(page, 'duplicates');
  await expect(pairs.filter({ hasText: first }).filter({ hasText: entered })).toHaveCount(0);
});

test('five hundred Lao letters wrap from the search to the merge, and every key works on a Lao layout', async () => {
  const { page } = shared.program;
  await page.setViewportSize(OFFICE_SCREEN);
  const faults: string[] = [];
  const look = async (screen: string) => faults.push(...(await layoutFaults(page, screen)));
  const name = longLao(120);
  for (const place of [longLao(200), longLao(180)]) {
    await pressOnLaoLayout(page, { code: 'KeyN', laoKey: '້', modifier: 'ctrl' });
    await expectScreen(page, 'new-case');
    await lookForPerson(page, name);
    const isSecond = place.length < 200;
    await expect(
      isSecond ? personLines(page).first() : page.getByText(lao('personSearch.nobodyFound')),
    ).toBeVisible();
    await look('search before a new case');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expectScreen(page, 'case-form');
    await textField(page, lao('caseForm.nameLao')).fill(name);
    await textField(homeOf(page), lao('place.other')).fill(place);
    if (isSecond)
      await expect(page.locator('.near-duplicate').first()).toContainText(lao('match.agreement.same'));
    await look('case form beside somebody alike');
    await pressOnLaoLayout(page, { code: 'KeyS', laoKey: 'ຫ', modifier: 'ctrl' });
    await expectScreen(page, 'case-page');
  }
  await goTo(page, lao, 'people');
  // By the pointer: on a busy machine the list may take the focus between it and a key.
  await page.locator('.rail-count[href="/duplicates"]').click();
  await expectScreen(page, 'duplicates');
  // Names are shown of whoever stands there when somebody asks: this pair and the one that an earlier test left.
  await expect(page.locator('[data-pair]')).toHaveCount(2);
  await pressOnLaoLayout(page, { code: 'KeyV', laoKey: 'ອ', modifier: 'alt' });
  const pair = page.locator('[data-pair]').filter({ hasText: name });
  await expect(pair).toHaveCount(1);
  await look('pairs that may be one person');
  await pair.getByRole('link', { name: lao('duplicates.compare') }).press('Enter');
  await expectScreen(page, 'compare');
  await textField(page, lao('duplicates.reason')).fill(longLao(500));
  await look('comparison');
  await page.getByRole('button', { name: lao('duplicates.answer.not-sure') }).press('Enter');
  await expectScreen(page, 'duplicates');
  await page.getByRole('link', { name: lao('duplicates.group.not-sure') }).press('Enter');
  await expect(page.locator('[data-pair]')).toContainText(longLao(500));
  await look('pairs of which somebody was not sure');
  await page.getByRole('link', { name: lao('duplicates.compare') }).press('Enter');
  await expectScreen(page, 'compare');
  await page.getByRole('button', { name: lao('duplicates.answer.same') }).press('Enter');
  await expectScreen(page, 'merge');
  await look('merge');
  await pressOnLaoLayout(page, { code: 'KeyS', laoKey: 'ຫ', modifier: 'ctrl' });
  await expectScreen(page, 'merged');
  await look('two records made one');
  await page.getByRole('link', { name: lao('merge.openPerson') }).press('Enter');
  await expectScreen(page, 'person-page');
  await pressOnLaoLayout(page, { code: 'KeyV', laoKey: 'ອ', modifier: 'alt' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await look('person of two records');
  await undoMerge(page, lao);
  expect(faults).toEqual([]);
});
