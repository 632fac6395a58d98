import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A part of the page that is read when it is first shown, so that the sign-in page stands sooner. React Aria comes with
 * it: only what is read later has its controls.
 */
export function readLater<P extends object>(
  read: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [{ AriaLocale }, Part] = await Promise.all([import('../ui/aria-locale.tsx'), read()]);
    const Whole = (props: P) => (
      <AriaLocale>
        <Part {...props} />
      </AriaLocale>
    );
    return { default: Whole };
  });
}
