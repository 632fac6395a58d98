import type { Permission } from '../../shared/access.ts';

/** Where a shortcut works; the sheet groups them by it. */
export type ShortcutScope = 'everywhere' | 'inCases' | 'inForms';

/** One combination of keys, told by the place of the key, so that a Lao layout changes nothing. */
export interface Shortcut {
  /** `KeyboardEvent.code` (W3C UI Events KeyboardEvent code values). */
  readonly code: string;
  /** Other places of the same key, as on the number pad. */
  readonly also?: readonly string[];
  /** Whether Shift changes nothing: + stands above = on many keyboards. */
  readonly anyShift?: true;
  readonly modifier: 'ctrl' | 'alt' | 'none';
  readonly scope: ShortcutScope;
  /** Who may use it; everybody, where nothing is said. */
  readonly needs?: Permission;
  /** How the sheet writes it. */
  readonly keys: string;
}

/** Every shortcut of the program, declared once: matched by {@link shortcutOf}, shown by the sheet. */
export const shortcuts = {
  search: { code: 'KeyK', modifier: 'ctrl', scope: 'everywhere', keys: 'Ctrl+K' },
  newCase: { code: 'KeyN', modifier: 'ctrl', scope: 'everywhere', needs: 'case:write', keys: 'Ctrl+N' },
  newTask: { code: 'KeyT', modifier: 'ctrl', scope: 'everywhere', needs: 'case:write', keys: 'Ctrl+T' },
  undo: { code: 'KeyZ', modifier: 'alt', scope: 'everywhere', needs: 'case:write', keys: 'Alt+Z' },
  lock: { code: 'KeyL', modifier: 'ctrl', scope: 'everywhere', keys: 'Ctrl+L' },
  hide: { code: 'F12', modifier: 'none', scope: 'everywhere', keys: 'F12' },
  back: { code: 'ArrowLeft', modifier: 'alt', scope: 'everywhere', keys: 'Alt+←' },
  sheet: { code: 'F1', modifier: 'none', scope: 'everywhere', keys: 'F1' },
  textLarger: {
    code: 'Equal',
    also: ['NumpadAdd'],
    anyShift: true,
    modifier: 'ctrl',
    scope: 'everywhere',
    keys: 'Ctrl++',
  },
  textSmaller: {
    code: 'Minus',
    also: ['NumpadSubtract'],
    modifier: 'ctrl',
    scope: 'everywhere',
    keys: 'Ctrl+−',
  },
  textUsual: { code: 'Digit0', also: ['Numpad0'], modifier: 'ctrl', scope: 'everywhere', keys: 'Ctrl+0' },
  edit: { code: 'F2', modifier: 'none', scope: 'inCases', needs: 'case:write', keys: 'F2' },
  addEvent: { code: 'KeyE', modifier: 'ctrl', scope: 'inCases', needs: 'case:write', keys: 'Ctrl+E' },
  showNames: { code: 'KeyV', modifier: 'alt', scope: 'inCases', needs: 'case:reveal', keys: 'Alt+V' },
  showHeavy: { code: 'KeyH', modifier: 'alt', scope: 'inCases', needs: 'case:read', keys: 'Alt+H' },
  file: { code: 'KeyS', modifier: 'ctrl', scope: 'inForms', needs: 'case:write', keys: 'Ctrl+S' },
  fileEvent: {
    code: 'Enter',
    also: ['NumpadEnter'],
    modifier: 'ctrl',
    scope: 'inForms',
    needs: 'case:write',
    keys: 'Ctrl+Enter',
  },
  answerUnknown: { code: 'KeyU', modifier: 'alt', scope: 'inForms', needs: 'case:write', keys: 'Alt+U' },
  answerRefused: { code: 'KeyR', modifier: 'alt', scope: 'inForms', needs: 'case:write', keys: 'Alt+R' },
  answerNotAsked: { code: 'KeyN', modifier: 'alt', scope: 'inForms', needs: 'case:write', keys: 'Alt+N' },
  answerNotApplicable: {
    code: 'KeyP',
    modifier: 'alt',
    scope: 'inForms',
    needs: 'case:write',
    keys: 'Alt+P',
  },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;

/** What of a key press decides. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is this shortcut. Command stands for Ctrl on a Mac keyboard. */
export function isShortcut(name: ShortcutName, press: KeyPress): boolean {
  const { code, also, anyShift, modifier }: Shortcut = shortcuts[name];
  const isSameKey = press.code === code || also?.includes(press.code) === true;
  const hasControl = press.ctrlKey || press.metaKey;
  return (
    isSameKey &&
    (anyShift === true || !press.shiftKey) &&
    hasControl === (modifier === 'ctrl') &&
    press.altKey === (modifier === 'alt')
  );
}

const names = Object.keys(shortcuts) as ShortcutName[];

/** The shortcut that a key press is, or undefined. */
export function shortcutOf(press: KeyPress): ShortcutName | undefined {
  return names.find((name) => isShortcut(name, press));
}
