import { useEffect, useEffectEvent } from 'react';
import { shortcutOf, type ShortcutName } from './shortcuts.ts';

/** Who answers a shortcut: the screen that came last, so that a form answers before the frame. */
const answering = new Map<ShortcutName, Array<() => void>>();

/** What still works above the screen: closing the sheet, leaving, and reading in another size. */
const aboveScreen: readonly ShortcutName[] = ['sheet', 'lock', 'textLarger', 'textSmaller', 'textUsual'];

const isDialogOpen = (): boolean => document.querySelector('.dialog-veil') !== null;

function onKeyDown(event: KeyboardEvent): void {
  const name = shortcutOf(event);
  const act = name === undefined ? undefined : answering.get(name)?.at(-1);
  if (name === undefined || act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (aboveScreen.includes(name) || !isDialogOpen()) act();
}

/** Listens for every shortcut before any control sees the key. Returns the function that ends it. */
export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

/** Answers a shortcut as long as the component is shown and `isActive`. */
export function useShortcut(name: ShortcutName, act: () => void, isActive = true): void {
  const answer = useEffectEvent(act);
  useEffect(() => {
    if (!isActive) return;
    const mine = () => answer();
    const stack = answering.get(name) ?? [];
    answering.set(name, [...stack, mine]);
    return () => {
      answering.set(
        name,
        (answering.get(name) ?? []).filter((other) => other !== mine),
      );
    };
  }, [name, isActive]);
}
