import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The commonest screen of an office, on which everything must be right. */
export const OFFICE_SCREEN = { width: 1366, height: 768 } as const;

/** WCAG 2.2 level AA and what it rests on, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe that other colours can break; all others read what stays the same. */
export const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** The rules of axe that a larger size can break; larger text of the same colours only needs less contrast. */
export const RULES_OF_SIZE = ['scrollable-region-focusable', 'target-size'];

/**
 * What axe finds wrong on the screen that stands now: one line for each kind of fault and element. While a list is
 * open it holds the focus and React Aria hides the rest from screen readers, so then only the list is looked at.
 */
export async function accessibilityFaults(
  page: Page,
  screen: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  // The program opens no second page, which axe's newer way would need.
  const all = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const axe = rules === undefined ? all.withTags(TAGS) : all.withRules([...rules]);
  const isListOpen = await page.getByRole('listbox').isVisible();
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
