import type { Page } from '@playwright/test';

/** Elements of the screen that stands that would move, by their classes, and the page where it scrolls smoothly. */
export async function movingElements(page: Page, screen: string): Promise<readonly string[]> {
  const moving = await page.evaluate(() => [
    ...[...document.querySelectorAll('*')]
      .flatMap((element) =>
        [null, '::before', '::after'].map((part) => [element, getComputedStyle(element, part)] as const),
      )
      .filter(([, { transitionDuration, animationDuration }]) =>
        `${transitionDuration}, ${animationDuration}`.split(', ').some((time) => parseFloat(time) > 0),
      )
      .map(([element]) => element.className),
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly']),
  ]);
  return moving.map((name) => `${screen}: ${name}`);
}
