import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { BackButton } from './back-button.tsx';
import { Notice } from './notice.tsx';

/** A form that cannot be written here: why, and the way back. */
export function NotHere({
  screen,
  why,
  children,
}: {
  readonly screen: string;
  readonly why: string;
  /** What can be done about it all the same. */
  readonly children?: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className="screen" data-screen={screen}>
      <Notice kind="problem" title={t('error.title')}>
        <p>{why}</p>
        {children}
      </Notice>
      <div>
        <BackButton />
      </div>
    </div>
  );
}
