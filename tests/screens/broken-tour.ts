import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { goTo } from './frame.ts';
import type { Stop } from './tour.ts';
import { words } from './words.ts';

/** What stands in the place of a screen that broke: here the settings, whose heading takes no focus for once. */
export async function* brokenScreen(page: Page): AsyncGenerator<Stop> {
  const lao = words('lo');
  await goTo(page, lao, 'home');
  await page.evaluate(() => {
    const { focus } = HTMLElement.prototype;
    HTMLElement.prototype.focus = function (...options) {
      if (this.id !== 'settings-backup') return focus.apply(this, options);
      HTMLElement.prototype.focus = focus;
      throw new Error('broken by the tour');
    };
  });
  await page.locator('[data-reminder="backup"]').getByRole('link').click();
  await expectScreen(page, 'failure');
  yield { screen: 'screen that broke' };
  await page.getByRole('button', { name: lao('action.tryAgain') }).click();
  await expectScreen(page, 'settings');
}

/** The page that stands when everything broke, frame and all; locking is the only way on. */
export async function* crashedScreen(page: Page): AsyncGenerator<Stop> {
  // The look is drawn when the frame is, and the data of the page cannot be written to for once.
  await page.evaluate(() => {
    Object.defineProperty(document.documentElement, 'dataset', {
      configurable: true,
      get() {
        throw new Error('broken by the tour');
      },
    });
  });
  await page.keyboard.press('Control+Equal');
  await expectScreen(page, 'crashed');
  await page.evaluate(() => Reflect.deleteProperty(document.documentElement, 'dataset'));
  yield { screen: 'crashed' };
}
