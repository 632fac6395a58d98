import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Where the cursor goes when a form was sent: the first field with a problem, or the button that sends it again.
 * Fields cannot take the cursor while the form is busy, so it waits until they can.
 */
export function useFirstProblem(isBusy: boolean): {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly goToFirstProblem: () => void;
} {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    if (isBusy || answered.current === asked) return;
    answered.current = asked;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (field ?? form.current?.querySelector<HTMLElement>('[type="submit"]'))?.focus();
  }, [asked, isBusy]);
  return { form, goToFirstProblem: () => setAsked((before) => before + 1) };
}
