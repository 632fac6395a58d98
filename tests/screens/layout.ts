import type { Page } from '@playwright/test';
import type { PageLook } from '../../renderer/style/look.ts';

/** Shows a look without choosing it: `html` carries it in two marks (renderer/style/look.ts). */
export async function showLook(page: Page, look: PageLook): Promise<void> {
  await page.evaluate(({ textSizePercent, contrast }) => {
    const { dataset } = document.documentElement;
    dataset['textSize'] = String(textSizePercent);
    dataset['contrast'] = contrast;
  }, look);
}

/** The spacing that a reader may ask for and that must break nothing (WCAG 2.2, 1.4.12); Lao lines are higher already. */
const READERS_SPACING =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** Does something while every text is spaced as wide as a reader may ask. */
export async function withReadersSpacing(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, READERS_SPACING);
  await act();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/**
 * What does not fit on the screen that stands: anything that reaches beyond the window, or is cut off in its box. Hints
 * inside empty fields may end in an ellipsis where `mayShortenHints`: the label says the same.
 */
export async function layoutFaults(
  page: Page,
  screen: string,
  { mayShortenHints = false }: { readonly mayShortenHints?: boolean } = {},
): Promise<readonly string[]> {
  const faults = await page.evaluate((mayShorten) => {
    const found: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.replaceAll(' ', '.')}` : ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px wider than the window`);
    const ruler = document.createElement('canvas').getContext('2d');
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // Texts for screen readers alone are cut off on purpose.
      const isUnseen = style.clipPath !== 'none' || element.closest('.unseen') !== null;
      // What is folded away in a <details> is not laid out until it is opened.
      if (isUnseen || box.width === 0 || style.visibility === 'hidden' || !element.checkVisibility())
        continue;
      if (box.right > window.innerWidth + 1 && box.left < window.innerWidth && style.position !== 'fixed')
        found.push(
          `${nameOf(element)} reaches ${Math.round(box.right - window.innerWidth)} px beyond the edge`,
        );
      if (element instanceof HTMLInputElement) {
        if (element.placeholder === '' || element.value !== '' || ruler === null) continue;
        ruler.font = style.font;
        const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (mayShorten && style.textOverflow === 'ellipsis') continue;
        const missing = ruler.measureText(element.placeholder).width - room;
        if (missing > 1) found.push(`the hint “${element.placeholder}” is cut by ${Math.round(missing)} px`);
        continue;
      }
      if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) continue;
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${nameOf(element)} hides ${element.scrollWidth - element.clientWidth} px of its width`);
      const hidesHeight = style.overflowY === 'hidden' || style.overflowY === 'clip';
      if (hidesHeight && element.scrollHeight > element.clientHeight + 2)
        found.push(
          `${nameOf(element)} hides ${element.scrollHeight - element.clientHeight} px of its height`,
        );
    }
    return found;
  }, mayShortenHints);
  return faults.map((fault) => `${screen}: ${fault}`);
}
