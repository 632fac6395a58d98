import { useSyncExternalStore } from 'react';

let savedAt: string | null = null;
const listeners = new Set<() => void>();

/** Tells the status line that something of this person is safely on disk. */
export function noteSaved(instant: string): void {
  savedAt = instant;
  for (const listener of listeners) listener();
}

/** When something was last saved in this session, or null. */
export function useSavedAt(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => savedAt,
  );
}
