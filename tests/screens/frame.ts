import type { Locator, Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { words as wordsOf, type ScreenLanguage, type Words } from './words.ts';

type Place =
  | 'home'
  | 'people'
  | 'cases'
  | 'contacts'
  | 'events'
  | 'referrals'
  | 'directory'
  | 'tasks'
  | 'plan'
  | 'statistics'
  | 'administration'
  | 'settings';

/** What each place of the rail shows. */
const SCREENS = {
  home: 'home',
  people: 'people',
  cases: 'case-list',
  contacts: 'advice-contacts',
  events: 'events',
  referrals: 'referrals',
  directory: 'directory',
  tasks: 'tasks',
  plan: 'plan',
  statistics: 'export',
  administration: 'accounts',
  settings: 'settings',
} as const satisfies Record<Place, string>;

/** Goes to a place by its link in the rail. */
export async function goTo(page: Page, words: Words, place: Place): Promise<void> {
  await page
    .getByRole('navigation', { name: words('frame.rail') })
    .getByRole('link', { name: words(`frame.${place}`), exact: true })
    .click();
  await expectScreen(page, SCREENS[place]);
}

/** Switches the language by the switch that is always in sight; returns the words of the new one. */
export async function chooseLanguage(page: Page, language: ScreenLanguage): Promise<Words> {
  const words = wordsOf(language);
  // The switch names each language in itself, so its buttons read the same in both.
  await page
    .locator('.language-switch')
    .getByRole('button', { name: words(`language.${language}`), exact: true })
    .click();
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  return words;
}

export function lockButton(page: Page, words: Words): Locator {
  return page.getByRole('banner').getByRole('button', { name: new RegExp(`^${words('frame.lock')}`, 'u') });
}

export function searchBox(page: Page, words: Words): Locator {
  return page.getByRole('combobox', { name: words('search.label') });
}

/** A case among those touched last at Home; the steps that are due in it lead there as well. */
export const recentCase = (page: Page, number: string): Locator =>
  page.locator('[aria-labelledby="home-recent"]').getByRole('link', { name: number });
