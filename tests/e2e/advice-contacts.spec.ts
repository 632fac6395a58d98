import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { KeyboardAlone } from '../screens/keyboard-alone.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

/** One key a second is slow, even with a telephone at the ear. */
const KEYS_OF_A_MINUTE = 60;

test('a call is written down by keyboard alone in well under a minute, counted, and becomes a case in one step', async () => {
  const { page } = shared.program;
  const box = (name: string) => page.getByRole('combobox', { name: lao(name), exact: true });
  await goTo(page, lao, 'contacts');
  await page.getByRole('button', { name: lao('adviceContacts.new'), exact: true }).click();
  await expectScreen(page, 'advice-contact-form');

  const keys = new KeyboardAlone(page);
  await keys.chooseOne('kind', page.getByRole('radio', { name: 'ໂທມາສາຍດ່ວນ' }));
  // The channel follows by itself.
  await expect(page.getByRole('radio', { name: 'ໂທລະສັບ', exact: true })).toBeChecked();
  await keys.chooseOne('sex', page.getByRole('radio', { name: 'ຍິງ', exact: true }));
  await keys.goTo(page.getByLabel(lao('adviceContacts.age'), { exact: true }));
  await keys.type('25');
  await keys.choose(box('place.division'), 'huo', 'ເມືອງຫ້ວຍຊາຍ');
  await keys.choose(box('adviceContacts.subjects'), 'job', 'ຂໍ້ສະເໜີວຽກ');
  await keys.choose(box('adviceContacts.advice'), 'job', 'ກວດຂໍ້ສະເໜີ');
  await keys.press('Control+S');
  await expectScreen(page, 'advice-contact');
  keys.tell('a contact without a case by keyboard alone');
  expect(keys.keystrokes).toBeLessThan(KEYS_OF_A_MINUTE);
  await expect(page.getByText('25 ປີ')).toBeVisible();

  await page.getByRole('button', { name: lao('adviceContacts.makeCase') }).click();
  await expectScreen(page, 'case-form');
  await expect(page.getByText(lao('adviceContacts.fromContact'))).toBeVisible();
  await expect(page.getByLabel(lao('caseForm.birth'), { exact: true })).toHaveValue('25');
  await expect(page.getByRole('radio', { name: 'ຍິງ', exact: true })).toBeChecked();
  await expect(box('caseForm.sourceOfDetection')).toHaveValue('ສາຍດ່ວນ');
  await page.getByLabel(lao('caseForm.nameLatin'), { exact: true }).fill('Bouasone');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');

  await goTo(page, lao, 'contacts');
  const row = page.getByRole('row').filter({ hasText: 'ໂທມາສາຍດ່ວນ' });
  await expect(row.getByRole('link', { name: /^KT-/u })).toBeVisible();
  await page.getByRole('button', { name: lao('adviceContacts.views.counts'), exact: true }).click();
  const outcome = page.getByRole('table').filter({ hasText: lao('export.table.contacts-by-outcome') });
  await expect(outcome.getByRole('row', { name: 'ກາຍເປັນກໍລະນີ 1' })).toBeVisible();
  const english = await chooseLanguage(page, 'en');
  await expect(page.getByText(english('adviceContacts.count', { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: english('adviceContacts.views.list'), exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Job offer or broker' })).toContainText('Female');
  await chooseLanguage(page, 'lo');

  await goTo(page, lao, 'statistics');
  const preview = page.getByRole('region', { name: lao('export.preview') });
  await expect(preview).toContainText(lao('export.previewContacts', { count: 1 }));
  await expect(preview).toContainText(lao('export.table.contacts-by-advice'));
});

test('what was typed of a contact is there again, and a contact is corrected', async () => {
  const { page } = shared.program;
  await goTo(page, lao, 'contacts');
  await page.getByRole('button', { name: lao('adviceContacts.new'), exact: true }).click();
  await expectScreen(page, 'advice-contact-form');
  await page.getByRole('radio', { name: 'ມາຫາຫ້ອງການເອງ' }).check();
  await page.getByLabel(lao('adviceContacts.remarks'), { exact: true }).fill('ຖາມເລື່ອງຄ່າແຮງ');
  await expect(page.locator('.draft-sign')).toContainText(/\S/u);
  await goTo(page, lao, 'home');
  await page.getByRole('link', { name: new RegExp(lao('home.draftNewAdviceContact'), 'u') }).click();
  await expectScreen(page, 'advice-contact-form');
  await expect(page.getByLabel(lao('adviceContacts.remarks'), { exact: true })).toHaveValue('ຖາມເລື່ອງຄ່າແຮງ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'advice-contact');
  await page.keyboard.press('F2');
  await expectScreen(page, 'advice-contact-form');
  await page.getByRole('radio', { name: lao('adviceContacts.ageGroup.child') }).check();
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'advice-contact');
  await expect(page.getByText(lao('adviceContacts.ageGroup.child'), { exact: true })).toBeVisible();
});
