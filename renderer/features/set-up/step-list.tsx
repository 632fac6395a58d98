import { Check } from 'lucide-react';
import { useText } from '../../text/use-text.ts';
import { mayGoBackTo, setUpSteps, stateOfStep, type SetUpStep } from './steps.ts';

/** Where one is in set-up: what is done, what stands now, what is still to come. */
export function StepList({
  shown,
  isBusy,
  onGo,
}: {
  readonly shown: SetUpStep;
  readonly isBusy: boolean;
  readonly onGo: (step: SetUpStep) => void;
}) {
  const { t } = useText();
  return (
    <nav className="step-list" aria-label={t('setUp.steps')}>
      <p className="step-list-count">
        {t('setUp.stepOf', { number: setUpSteps.indexOf(shown) + 1, total: setUpSteps.length })}
      </p>
      <ol>
        {setUpSteps.map((step, index) => {
          const state = stateOfStep(step, shown);
          const inside = (
            <>
              <span className="step-list-sign" aria-hidden>
                {state === 'done' ? <Check className="icon" /> : index + 1}
              </span>
              <span className="step-list-name">
                {t(`setUp.step.${step}`)}
                {state === 'done' && <span className="unseen"> {t('setUp.stepDone')}</span>}
              </span>
            </>
          );
          return (
            <li key={step} className={`step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
              {mayGoBackTo(step, shown) ? (
                <button type="button" disabled={isBusy} onClick={() => onGo(step)}>
                  {inside}
                </button>
              ) : (
                <span className="step-list-place">{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
