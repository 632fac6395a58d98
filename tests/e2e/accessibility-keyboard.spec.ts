import { goTo } from '../screens/frame.ts';
import { words } from '../screens/words.ts';
import { shortcuts, type Shortcut } from '../../renderer/app/shortcuts.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');

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
