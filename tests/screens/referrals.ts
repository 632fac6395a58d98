import type { Locator, Page } from '@playwright/test';
import { referralUrgencies } from '../../shared/codes/referral-urgencies.ts';
import { serviceKinds } from '../../shared/codes/service-kinds.ts';
import { z } from 'zod';
import type { Consent } from '../../shared/domain/consent.ts';
import { consentInput, newConsent, newConsentWords } from '../support/consents.ts';
import { dayFromToday } from '../support/referrals.ts';
import { ask } from './ask.ts';
import { openSection } from './case-access.ts';
import { labelOf } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { chooseFromList, textField } from './questions.ts';
import { noteWritten } from './spoken-names.ts';
import type { Words } from './words.ts';

/** The referrals of the case that stands. */
export const referralsOf = (page: Page): Locator => page.locator('[data-section="referrals"]');

/** A referral of the case that stands, where it stands so. */
export const referralIn = (page: Page, state: string): Locator =>
  referralsOf(page).locator(`[data-referral="${state}"]`);

/** Opens the form of a new referral, from wherever in the case. */
export async function beginReferral(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'referrals');
  await referralsOf(page)
    .getByRole('button', { name: words('referral.new'), exact: true })
    .press('Enter');
  await expectScreen(page, 'referral-form');
}

/** Fills the form in, by keys but for the list of organisations, and goes on to what would go along. */
export async function draftReferral(
  page: Page,
  words: Words,
  referral: {
    readonly direction: 'organisation' | 'wing';
    readonly need: string;
    readonly organisation?: string;
    readonly message: string;
  },
): Promise<void> {
  const { language } = words;
  await page.getByLabel(words(`referral.directions.${referral.direction}`), { exact: true }).check();
  await page.getByLabel(labelOf(serviceKinds, referral.need, language), { exact: true }).check();
  if (referral.organisation !== undefined)
    await chooseFromList(
      page,
      words('referral.organisation'),
      referral.organisation,
      new RegExp(`^${referral.organisation}`, 'u'),
    );
  await page
    .getByLabel(words('referral.urgency'), { exact: true })
    .selectOption({ label: labelOf(referralUrgencies, 'EXT_Urgent', language) });
  await textField(page, words('referral.message')).focus();
  await page.keyboard.insertText(referral.message);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'referral-send');
}

/** Presses one of the buttons under a referral. */
export async function actOnReferral(page: Page, words: Words, state: string, act: string): Promise<void> {
  await referralIn(page, state)
    .getByRole('button', { name: words(act), exact: true })
    .press('Enter');
}

const Answered = z.object({ ok: z.literal(true), value: z.unknown() });
const CaseIds = z.array(z.object({ caseId: z.string() }));

/** What the program answers over the page's bridge, where it does what was asked. */
export async function askedOf(page: Page, name: Parameters<typeof ask>[1], input: unknown): Promise<unknown> {
  return Answered.parse(JSON.parse(await ask(page, name, input))).value;
}

/**
 * The person of the case that was touched last agrees, and the record's id is given back; how old they are is not on file,
 * so that a guardian decides with them.
 */
export async function agree(page: Page, change: Partial<Consent>): Promise<string> {
  const [{ caseId } = { caseId: '' }] = CaseIds.parse(await askedOf(page, 'case.recent', { limit: 1 }));
  const input = consentInput(
    caseId,
    newConsent({
      categories: ['identity', 'needs', 'words'],
      withheld: [],
      decidedOn: dayFromToday(0),
      givenBy: 'legal_representative',
      assentOfChild: 'given',
      ...change,
    }),
    newConsentWords({ givenByName: 'ທ່ານ ທະນາຍ' }),
  );
  for (const written of Object.values(input.words)) if (typeof written === 'string') noteWritten(written);
  await askedOf(page, 'consent.save', input);
  return input.consentId;
}
