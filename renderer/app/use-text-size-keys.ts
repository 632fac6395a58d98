import { usualLook } from '../../shared/look.ts';
import { nextTextSize, useLook, type PageLook } from '../style/look.ts';
import { useShortcut } from './use-shortcut.ts';

/** Ctrl+Plus, Ctrl+Minus and Ctrl+0 on every page, in the place of Chromium's own zoom. */
export function useTextSizeKeys(choose: (change: Pick<PageLook, 'textSizePercent'>) => void): void {
  const { textSizePercent } = useLook();
  const resize = (next: PageLook['textSizePercent']) => {
    if (next !== textSizePercent) choose({ textSizePercent: next });
  };
  useShortcut('textLarger', () => resize(nextTextSize(textSizePercent, 'larger')));
  useShortcut('textSmaller', () => resize(nextTextSize(textSizePercent, 'smaller')));
  useShortcut('textUsual', () => resize(usualLook.textSizePercent));
}
