import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where the cursor goes when what it stood on is gone, because the line or the button that was acted on went with the act:
 * to this element, so that the keyboard goes on from there. `shown` is what the acts change.
 */
export function useKeptCursor<T extends HTMLElement>(shown: unknown): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [shown]);
  return place;
}
