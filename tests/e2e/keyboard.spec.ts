import type { Page } from '@playwright/test';
import { pressInWindow } from '../program/shown-view.ts';
import { beginNewCase, passSearch } from '../screens/case-form.ts';
import { openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { searchBox } from '../screens/frame.ts';
import { inventedOffice } from '../screens/invented.ts';
import { textField } from '../screens/questions.ts';
import { pressOnLaoLayout } from '../screens/typing.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

/** The keys of the shortcuts, with what a Lao keyboard (layout la, basic) writes at their places. */
const LAO_KEYS = { KeyN: 'ັ', KeyE: 'ຳ', KeyS: 'ຫ', KeyU: 'ີ', KeyK: 'າ', KeyL: 'ສ' } as const;

/** Two ways to press a shortcut: on a Latin and on a Lao layout. Only `key` differs; `code` is the place. Each has its victim. */
const layouts = {
  latin: {
    press: (page: Page, code: keyof typeof LAO_KEYS, modifier: 'ctrl' | 'alt') =>
      page.keyboard.press(`${modifier === 'ctrl' ? 'Control' : 'Alt'}+${code}`),
    name: 'ດອກຈຳປາ',
    part: 'ຈຳປາ',
  },
  lao: {
    press: (page: Page, code: keyof typeof LAO_KEYS, modifier: 'ctrl' | 'alt') =>
      pressOnLaoLayout(page, { code, laoKey: LAO_KEYS[code], modifier }),
    name: 'ດອກບົວ',
    part: 'ບົວ',
  },
} as const;

/** Presses Tab until an element has the focus; a person would not press it a hundred times. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('a hundred presses of Tab did not lead there');
}

for (const [layout, { press, name, part }] of Object.entries(layouts)) {
  test(`the whole work goes by keyboard alone, on a ${layout} layout`, async () => {
    const { program } = shared;
    const page = await program.untilNewPage(() => press(program.page, 'KeyL', 'ctrl'));
    await expectScreen(page, 'sign-in');
    await expect(page.getByLabel(lao('signIn.passphrase'), { exact: true })).toBeFocused();
    await page.keyboard.type(inventedOffice.passphrase);
    await page.keyboard.press('Enter');
    await expectScreen(page, 'home');

    await press(page, 'KeyN', 'ctrl');
    await passSearch(page);
    await expect(textField(page, lao('caseForm.nameLao'))).toBeFocused();
    await page.keyboard.type(name);
    // An open list on the way hides the rest from those who read by role.
    const ethnicGroup = page.getByRole('combobox', {
      name: lao('caseForm.ethnicGroup'),
      includeHidden: true,
    });
    await tabTo(page, () => ethnicGroup.evaluate((field) => field === document.activeElement));
    await page.keyboard.press('Escape');
    await press(page, 'KeyU', 'alt');
    await expect(page.getByRole('status').filter({ hasText: lao('answer.short.unknown') })).toBeVisible();
    await press(page, 'KeyS', 'ctrl');
    await expectScreen(page, 'case-page');
    const number = await openCaseNumber(page);

    // An event in three keys and its words: Ctrl+E, what happened, Ctrl+Enter.
    await press(page, 'KeyE', 'ctrl');
    await expect(textField(page, lao('event.what'))).toBeFocused();
    await page.keyboard.type('ພົບຢູ່ດ່ານ');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
    const entries = timelineEntries(page, lao);
    const added = entries.filter({ hasText: 'ພົບຢູ່ດ່ານ' }).getByRole('button');
    await expect(added).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(added).not.toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectScreen(page, 'entry-detail');
    await page.keyboard.press('F2');
    await expect(textField(page, lao('event.what'))).toHaveValue('ພົບຢູ່ດ່ານ');
    await page.keyboard.press('Alt+ArrowLeft');
    await expectScreen(page, 'entry-detail');

    await press(page, 'KeyK', 'ctrl');
    await expect(searchBox(page, lao)).toBeFocused();
    await page.keyboard.type(part);
    // The person first, then the case.
    await expect(page.getByRole('option', { name: number })).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectScreen(page, 'case-page');
    expect(await openCaseNumber(page)).toBe(number);
  });
}

test('several codes are chosen one after the other, and none that nobody chose', async () => {
  const { page } = shared.program;
  await beginNewCase(page);
  const nationalities = page.getByRole('combobox', { name: lao('caseForm.nationalities') });
  const chosen = page
    .getByRole('list', { name: lao('form.chosen', { question: lao('caseForm.nationalities') }) })
    .getByRole('listitem');
  await nationalities.click();
  await page.keyboard.type('ລາວ');
  await page.getByRole('option', { name: 'ລາວ' }).first().click();
  await expect(chosen).toHaveText([/ລາວ/u]);
  // The mouse still lies where the list was; Tab must not take what is under it.
  await page.keyboard.press('Tab');
  await expect(chosen).toHaveCount(1);
  await nationalities.focus();
  for (const name of ['ໄທ', 'ຈີນ']) {
    await page.keyboard.type(name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(chosen).toHaveText([/ລາວ/u, /ໄທ/u, /ຈີນ/u]);
});

test('Ctrl+L locks before the page sees the key', async () => {
  const { program } = shared;
  await program.untilNewPage(() => pressInWindow(program, 'L', ['control']));
  await expectScreen(program.page, 'sign-in');
});
