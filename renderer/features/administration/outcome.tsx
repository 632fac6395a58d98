import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Compartment } from '../../../shared/compartment.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/** What became of an act on an account. */
export interface ActOutcome {
  readonly text: string;
  /** Which keys are to be renewed, because somebody who had them has them no more. */
  readonly toRenew: readonly Compartment[];
}

/** Tells the page of an account what was done. */
export type ReportOutcome = (text: string, toRenew?: readonly Compartment[]) => void;

/** What was done to an account, and the way to what must follow; the cursor comes here, because its form has gone. */
export function Outcome({ outcome: { text, toRenew } }: { readonly outcome: ActOutcome }) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="outcome" ref={place} tabIndex={-1}>
      <Notice kind="good">
        <p>{text}</p>
      </Notice>
      {toRenew.length > 0 && (
        <Notice kind="warning" title={t('accounts.toRenewTitle')}>
          <p>
            {t('accounts.toRenewText', {
              what: toRenew.map((compartment) => t(`compartment.${compartment}`)).join(', '),
            })}
          </p>
          <Link to="/settings" search={{ section: 'keys' }}>
            {t('accounts.toRenewGo')}
          </Link>
        </Notice>
      )}
    </div>
  );
}
