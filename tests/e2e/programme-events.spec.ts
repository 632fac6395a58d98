import passages from '../unit/shared/text/search-passages.json' with { type: 'json' };
import { canonicalText } from '../../shared/text/canonical.ts';
import { chooseFromList } from '../screens/questions.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

const lao = words('lo');
const program = staffProgram('plan-coordinator');

/** The ten documents of the workshop of December 2023, as the news text has them, its spelling left as it is. */
const passage = (at: number): string => passages.passages[at] ?? '';
const subjects = [
  passage(9),
  passage(10),
  passage(12),
  `${passage(13)} ${passage(14)}`,
  passage(15),
  passage(17),
  passage(18),
  passage(19),
  ...passage(20).split(/ ແລະ (?=ວິທີການ)/u),
];

/** Sums of the figure cards, by their heading. */
const figure = (name: string) => program.page.locator('.event-figure-list > div').filter({ hasText: name });

test('the workshop of December 2023 is entered as data: two provinces, 60 participants of whom 21 women, ten subjects', async () => {
  const page = await program.signInAs('plan-coordinator');
  expect(subjects).toHaveLength(10);
  await goTo(page, lao, 'events');
  await page.getByRole('button', { name: lao('programmeEvents.new'), exact: true }).click();
  await expectScreen(page, 'event-form');
  const field = (name: string) => page.getByLabel(lao(name), { exact: true });
  await field('programmeEvents.kind').selectOption('Training');
  await field('programmeEvents.titleLao').fill('ກອງປະຊຸມຝຶກອົບຮົມສ້າງຄວາມເຂັ້ມແຂງວຽກງານຕ້ານການຄ້າມະນຸດ');
  await field('programmeEvents.titleEnglish').fill('Training meeting to strengthen anti-trafficking work');
  await field('programmeEvents.begins').fill('11/12/2023');
  await field('programmeEvents.ends').fill('22/12/2023');
  const place = page.locator('#question-places .question-rows-row');
  await chooseFromList(page, lao('place.division'), 'ໄຊຍະບູລີ', 'ແຂວງໄຊຍະບູລີ', place.nth(0));
  await page.getByRole('button', { name: lao('programmeEvents.addPlace') }).click();
  await chooseFromList(page, lao('place.division'), 'ນະຄອນຫຼວງ', 'ນະຄອນຫຼວງວຽງຈັນ', place.nth(1));
  // Not in the directory of services: what is typed stays.
  const organiser = page.getByRole('combobox', { name: lao('programmeEvents.organiser'), exact: true });
  await organiser.fill('ສູນກາງສະຫະພັນກຳມະບານລາວ (ຄະນະບໍລິຫານງານ)');
  await organiser.press('Tab');
  await field('programmeEvents.chair').fill('ທ່ານ ພອນສານ ວິໄລເມັ້ງ');
  await field('programmeEvents.chairPosition').fill(
    'ຮອງປະທານຄະນະບໍລິຫານງານສູນກາງສະຫະພັນກຳມະບານລາວ, ຄະນະກຳມະການຕ້ານການຄ້າມະນຸດລະດັບຊາດ',
  );
  // As copied out of the news: all ten at once.
  await page.getByLabel(lao('programmeEvents.subjectLao', { at: 1 })).evaluate(
    (input, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    subjects.map((subject, at) => `${at + 1}. ${subject}`).join('\n'),
  );
  await expect(page.getByLabel(lao('programmeEvents.subjectLao', { at: 10 }))).toHaveValue(subjects[9] ?? '');
  const counts = lao('programmeEvents.counts');
  const women = page.getByLabel(`${counts}: ${lao('programmeEvents.women')}`, { exact: true });
  await page.getByLabel(`${counts}: ${lao('programmeEvents.total')}`, { exact: true }).fill('60');
  await women.fill('61');
  await page.keyboard.press('Control+S');
  await expect(page.locator('#question-counts')).toContainText(lao('problem.more-women-than-people'));
  await women.fill('21');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  await expect(page.getByTestId('event-attendance')).toHaveText('60 ຄົນ, ຍິງ 21 ຄົນ');
  await expect(page.locator('.event-subjects li')).toHaveText(subjects.map(canonicalText));
  await expect(page.locator('.event-facts')).toContainText('11 ທັນວາ 2023 ຫາ 22 ທັນວາ 2023');
  await expect(page.locator('.event-facts')).toContainText('ໄຊຍະບູລີ');
  await expect(page.locator('.event-facts')).toContainText('ສູນກາງສະຫະພັນກຳມະບານລາວ (ຄະນະບໍລິຫານງານ)');
  // Half a year later its people were to be asked what became of it.
  await expect(page.getByText(lao('programmeEvents.followUpFrom', { day: '22 ມິຖຸນາ 2024' }))).toBeVisible();
});

test('the consultation of July 2020 is a meeting of about the middle of the month, with what the draft held in its notes', async () => {
  const { page } = program;
  await goTo(page, lao, 'events');
  await page.getByRole('button', { name: lao('programmeEvents.new'), exact: true }).click();
  await expectScreen(page, 'event-form');
  const field = (name: string) => page.getByLabel(lao(name), { exact: true });
  await field('programmeEvents.kind').selectOption('Meeting');
  await field('programmeEvents.titleLao').fill(
    'ກອງປະຊຸມປຶກສາຫາລື ຜ່ານຮ່າງແຜນງານແຫ່ງຊາດ ວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ ໄລຍະ III',
  );
  await field('programmeEvents.begins').fill('ກາງເດືອນກໍລະກົດ 2020');
  await field('programmeEvents.chair').fill('ພັນເອກ ນາງ ລີວົງ ລາວລີ');
  const organiser = page.getByRole('combobox', { name: lao('programmeEvents.organiser'), exact: true });
  await organiser.fill('ກອງເລຂາຄະນະກຳມະການຕ້ານການຄ້າມະນຸດລະດັບຊາດ ປີ 2020');
  await organiser.press('Tab');
  // Where it stands: the list of the field before may be open over it, and hides it from whoever goes by roles.
  const partner = page.locator('#question-partners input');
  await partner.fill('ສະຖານທູດສະຫະລັດອາເມລິກາ ປະຈຳ ສປປລາວ (ປີ 2020)');
  await partner.press('Tab');
  await field('programmeEvents.remarks').fill('9 ເປົ້າໝາຍ, 6 ແຜນງານ, 26 ໂຄງການ, 121 ກິດຈະກຳ');
  // What is typed is a draft already, of somebody who has no wing.
  await expect(page.locator('.draft-sign')).toContainText(/\S/u);
  await goTo(page, lao, 'home');
  await page.getByRole('link', { name: new RegExp(lao('home.draftNewProgrammeEvent'), 'u') }).click();
  await expectScreen(page, 'event-form');
  await expect(field('programmeEvents.remarks')).toHaveValue('9 ເປົ້າໝາຍ, 6 ແຜນງານ, 26 ໂຄງການ, 121 ກິດຈະກຳ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  await expect(page.locator('.event-facts')).toContainText('ປະມານ 11–20 ກໍລະກົດ 2020');
  await expect(page.locator('.event-facts')).toContainText('121 ກິດຈະກຳ');
});

test('a list of names is pasted from a spreadsheet, holds once it is as long as the number, and is told while it is shorter', async () => {
  const { page } = program;
  await goTo(page, lao, 'events');
  await page.getByLabel(lao('programmeEvents.period'), { exact: true }).selectOption('all');
  await page
    .getByRole('table')
    .getByRole('link', { name: /ສ້າງຄວາມເຂັ້ມແຂງ/u })
    .click();
  await page.getByRole('button', { name: lao('programmeEvents.toList'), exact: true }).click();
  await expectScreen(page, 'event-list');
  const rows = [
    '1\tນາງ ດາວອນ ພົມມະຈັນ\t34\tວິຊາການ\tກຳມະບານແຂວງໄຊຍະບູລີ',
    '2\tທ້າວ ຄຳຫຼ້າ ສີສຸກ\t41\tຫົວໜ້າ\tກຳມະບານນະຄອນຫຼວງ',
  ];
  const name = page.getByRole('combobox', { name: new RegExp(lao('programmeEvents.columns.name'), 'u') });
  await name.first().evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, rows.join('\n'));
  await expect(page.getByTestId('names-total')).toHaveText('2 ຄົນ, ຍິງ 1 ຄົນ');
  // Enter at the end makes the next line.
  await name.nth(1).press('Enter');
  await name.nth(2).fill('ນາງ ມະນີວອນ ແກ້ວດວງດີ');
  await page.getByRole('button', { name: lao('programmeEvents.listViews.days'), exact: true }).click();
  await page.getByRole('button', { name: lao('programmeEvents.everybodyEveryDay') }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(36);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  await expect(page.getByTestId('event-attendance')).toHaveText('60 ຄົນ, ຍິງ 21 ຄົນ');
  await expect(
    page.getByText(lao('programmeEvents.listShorter', { listed: '3', total: '60', missing: '57' })),
  ).toBeVisible();
});

test('whoever was trained before is offered while their name is typed, chosen by a person, and counted once', async () => {
  const { page } = program;
  await goTo(page, lao, 'events');
  await page.getByRole('button', { name: lao('programmeEvents.new'), exact: true }).click();
  await page.getByLabel(lao('programmeEvents.kind'), { exact: true }).selectOption('Training');
  await page.getByLabel(lao('programmeEvents.titleLao'), { exact: true }).fill('ຝຶກອົບຮົມຄືນ');
  await page.getByLabel(lao('programmeEvents.begins'), { exact: true }).fill('10/03/2024');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  await page.getByRole('button', { name: lao('programmeEvents.toList'), exact: true }).click();
  await expectScreen(page, 'event-list');
  const name = page.getByRole('combobox', { name: new RegExp(lao('programmeEvents.columns.name'), 'u') });
  await name.first().pressSequentially('ດາວອນ');
  await expect(page.getByRole('option', { name: /ນາງ ດາວອນ ພົມມະຈັນ/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(name.first()).toHaveValue('ນາງ ດາວອນ ພົມມະຈັນ');
  await expect(page.getByText(lao('programmeEvents.chosen'))).toBeVisible();
  await name.first().press('Enter');
  // Somebody whose name is like one on file and who is not chosen is asked about later.
  await name.nth(1).fill('ຄຳຫລ້າ ສີສຸກ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  await goTo(page, lao, 'events');
  await page.getByLabel(lao('programmeEvents.period'), { exact: true }).selectOption('all');
  await page.getByRole('button', { name: lao('programmeEvents.views.figures'), exact: true }).click();
  await expect(figure(lao('programmeEvents.figures.held')).locator('.event-figure')).toHaveText('3');
  await expect(figure(lao('programmeEvents.figures.attendances')).locator('.event-figure')).toHaveText(
    '62 ຄົນ, ຍິງ 22 ຄົນ',
  );
  // Five names on two lists are four people at most: one was chosen.
  await expect(figure(lao('programmeEvents.figures.people')).locator('.event-figure')).toHaveText(
    '4 ຄົນ, ຍິງ 2 ຄົນ',
  );
});

test('attendance sheets and certificates are looked at with their names before they are printed, in Lao', async () => {
  const { page } = program;
  await page.getByRole('button', { name: lao('programmeEvents.views.list'), exact: true }).click();
  await page
    .getByRole('table')
    .getByRole('link', { name: /ສ້າງຄວາມເຂັ້ມແຂງ/u })
    .click();
  await page.getByRole('button', { name: lao('programmeEvents.papers.attendance'), exact: true }).click();
  await expectScreen(page, 'event-paper');
  const preview = page.getByTestId('event-paper-preview');
  await expect(preview.locator('.attendance-sheet')).toHaveCount(12);
  await expect(preview.locator('.attendance-sheet').first()).toContainText('11 ທັນວາ 2023');
  await expect(preview.locator('.attendance-sheet').first()).toContainText('ນາງ ດາວອນ ພົມມະຈັນ');
  await page.getByRole('link', { name: /ສ້າງຄວາມເຂັ້ມແຂງ/u }).click();
  // Whoever was there on none of the twelve days gets no certificate, and is not among those it is chosen for.
  await page.getByRole('button', { name: lao('programmeEvents.toList'), exact: true }).click();
  await expectScreen(page, 'event-list');
  await page.getByRole('button', { name: lao('programmeEvents.listViews.days'), exact: true }).click();
  for (let day = 24; day < 36; day += 1) await page.getByRole('checkbox').nth(day).uncheck();
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'event');
  await page.getByRole('button', { name: lao('programmeEvents.papers.certificate'), exact: true }).click();
  await expect(preview.locator('.event-certificate')).toHaveCount(2);
  await expect(page.getByLabel(lao('programmeEvents.forWhom'), { exact: true }).locator('option')).toHaveText(
    [lao('programmeEvents.forEverybody', { count: 2 }), '1 · ນາງ ດາວອນ ພົມມະຈັນ', '2 · ທ້າວ ຄຳຫຼ້າ ສີສຸກ'],
  );
  await page.getByLabel(lao('programmeEvents.forWhom'), { exact: true }).selectOption({ index: 2 });
  await expect(preview.locator('.event-certificate')).toHaveCount(1);
  await expect(preview).toContainText('ທ້າວ ຄຳຫຼ້າ ສີສຸກ');
  await chooseLanguage(page, 'en');
  await expect(preview).toContainText('ໃບຢັ້ງຢືນ');
  await chooseLanguage(page, 'lo');
});
