import type { Locator, Page } from '@playwright/test';
import { serviceKinds } from '../../shared/codes/service-kinds.ts';
import type { CodeOf } from '../../shared/codes/code-list.ts';
import type { NeedMove } from '../../shared/domain/need-moves.ts';
import type { ServiceMove } from '../../shared/domain/service-moves.ts';
import { labelOf } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { textField } from './questions.ts';
import type { Words } from './words.ts';

type Kind = CodeOf<typeof serviceKinds>;

/** What stands of assistance beside the timeline of a case. */
export const assistanceOf = (page: Page): Locator => page.locator('[data-section="assistance"]');

/** The line of a need that stands so. */
export const needIn = (page: Page, state: string): Locator =>
  assistanceOf(page).locator(`[data-need="${state}"]`);

/** The line of a service that stands so. */
export const serviceIn = (page: Page, state: string): Locator =>
  assistanceOf(page).locator(`[data-service="${state}"]`);

/** Opens the form of a new need. */
export async function beginNeed(page: Page, words: Words): Promise<void> {
  await assistanceOf(page)
    .getByRole('button', { name: words('needs.add'), exact: true })
    .press('Enter');
  await expectScreen(page, 'need-form');
}

/** Puts the need whose form stands on file, assessed today by whoever writes. */
export async function fileNeed(
  page: Page,
  words: Words,
  { kind, told }: { readonly kind: Kind; readonly told: string },
): Promise<void> {
  await page.getByLabel(words('needs.kind'), { exact: true }).selectOption(kind);
  await page.getByLabel(words('needs.urgency'), { exact: true }).selectOption('EXT_Now');
  await textField(page, words('needs.words')).fill(told);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(needIn(page, 'open').filter({ hasText: told })).toBeVisible();
}

/** Opens the form of a service for the need of that kind. */
export async function beginServiceFor(page: Page, words: Words, kind: Kind): Promise<void> {
  await assistanceOf(page)
    .getByRole('button', {
      name: words('services.addFor', { what: labelOf(serviceKinds, kind, 'lo') }),
      exact: true,
    })
    .press('Enter');
  await expectScreen(page, 'service-form');
}

/** Opens the dialog that takes the next step of a need or service of that kind. */
export async function beginMove(
  page: Page,
  words: Words,
  line: Locator,
  kind: Kind,
  by: 'assistance.move' | 'needs.closeOf' | 'needs.reopenOf' = 'assistance.move',
): Promise<Locator> {
  await line
    .getByRole('button', {
      name: words(by, { what: labelOf(serviceKinds, kind, 'lo') }),
      exact: true,
    })
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Takes the next step of a service, on a day as people write one. */
export async function moveService(
  page: Page,
  words: Words,
  line: Locator,
  {
    kind,
    move,
    on,
    because,
  }: {
    readonly kind: Kind;
    readonly move: ServiceMove;
    readonly on: string;
    readonly because?: string;
  },
): Promise<void> {
  const dialog = await beginMove(page, words, line, kind);
  await dialog.getByLabel(words(`services.did.${move}`), { exact: true }).check();
  await dialog.getByLabel(words('assistance.moveOn'), { exact: true }).fill(on);
  if (because !== undefined)
    await dialog.getByLabel(words('assistance.because'), { exact: true }).selectOption(because);
  await dialog.getByRole('button', { name: words('assistance.moveSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Says how a need stands, since today. */
export async function moveNeed(
  page: Page,
  words: Words,
  line: Locator,
  { kind, move }: { readonly kind: Kind; readonly move: NeedMove },
): Promise<void> {
  const dialog = await beginMove(
    page,
    words,
    line,
    kind,
    move === 'reopen' ? 'needs.reopenOf' : 'needs.closeOf',
  );
  await dialog.getByLabel(words(`needs.did.${move}`), { exact: true }).check();
  await dialog.getByRole('button', { name: words('assistance.moveSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** A version of the plan. */
export const planIn = (page: Page, version: number): Locator =>
  assistanceOf(page).locator(`[data-plan="${version}"]`);

/** Opens the form of the first or of the next version of the plan. */
export async function beginPlan(page: Page, words: Words, by: 'plans.new' | 'plans.next'): Promise<void> {
  await assistanceOf(page)
    .getByRole('button', { name: words(by), exact: true })
    .press('Enter');
  await expectScreen(page, 'support-plan-form');
}

/** Opens the form of a new record that stays as it was made. */
export async function beginRecord(
  page: Page,
  words: Words,
  by: 'risks.add' | 'wellbeing.add',
  screen: string,
): Promise<void> {
  await assistanceOf(page)
    .getByRole('button', { name: words(by), exact: true })
    .press('Enter');
  await expectScreen(page, screen);
}
