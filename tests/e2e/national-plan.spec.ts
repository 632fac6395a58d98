import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { generatePlan, plantErrors, planWorkbook } from '../generate/national-plan.ts';
import { ask } from '../screens/ask.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { pattern, words } from '../screens/words.ts';
import { newNode, newPlan } from '../support/national-plans.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

const lao = words('lo');
const SEED = 20_200_807;
const office = staffProgram('founder', 'police-head', 'plan-coordinator');

test('a coordinator begins the plan with nine goals and imports the rest, a head approves, and a change makes the next version', async () => {
  let page = await office.signInAs('plan-coordinator');
  const button = (name: string) => page.getByRole('button', { name: lao(name), exact: true });
  const field = (name: string) => page.getByLabel(lao(name), { exact: true });
  const counts = page.locator('.plan-counts');

  // The coordinator has the plan, and no case.
  await expect(page.getByRole('link', { name: lao('frame.cases'), exact: true })).toHaveCount(0);
  await goTo(page, lao, 'plan');
  await button('plan.begin').click();
  await expectScreen(page, 'plan-form');
  await expect(page.getByText(lao('plan.draftGoalsHelp'))).toBeVisible();
  await expect(field('plan.planCode')).toHaveValue('NPA3');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'plan');
  await expect(counts.getByRole('row').nth(1)).toContainText('9');
  await expect(counts.getByRole('row').nth(4)).toContainText(lao('plan.missing', { figure: '121' }));
  await expect(page.getByText(lao('plan.draftGoals'), { exact: true })).toBeVisible();

  // The sheet of the plan leaves as XLSX.
  const template = path.join(office.folder, 'template.xlsx');
  await office.saveTo(template);
  await button('plan.saveSheet').click();
  await expect(page.getByText(lao('plan.sheetSaved'), { exact: true })).toBeVisible();

  // A sheet with twenty mistakes is told of each by row and column, and nothing of it is imported.
  const spoilt = plantErrors(generatePlan(SEED), SEED);
  const spoiltFile = path.join(office.folder, 'spoilt.xlsx');
  writeFileSync(spoiltFile, planWorkbook(spoilt));
  await button('plan.import').click();
  await expectScreen(page, 'plan-import');
  await field('plan.sheetFile').setInputFiles(spoiltFile);
  const problems = page.locator('.plan-problem-table tbody tr');
  await expect(problems).toHaveCount(20);
  const wrongDay = spoilt.planted.find(({ problem }) => problem === 'no-such-date');
  await expect(
    problems.filter({
      hasText: lao('plan.rowColumnAndName', { row: String(wrongDay?.row), letters: 'I', name: 'ວັນເລີ່ມ' }),
    }),
  ).toContainText(lao('problem.no-such-date'));
  await expect(button('plan.importNow')).toHaveCount(0);

  // Mended, it is imported whole.
  const mendedFile = path.join(office.folder, 'mended.xlsx');
  writeFileSync(mendedFile, planWorkbook(generatePlan(SEED)));
  await field('plan.sheetFile').setInputFiles(mendedFile);
  await expect(problems).toHaveCount(0);
  await button('plan.importNow').click();
  await expectScreen(page, 'plan');
  for (const [row, announced] of [9, 6, 26, 121].entries()) {
    await expect(counts.getByRole('row').nth(row + 1)).toContainText(String(announced));
    await expect(counts.getByRole('row').nth(row + 1)).toContainText(lao('plan.asAnnounced'));
  }
  await expect(page.locator('.plan-table tbody tr')).toHaveCount(162);

  // Who wrote it does not approve it; a head does.
  await expect(button('plan.approve')).toHaveCount(0);
  await button('plan.submit').click();
  await expect(page.getByText(lao('plan.waits'))).toBeVisible();
  page = await office.signInAs('police-head');
  await goTo(page, lao, 'plan');
  await button('plan.approve').click();
  await expect(
    page.getByText(lao('plan.approvedBy', { name: office.nameOf('police-head'), when: '' }).slice(0, 20)),
  ).toBeVisible();
  await expect(button('plan.add')).toHaveCount(0);

  // A change to what was approved asks why, and begins version 2.
  page = await office.signInAs('plan-coordinator');
  await goTo(page, lao, 'plan');
  await field('plan.find').fill('W1.1.1');
  await page.locator('.plan-table').getByRole('link').first().click();
  await expectScreen(page, 'plan-node');
  await page.keyboard.press('F2');
  await expectScreen(page, 'plan-node-form');
  await field('plan.field.textLao').fill('ຝຶກອົບຮົມພະນັກງານກຳມະບານ 2 ແຂວງ');
  await button('plan.addBudget').click();
  // What was typed outlives a lock at once, and waits among the drafts.
  page = await office.signInAs('plan-coordinator');
  await page.getByRole('link', { name: lao('plan.editNode') }).click();
  await expectScreen(page, 'plan-node-form');
  await expect(page.getByText(pattern('lo', 'draft.restored'))).toBeVisible();
  await expect(field('plan.field.textLao')).toHaveValue('ຝຶກອົບຮົມພະນັກງານກຳມະບານ 2 ແຂວງ');
  await button('plan.removeBudget').last().click();
  await page.keyboard.press('Control+S');
  await expect(field('plan.reasonAsked')).toBeFocused();
  await field('plan.reasonAsked').fill('ມີທຶນເພີ່ມ');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'plan-node');
  await expect(page.locator('ins').first()).toContainText('ກຳມະບານ 2 ແຂວງ');
  await page.locator('.plan-path').getByRole('link').first().click();
  await expectScreen(page, 'plan');
  await expect(page.getByText('ມີທຶນເພີ່ມ')).toBeVisible();
  await expect(page.locator('.plan-change-list > li')).toHaveCount(1);

  // The approved version stays as it was.
  await field('plan.version').selectOption('1');
  await expect(page.locator('.plan-change-list')).toHaveCount(0);
  await expect(page.getByText('ຝຶກອົບຮົມພະນັກງານກຳມະບານ 2 ແຂວງ')).toHaveCount(0);
  const english = await chooseLanguage(page, 'en');
  await expect(page.getByText(english('plan.draftGoals'), { exact: true })).toBeVisible();
  await chooseLanguage(page, 'lo');
});

test('a draft of an entry that somebody else took out of the plan is thrown away from Home', async () => {
  const [planId, nodeId] = [v7(), v7()];
  const draft = {
    subject: 'plan-node',
    recordId: nodeId,
    belongsToId: planId,
    baseVersion: 1,
    content: '{}',
  };
  let page = await office.signInAs('plan-coordinator');
  for (const [name, input] of [
    ['nationalPlan.save', newPlan({ planId })],
    ['nationalPlan.saveNode', { nodeId, planId, version: 0, node: newNode(), reason: null }],
    ['draft.save', draft],
  ] as const)
    expect(await ask(page, name, input), name).toContain('"ok":true');
  page = await office.signInAs('founder');
  expect(await ask(page, 'nationalPlan.removeNode', { nodeId, planId, version: 1, reason: null })).toContain(
    '"ok":true',
  );

  page = await office.signInAs('plan-coordinator');
  const left = page.locator('.home-draft');
  await expect(left).toHaveCount(1);
  await left.getByRole('link').press('Enter');
  await expect(page.getByText(lao('error.not-found'))).toBeVisible();
  await goTo(page, lao, 'home');
  await left.getByRole('button').press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: lao('draft.discardYes'), exact: true })
    .press('Enter');
  await expect(left).toHaveCount(0);
});
