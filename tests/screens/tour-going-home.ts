import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import {
  beginBestInterests,
  beginClaim,
  beginConclusion,
  beginReturn,
  beginVisit,
  fileBestInterests,
  fileClaim,
  fileReturn,
  moveClaim,
  moveReturn,
} from './going-home.ts';
import { dayToCome, inventedReason } from './invented.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** What is claimed for the invented victim, their way home, the visits after it, and the steps for a child. */
export async function* screensOfGoingHome(page: Page, lao: Words): AsyncGenerator<Stop> {
  await beginClaim(page, lao);
  yield { screen: 'form of a claim' };
  await fileClaim(page, lao, {
    kind: 'UnpaidWages',
    against: inventedReason,
    sum: { units: '45.000', currency: 'THB' },
    hearingOn: dayToCome,
  });
  await moveClaim(page, lao, 'claim');
  await moveClaim(page, lao, 'order', { sum: { units: '40.000', currency: 'THB' } });
  yield { screen: 'claims of a case' };
  yield dialogOf(page, 'payment of a claim', '[data-claim] .claim-choices .button');
  await beginBestInterests(page, lao);
  yield { screen: 'form of a step for a child' };
  await fileBestInterests(page, lao, { views: inventedReason, decision: inventedReason });
  yield { screen: 'steps for a child' };
  await beginReturn(page, lao);
  yield { screen: 'form of a return' };
  await fileReturn(page, lao, { riskAssessedOn: '05/01/2025', finding: inventedReason });
  yield dialogOf(page, 'return that is agreed', '[data-return] .claim-choices .button');
  await moveReturn(page, lao, 'agree', '06/01/2025');
  await moveReturn(page, lao, 'return', '07/01/2025');
  yield { screen: 'return of a case' };
  await beginVisit(page, lao, 3, 'do');
  yield { screen: 'form of a visit' };
  await page.getByRole('button', { name: lao('caseForm.leave'), exact: true }).click();
  await expectScreen(page, 'case-page');
  await beginConclusion(page, lao);
  yield { screen: 'form of what a return came to' };
  await page.getByRole('button', { name: lao('caseForm.leave'), exact: true }).click();
  await expectScreen(page, 'case-page');
  yield dialogOf(page, 'definition of being reintegrated', '.reintegration-definition + div .button');
}

/** A short form that the first such button opens. */
const dialogOf = (page: Page, screen: string, button: string): Stop => ({
  screen,
  async open() {
    await page.locator(button).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async close() {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  },
});
