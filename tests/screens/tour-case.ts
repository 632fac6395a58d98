import type { Page } from '@playwright/test';
import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import { addNextDate, openSection, proposeRelease, raiseAlert } from './case-access.ts';
import { labelOf } from './case-form.ts';
import { timelineEntries } from './case-page.ts';
import { approveClosing, proposeClosing, reopenCase } from './closing.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { beginStep, ledgerOf } from './identification.ts';
import { dayToCome, inventedEvent, inventedReason } from './invented.ts';
import { screensOfConsent } from './tour-consent.ts';
import { actOnProposal, beginProposal, proposalIn, proposalOf, putForward } from './proposals.ts';
import { screensOfReferrals } from './tour-referral.ts';
import { noteWritten } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import { screensOfAssistance } from './tour-assistance.ts';
import { screensOfGoingHome } from './tour-going-home.ts';
import { screensOfWhatHappened } from './tour-what-happened.ts';
import type { Words } from './words.ts';

/** The screens around a case that stands with the invented event in it: who works on it, the other side, what is released. */
export async function* screensAroundACase(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  await timelineEntries(page, lao).filter({ hasText: inventedEvent.what }).getByRole('button').click();
  await proposeRelease(page, lao, inventedReason);
  yield { screen: 'event proposed for release' };
  await page.getByRole('button', { name: lao('frame.back') }).click();
  await expect(page.locator('[data-screen="entry-detail"]')).toHaveCount(0);
  await page.keyboard.press('Alt+V');
  await expect(page.getByText(lao('names.shown'))).toBeVisible();
  yield { screen: 'case page with its names' };
  await openSection(page, lao, 'tasks');
  await expect(page.locator('[data-step]').first()).toBeVisible();
  yield { screen: 'steps of a case' };
  yield* screensOfWhatHappened(page, lao);
  yield* screensOfAssistance(page, lao);
  yield* screensOfGoingHome(page, lao);
  await openSection(page, lao, 'identification');
  await expect(ledgerOf(page).getByRole('listitem').first()).toBeVisible();
  yield { screen: 'identification of a case' };
  await beginStep(page, lao);
  await page.getByLabel(labelOf(identificationStatuses, 'not-identified', 'lo'), { exact: true }).check();
  yield { screen: 'step of identification' };
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await expectScreen(page, 'case-page');
  yield* screensOfAProposal(page, lao);
  yield* screensOfConsent(page, lao);
  yield* screensOfReferrals(page, lao);
  await openSection(page, lao, 'officers');
  yield { screen: 'officers of a case' };
  yield {
    screen: 'assigning somebody',
    async open() {
      await page.locator('.case-panel-actions .button').first().click();
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
  yield* screensOfAScreening(page, lao);
  await openSection(page, lao, 'sides');
  await raiseAlert(page, lao, 'ThreatenedByTraffickers');
  await addNextDate(page, lao, { wing: 'investigation', kind: 'CourtDate', on: dayToCome });
  yield { screen: 'both sides of a case' };
  yield* screensOfClosing(page, lao);
  await openSection(page, lao, 'history');
  await page.getByRole('button', { name: lao('views.show') }).click();
  await expect(page.getByRole('table').last()).toBeVisible();
  yield { screen: 'history of a case' };
  await goTo(page, lao, 'home');
  await page.locator('[data-waiting="identification"]').getByRole('link').click();
  await expectScreen(page, 'waiting');
  yield { screen: 'waiting for a decision' };
  await page.keyboard.press('Alt+ArrowLeft');
  await page.locator('[data-waiting="releases"]').getByRole('link').click();
  await expectScreen(page, 'releases');
  yield { screen: 'released records' };
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('link', { name: lao('urgent.title'), exact: true }).click();
  await expectScreen(page, 'urgent-access');
  yield { screen: 'urgent accesses' };
}

/** A case that its side closes, and opens again for what comes after. */
async function* screensOfClosing(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  await openSection(page, lao, 'summary');
  yield {
    screen: 'closing a case',
    async open() {
      await page.locator('.closing .button').first().click();
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
  await proposeClosing(page, lao, { reason: 'EXT_ProceedingsEnded', summary: inventedReason });
  await approveClosing(page, lao);
  await expect(page.locator('.closed-banner')).toBeVisible();
  yield { screen: 'closed case' };
  await reopenCase(page, lao, inventedReason);
}

/** A proposal to the authority from its form to the paper; its office has one person, who decides alone. */
async function* screensOfAProposal(page: Page, lao: Words): AsyncGenerator<Stop> {
  await beginProposal(page, lao);
  await page.getByLabel(lao('proposal.proposed.not-identified'), { exact: true }).check();
  yield { screen: 'form of a proposal' };
  // The authority reads Lao, whatever the officer's screen speaks.
  noteWritten(await page.locator('#question-summary textarea').inputValue());
  await putForward(page, lao, inventedReason);
  yield { screen: 'proposal of a case' };
  yield {
    screen: 'giving a proposal back',
    async open() {
      await proposalOf(page).locator('.proposal-choices .button').nth(1).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  };
  await goTo(page, lao, 'home');
  await page.locator('[data-waiting="proposals-approve"]').getByRole('link').click();
  await expectScreen(page, 'proposals');
  yield { screen: 'proposals' };
  await page.locator('[data-group="approve"]').getByRole('link').first().click();
  await expectScreen(page, 'case-page');
  await actOnProposal(page, lao, 'proposal.approve');
  await expect(proposalIn(page, 'approved')).toBeVisible();
  yield {
    screen: 'sending a proposal',
    async open() {
      await proposalOf(page).locator('.proposal-choices .button').nth(1).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  };
  await actOnProposal(page, lao, 'proposal.preview');
  await expectScreen(page, 'proposal-paper');
  // The paper is Lao, whatever the screen around it speaks.
  const headings = page.locator('[lang="lo"]').getByRole('heading');
  for (const heading of await headings.allInnerTexts()) noteWritten(heading);
  yield { screen: 'proposal on paper' };
  await page.getByRole('link', { name: lao('proposal.backToCase') }).click();
  await expectScreen(page, 'case-page');
}

/** The refusal of an adult, from its quick form to the case it makes. */
export async function* screensOfARefusal(page: Page, lao: Words): AsyncGenerator<Stop> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(lao('refusal.title'));
  await page.keyboard.press('Enter');
  await expectScreen(page, 'refusal-form');
  await page.getByRole('radio', { name: lao('refusal.belief.not-sure') }).check();
  yield { screen: 'refusal' };
  await page.getByRole('radio', { name: lao('refusal.belief.yes') }).check();
  await page.getByLabel(lao('refusal.authority'), { exact: true }).selectOption('EXT_DistrictPolice');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  yield { screen: 'case of somebody who declined' };
  await page.getByRole('link', { name: lao('casePage.person'), exact: true }).click();
  await expectScreen(page, 'person-page');
  yield { screen: 'somebody who declined' };
}

/** A screening from the choice of its instrument to its place on file. */
async function* screensOfAScreening(page: Page, lao: Words): AsyncGenerator<Stop> {
  await openSection(page, lao, 'identification');
  yield { screen: 'identification of a case' };
  await page.getByRole('button', { name: lao('screening.begin'), exact: true }).click();
  await expect(page.locator('[data-screen="choose-instrument"]')).toBeVisible();
  yield { screen: 'choice of an instrument' };
  await page.locator('.instrument-list .button').first().click();
  await expectScreen(page, 'screening-form');
  yield { screen: 'screening' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'screening-page');
  yield { screen: 'screening on file' };
  await page.getByRole('button', { name: lao('screening.backToCase'), exact: true }).click();
  await expectScreen(page, 'case-page');
}
