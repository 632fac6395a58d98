import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { languages } from '../../shared/codes/languages.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import { countries } from '../../shared/codes/countries.ts';
import { expectScreen } from './entrance.ts';
import { answerMissing, answerText, chooseFromList } from './questions.ts';
import { pattern, type ScreenLanguage, type Words } from './words.ts';

/** What a test knows of an invented victim, as an officer would type it. */
export interface InventedCase {
  readonly nameLao: string;
  readonly nameLatin: string;
  readonly otherNames: string;
  readonly sex: string;
  /** As typed: partial dates are the rule. */
  readonly birth: string;
  readonly nationality: string;
  readonly language: string;
  readonly province: Readonly<Record<ScreenLanguage, string>>;
  readonly placeInWords: string;
  readonly authority: string;
  readonly presumedSince: string;
  readonly source: string;
}

/** The label of a code in one language, as the screen shows it. */
export function labelOf(list: CodeList, code: string, language: ScreenLanguage): string {
  const value = list.values.find((candidate) => candidate.code === code);
  if (value === undefined) throw new Error(`${list.name} has no code ${code}`);
  return language === 'lo' ? value.labelLo : value.labelEn;
}

/** Begins a new case with the key, and passes the search; its form stands when this resolves. */
export async function beginNewCase(page: Page): Promise<void> {
  await page.keyboard.press('Control+N');
  await passSearch(page);
}

/** From the search that every new case begins with to the form of a new person: the last line, met first from below. */
export async function passSearch(page: Page): Promise<void> {
  await expectScreen(page, 'new-case');
  await expect(page.getByRole('option').last()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'case-form');
}

/** The group of a question that has several controls. */
export function questionGroup(page: Page, label: string): Locator {
  return page.getByRole('group', { name: label, exact: true });
}

/** The question where the person lives; the form asks for another place too. */
export const homeOf = (page: Page): Locator => page.locator('#question-home');

/** Fills in the whole form of a case: every kind of question once, one of them answered "unknown". */
export async function fillInCase(page: Page, words: Words, invented: InventedCase): Promise<void> {
  await expectScreen(page, 'case-form');
  const { language } = words;
  await answerText(page, words('caseForm.nameLao'), invented.nameLao);
  await answerText(page, words('caseForm.nameLatin'), invented.nameLatin);
  await answerText(page, words('names.otherName', { place: 1 }), invented.otherNames);
  await questionGroup(page, words('caseForm.sex'))
    .getByLabel(labelOf(sexes, invented.sex, language), { exact: true })
    .check();
  await answerText(page, words('caseForm.birth'), invented.birth);
  await choose(page, words, 'caseForm.nationalities', labelOf(countries, invented.nationality, language));
  await answerMissing(page, words, words('caseForm.ethnicGroup'), 'unknown');
  await choose(page, words, 'caseForm.languages', labelOf(languages, invented.language, language));
  await chooseFromList(
    page,
    words('place.division'),
    invented.province[language],
    new RegExp(`^${words('place.named.province', { name: invented.province[language] })}`, 'u'),
    homeOf(page),
  );
  await answerText(homeOf(page), words('place.other'), invented.placeInWords);
  await choose(
    page,
    words,
    'caseForm.authority',
    labelOf(identificationAuthorities, invented.authority, language),
  );
  await answerText(page, words('caseForm.decidedOn'), invented.presumedSince);
  await choose(
    page,
    words,
    'caseForm.sourceOfDetection',
    labelOf(sourcesOfDetection, invented.source, language),
  );
}

async function choose(page: Page, words: Words, question: string, entry: string): Promise<void> {
  await chooseFromList(page, words(question), entry, entry);
}

/** On the home page: the way back to the draft of a case that is not on file yet. */
export function draftOfNewCase(page: Page, words: Words): Locator {
  return page.getByRole('link', { name: pattern(words.language, 'home.draftNewCase') });
}

/** Waits until the form says that the draft is on disk. */
export async function expectDraftSaved(page: Page, words: Words): Promise<void> {
  await expect(page.getByText(pattern(words.language, 'draft.savedAt')).first()).toBeVisible();
}

/** Puts the case on file with the shortcut and waits for its page. */
export async function putCaseOnFile(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
}
