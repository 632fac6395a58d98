import type { Page } from '@playwright/test';
import { lookParameters, type Look } from '../../shared/look.ts';
import type { Stop } from './tour.ts';

/** The calendar of quick-hide: its address holds the language and the look, and its one control leads back. */
export const calendarStop: Stop = { screen: 'calendar', fewestControls: 1, show: showByItsAddress };

async function showByItsAddress(calendar: Page, look: Look): Promise<void> {
  const parameters = lookParameters(look).map(([name, value]) => [name, value]);
  await calendar.evaluate((hash) => {
    window.location.hash = hash;
  }, new URLSearchParams(parameters).toString());
  const marks = `[data-text-size="${look.textSizePercent}"][data-contrast="${look.contrast}"]`;
  await calendar.locator(`html[lang="${look.language}"]${marks}`).waitFor({ state: 'attached' });
}
