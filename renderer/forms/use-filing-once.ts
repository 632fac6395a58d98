import { useRef, type RefObject } from 'react';

/** What came of an attempt to put a form on file. */
export type FilingOutcome = 'filed' | 'failed';

interface FilingOnce {
  /** The element that holds every field of the form. */
  readonly area: RefObject<HTMLFormElement | null>;
  /** Runs an attempt, unless one is under way or has succeeded. */
  readonly once: (attempt: () => Promise<FilingOutcome>) => Promise<void>;
}

/**
 * Lets a form be put on file once. Meanwhile, and after it worked, the fields are inert (HTML, "inert subtrees"), so
 * that nothing typed can be lost between what was sent and the next screen. After a failure the cursor goes back.
 */
export function useFilingOnce(): FilingOnce {
  const area = useRef<HTMLFormElement>(null);
  const isUnderWay = useRef(false);
  const once = async (attempt: () => Promise<FilingOutcome>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const fields = area.current;
    const left = document.activeElement;
    const cursor = left instanceof HTMLElement && fields?.contains(left) === true ? left : null;
    // Left properly first, so that a half typed choice or date is taken over before the form is read.
    cursor?.blur();
    if (fields !== null) fields.inert = true;
    let outcome: FilingOutcome = 'failed';
    try {
      outcome = await attempt();
    } finally {
      if (outcome === 'failed') {
        isUnderWay.current = false;
        if (fields !== null) fields.inert = false;
        if (document.activeElement === document.body) cursor?.focus({ preventScroll: true });
      }
    }
  };
  return { area, once };
}
