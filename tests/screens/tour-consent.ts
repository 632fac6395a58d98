import type { Page } from '@playwright/test';
import { openSection } from './case-access.ts';
import {
  askForSheet,
  beginConsent,
  consentIn,
  consentOf,
  fillInConsent,
  openSheet,
  overrideConsent,
  withdrawConsent,
} from './consents.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { inventedReason } from './invented.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

const FAMILY = 'class:family';

/** What somebody agrees to and takes back, a sheet for somebody, and what a head lets go; the case page stands before and after. */
export async function* screensOfConsent(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  const inSection = (name: string) =>
    consentOf(page)
      .getByRole('button', { name: lao(name), exact: true })
      .elementHandle();
  const asked = (screen: string, button: Awaited<ReturnType<typeof inSection>>): Stop => ({
    screen,
    async open() {
      await button?.press('Enter');
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  });
  await beginConsent(page, lao);
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'consent with problems' };
  await fillInConsent(page, lao, { recipient: FAMILY, guardian: 'ນາງ ແມ່', witness: 'ນາງ ວັນ' });
  yield { screen: 'consent' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(consentIn(page, 'given')).toBeVisible();
  yield { screen: 'consents of a case' };
  yield asked('withdrawing a consent', await inSection('consent.withdraw'));
  yield asked('letting go without a consent', await inSection('consent.override'));
  await openSheet(page, lao);
  await askForSheet(page, lao, { recipient: FAMILY, kinds: [0, 2] });
  await expect(page.getByTestId('sheet-preview')).toBeVisible();
  yield { screen: 'case sheet' };
  await page.getByRole('link', { name: lao('caseSheet.back'), exact: true }).click();
  await expectScreen(page, 'case-page');
  await withdrawConsent(page, lao);
  await overrideConsent(page, lao, { recipient: FAMILY, reason: inventedReason });
  yield asked('reviewing what was let go', await inSection('consent.review'));
  yield { screen: 'consents of a case, withdrawn and overridden' };
  await openSection(page, lao, 'identification');
}
