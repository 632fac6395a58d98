import type { Page } from '@playwright/test';

/** What a person with a keyboard meets at one press of Tab. */
interface Halt {
  readonly name: string;
  /** Whether a ring is drawn that is not there without the focus. */
  readonly hasRing: boolean;
  /** Whether something lies over it, or it lies outside the window (WCAG 2.2, 2.4.11). */
  readonly isHidden: boolean;
  /** Whether it stands before the one met last, in the order of the document. */
  readonly isBackwards: boolean;
  readonly isFirst: boolean;
}

/** Fewer controls than the rail, or the switches of the page before signing in, have. */
const FEWEST_CONTROLS = 3;
/** More controls than any screen has. */
const MOST_PRESSES = 250;

/**
 * Goes through the screen that stands with Tab, from its first control until the first comes again, and tells what a
 * person would lose on the way: the ring, the control itself, the order, or the way out.
 */
export async function keyboardFaults(
  page: Page,
  screen: string,
  fewestControls = FEWEST_CONTROLS,
): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    const at = document.activeElement;
    if (at instanceof HTMLElement) at.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    Reflect.set(window, 'travel', { first: null, last: null });
  });
  let halts = 0;
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    let halt = await page.evaluate(lookAtFocus);
    // The page comes after the focus with its next frames.
    if (halt?.isHidden === true) {
      await page.evaluate(async () => {
        for (let frames = 0; frames < 3; frames += 1)
          await new Promise((drawn) => requestAnimationFrame(drawn));
      });
      halt = { ...halt, isHidden: (await page.evaluate(lookAtFocus))?.isHidden ?? true };
    }
    // Between the last control and the first lies the page itself.
    if (halt === null) continue;
    if (halt.isFirst) {
      if (halts < fewestControls) faults.push(`${screen}: Tab meets ${halts} controls only`);
      return faults;
    }
    halts += 1;
    if (!halt.hasRing) faults.push(`${screen}: no ring around ${halt.name}`);
    if (halt.isHidden) faults.push(`${screen}: ${halt.name} has the focus and is not to be seen`);
    if (halt.isBackwards) faults.push(`${screen}: Tab goes back to ${halt.name}`);
  }
  return [...faults, `${screen}: after ${MOST_PRESSES} presses of Tab the first control did not come again`];
}

/** Runs in the page: looks at what has the focus. */
function lookAtFocus(): Halt | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const travel = Reflect.get(window, 'travel') as { first: Element | null; last: Element | null };
  const isFirst = travel.first === element;
  travel.first ??= element;
  const isBackwards =
    travel.last !== null &&
    !isFirst &&
    (travel.last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  travel.last = element;
  // A switch inside a label, or a row of a table, may draw the ring of what lies in it.
  const hasRing = [element, element.closest('label')].some((ringed) => {
    if (ringed === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const box = element.getBoundingClientRect();
  // Of a tall field only the line with the cursor need be in the window.
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, window.innerHeight);
  const points = [0.25, 0.5, 0.75].flatMap((across) =>
    [0.25, 0.5, 0.75].map((down) => [box.left + box.width * across, top + (bottom - top) * down] as const),
  );
  const isSeen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return (
      hit !== null &&
      (element.contains(hit) || hit.contains(element) || element.closest('label')?.contains(hit) === true)
    );
  });
  const isOutside = bottom <= top || box.width === 0;
  return {
    name: `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.innerText).trim().slice(0, 40)}”`,
    hasRing,
    isHidden: isOutside || !isSeen,
    isBackwards,
    isFirst,
  };
}
