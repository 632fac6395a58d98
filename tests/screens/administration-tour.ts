import type { Page } from '@playwright/test';
import { goToPage, openAccount, unfold } from './administration.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import districts from '../../shared/places/districts.json' with { type: 'json' };
import type { Stop } from './tour.ts';
import { words } from './words.ts';

const namesOfDistricts = districts.rows.flatMap(({ nameLao, nameEnglish }) => [nameLao, nameEnglish]);

/** Every screen of administration that the head of an office comes to who is alone in it. */
export async function* administrationScreens(page: Page, ownName: string): AsyncGenerator<Stop> {
  const lao = words('lo');
  const press = (name: string) => page.getByRole('button', { name: lao(name), exact: true }).click();
  await goTo(page, lao, 'administration');
  yield { screen: 'accounts' };
  await openAccount(page, lao, ownName);
  await unfold(page, lao('seen.title'));
  await unfold(page, lao('accounts.phoneTitle'));
  await expect(page.getByRole('table', { name: lao('seen.powers') })).toBeVisible();
  yield { screen: 'one account' };
  await goTo(page, lao, 'administration');
  await press('accounts.new');
  await expectScreen(page, 'new-account');
  const role = (name: string) =>
    page.getByRole('checkbox', { name: new RegExp(`^${lao(`role.${name}`)}`, 'u') });
  // Somebody must be able to follow the founder.
  await expect(role('head-of-office')).toBeEnabled();
  await role('inspector').check();
  await press('accounts.make');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  yield { screen: 'new account with problems' };
  for (const [name, button] of [
    ['roles', 'roles.new'],
    ['teams', 'teams.new'],
  ] as const) {
    await goToPage(page, lao, name);
    yield { screen: name };
    const opener = await page.getByRole('button', { name: lao(button), exact: true }).elementHandle();
    yield {
      screen: `${name}, a new one`,
      async open() {
        await opener?.click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
      async close() {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      },
    };
  }
  for (const name of [
    'protocol',
    'signIns',
    'office',
    'places',
    'instruments',
    'report',
    'health',
  ] as const) {
    await goToPage(page, lao, name);
    // Places have two names, and both are shown.
    yield { screen: `administration, ${name}`, typed: name === 'places' ? namesOfDistricts : [] };
  }
}
