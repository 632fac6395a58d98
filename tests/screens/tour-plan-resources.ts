import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { namesOfOrganisations } from './tour-directory.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** One resource of the tour; it is what the lists and the page show. */
const TYPED = ['ລາວ', 'NPA3'];
const typed: readonly string[] = [...namesOfOrganisations, ...TYPED];

/** What stands beside the plan: resources, staff, agreements, the library and the packet, empty and with something in them. */
export async function* screensOfPlanResources(page: Page, lao: Words): AsyncGenerator<Stop> {
  const button = (name: string) => page.getByRole('button', { name: lao(name), exact: true });
  const area = async (name: string, screen: string) => {
    await page
      .getByRole('navigation', { name: lao('planRecord.areas') })
      .getByRole('link', { name: lao(name), exact: true })
      .click();
    await expectScreen(page, screen);
  };
  await goTo(page, lao, 'plan');
  await area('resources.title', 'resources');
  yield { screen: 'no resources yet', typed };
  await button('resources.new').click();
  await expectScreen(page, 'resource-form');
  await page.keyboard.press('Control+S');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  yield { screen: 'form of a resource with problems', typed };
  await page.getByLabel(lao('resources.kind')).selectOption('Vehicle');
  await page.getByLabel(lao('planRecord.nameLao')).fill('ລາວ');
  await chooseOrganisation(page, lao('resources.holder'));
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'resource');
  yield { screen: 'one resource', typed };
  await page
    .getByRole('link', { name: lao('resources.title'), exact: true })
    .first()
    .click();
  await expectScreen(page, 'resources');
  yield { screen: 'resources', typed };
  await button('staffPosts.title').click();
  await button('staffPosts.new').click();
  await expectScreen(page, 'staff-post-form');
  yield { screen: 'form of a position', typed };
  await button('caseForm.leave').click();
  await area('agreements.title', 'agreements');
  yield { screen: 'no agreements yet', typed };
  await button('agreements.new').click();
  await expectScreen(page, 'agreement-form');
  await button('agreements.addValue').click();
  await page.keyboard.press('Control+S');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  yield { screen: 'form of an agreement with problems', typed };
  await button('caseForm.leave').click();
  await button('agreements.views.neighbours').click();
  await expect(page.getByTestId('neighbour-MM')).toBeVisible();
  yield { screen: 'cooperation with neighbours', typed };
  await area('library.title', 'library');
  yield { screen: 'an empty library', typed };
  await button('library.new').click();
  await expectScreen(page, 'publication-form');
  await page.getByLabel(lao('library.kind')).selectOption('Handbook');
  await page.getByLabel(lao('planRecord.titleLao')).fill('ລາວ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'publication');
  const adder = await button('library.newVersion').elementHandle();
  yield {
    screen: 'a new version of a publication',
    typed,
    async open() {
      await adder?.click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  };
  await page
    .getByRole('link', { name: lao('library.title'), exact: true })
    .first()
    .click();
  await area('programmeExport.title', 'programme-export');
  await expect(page.getByTestId('leaving-tables').getByRole('group').first()).toBeVisible();
  yield { screen: 'packet of the programme', typed };
}

/** Types the letters of the Lao Women's Union into a field for an organisation, and takes its centre from the list. */
export async function chooseOrganisation(page: Page, label: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill('LWU');
  // Before it is found by its letters, the list shows everybody, and others first.
  await expect(page.getByRole('option').first()).toContainText('LWU');
  await page.getByRole('option').first().click();
}
