import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The commonest screen of an office, on which everything must be right. */
export const OFFICE_SCREEN = { width: 1366, height: 768 } as const;

/** WCAG 2.2 level AA and what it rests on, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the place of axe's half a megabyte where the page has it already; only a new page has forgotten it. */
const NOTHING_MORE = 'void 0';

/**
 * What axe finds wrong on the screen that stands now, by all of its rules: one line for each kind of fault and element.
 * While a list is open it holds the focus and React Aria hides the rest from screen readers, so then only the list is
 * looked at.
 */
export async function accessibilityFaults(page: Page, screen: string): Promise<readonly string[]> {
  const [hasAxe, isListOpen] = await page.evaluate(() => [
    'axe' in window,
    [...document.querySelectorAll('[role="listbox"]')].some((list) => list.checkVisibility()),
  ]);
  const axe = new AxeBuilder({ page, ...(hasAxe ? { axeSource: NOTHING_MORE } : {}) })
    // The program opens no second page, which axe's newer way would need.
    .setLegacyMode(true)
    // Style sheets are preloaded for one experimental rule only, which is not among ours.
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(TAGS);
  const { violations } = await (
    isListOpen ? axe.include('[role="listbox"]').disableRules(['region']) : axe
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${screen}: ${id} at ${target.join(' ')}: ${(failureSummary ?? '').replaceAll('\n', ' ')}`,
    ),
  );
}

/** How far the content reaches beyond the window sideways, in CSS pixels; nothing may scroll that way. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
