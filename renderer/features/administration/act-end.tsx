import type { ReactNode } from 'react';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The end of a form that changes accounts: what failed, what was done, the button that does it. */
export function ActEnd({
  failure,
  done,
  isBusy,
  isDisabled = false,
  act,
  look = 'plain',
  children,
}: {
  readonly failure: unknown;
  /** Said when it is done; nothing before. */
  readonly done?: string | undefined;
  readonly isBusy: boolean;
  /** Nothing is chosen yet. */
  readonly isDisabled?: boolean;
  readonly act: string;
  readonly look?: 'main' | 'plain' | 'danger';
  /** Other buttons beside it. */
  readonly children?: ReactNode;
}) {
  const { t } = useText();
  return (
    <>
      {failure !== null && failure !== undefined && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {done !== undefined && (
        <Notice kind="good">
          <p>{done}</p>
        </Notice>
      )}
      <div className="administration-acts">
        <Button type="submit" look={look} disabled={isBusy || isDisabled}>
          {act}
        </Button>
        {children}
        <p role="status">{isBusy ? t('accounts.working') : ''}</p>
      </div>
    </>
  );
}
