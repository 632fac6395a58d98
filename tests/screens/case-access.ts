import type { Locator, Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { answerText, textField } from './questions.ts';
import type { Words } from './words.ts';

/** What stands beside the timeline of a case. */
type CaseSection =
  | 'summary'
  | 'identification'
  | 'what-happened'
  | 'consent'
  | 'assistance'
  | 'claims'
  | 'return'
  | 'best-interests'
  | 'tasks'
  | 'referrals'
  | 'officers'
  | 'sides'
  | 'history';

/** Opens a section of the case that stands. */
export async function openSection(page: Page, words: Words, section: CaseSection): Promise<void> {
  const link = page
    .getByRole('navigation', { name: words('casePage.sections') })
    .getByRole('link', { name: words(`casePage.section.${section}`), exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Opens a short form by its button, fills it in, sends it and waits until it has gone. */
async function inDialog(
  page: Page,
  open: Locator,
  submit: string,
  fillIn: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  await open.click();
  const dialog = page.getByRole('dialog');
  await fillIn(dialog);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** Chooses a colleague; the list says behind each name what they are. */
async function chooseColleague(dialog: Locator, words: Words, name: string): Promise<void> {
  const list = dialog.getByLabel(words('officers.who'), { exact: true });
  const value = await list.locator('option', { hasText: name }).getAttribute('value');
  await list.selectOption(value ?? '');
}

/** Lets a colleague work on the case whose officers stand; `until` as people write a day. */
export async function assignOfficer(page: Page, words: Words, name: string, until?: string): Promise<void> {
  await inDialog(
    page,
    button(page, words('officers.assign')),
    words('officers.assignSubmit'),
    async (dialog) => {
      await chooseColleague(dialog, words, name);
      if (until !== undefined) await answerText(dialog, words('officers.until'), until);
    },
  );
  await expect(officers(page, words).filter({ hasText: name })).toBeVisible();
}

/** The lines of who works on the case that stands. */
export function officers(page: Page, words: Words): Locator {
  return page
    .getByRole('region', { name: words('officers.title') })
    .locator(':scope > ul')
    .getByRole('listitem');
}

/** Hands the case whose officers stand to another officer. */
export async function handOver(page: Page, words: Words, name: string): Promise<void> {
  await inDialog(page, button(page, words('officers.handOver')), words('officers.handOverSubmit'), (dialog) =>
    chooseColleague(dialog, words, name),
  );
}

/** Shuts a colleague out of the case whose officers stand. */
export async function excludeColleague(page: Page, words: Words, name: string): Promise<void> {
  await inDialog(page, button(page, words('officers.exclude')), words('officers.excludeSubmit'), (dialog) =>
    chooseColleague(dialog, words, name),
  );
  await expect(button(page, words('officers.readmitOf', { name }))).toBeVisible();
}

/** Raises a safety alert in the case whose sides stand. */
export async function raiseAlert(page: Page, words: Words, kind: string): Promise<void> {
  await inDialog(page, button(page, words('alerts.raise')), words('alerts.raiseSubmit'), (dialog) =>
    dialog.getByLabel(words('alerts.kind'), { exact: true }).selectOption(kind),
  );
}

/** What the case whose sides stand tells of one side. */
export function side(page: Page, wing: 'investigation' | 'assistance'): Locator {
  return page.locator(`[data-side="${wing}"]`);
}

/** Lets the other side know of a day; `on` as people write one. */
export async function addNextDate(
  page: Page,
  words: Words,
  {
    wing,
    kind,
    on,
  }: { readonly wing: 'investigation' | 'assistance'; readonly kind: string; readonly on: string },
): Promise<void> {
  await inDialog(
    page,
    button(side(page, wing), words('sides.addDate')),
    words('sides.addDateSubmit'),
    async (dialog) => {
      await dialog.getByLabel(words('sides.dateKind'), { exact: true }).selectOption(kind);
      await answerText(dialog, words('sides.dateOn'), on);
    },
  );
}

/** Asks to let the other side read the event that is open. */
export async function proposeRelease(page: Page, words: Words, reason: string): Promise<void> {
  await expectScreen(page, 'entry-detail');
  await inDialog(page, button(page, words('releases.propose')), words('releases.proposeSubmit'), (dialog) =>
    textField(dialog, words('releases.proposeReason')).fill(reason),
  );
}

/** Goes from the home page to the records that wait for a decision or were decided. */
export async function goToReleases(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words('releases.title'), exact: true }).click();
  await expectScreen(page, 'releases');
}

/** Opens a case beyond one's reach from what the list tells of its number. */
export async function openUrgently(
  page: Page,
  words: Words,
  { reason, hours }: { readonly reason: string; readonly hours: string },
): Promise<void> {
  await inDialog(page, button(page, words('urgent.open')), words('urgent.openSubmit'), async (dialog) => {
    await textField(dialog, words('urgent.openReason')).fill(reason);
    await dialog.getByLabel(words('urgent.openHours'), { exact: true }).fill(hours);
  });
  await expectScreen(page, 'case-page');
}

/** Records what the head finds of the one urgent access that waits. */
export async function reviewUrgentAccess(
  page: Page,
  words: Words,
  finding: 'justified' | 'not-justified',
): Promise<void> {
  await inDialog(page, button(page, words('urgent.review')), words('urgent.reviewSubmit'), (dialog) =>
    dialog.getByLabel(words('urgent.finding'), { exact: true }).selectOption(finding),
  );
}
