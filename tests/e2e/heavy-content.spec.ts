import { timelineEntries, addEvent } from '../screens/case-page.ts';
import { putCaseOnFile } from '../screens/case-form.ts';
import { inventedEvent } from '../screens/invented.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');

test.describe('what tells of violence', () => {
  const shared = shareOffice();

  test('is folded in the timeline and beside it, until the reader asks', async () => {
    const { page } = shared.program;
    await beginCase(page, lao, 'Heavy Reading');
    await putCaseOnFile(page);
    await addEvent(page, lao, { ...inventedEvent, isHeavy: true });
    const line = timelineEntries(page, lao).filter({ hasText: lao('timeline.heavy') });
    await expect(page.getByText(inventedEvent.what)).toHaveCount(0);
    // Beside the timeline it is one more step.
    await line.getByRole('button').click();
    const told = page.locator('[data-screen="entry-detail"]').getByText(inventedEvent.what);
    await expect(told).toBeHidden();
    await page.getByText(lao('timeline.heavyOpen'), { exact: true }).click();
    await expect(told).toBeVisible();
    // One key unfolds everything of the case, and folds it again.
    await page.keyboard.press('Alt+H');
    await expect(timelineEntries(page, lao).filter({ hasText: inventedEvent.what })).toBeVisible();
    await page.keyboard.press('Alt+H');
    await expect(line).toBeVisible();
    await expect(told).toBeHidden();
  });

  test('is asked of kinds that mostly do, and its writer has the last word', async () => {
    const { page } = shared.program;
    await beginCase(page, lao, 'Light Reading');
    await putCaseOnFile(page);
    await addEvent(page, lao, inventedEvent);
    await timelineEntries(page, lao).filter({ hasText: inventedEvent.what }).getByRole('button').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(lao('timeline.heavy'))).toHaveCount(0);
  });
});
