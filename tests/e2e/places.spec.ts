import type { Page } from '@playwright/test';
import { expectScreen } from '../screens/entrance.ts';
import { goToPage } from '../screens/administration.ts';
import { goTo } from '../screens/frame.ts';
import { homeOf } from '../screens/case-form.ts';
import { chooseFromList, textField } from '../screens/questions.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();
const button = (page: Page, name: string) => page.getByRole('button', { name: lao(name), exact: true });

/** Huoixai, a district of the invented office's own province. */
const DISTRICT = 'ຫ້ວຍຊາຍ';

test('a sub-district that the office adds is found in a form, by its name and what holds it', async () => {
  const { page } = shared.program;
  await goTo(page, lao, 'administration');
  await goToPage(page, lao, 'places');
  await expect(button(page, 'places.add')).toBeDisabled();
  await page.getByLabel(lao('places.district'), { exact: true }).selectOption({ label: DISTRICT });
  await button(page, 'places.add').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(lao('places.levelName.subdistrict')).check();
  await dialog.getByRole('button', { name: lao('places.add'), exact: true }).click();
  await expect(dialog.getByLabel(lao('places.nameLao'), { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await dialog.getByLabel(lao('places.nameLao'), { exact: true }).fill('ທົ່ງທົດລອງ');
  await dialog.getByLabel(lao('places.validFrom'), { exact: true }).fill('1/3/2026');
  await dialog.getByRole('button', { name: lao('places.add'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'ທົ່ງທົດລອງ' })).toContainText(lao('places.own'));

  await beginCase(page, lao, 'Phetsamone');
  await chooseFromList(page, lao('place.division'), `${DISTRICT} ທົດລອງ`, /^ຕາແສງທົ່ງທົດລອງ/u, homeOf(page));
  await textField(homeOf(page), lao('place.other')).fill('ໃກ້ວັດ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.getByText(`ໃກ້ວັດ, ຕາແສງທົ່ງທົດລອງ, ເມືອງ${DISTRICT}, ແຂວງບໍ່ແກ້ວ`)).toBeVisible();
});
