import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import { eventCertainties } from '../../shared/codes/event-certainties.ts';
import { eventKinds } from '../../shared/codes/event-kinds.ts';
import { labelOf, questionGroup } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { answerText, chooseFromList, textField } from './questions.ts';
import type { Words } from './words.ts';

/** An event as an officer would type it. */
export interface InventedEvent {
  readonly what: string;
  /** As typed: a span, a month, "about". */
  readonly when: string;
  readonly kind: string;
  readonly certainty: string;
  readonly placeInWords: string;
  /** Whether it stays folded; as for one that is not, where nothing is said. */
  readonly isHeavy?: true;
}

/** The header of a case that never scrolls away. */
export function caseHeader(page: Page): Locator {
  return page.locator('[data-screen="case-page"] header').first();
}

/** The number of the case that is open. */
export async function openCaseNumber(page: Page): Promise<string> {
  const number = /[A-Z][A-Z0-9]{1,5}-\d{4}-\d{4,}-[0-9A-Z]/u.exec(await caseHeader(page).innerText())?.[0];
  if (number === undefined) throw new Error('the header of the case shows no number');
  return number;
}

/** The entries of the timeline, in the order of the screen. */
export function timelineEntries(page: Page, words: Words): Locator {
  return page.getByRole('region', { name: words('timeline.title') }).getByRole('listitem');
}

/** Adds an event: Ctrl+E, what happened, Ctrl+Enter; with the other questions between where they are given. */
export async function addEvent(page: Page, words: Words, event: InventedEvent): Promise<void> {
  const { language } = words;
  await page.keyboard.press('Control+E');
  await expectScreen(page, 'event-form');
  await expect(textField(page, words('event.what'))).toBeFocused();
  await page.keyboard.type(event.what, { delay: 5 });
  await answerText(page, words('event.when'), event.when);
  await chooseFromList(
    page,
    words('event.kind'),
    labelOf(eventKinds, event.kind, language),
    labelOf(eventKinds, event.kind, language),
  );
  await questionGroup(page, words('event.certainty'))
    .getByLabel(labelOf(eventCertainties, event.certainty, language), { exact: true })
    .check();
  await answerText(page, words('place.other'), event.placeInWords);
  const heavy = page.getByRole('checkbox', { name: words('event.isHeavy') });
  await heavy.setChecked(event.isHeavy === true);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
  const told = event.isHeavy === true ? words('timeline.heavy') : event.what;
  await expect(timelineEntries(page, words).filter({ hasText: told })).toBeVisible();
}
