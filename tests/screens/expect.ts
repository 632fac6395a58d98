import { expect as impatient, type Locator } from '@playwright/test';

/** Playwright's `expect` with the patience that a busy office computer needs; what is there at once costs no time. */
const patient = impatient.configure({ timeout: 30_000 });

type Judged = { readonly pass: boolean; readonly message: () => string };
type Patience = { readonly timeout?: number };

/** How a matcher of Playwright's own judged, for one of ours to say the same. */
async function judged(isNot: boolean, judge: () => Promise<void>): Promise<Judged> {
  try {
    await judge();
    return { pass: !isNot, message: () => '' };
  } catch (cause) {
    return { pass: isNot, message: () => (cause instanceof Error ? cause.message : String(cause)) };
  }
}

/**
 * With two matchers that wait before they look: Playwright's own draw up the whole page as a screen reader would have it,
 * for their complaint, at every look that finds nothing yet, which keeps a busy page from getting there.
 */
export const expect = patient.extend({
  async toBeVisible(locator: Locator, patience: Patience = {}): Promise<Judged> {
    const { timeout = this.timeout } = patience;
    if (this.isNot) return judged(true, () => patient(locator).not.toBeVisible({ timeout }));
    try {
      await locator.waitFor({ state: 'visible', timeout });
      return { pass: true, message: () => '' };
    } catch {
      // In what way it is not in sight.
      const { pass, message } = await judged(false, () => patient(locator).toBeVisible({ timeout: 1 }));
      return { pass, message: () => `After ${timeout} ms: ${message()}` };
    }
  },
  async toContainText(
    locator: Locator,
    expected: string | RegExp | readonly (string | RegExp)[],
    patience: Patience = {},
  ): Promise<Judged> {
    const { timeout = this.timeout } = patience;
    if (!this.isNot)
      await locator
        .first()
        .waitFor({ state: 'attached', timeout })
        .catch(() => undefined);
    return judged(this.isNot, () =>
      this.isNot
        ? patient(locator).not.toContainText(expected, { timeout })
        : patient(locator).toContainText(expected, { timeout }),
    );
  },
});
