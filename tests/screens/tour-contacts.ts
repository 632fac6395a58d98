import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { chooseFromList } from './questions.ts';
import { noteWritten } from './spoken-names.ts';
import { namesOfOrganisations } from './tour-directory.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

const REMARK = 'Nangsamut khothot';

/** Contacts without a case: the form with problems, one contact, the list, and the counts. */
export async function* screensOfContacts(page: Page, lao: Words): AsyncGenerator<Stop> {
  const button = (name: string) => page.getByRole('button', { name: lao(name), exact: true });
  await goTo(page, lao, 'contacts');
  yield { screen: 'contacts without a case, none yet' };
  await button('adviceContacts.new').click();
  await expectScreen(page, 'advice-contact-form');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'form of a contact with problems' };
  await page.getByRole('radio', { name: 'ໂທມາສາຍດ່ວນ', exact: true }).check();
  await page.getByRole('radio', { name: 'ຍິງ', exact: true }).check();
  await page.getByLabel(lao('adviceContacts.age'), { exact: true }).fill('25');
  await chooseFromList(page, lao('adviceContacts.subjects'), 'labour', /ຂໍ້ຂັດແຍ່ງ/u);
  await chooseFromList(page, lao('adviceContacts.referredTo'), 'LWU', /ສູນໃຫ້ຄຳປຶກສາ/u);
  noteWritten(REMARK);
  await page.getByLabel(lao('adviceContacts.remarks'), { exact: true }).fill(REMARK);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'advice-contact');
  yield { screen: 'one contact without a case', typed: namesOfOrganisations };
  await goTo(page, lao, 'contacts');
  await expect(page.getByRole('row')).toHaveCount(2);
  yield { screen: 'contacts without a case' };
  await button('adviceContacts.views.counts').click();
  await expect(page.getByRole('table').first()).toBeVisible();
  yield { screen: 'counts of contacts without a case' };
}
