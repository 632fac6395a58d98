import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where the cursor goes when what it stood on is gone, because the line or the button that was acted on went with the act:
 * to this element, so that the keyboard goes on from there. `shown` is what the acts change, `asked` the dialog that asks
 * before one, or nothing.
 */
export function useKeptCursor<T extends HTMLElement>(shown: unknown, asked: unknown): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    // A dialog gives the cursor back in the frame after it has closed (React Aria, FocusScope `restoreFocus`).
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, asked]);
  return place;
}
