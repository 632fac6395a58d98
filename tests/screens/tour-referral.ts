import type { Page } from '@playwright/test';
import { waysOfSending } from '../../shared/codes/ways-of-sending.ts';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { openSection } from './case-access.ts';
import { labelOf } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { inventedReason } from './invented.ts';
import { agree, beginReferral, draftReferral, referralIn } from './referrals.ts';
import { noteWritten } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

const [receiver] = shippedOrganisations;
if (receiver === undefined) throw new Error('there are shipped organisations');
const NAME = receiver.organisation.names[0]?.nameLao ?? '';
/** An organisation is called in the language shown, where it has a name in it. */
const typed = receiver.organisation.names.flatMap(({ nameLao, nameEnglish }) => [nameLao, nameEnglish ?? '']);

/** A referral from its form to its sheet and its answer, and the list of all; its office has one person. */
export async function* screensOfReferrals(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  const opens = (screen: string, button: number): Stop => ({
    screen,
    typed,
    async open() {
      await referralIn(page, 'sent').locator('.referral-choices .button').nth(button).click();
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  });
  await beginReferral(page, lao);
  yield { screen: 'form of a referral' };
  await draftReferral(page, lao, {
    direction: 'organisation',
    need: 'Legal',
    organisation: NAME,
    message: inventedReason,
  });
  noteWritten(inventedReason);
  yield { screen: 'a referral that nobody agreed to', typed };
  await agree(page, { recipient: { to: 'organisation', organisationId: receiver?.organisationId ?? '' } });
  await openAgain(page, lao);
  await page
    .getByLabel(lao('referral.way'), { exact: true })
    .selectOption({ label: labelOf(waysOfSending, 'EXT_Post', 'lo') });
  yield { screen: 'what goes along with a referral', typed };
  await page.locator('.referral-send > .referral-choices .button').first().click();
  await expectScreen(page, 'referral-paper');
  yield { screen: 'sheet of a referral', typed };
  await page.getByRole('link', { name: lao('referral.backToCase') }).click();
  await expectScreen(page, 'case-page');
  await expect(referralIn(page, 'sent')).toBeVisible();
  yield { screen: 'referrals of a case', typed };
  yield opens('answer to a referral', 0);
  yield opens('taking a referral back', 2);
  await goTo(page, lao, 'referrals');
  await expect(page.locator('[data-group="all"] tbody tr')).toHaveCount(1);
  yield { screen: 'referrals', typed };
  await page.locator('[data-group="all"] tbody').getByRole('link').click();
  await expectScreen(page, 'case-page');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

/** The page of what goes along is read anew, as after a consent was recorded. */
async function openAgain(page: Page, lao: Words): Promise<void> {
  await page.getByRole('link', { name: lao('referral.backToCase') }).click();
  await openSection(page, lao, 'referrals');
  await referralIn(page, 'drafted')
    .getByRole('button', { name: lao('referral.lookAndSend'), exact: true })
    .click();
  await expectScreen(page, 'referral-send');
  await expect(page.locator('.referral-send > .referral-choices')).toBeVisible();
}
