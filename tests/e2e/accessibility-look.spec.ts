import type { Page } from '@playwright/test';
import { signIn } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { inventedOffice } from '../screens/invented.ts';
import { lock } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const english = words('en');
const shared = shareOffice();

/** What the page is drawn with: pixels of one rem, and the ink of the contrast chosen. */
const drawn = (page: Page) =>
  page.evaluate(() => ({
    rem: parseFloat(getComputedStyle(document.documentElement).fontSize),
    ink: getComputedStyle(document.body).color,
  }));
const NORMAL_INK = 'rgb(28, 36, 48)';
const STRONG_INK = 'rgb(0, 0, 0)';

test('text size, contrast and language stay with the person, and with the computer until the next', async ({
  office: program,
  start,
}) => {
  const { page } = program;
  expect(await drawn(page)).toEqual({ rem: 16, ink: NORMAL_INK });
  await goTo(page, lao, 'settings');
  await page.getByRole('radio', { name: '200 %', exact: true }).check();
  expect((await drawn(page)).rem).toBe(32);
  await page.getByRole('radio', { name: lao('look.contrastOf.high') }).check();
  expect(await drawn(page)).toEqual({ rem: 32, ink: STRONG_INK });
  await chooseLanguage(page, 'en');

  const locked = await lock(program);
  await expect(locked.locator('html')).toHaveAttribute('lang', 'en');
  expect(await drawn(locked)).toEqual({ rem: 32, ink: STRONG_INK });
  await program.close();

  const next = await start();
  await expect(next.page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await drawn(next.page)).toEqual({ rem: 32, ink: STRONG_INK });
  // On the page before signing in anybody may read in another size; the person's own comes with the person.
  await next.page.getByRole('button', { name: english('look.smaller') }).click();
  expect((await drawn(next.page)).rem).toBe(24);
  await signIn(next.page, english, inventedOffice.passphrase);
  await expect.poll(() => drawn(next.page)).toEqual({ rem: 32, ink: STRONG_INK });
});

test('the contrast that the system asks for is drawn, and its own colours leave every state in sight', async () => {
  const { page } = shared.program;
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(async () => (await drawn(page)).ink).toBe(STRONG_INK);
  await page.emulateMedia({ contrast: 'no-preference' });
  await expect.poll(async () => (await drawn(page)).ink).toBe(NORMAL_INK);

  await page.emulateMedia({ forcedColors: 'active' });
  // What the system itself paints what is chosen with.
  const systems = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
    const { backgroundColor, color } = getComputedStyle(probe);
    probe.remove();
    return { backgroundColor, color };
  });
  const painted = (element: Element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return { backgroundColor, color };
  };
  const rail = page.getByRole('navigation', { name: lao('frame.rail') });
  const place = (name: 'home' | 'cases') =>
    rail.getByRole('link', { name: lao(`frame.${name}`), exact: true }).evaluate(painted);
  expect(await place('home')).toEqual(systems);
  expect(await place('cases')).not.toEqual(systems);
  const language = page.locator('.language-switch');
  expect(await language.locator('[aria-pressed="true"]').evaluate(painted)).toEqual(systems);
  expect(await language.locator('[aria-pressed="false"]').evaluate(painted)).not.toEqual(systems);
  const button = page
    .getByRole('button', { name: lao('cases.new') })
    .or(page.getByRole('button', { name: lao('home.recordFirst') }));
  await button.first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(
    await button.first().evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }),
  ).toBe(true);
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role="option"][data-focused]');
  await expect(chosen).toHaveCount(1);
  expect(await chosen.evaluate(painted)).toEqual(systems);
  await page.emulateMedia({ forcedColors: null, contrast: null });
});

test('Ctrl with plus, minus and 0 changes the text size everywhere, and nothing else zooms', async () => {
  const { program } = shared;
  const remOf = async (page: Page) => (await drawn(page)).rem;
  const { page } = program;
  for (const [keys, rem] of [
    ['Control+Equal', 20],
    ['Control+Shift+Equal', 24],
    ['Control+NumpadAdd', 32],
    ['Control+Equal', 32],
    ['Control+Minus', 24],
    ['Control+NumpadSubtract', 20],
    ['Control+Digit0', 16],
    ['Control+Minus', 16],
    ['Control+Equal', 20],
  ] as const) {
    await page.keyboard.press(keys);
    expect(await remOf(page), keys).toBe(rem);
  }
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Equal');
  expect(await remOf(page)).toBe(24);
  await page.keyboard.press('Escape');

  const zoom = () =>
    program.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getZoomFactor()),
    );
  await page.mouse.move(600, 400);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  expect(new Set(await zoom())).toEqual(new Set([1]));
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);

  const locked = await lock(program);
  expect(await remOf(locked)).toBe(24);
  await locked.keyboard.press('Control+Digit0');
  expect(await remOf(locked)).toBe(16);
});
