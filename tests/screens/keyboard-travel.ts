import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

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
  /** Whether it lies outside the content, where the way began in it. */
  readonly isBeyond: boolean;
}

/** What is gone through: everything, or what the frame of the program holds, from there out into the frame again. */
export type Way = 'the whole page' | 'its content';

/** Fewer controls than the rail, or the switches of the page before signing in, have; a content may have none. */
const FEWEST_CONTROLS = { 'the whole page': 3, 'its content': 0 } as const satisfies Record<Way, number>;
/** More controls than any screen has. */
const MOST_PRESSES = 250;
const PRESSES_BETWEEN_QUESTIONS = 10;

/**
 * Goes through the screen that stands with Tab, from its first control until the first comes again, or through its content
 * alone until the focus has left it, and tells what a person would lose on the way: the ring, the control itself, the order,
 * or the way out. The page looks for itself at what has the focus, just before each press; only where that is not as it
 * should be the way is gone once more, slowly.
 */
export async function keyboardFaults(
  page: Page,
  screen: string,
  way: Way = 'the whole page',
  fewestControls: number = FEWEST_CONTROLS[way],
): Promise<readonly string[]> {
  const quick = faultsOn(await travelQuickly(page, way), screen, fewestControls);
  return quick.length === 0 ? quick : faultsOn(await travelSlowly(page, way), screen, fewestControls);
}

/** Whether the way is at its end. */
const isEnd = (halt: Halt | null | undefined): boolean => halt?.isFirst === true || halt?.isBeyond === true;

/** By the protocol's own key events, one question to the page for the whole way. */
async function travelQuickly(page: Page, way: Way): Promise<readonly (Halt | null)[]> {
  await beginTravel(page, way);
  await page.evaluate(`(() => {
    const look = ${lookAtFocus.toString()};
    const { travel } = window;
    travel.halts = [];
    travel.isOver = false;
    travel.lookOn = (event) => {
      if (event.key !== 'Tab') return;
      if (!travel.isOver) {
        const halt = look();
        travel.halts.push(halt);
        travel.isOver = halt !== null && (halt.isFirst || halt.isBeyond);
      }
      // What is pressed too often goes nowhere.
      if (travel.isOver) event.preventDefault();
    };
    window.addEventListener('keydown', window.travel.lookOn, true);
  })()`);
  const client = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, nativeVirtualKeyCode: 9 };
  const halts: (Halt | null)[] = [];
  try {
    while (halts.length < MOST_PRESSES && !isEnd(halts.at(-1))) {
      // As if the key were held down: one event to each press.
      await Promise.all(
        Array.from({ length: PRESSES_BETWEEN_QUESTIONS }, () =>
          client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
        ),
      );
      const seen = await page.evaluate(() => {
        const travel: { halts: (Halt | null)[] } = Reflect.get(window, 'travel');
        return travel.halts.splice(0);
      });
      halts.push(...seen);
    }
  } finally {
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab });
    await client.detach();
    await page.evaluate(() => {
      const travel: { lookOn: (event: KeyboardEvent) => void } = Reflect.get(window, 'travel');
      window.removeEventListener('keydown', travel.lookOn, true);
      // It may stand in a box that opens a list.
      const at = document.activeElement;
      if (at instanceof HTMLElement) at.blur();
    });
    await expect(page.locator('[role="listbox"]')).toHaveCount(0);
  }
  return halts;
}

/** Press by press, with time for the page to come after the focus. */
async function travelSlowly(page: Page, way: Way): Promise<readonly (Halt | null)[]> {
  await beginTravel(page, way);
  const halts: (Halt | null)[] = [];
  while (halts.length < MOST_PRESSES && !isEnd(halts.at(-1))) {
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
    halts.push(halt);
  }
  return halts;
}

/** Puts the focus before the first control; into the content as the link does that skips the frame. */
async function beginTravel(page: Page, way: Way): Promise<void> {
  await page.evaluate((isContent) => {
    const at = document.activeElement;
    if (at instanceof HTMLElement) at.blur();
    const content = isContent ? document.getElementById('content') : null;
    if (content === null) {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    } else content.focus();
    Reflect.set(window, 'travel', { first: null, last: null, content });
  }, way === 'its content');
}

function faultsOn(
  halts: readonly (Halt | null)[],
  screen: string,
  fewestControls: number,
): readonly string[] {
  // Between the last control and the first lies the page itself.
  const met = halts.filter((halt) => halt !== null && !isEnd(halt)) as readonly Halt[];
  const faults = met.flatMap(({ name, hasRing, isHidden, isBackwards }) => [
    ...(hasRing ? [] : [`${screen}: no ring around ${name}`]),
    ...(isHidden ? [`${screen}: ${name} has the focus and is not to be seen`] : []),
    ...(isBackwards ? [`${screen}: Tab goes back to ${name}`] : []),
  ]);
  if (!isEnd(halts.at(-1)))
    return [
      ...faults,
      `${screen}: after ${MOST_PRESSES} presses of Tab neither the first control came again nor one outside the content`,
    ];
  return met.length < fewestControls
    ? [...faults, `${screen}: Tab meets ${met.length} controls only`]
    : faults;
}

/** Runs in the page: looks at what has the focus. */
function lookAtFocus(): Halt | null {
  const element = document.activeElement;
  const travel = Reflect.get(window, 'travel') as {
    first: Element | null;
    last: Element | null;
    readonly content: Element | null;
  };
  if (!(element instanceof HTMLElement) || element === document.body || element === travel.content)
    return null;
  const isBeyond = travel.content?.contains(element) === false;
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
  const isHidden = bottom <= top || box.width === 0 || !isSeen;
  const isFaulty = isHidden || isBackwards || !hasRing;
  return {
    // What can be read on a control takes the page long to tell.
    name: !isFaulty
      ? ''
      : `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.innerText).trim().slice(0, 40)}”`,
    hasRing,
    isHidden,
    isBackwards,
    isFirst,
    isBeyond,
  };
}
