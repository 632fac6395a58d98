import { describe, expect, it } from 'vitest';
import {
  isShortcut,
  shortcutOf,
  shortcuts,
  type KeyPress,
  type Shortcut,
} from '../../../renderer/app/shortcuts.ts';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a shortcut', () => {
  it('is told by the place of the key, whatever the layout writes', () => {
    expect(shortcutOf(press('KeyK', { ctrlKey: true }))).toBe('search');
    expect(shortcutOf(press('KeyU', { altKey: true }))).toBe('answerUnknown');
    expect(shortcutOf(press('F1'))).toBe('sheet');
  });

  it('is not taken with other keys held', () => {
    expect(shortcutOf(press('KeyN', { ctrlKey: true, altKey: true }))).toBeUndefined();
    expect(shortcutOf(press('KeyN', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
    expect(shortcutOf(press('KeyN'))).toBeUndefined();
  });

  it('takes the second Enter for the first, and Command for Ctrl', () => {
    expect(isShortcut('fileEvent', press('NumpadEnter', { ctrlKey: true }))).toBe(true);
    expect(isShortcut('file', press('KeyS', { metaKey: true }))).toBe(true);
  });

  it('takes the text sizes from both blocks of keys, with or without the Shift that + needs', () => {
    for (const code of ['Equal', 'NumpadAdd'])
      for (const shiftKey of [false, true])
        expect(shortcutOf(press(code, { ctrlKey: true, shiftKey }))).toBe('textLarger');
    for (const code of ['Minus', 'NumpadSubtract'])
      expect(shortcutOf(press(code, { ctrlKey: true }))).toBe('textSmaller');
    for (const code of ['Digit0', 'Numpad0'])
      expect(shortcutOf(press(code, { ctrlKey: true }))).toBe('textUsual');
    expect(shortcutOf(press('Equal'))).toBeUndefined();
    expect(shortcutOf(press('Minus', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
  });

  it('has keys of its own', () => {
    const keys = Object.values(shortcuts).flatMap(({ code, also = [], modifier }: Shortcut) =>
      [code, ...also].map((place) => `${modifier}+${place}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
