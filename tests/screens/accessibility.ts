import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The commonest screen of an office, on which everything must be right. */
export const OFFICE_SCREEN = { width: 1366, height: 768 } as const;

/** WCAG 2.2 level AA and what it rests on, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of them whose outcome larger text can make worse: by what it covers or pushes out of sight. Contrast may only be less. */
const OF_SIZE = ['scrollable-region-focusable', 'target-size'];
/** Those whose outcome other colours and the words of another language can change; what is built how is the same in both. */
const OF_COLOURS_AND_WORDS = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'color-contrast',
  'document-title',
  'empty-heading',
  'html-has-lang',
  'html-lang-valid',
  'label',
  'link-in-text-block',
  'link-name',
  'select-name',
  'valid-lang',
];
export type Rules = 'all' | 'of size' | 'of colours and words';
const ruleNames = { 'of size': OF_SIZE, 'of colours and words': OF_COLOURS_AND_WORDS } as const;

/**
 * What axe finds wrong on the screen that stands now, by all of its rules or by some: one line for each kind of fault and element.
 * While a list is open it holds the focus and React Aria hides the rest from screen readers, so then only the list is
 * looked at. While a dialog is open the page behind is hidden likewise, and is not asked for its main part and its heading:
 * whether it has them is seen without the dialog.
 */
export async function accessibilityFaults(
  page: Page,
  screen: string,
  rules: Rules = 'all',
): Promise<readonly string[]> {
  // Half a megabyte, which only a new page has not heard of.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    // A fault is named by where it is, not by its source.
    await page.evaluate(() => window.axe.configure({ noHtml: true }));
  }
  const runOnly =
    rules === 'all'
      ? { type: 'tag' as const, values: TAGS }
      : { type: 'rule' as const, values: [...ruleNames[rules]] };
  const violations = await page.evaluate(async (only) => {
    const isListOpen = [...document.querySelectorAll('[role="listbox"]')].some((list) =>
      list.checkVisibility(),
    );
    const isDialogOpen = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
    const ofPage = { enabled: !isListOpen && !isDialogOpen };
    const found = await window.axe.run(isListOpen ? '[role="listbox"]' : document, {
      runOnly: only,
      ...(only.type === 'tag'
        ? {
            rules: {
              region: { enabled: !isListOpen },
              'landmark-one-main': ofPage,
              'page-has-heading-one': ofPage,
            },
          }
        : {}),
      resultTypes: ['violations'],
      // Style sheets are preloaded for one experimental rule only, which is not among ours.
      preload: false,
    });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), failureSummary })),
    }));
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${screen}: ${id} at ${target}: ${(failureSummary ?? '').replaceAll('\n', ' ')}`,
    ),
  );
}

/** How far the content reaches beyond the window sideways, in CSS pixels; nothing may scroll that way. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
