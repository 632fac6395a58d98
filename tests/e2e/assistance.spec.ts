import path from 'node:path';
import type { Page } from '@playwright/test';
import { riskDangers } from '../../shared/codes/risk-dangers.ts';
import { riskLevels } from '../../shared/codes/risk-levels.ts';
import { planParties } from '../../shared/codes/plan-parties.ts';
import { addDays } from '../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { formatDate } from '../../shared/text/lao-format.ts';
import {
  assistanceOf,
  beginMove,
  beginNeed,
  beginPlan,
  beginRecord,
  beginServiceFor,
  moveNeed,
  moveService,
  needIn,
  planIn,
  fileNeed,
  serviceIn,
} from '../screens/assistance.ts';
import { assignOfficer, openSection } from '../screens/case-access.ts';
import { expectDraftSaved, labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { openCase } from '../screens/case-list.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { layoutFaults } from '../screens/layout.ts';
import { chooseFromList, textField } from '../screens/questions.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** One person, whom the social worker helps and the police do not hear of. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'social-head', 'investigator', 'social-worker');
const TOLD = 'ນາງຢ້ານນອນຄົນດຽວ ແລະ ຢາກຢູ່ບ່ອນປອດໄພ';
const SHELTER = 'ສູນໃຫ້ຄຳປຶກສາ ແລະ ປົກປ້ອງແມ່ຍິງ-ເດັກນ້ອຍ';
const WANTS = 'ຢາກກັບໄປຮຽນຕັດຫຍິບ ແລະ ຢູ່ນຳແມ່';
const DANGER = 'ຜູ້ກະທຳຜິດມາຖາມຫານາງຢູ່ບ້ານ';
const REMARK = 'ນອນບໍ່ຫຼັບ';
const OBJECTIVE = 'ມີບ່ອນຢູ່ປອດໄພ';
let number = '';

const dayBefore = (days: number): string =>
  formatDate(addDays(vientianeDay(new Date().toISOString()), -days), 'lo', 'short');

async function openAssistance(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await openCase(page, number);
  await openSection(page, lao, 'assistance');
}

async function photograph(page: Page, name: string): Promise<void> {
  expect(await layoutFaults(page, name)).toEqual([]);
  const folder = process.env['POKPONG_PICTURES'];
  if (folder === undefined) return;
  const isOpen = await page.getByRole('dialog').isVisible();
  for (const language of ['en', 'lo'] as const) {
    if (!isOpen) await chooseLanguage(page, language);
    await page.screenshot({ path: path.join(folder, `${name}-${language}.png`) });
  }
}

test('a need is put on file, its typing kept, and a service for it stands overdue at Home', async () => {
  const police = await office.signInAs('investigator');
  await beginCase(police, lao, 'Dokchampa');
  await putCaseOnFile(police);
  number = await openCaseNumber(police);
  const head = await office.signInAs('founder');
  await goTo(head, lao, 'cases');
  await openCase(head, number);
  await openSection(head, lao, 'officers');
  await assignOfficer(head, lao, office.nameOf('social-worker'));

  const social = await office.signInAs('social-worker');
  await openAssistance(social);
  await photograph(social, 'assistance-empty');
  await beginNeed(social, lao);
  await textField(social, lao('needs.words')).focus();
  await social.keyboard.insertText('ຮ່າງ');
  await expectDraftSaved(social, lao);
  await social.keyboard.press('Control+S');
  await expect(social.getByText(lao('problem.choose-one')).first()).toBeVisible();
  await photograph(social, 'need-form');
  await goTo(social, lao, 'home');
  await social.getByRole('link', { name: new RegExp(lao('home.draftNewNeed'), 'u') }).press('Enter');
  await expectScreen(social, 'need-form');
  await expect(textField(social, lao('needs.words'))).toHaveValue('ຮ່າງ');
  await fileNeed(social, lao, { kind: 'EXT_Shelter', told: TOLD });

  await beginServiceFor(social, lao, 'EXT_Shelter');
  await social.getByLabel(lao('services.byOther'), { exact: true }).check();
  await chooseFromList(social, lao('services.providerName'), 'ສູນໃຫ້ຄຳປຶກສາ', new RegExp(SHELTER, 'u'));
  await textField(social, lao('services.offeredOn')).fill(dayBefore(30));
  await textField(social, lao('services.dueOn')).fill(dayBefore(2));
  await social.getByRole('textbox', { name: lao('services.cost'), exact: true }).fill('1.500.000');
  await expect(social.getByText('= 1.500.000 LAK')).toBeVisible();
  await photograph(social, 'service-form');
  await social.keyboard.press('Control+S');
  await expectScreen(social, 'case-page');
  await expect(serviceIn(social, 'offered')).toContainText(SHELTER);
  await expect(serviceIn(social, 'offered')).toContainText(
    `${dayBefore(2)} · ${lao('protocol.overdue', { count: 2 })}`,
  );
  await goTo(social, lao, 'home');
  const due = social.getByRole('link', {
    name: new RegExp(lao('home.dueService', { service: 'ບ່ອນພັກເຊົາຊົ່ວຄາວ' }), 'u'),
  });
  await expect(due).toContainText(lao('protocol.overdue', { count: 2 }));
  await photograph(social, 'assistance-home');
  await due.press('Enter');
  await expect(serviceIn(social, 'offered')).toBeVisible();
});

test('the service goes its way, its nights are counted, and the need is met', async () => {
  const { page } = office;
  const kind = 'EXT_Shelter';
  await moveService(page, lao, serviceIn(page, 'offered'), { kind, move: 'accept', on: dayBefore(25) });
  await moveService(page, lao, serviceIn(page, 'accepted'), { kind, move: 'begin', on: dayBefore(24) });
  await expect(serviceIn(page, 'in-delivery')).toContainText(lao('services.nights', { count: 24 }));
  const dialog = await beginMove(page, lao, serviceIn(page, 'in-delivery'), kind);
  await dialog.getByRole('button', { name: lao('assistance.moveSubmit'), exact: true }).press('Enter');
  await expect(dialog.getByText(lao('problem.choose-one'))).toBeVisible();
  await dialog.getByLabel(lao('services.did.end-early'), { exact: true }).check();
  await photograph(page, 'service-step');
  await page.keyboard.press('Escape');
  await moveService(page, lao, serviceIn(page, 'in-delivery'), { kind, move: 'deliver', on: dayBefore(3) });
  await expect(serviceIn(page, 'delivered')).toContainText(lao('services.nights', { count: 21 }));
  await moveNeed(page, lao, needIn(page, 'open'), { kind, move: 'meet' });
  await expect(needIn(page, 'met')).toContainText(TOLD);
  await photograph(page, 'assistance-of-case');
  const entries = timelineEntries(page, lao);
  await expect(entries.filter({ hasText: lao('services.state.delivered') })).toHaveCount(1);
  await expect(entries.filter({ hasText: lao('needs.state.met') })).toHaveCount(1);
  await openSection(page, lao, 'history');
  await expect(page.locator('[data-screen="case-page"]')).toContainText(lao('services.state.delivered'));
  await photograph(page, 'assistance-history');
});

test('a plan is agreed in the words of the person, and reviewed with what was reached', async () => {
  const { page } = office;
  await openAssistance(page);
  await beginPlan(page, lao, 'plans.new');
  await page.getByLabel(labelOf(planParties, 'EXT_Person', 'lo'), { exact: true }).check();
  await textField(page, lao('plans.ownWords')).fill(WANTS);
  await page.getByRole('button', { name: lao('plans.addObjective'), exact: true }).press('Enter');
  await textField(page, lao('plans.objectiveWords')).fill(OBJECTIVE);
  await textField(page, lao('plans.indicator')).fill('ຍ້າຍເຂົ້າບ້ານພັກແລ້ວ');
  await textField(page, lao('plans.targetOn')).fill(dayBefore(1));
  await textField(page, lao('plans.reviewOn')).fill(dayBefore(0));
  await photograph(page, 'plan-form');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(planIn(page, 1)).toContainText(WANTS);
  await expect(planIn(page, 1)).toContainText(lao('plans.late'));
  await goTo(page, lao, 'home');
  await page.getByRole('link', { name: lao('home.duePlanReview') }).press('Enter');
  await beginPlan(page, lao, 'plans.next');
  await page
    .locator('.objective')
    .getByLabel(lao('assistance.state'), { exact: true })
    .selectOption('reached');
  await textField(page, lao('plans.outcome')).fill('ຢູ່ບ້ານພັກໄດ້ 21 ຄືນ');
  await textField(page, lao('plans.reviewOn')).fill('');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(planIn(page, 2)).toContainText(lao('plans.state.reached'));
  await page.getByText(lao('plans.earlier')).press('Enter');
  await expect(planIn(page, 1)).toContainText(lao('plans.state.open'));
  await photograph(page, 'plan-of-case');
});

test('the risk is assessed with a safety plan, stands in the header, and is assessed again', async () => {
  const { page } = office;
  await beginRecord(page, lao, 'risks.add', 'risk-assessment-form');
  await page.getByLabel(labelOf(riskDangers, 'EXT_AddressKnown', 'lo'), { exact: true }).check();
  await page.getByLabel(lao('risks.level'), { exact: true }).selectOption('EXT_High');
  await textField(page, lao('risks.words')).fill(DANGER);
  await page.getByRole('button', { name: lao('risks.addMeasure'), exact: true }).press('Enter');
  await page.getByLabel(lao('risks.measure'), { exact: true }).selectOption('EXT_SecretAddress');
  await textField(page, lao('risks.measureWords')).fill('ບໍ່ບອກໃຜ ນອກຈາກແມ່');
  await textField(page, lao('risks.assessedOn')).fill(dayBefore(8));
  await textField(page, lao('risks.reviewOn')).fill(dayBefore(9));
  await page.keyboard.press('Control+S');
  await expect(page.getByText(lao('problem.before-the-step-before')).first()).toBeVisible();
  await textField(page, lao('risks.reviewOn')).fill(dayBefore(1));
  await photograph(page, 'risk-form');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const sign = caseHeader(page).locator('.risk-sign');
  await expect(sign).toHaveText(lao('risks.is', { level: labelOf(riskLevels, 'EXT_High', 'lo') }));
  await expect(caseHeader(page)).toContainText(lao('risks.overdue'));
  await photograph(page, 'risk-of-case');
  await goTo(page, lao, 'home');
  await page
    .getByRole('link', {
      name: lao('home.dueRiskReview', { level: labelOf(riskLevels, 'EXT_High', 'lo') }),
    })
    .press('Enter');
  await beginRecord(page, lao, 'risks.add', 'risk-assessment-form');
  // It goes on from what was agreed, and asks anew how great the danger is.
  await expect(
    page.getByLabel(labelOf(riskDangers, 'EXT_AddressKnown', 'lo'), { exact: true }),
  ).toBeChecked();
  await expect(page.getByLabel(lao('risks.level'), { exact: true })).toHaveValue('');
  await page.getByLabel(lao('risks.level'), { exact: true }).selectOption('EXT_Low');
  await textField(page, lao('risks.reviewOn')).fill(dayBefore(0));
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(sign).toHaveText(lao('risks.is', { level: labelOf(riskLevels, 'EXT_Low', 'lo') }));
  await expect(assistanceOf(page).locator('[data-risk="EXT_High"]')).toHaveCount(1);
});

test('wellbeing is scored twice, and the change since the first time stands beside its course', async () => {
  const { page } = office;
  for (const [days, score] of [
    [20, 2],
    [1, 4],
  ] as const) {
    await beginRecord(page, lao, 'wellbeing.add', 'wellbeing-scoring-form');
    await textField(page, lao('wellbeing.scoredOn')).fill(dayBefore(days));
    await page.getByLabel(lao('wellbeing.scoredBy'), { exact: true }).selectOption('EXT_Together');
    const safety = page.locator('#question-scores-safety');
    await safety
      .getByRole('radio')
      .nth(score - 1)
      .check();
    await textField(page, lao('wellbeing.remarkOn', { domain: 'ຄວາມປອດໄພ' })).fill(REMARK);
    if (days === 1) {
      await page.locator('#question-scores-money').getByRole('radio').nth(0).focus();
      await page.keyboard.press('Alt+R');
      await photograph(page, 'wellbeing-form');
    }
    await page.keyboard.press('Control+S');
    await expectScreen(page, 'case-page');
  }
  const safety = assistanceOf(page).locator('[data-domain="safety"]');
  await expect(safety.getByRole('cell').nth(1)).toHaveText('2');
  await expect(safety.getByRole('cell').nth(2)).toHaveText('4');
  await expect(safety.getByRole('cell').nth(3)).toHaveText('+2');
  await expect(assistanceOf(page).locator('[data-domain="money"]').getByRole('cell').nth(3)).toHaveText('—');
  await page.getByText(lao('wellbeing.all')).press('Enter');
  await expect(assistanceOf(page)).toContainText(REMARK);
  await safety.scrollIntoViewIfNeeded();
  await photograph(page, 'wellbeing-of-case');
});

test('the police are shown no section, no word and no entry of it', async () => {
  const police = await office.signInAs('investigator');
  await goTo(police, lao, 'cases');
  await openCase(police, number);
  await expect(
    police
      .getByRole('navigation', { name: lao('casePage.sections') })
      .getByRole('link', { name: lao('casePage.section.assistance'), exact: true }),
  ).toHaveCount(0);
  await expect(assistanceOf(police)).toHaveCount(0);
  for (const secret of [
    TOLD,
    SHELTER,
    WANTS,
    OBJECTIVE,
    DANGER,
    REMARK,
    lao('timeline.need'),
    lao('services.state.delivered'),
  ])
    await expect(police.getByText(secret)).toHaveCount(0);
  await openSection(police, lao, 'history');
  await police.getByRole('button', { name: lao('views.show') }).press('Enter');
  await expect(police.getByRole('table').last()).toBeVisible();
  await expect(police.getByText(lao('views.act.readAssistance'))).toHaveCount(0);
  await openSection(police, lao, 'sides');
  await expect(police.locator('[data-side="assistance"]')).toContainText(
    lao('sides.entriesCount', { count: 8 }),
  );
  await expect(caseHeader(police).locator('.risk-sign')).toHaveCount(0);
});
