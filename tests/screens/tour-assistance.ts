import type { Page } from '@playwright/test';
import {
  assistanceOf,
  beginNeed,
  beginPlan,
  beginRecord,
  beginServiceFor,
  moveService,
  fileNeed,
  serviceIn,
} from './assistance.ts';
import { planParties } from '../../shared/codes/plan-parties.ts';
import { riskDangers } from '../../shared/codes/risk-dangers.ts';
import { openSection } from './case-access.ts';
import { labelOf } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { inventedReason } from './invented.ts';
import { textField } from './questions.ts';
import { noteWritten } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

const DAY = '2/11/2025';

/** What the social-work wing does for the person of the case that stands; its office has one person, who holds both wings. */
export async function* screensOfAssistance(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  await openSection(page, lao, 'assistance');
  await expect(assistanceOf(page).getByRole('heading', { level: 3 }).first()).toBeVisible();
  yield { screen: 'assistance of which nothing is on file' };
  await beginNeed(page, lao);
  // Whoever is signed in has assessed it.
  noteWritten(await textField(page, lao('needs.assessedBy')).inputValue());
  yield { screen: 'form of a need' };
  await fileNeed(page, lao, { kind: 'EXT_Shelter', told: inventedReason });
  await beginPlan(page, lao, 'plans.new');
  await page.getByLabel(labelOf(planParties, 'EXT_Person', 'lo'), { exact: true }).check();
  await textField(page, lao('plans.ownWords')).fill(inventedReason);
  await page.getByRole('button', { name: lao('plans.addObjective'), exact: true }).click();
  await textField(page, lao('plans.objectiveWords')).fill(inventedReason);
  yield { screen: 'form of a plan of assistance' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await beginPlan(page, lao, 'plans.next');
  await textField(page, lao('plans.outcome')).fill(inventedReason);
  yield { screen: 'review of a plan of assistance' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await beginServiceFor(page, lao, 'EXT_Shelter');
  yield { screen: 'form of a service' };
  await textField(page, lao('services.offeredOn')).fill(DAY);
  await textField(page, lao('services.dueOn')).fill(DAY);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const kind = 'EXT_Shelter';
  await moveService(page, lao, serviceIn(page, 'offered'), { kind, move: 'accept', on: DAY });
  yield {
    screen: 'next step of a service',
    async open() {
      await serviceIn(page, 'accepted').locator('.assistance-acts .button').first().click();
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
  await moveService(page, lao, serviceIn(page, 'accepted'), { kind, move: 'begin', on: DAY });
  await beginRecord(page, lao, 'risks.add', 'risk-assessment-form');
  await page.getByLabel(labelOf(riskDangers, 'EXT_AddressKnown', 'lo'), { exact: true }).check();
  await page.getByLabel(lao('risks.level'), { exact: true }).selectOption('EXT_High');
  await page.getByRole('button', { name: lao('risks.addMeasure'), exact: true }).click();
  await page.getByLabel(lao('risks.measure'), { exact: true }).selectOption('EXT_SafePlace');
  await textField(page, lao('risks.measureWords')).fill(inventedReason);
  await textField(page, lao('risks.assessedOn')).fill(DAY);
  await textField(page, lao('risks.reviewOn')).fill(DAY);
  yield { screen: 'form of an assessment of risk' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await beginRecord(page, lao, 'wellbeing.add', 'wellbeing-scoring-form');
  await page.getByLabel(lao('wellbeing.scoredBy'), { exact: true }).selectOption('EXT_Together');
  await page.locator('#question-scores-safety').getByRole('radio').first().check();
  yield { screen: 'form of a scoring of wellbeing' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  yield { screen: 'assistance of a case' };
}
