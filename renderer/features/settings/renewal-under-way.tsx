import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { renewalSteps, type RenewalProgress } from '../../../shared/contract/keys.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** How far a renewal of keys has come; it goes on when the screen is left. */
export function RenewalUnderWay({ progress }: { readonly progress: RenewalProgress }) {
  const { t } = useText();
  const { compartment, step, finished, total, isStopping } = progress;
  const line = useRef<HTMLParagraphElement>(null);
  // The button that began it is gone; who stood on it goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);
  const stop = useMutation({ mutationFn: () => call('keys.stopRenewal', {}) });
  const steps = renewalSteps.length;
  const text = t('keys.progress', {
    name: t(`compartment.${compartment}`),
    step: t(`keys.step.${step}`),
    // The file that is being worked on, not the last that is done.
    number: Math.min(finished + 1, total),
    total,
  });
  return (
    <div className="renewal">
      <p role="status" ref={line} tabIndex={-1}>
        {isStopping || stop.isPending ? t('keys.stopping') : text}
      </p>
      <progress
        aria-label={t('keys.underWay')}
        max={total * steps}
        value={finished * steps + renewalSteps.indexOf(step)}
      />
      <p className="quiet small">{t('keys.mayLeave')}</p>
      {stop.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, stop.error)}</p>
        </Notice>
      )}
      <div>
        <Button disabled={isStopping || stop.isPending} onClick={() => stop.mutate()}>
          {t('keys.stop')}
        </Button>
      </div>
    </div>
  );
}
