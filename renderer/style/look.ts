import { useSyncExternalStore } from 'react';
import { textSizes, usualLook, type Look } from '../../shared/look.ts';

/** What of the look the style sheets read; the language belongs to the texts. */
export type PageLook = Pick<Look, 'textSizePercent' | 'contrast'>;

let shown: PageLook = usualLook;
const listeners = new Set<() => void>();

/** Draws the whole page in another text size or contrast at once. */
export function showLook({ textSizePercent, contrast }: PageLook): void {
  shown = { textSizePercent, contrast };
  draw();
  for (const listener of listeners) listener();
}

/** Follows the contrast that the system asks for, now and whenever it changes. */
export function followSystemContrast(): void {
  strongSystem().addEventListener('change', draw);
  draw();
}

const strongSystem = (): MediaQueryList => window.matchMedia('(prefers-contrast: more)');

/** `tokens.css` reads the two marks of `html`. */
function draw(): void {
  const { dataset } = document.documentElement;
  dataset['textSize'] = String(shown.textSizePercent);
  dataset['contrast'] = strongSystem().matches ? 'high' : shown.contrast;
}

/** The text size and the contrast that are shown. */
export function useLook(): PageLook {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

/** The next larger or smaller text size; the largest and the smallest stay what they are. */
export function nextTextSize(
  now: PageLook['textSizePercent'],
  direction: 'larger' | 'smaller',
): PageLook['textSizePercent'] {
  const next = textSizes[textSizes.indexOf(now) + (direction === 'larger' ? 1 : -1)];
  return next ?? now;
}
