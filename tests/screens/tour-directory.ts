import type { Page } from '@playwright/test';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** Organisations have a name in either script, and letters, and all are shown; the longest first. */
export const namesOfOrganisations: readonly string[] = shippedOrganisations
  .flatMap(({ organisation }) => [
    ...organisation.names.flatMap(({ nameLao, nameEnglish }) => [nameLao, nameEnglish]),
    organisation.acronym,
    ...organisation.phones.map(({ remark }) => remark),
  ])
  .filter((name): name is string => name !== null)
  .toSorted((one, other) => other.length - one.length);

const typed = namesOfOrganisations;

/** The service directory, one organisation of it, its form, and what closes it. */
export async function* screensOfTheDirectory(page: Page, lao: Words): AsyncGenerator<Stop> {
  await goTo(page, lao, 'directory');
  await expect(page.getByRole('row')).toHaveCount(1 + shippedOrganisations.length);
  yield { screen: 'service directory', typed };
  await page.getByRole('link', { name: /ສູນໃຫ້ຄຳປຶກສາ/u }).click();
  await expectScreen(page, 'organisation');
  yield { screen: 'one organisation', typed };
  const closer = await page
    .getByRole('button', { name: lao('organisations.close'), exact: true })
    .elementHandle();
  yield {
    screen: 'an organisation, closing it',
    typed,
    async open() {
      await closer?.click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  };
  await page.keyboard.press('F2');
  await expectScreen(page, 'organisation-form');
  await page.getByRole('button', { name: lao('organisations.addPhone') }).click();
  await page.keyboard.press('Control+S');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  yield { screen: 'form of an organisation with problems', typed };
  await page.getByRole('button', { name: lao('action.cancel'), exact: true }).click();
  await expectScreen(page, 'organisation');
}
