import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

test('an organisation goes into the directory, is found by whom it helps, is renamed, and closes in favour of another', async () => {
  const { page } = shared.program;
  const button = (name: string) => page.getByRole('button', { name: lao(name), exact: true });
  const field = (name: string) => page.getByLabel(lao(name), { exact: true });
  const row = page.getByRole('row').filter({ hasText: 'ບ້ານພັກດອກຈຳປາ' });

  await goTo(page, lao, 'directory');
  await expect(page.getByRole('row').filter({ hasText: '1362' })).toContainText('LWU');
  await button('organisations.new').click();
  await expectScreen(page, 'organisation-form');
  await field('organisations.nameLao').fill('ບ້ານພັກດອກຈຳປາ');
  await field('organisations.nameEnglish').fill('Champa Shelter');
  await field('organisations.kind').selectOption('Shelter');
  await field('organisations.where').selectOption('05');
  await button('organisations.addPhone').click();
  await field('organisations.phone').fill('020 5555 1234');
  await button('organisations.addService').click();
  await field('organisations.service').selectOption('EXT_Shelter');
  await page.getByRole('checkbox', { name: 'ຍິງ', exact: true }).check();
  await field('organisations.minAge').fill('໑໘');
  await field('organisations.maxAge').fill('12');
  await page.keyboard.press('Control+S');
  await expect(field('organisations.maxAge')).toBeFocused();
  await field('organisations.maxAge').fill('');
  await field('organisations.capacity').fill('24');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'organisation');
  await expect(page.getByRole('row').filter({ hasText: '24' })).toContainText('18');

  await goTo(page, lao, 'directory');
  await field('organisations.service').selectOption('EXT_Shelter');
  await field('organisations.sex').selectOption('Female');
  await field('organisations.age').fill('20');
  await expect(row).toBeVisible();
  await field('organisations.age').fill('17');
  await expect(row).toHaveCount(0);
  await field('organisations.age').fill('');
  await field('organisations.text').fill('champa');
  await expect(page.getByRole('row')).toHaveCount(2);
  const english = await chooseLanguage(page, 'en');
  await page.getByRole('link', { name: 'Champa Shelter' }).click();
  await expect(page.getByRole('heading', { name: 'Champa Shelter' })).toBeVisible();
  await expect(page.getByText(english('organisations.close'))).toBeVisible();
  await chooseLanguage(page, 'lo');

  await page.keyboard.press('F2');
  await expectScreen(page, 'organisation-form');
  await button('organisations.addName').click();
  await field('organisations.nameLao').nth(1).fill('ບ້ານພັກດອກຈຳປາ ແຂວງ');
  await field('organisations.renamedOn').fill('1/2/2026');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'organisation');
  await expect(page.getByRole('heading', { name: 'ບ້ານພັກດອກຈຳປາ ແຂວງ' })).toBeVisible();
  await expect(page.getByRole('heading', { name: lao('organisations.names') })).toBeVisible();

  await button('organisations.close').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(lao('organisations.lastDay')).fill('31/10/2026');
  await dialog
    .getByLabel(lao('organisations.becamePartOf'))
    .selectOption({ label: 'ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ' });
  await dialog.getByRole('button', { name: lao('organisations.close'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: 'ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ' }).click();
  await expect(page.getByRole('heading', { name: lao('organisations.mergedInto') })).toBeVisible();
  await goTo(page, lao, 'directory');
  await field('organisations.text').fill('ດອກຈຳປາ');
  await expect(row).toHaveCount(0);
  await page.getByRole('checkbox', { name: lao('organisations.alsoClosed') }).check();
  await expect(row).toBeVisible();
});
