import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** For React Aria's numbers and its order of letters; what it says comes from text/react-aria-text.ts. */
export function AriaLocale({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="en-GB">{children}</I18nProvider>;
}
