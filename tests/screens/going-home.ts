import type { Locator, Page } from '@playwright/test';
import type { BestInterestsMove } from '../../shared/domain/best-interests-moves.ts';
import type { ClaimMove } from '../../shared/domain/claim-moves.ts';
import type { ReturnMove } from '../../shared/domain/return-moves.ts';
import type { VisitMove } from '../../shared/domain/visit-moves.ts';
import { openSection } from './case-access.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { answerText } from './questions.ts';
import type { Words } from './words.ts';

/** A sum as an officer types it, and the code of its currency. */
export type TypedSum = { readonly units: string; readonly currency: string };

const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

async function fillSum(within: Page | Locator, words: Words, { units, currency }: TypedSum): Promise<void> {
  await within.locator('.money-input input').fill(units);
  await within.getByLabel(words('moneyOwed.currency'), { exact: true }).selectOption(currency);
}

/** Opens the form of a claim from the section of the case that stands. */
export async function beginClaim(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'claims');
  await button(page, words('claims.add')).click();
  await expectScreen(page, 'claim-form');
}

/** Fills in the form of a claim and puts it on file. */
export async function fileClaim(
  page: Page,
  words: Words,
  {
    kind,
    against,
    sum,
    hearingOn,
  }: { readonly kind: string; readonly against: string; readonly sum: TypedSum; readonly hearingOn?: string },
): Promise<void> {
  await page.getByLabel(words('claims.kind'), { exact: true }).selectOption(kind);
  await answerText(page, words('claims.against'), against);
  await fillSum(page, words, sum);
  if (hearingOn !== undefined) await answerText(page, words('claims.hearingOn'), hearingOn);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.locator('[data-claim]').last()).toContainText(against);
}

/** Says what was done with the first claim, today. */
export async function moveClaim(
  page: Page,
  words: Words,
  move: ClaimMove,
  { sum, reason }: { readonly sum?: TypedSum; readonly reason?: string } = {},
): Promise<void> {
  await button(page.locator('[data-claim]').first(), words(`claims.move.${move}`)).click();
  const dialog = page.getByRole('dialog');
  if (sum !== undefined) await fillSum(dialog, words, sum);
  if (reason !== undefined)
    await dialog.getByLabel(words('claims.reason'), { exact: true }).selectOption(reason);
  await button(dialog, words('claims.putOnFile')).click();
  await expect(dialog).toHaveCount(0);
}

/** Opens the form of a return from the section of the case that stands. */
export async function beginReturn(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'return');
  await button(page, words('returns.add')).click();
  await expectScreen(page, 'return-form');
}

/** Fills in what the form of a return asks first, and puts it on file. */
export async function fileReturn(
  page: Page,
  words: Words,
  { riskAssessedOn, finding }: { readonly riskAssessedOn: string; readonly finding: string },
): Promise<void> {
  await page.getByLabel(words('returns.kind'), { exact: true }).selectOption('InsideCountry');
  await page
    .getByRole('group', { name: words('returns.isVoluntary'), exact: true })
    .getByRole('radio')
    .first()
    .check();
  await answerText(page, words('returns.riskAssessedOn'), riskAssessedOn);
  await answerText(page, words('returns.riskFinding'), finding);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.locator('[data-return="planned"]')).toContainText(finding);
}

/** Says on which day a return went on. */
export async function moveReturn(
  page: Page,
  words: Words,
  move: Exclude<ReturnMove, 'plan'>,
  on: string,
): Promise<void> {
  await button(page.locator('[data-return]').first(), words(`returns.move.${move}`)).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('claims.on'), { exact: true }).fill(on);
  await button(dialog, words('claims.putOnFile')).click();
  await expect(dialog).toHaveCount(0);
}

/** The visits after the return that stands. */
export const visits = (page: Page): Locator => page.locator('[data-visit]');

/** Opens the form of the visit so many months after the return, and says what became of it. */
export async function beginVisit(page: Page, words: Words, months: number, move: VisitMove): Promise<void> {
  await page.locator(`[data-visit="${months}"]`).getByRole('button').click();
  await expectScreen(page, 'visit-form');
  await page.getByLabel(words(`visits.move.${move}`), { exact: true }).check();
}

/** Tells of a visit that was made. */
export async function tellOfVisit(page: Page, words: Words, told: string): Promise<void> {
  for (const domain of ['housing', 'family'] as const)
    await page
      .getByRole('group', { name: words(`visits.domain.${domain}`), exact: true })
      .getByRole('radio')
      .nth(domain === 'housing' ? 0 : 2)
      .check();
  await answerText(page, words('visits.words'), told);
}

/** Opens the form of what a return came to. */
export async function beginConclusion(page: Page, words: Words): Promise<void> {
  await button(page, words('reintegration.conclude')).click();
  await expectScreen(page, 'reintegration-form');
}

/** Opens the form of a step for a child from the section of the case that stands. */
export async function beginBestInterests(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'best-interests');
  await button(page, words('bestInterests.add')).click();
  await expectScreen(page, 'best-interests-form');
}

/** Says what the child said and what is decided, and puts the step on file. */
export async function fileBestInterests(
  page: Page,
  words: Words,
  { views, decision }: { readonly views: string; readonly decision: string },
): Promise<void> {
  await page.getByLabel(words('bestInterests.kind'), { exact: true }).selectOption('InitialAssessment');
  await answerText(page, words('bestInterests.views'), views);
  await answerText(page, words('bestInterests.decision'), decision);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(page.locator('[data-best-interests="begun"]')).toContainText(views);
}

/** Says today what became of the step. */
export async function moveBestInterests(
  page: Page,
  words: Words,
  move: Exclude<BestInterestsMove, 'begin'>,
): Promise<void> {
  await button(page.locator('[data-best-interests]').first(), words(`bestInterests.move.${move}`)).click();
  const dialog = page.getByRole('dialog');
  await button(dialog, words('claims.putOnFile')).click();
  await expect(dialog).toHaveCount(0);
}
