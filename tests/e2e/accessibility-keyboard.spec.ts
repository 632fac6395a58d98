import { OFFICE_SCREEN } from '../screens/accessibility.ts';
import { goTo } from '../screens/frame.ts';
import { keyboardFaults } from '../screens/keyboard-travel.ts';
import { showLook } from '../screens/layout.ts';
import { entranceScreens, foundingScreens, signedInScreens } from '../screens/tour.ts';
import { lock } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { shortcuts, type Shortcut } from '../../renderer/app/shortcuts.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');

test('Tab goes through every screen in order, with a ring in sight, and out again', async ({
  office: { page },
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize(OFFICE_SCREEN);
  const faults: string[] = [];
  for await (const { screen, open } of signedInScreens(page)) {
    // A list or a dialog holds Tab by itself; the next test looks at the dialog.
    if (open !== undefined) continue;
    for (const textSizePercent of [100, 200] as const) {
      await showLook(page, { textSizePercent, contrast: 'normal' });
      faults.push(...(await keyboardFaults(page, `${screen}, ${textSizePercent} %`)));
    }
    await showLook(page, { textSizePercent: 100, contrast: 'normal' });
  }
  expect(faults).toEqual([]);
});

test('and through set-up, sign-in and recovery', async ({ program }) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  await program.page.setViewportSize(OFFICE_SCREEN);
  for await (const { screen } of foundingScreens(program.page))
    faults.push(...(await keyboardFaults(program.page, screen)));
  const page = await lock(program);
  await page.setViewportSize(OFFICE_SCREEN);
  for await (const { screen } of entranceScreens(page)) faults.push(...(await keyboardFaults(page, screen)));
  expect(faults).toEqual([]);
});

test('the sheet of shortcuts tells all of them, holds Tab inside, and gives the cursor back', async ({
  office: { page },
}) => {
  await goTo(page, lao, 'settings');
  const from = page.getByRole('radio').first();
  await from.focus();
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: lao('shortcuts.title') });
  await expect(sheet).toBeVisible();
  const told = await sheet.locator('dl > div').evaluateAll((lines) =>
    lines.map((line) => ({
      keys: line.querySelector('dt')?.textContent ?? '',
      does: line.querySelector('dd')?.textContent ?? '',
    })),
  );
  const declared = Object.entries<Shortcut>(shortcuts).map(([name, { keys }]) => ({
    keys,
    does: lao(`shortcuts.${name}`),
  }));
  const byKeys = (one: { keys: string }, other: { keys: string }) => (one.keys < other.keys ? -1 : 1);
  expect(told.toSorted(byKeys)).toEqual(declared.toSorted(byKeys));
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(from).toBeFocused();
});
