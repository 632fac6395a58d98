import { accessibilityFaults, OFFICE_SCREEN } from '../screens/accessibility.ts';
import { Inspection } from '../screens/inspection.ts';
import { keyboardFaults } from '../screens/keyboard-travel.ts';
import { layoutFaults } from '../screens/layout.ts';
import { movingElements } from '../screens/motion.ts';
import { spokenNameFaults } from '../screens/spoken-names.ts';
import { signedInScreens } from '../screens/tour.ts';
import { expect, test } from './fixture.ts';

// One test, and each judge goes on after the one before: a failed test begins a new worker, which would make the tour again.
test('one tour for all judges: every screen of the signed-in program is for everyone, in Lao and English', async ({
  office: { page },
  madeOffice,
}) => {
  // Each new screen takes some seconds, and three workers share two processors with the tests of the store.
  test.setTimeout(2_700_000);
  const inspection = new Inspection();
  await inspection.enter(page);
  expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1366, 768]);
  await inspection.lookAtAll(signedInScreens(page, madeOffice.sheets));
  process.stdout.write(inspection.summary('signed in'));
  expect(inspection.screens).toBeGreaterThan(20);
  expect.soft(inspection.reading, 'every screen can be read').toEqual([]);
  expect
    .soft(inspection.keyboard, 'Tab goes through every screen in order, with a ring in sight, and out again')
    .toEqual([]);
  expect.soft(inspection.motion, 'nothing moves where the system asks for less motion').toEqual([]);
  expect
    .soft(
      inspection.translation,
      'with every text longer by two fifths nothing is cut off, and every text is from the catalogue',
    )
    .toEqual([]);
});

test('what shuts people out would be found', async ({ office: { page } }) => {
  await page.setViewportSize(OFFICE_SCREEN);
  /** What the judges say while the page is spoiled by these rules. */
  const spoiled = async (rules: string, judge: () => Promise<readonly string[]>) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, rules);
    const faults = await judge();
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    return faults.join('\n');
  };
  const layout = () => layoutFaults(page, 'home');
  const keyboard = () => keyboardFaults(page, 'home');
  const ofContent = () => keyboardFaults(page, 'home', 'its content');
  const axe = () => accessibilityFaults(page, 'home');
  expect(await spoiled('', layout)).toBe('');
  expect(await spoiled('', keyboard)).toBe('');
  expect(await spoiled('', ofContent)).toBe('');
  expect(await spoiled('', axe)).toBe('');
  expect(await spoiled('h1 { inline-size: 3000px }', layout)).toMatch(
    /hides \d+ px of its width|beyond the edge/u,
  );
  expect(await spoiled('h1 { block-size: 4px; overflow: hidden }', layout)).toMatch(/of its height/u);
  expect(await spoiled('.search-box .input { inline-size: 4rem }', layout)).toMatch(/the hint .* is cut/u);
  expect(await spoiled('* { outline: none !important }', keyboard)).toMatch(/no ring around/u);
  expect(await spoiled('main * { outline: none !important }', ofContent)).toMatch(/no ring around/u);
  expect(
    await spoiled('.rail::after { content: ""; position: fixed; inset: 0; z-index: 99 }', keyboard),
  ).toMatch(/has the focus and is not to be seen/u);
  expect(await spoiled('h1 { color: #bbb !important }', axe)).toMatch(/color-contrast/u);
  const axeOfSize = () => accessibilityFaults(page, 'home', 'of size');
  expect(await spoiled('', axeOfSize)).toBe('');
  expect(
    await spoiled(
      '.language-switch button { padding: 0 !important; min-inline-size: 0 !important; min-block-size: 0 !important; inline-size: 8px !important; block-size: 8px !important }',
      axeOfSize,
    ),
  ).toMatch(/target-size/u);
  // Whoever asks for nothing sees things move.
  expect((await movingElements(page, 'home')).length).toBeGreaterThan(0);

  const names = () => spokenNameFaults(page, 'home', 'lo');
  expect(await names()).toEqual([]);
  await page.evaluate(() =>
    document.querySelector('.language-switch')?.setAttribute('aria-label', 'Language'),
  );
  expect((await names()).join('\n')).toMatch(/a group says “Language”/u);
  await page.evaluate(() => {
    const button = document.querySelector('.rail-shortcuts span');
    if (button !== null) button.textContent = '';
  });
  expect((await names()).join('\n')).toMatch(/a button says nothing/u);
  // By all of its rules, in a page that has heard of axe before.
  expect(await axe()).toEqual([expect.stringMatching(/button-name/u)]);
});
