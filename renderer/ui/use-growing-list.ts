import { useCallback, useEffect, useState, type RefCallback } from 'react';

/** Lines that stand at once, and those that follow whenever the end of what stands comes near. */
const FIRST_LINES = 40;
const MORE_LINES = 60;
/** How far from the reader the next lines are made, so that nobody sees them come. */
const AHEAD = '1200px';

export interface GrowingList {
  /** Lines that stand now. */
  readonly shown: number;
  /** Goes on the room below the last line. */
  readonly end: RefCallback<HTMLElement>;
  readonly showAll: () => void;
}

/**
 * Makes a long list as it is read: its first lines at once, the others when the reader comes near them. `needed` lines stand
 * in any case; another `list` begins anew. Below the last line there is room for the others, `linePixels` for each, so
 * that the scroll bar tells how long the list is.
 */
export function useGrowingList(list: string, total: number, needed: number, linePixels: number): GrowingList {
  const [grown, setGrown] = useState({ list, lines: FIRST_LINES });
  const [room, setRoom] = useState<HTMLElement | null>(null);
  const lines = grown.list === list ? grown.lines : FIRST_LINES;
  const shown = Math.min(total, Math.max(lines, needed));
  const grow = useCallback(
    (by: number) => setGrown({ list, lines: Math.min(total, shown + by) }),
    [list, total, shown],
  );
  // Looks anew after every growth: an observer tells once what it sees.
  useEffect(() => {
    if (room === null || shown === total) return;
    const observer = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        if (last?.isIntersecting !== true) return;
        // Whoever drags the bar far down looks deep into the room.
        const { top } = last.boundingClientRect;
        const seenRoom = Math.max(0, last.intersectionRect.bottom - top);
        grow(MORE_LINES + Math.floor(seenRoom / linePixels));
      },
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    observer.observe(room);
    return () => observer.disconnect();
  }, [room, shown, total, grow, linePixels]);
  return { shown, end: setRoom, showAll: () => grow(total) };
}
