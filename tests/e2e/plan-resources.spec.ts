import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { v7 } from 'uuid';
import { openContainer, usualLimits } from '../../db/container/container.ts';
import { readOpenSshPublicKey } from '../../db/container/ssh-public-key.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { layoutFaults } from '../screens/layout.ts';
import { chooseFromList, textField } from '../screens/questions.ts';
import { lock, signInAsFounder } from '../screens/steps.ts';
import { chooseOrganisation } from '../screens/tour-plan-resources.ts';
import { typeInto } from '../screens/typing.ts';
import { words } from '../screens/words.ts';
import { newNode, newPlan } from '../support/national-plans.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

const page = () => shared.program.page;
const button = (name: string) => page().getByRole('button', { name: lao(name), exact: true });
const field = (name: string) => page().getByLabel(lao(name), { exact: true });
const picture = async (name: string) => {
  const folder = process.env['POKPONG_PICTURES'];
  if (folder === undefined) return;
  for (const language of ['en', 'lo'] as const) {
    await chooseLanguage(page(), language);
    await page().screenshot({ path: path.join(folder, `${name}-${language}.png`) });
  }
};
async function goToArea(name: string, screen: string): Promise<void> {
  await goTo(page(), lao, 'plan');
  await page()
    .getByRole('navigation', { name: lao('planRecord.areas') })
    .getByRole('link', { name: lao(name), exact: true })
    .click();
  await expectScreen(page(), screen);
}

test('what the work has is written down, found, given up; and who works with it, of whom women', async () => {
  await goToArea('resources.title', 'resources');
  await button('resources.new').click();
  await expectScreen(page(), 'resource-form');
  await field('planRecord.nameLao').fill('ລົດກະບະ');
  await field('planRecord.nameEnglish').fill('Pick-up truck');
  await field('resources.quantity').fill('໒');
  await page().keyboard.press('Control+S');
  await expect(field('resources.kind')).toBeFocused();
  await field('resources.kind').selectOption('Vehicle');
  await chooseOrganisation(page(), lao('resources.holder'));
  await field('resources.acquiredOn').fill('3/2024');
  await picture('resource-form');
  await page().keyboard.press('Control+S');
  await expectScreen(page(), 'resource');
  await expect(page().getByRole('heading', { name: 'ລົດກະບະ' })).toBeVisible();
  await picture('resource');
  await page().keyboard.press('F2');
  await expectScreen(page(), 'resource-form');
  await field('resources.givenUpOn').fill('1/9/2026');
  await page().keyboard.press('Control+S');
  await expectScreen(page(), 'resource');
  await goToArea('resources.title', 'resources');
  const row = page().getByRole('row').filter({ hasText: 'ລົດກະບະ' });
  await expect(row).toHaveCount(0);
  await page()
    .getByRole('checkbox', { name: lao('resources.alsoGivenUp') })
    .check();
  await expect(row).toContainText('2');
  await picture('resources');
  expect(await layoutFaults(page(), 'resources')).toEqual([]);

  await button('staffPosts.title').click();
  await button('staffPosts.new').click();
  await expectScreen(page(), 'staff-post-form');
  await chooseOrganisation(page(), lao('staffPosts.organisation'));
  await field('staffPosts.positionLao').fill('ພະນັກງານສັງຄົມ');
  await field('staffPosts.foreseen').fill('12');
  await field('staffPosts.inPost').fill('9');
  await field('staffPosts.women').fill('10');
  await page().keyboard.press('Control+S');
  await expect(field('staffPosts.women')).toBeFocused();
  await field('staffPosts.women').fill('6');
  await picture('staff-post-form');
  await page().keyboard.press('Control+S');
  await expectScreen(page(), 'staff-post');
  await page()
    .getByRole('link', { name: lao('staffPosts.title'), exact: true })
    .click();
  await expect(page().getByTestId('staff-totals')).toContainText(/12\s*9\s*6/u);
  await picture('staff-posts');
});

test('an agreement with a neighbour stands under its country, and a meeting beside it', async () => {
  const [planId, nodeId] = [v7(), v7()];
  const node = newNode({ code: '8.2', textLao: 'ຮ່ວມມືກັບປະເທດເພື່ອນບ້ານ', textEnglish: null });
  for (const [operation, input] of [
    ['nationalPlan.save', newPlan({ planId })],
    ['nationalPlan.saveNode', { nodeId, planId, version: 0, node, reason: null }],
  ] as const)
    await page().evaluate(`window.bridge.call(${JSON.stringify(operation)}, ${JSON.stringify(input)})`);
  await goToArea('agreements.title', 'agreements');
  await button('agreements.new').click();
  await expectScreen(page(), 'agreement-form');
  await field('agreements.kind').selectOption('MemorandumOfUnderstanding');
  await field('planRecord.titleLao').fill('ບົດບັນທຶກ ລາວ-ໄທ');
  await field('agreements.is').selectOption('country');
  await field('agreements.country').selectOption('TH');
  await field('agreements.signedOn').fill('13/7/2005');
  await button('agreements.addValue').click();
  await page()
    .getByRole('textbox', { name: lao('agreements.value') })
    .fill('1000,50');
  await chooseFromList(page(), lao('planRecord.nodes'), '8.2', /ເພື່ອນບ້ານ/u);
  await picture('agreement-form');
  await page().keyboard.press('Control+S');
  await expectScreen(page(), 'agreement');
  await picture('agreement');
  // The way to the entry of the plan; its Lao is marked as Lao on an English page.
  const entry = page().getByRole('link', { name: /NPA4 8\.2/u });
  await chooseLanguage(page(), 'en');
  await expect(entry.locator('[lang="lo"]')).toHaveText('ຮ່ວມມືກັບປະເທດເພື່ອນບ້ານ');
  await chooseLanguage(page(), 'lo');
  await entry.click();
  await expectScreen(page(), 'plan-node');

  // A meeting with two countries stands beside it, under both.
  await goTo(page(), lao, 'events');
  await button('programmeEvents.new').click();
  await expectScreen(page(), 'event-form');
  await field('programmeEvents.kind').selectOption('Meeting');
  await field('programmeEvents.titleLao').fill('ກອງປະຊຸມສາມຝ່າຍ');
  await field('programmeEvents.begins').fill('5/2/2024');
  await chooseFromList(page(), lao('programmeEvents.countries'), 'ໄທ', /^ໄທ/u);
  await chooseFromList(page(), lao('programmeEvents.countries'), 'viet', /ຫວຽດນາມ/u);
  await page().keyboard.press('Control+S');
  await expectScreen(page(), 'event');
  await expect(page().locator('.event-facts')).toContainText('ໄທ · ຫວຽດນາມ');
  await goToArea('agreements.title', 'agreements');
  await picture('agreements');
  await button('agreements.views.neighbours').click();
  await expect(page().getByTestId('neighbour-TH')).toContainText('ບົດບັນທຶກ ລາວ-ໄທ');
  for (const country of ['TH', 'VN'])
    await expect(
      page().getByTestId(`neighbour-${country}`).getByRole('link', { name: 'ກອງປະຊຸມສາມຝ່າຍ' }),
    ).toBeVisible();
  await expect(page().getByTestId('neighbour-VN')).toContainText(lao('agreements.noneWithNeighbour'));
  await expect(page().getByTestId('neighbour-CN')).toContainText(lao('agreements.noMeetingWithNeighbour'));
  await picture('neighbours');
});

test('a handbook goes into the library with its file, and comes out as it went in', async () => {
  const { program } = shared;
  const bytes = Buffer.from('%PDF-1.7 ຄູ່ມືການກຳນົດຕົວ');
  const chosen = path.join(program.folders.root, 'handbook.pdf');
  const saved = path.join(program.folders.root, 'out.pdf');
  writeFileSync(chosen, bytes);
  await goToArea('library.title', 'library');
  await button('library.new').click();
  await expectScreen(page(), 'publication-form');
  await field('library.kind').selectOption('Handbook');
  await field('planRecord.titleLao').fill('ຄູ່ມືການກຳນົດຕົວ');
  await page().keyboard.press('Control+S');
  await expectScreen(page(), 'publication');
  await button('library.newVersion').click();
  let dialog = page().getByRole('dialog');
  await dialog.getByLabel(lao('library.state'), { exact: true }).selectOption('InForce');
  await dialog.getByLabel(lao('library.date'), { exact: true }).fill('2024');
  // A form above a page outlives a lock as well: opened again, it goes on where it was left.
  await signInAsFounder(await lock(program));
  await expectScreen(page(), 'publication');
  await button('library.newVersion').click();
  dialog = page().getByRole('dialog');
  await expect(dialog.getByLabel(lao('library.date'), { exact: true })).toHaveValue('2024');
  await expect(dialog.getByLabel(lao('library.state'), { exact: true })).toHaveValue('InForce');
  await dialog.getByRole('button', { name: lao('action.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await program.app.evaluate(
    ({ dialog: system }, [from, to]) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [from] });
      system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to });
    },
    [chosen, saved] as const,
  );
  await button('library.chooseFile').click();
  await expect(page().getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible();
  await picture('publication');
  await button('library.saveFile').click();
  await expect(page().getByText(lao('library.fileSaved'))).toBeVisible();
  expect(readFileSync(saved).equals(bytes)).toBe(true);
  await goToArea('library.title', 'library');
  await picture('library');
});

test('what leaves for the secretariat is in sight before, and is what its recipient opens', async () => {
  const { program } = shared;
  const identity = await generateX25519Identity();
  await goToArea('programmeExport.title', 'programme-export');
  await typeInto(textField(page(), lao('export.recipient')), await identityToRecipient(identity));
  await expect(page().getByRole('status', { name: lao('export.fingerprint') })).toBeVisible();
  const tables = page().getByTestId('leaving-tables');
  // The columns stand in each table: those of the export of cases are no others.
  await expect(tables.getByRole('status')).not.toContainText('persons');
  await tables.getByText('resources.csv').click();
  await expect(tables.getByRole('cell', { name: 'Pick-up truck' })).toBeVisible();
  // A table with many columns moves inside itself, and the page stays as wide as the window.
  expect(
    await page()
      .locator('main')
      .evaluate((main) => main.scrollWidth - main.clientWidth),
  ).toBe(0);
  await picture('programme-export');
  await button('programmeExport.make').click();
  const name = page().getByTestId('export-file-name');
  await name.waitFor({ timeout: 30_000 });
  const fileName = (await name.innerText()).trim();
  const openSshLine = await textField(page(), lao('export.signingKey')).inputValue();
  const opened = await openContainer(readFileSync(path.join(program.folders.exports, fileName)), {
    kind: 'programme',
    identity,
    trustedKey: readOpenSshPublicKey(openSshLine),
    limits: usualLimits,
  });
  expect(Buffer.from(opened.parts.get('resources.csv') ?? []).toString('utf8')).toContain('Pick-up truck');
  expect(Buffer.from(opened.parts.get('staff-counts.csv') ?? []).toString('utf8')).toContain(',12,9,6,');
});
