import { useState, type FormEvent } from 'react';
import { NewPassphrase, passphraseProblem, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { AcceptConduct } from '../conduct/accept-conduct.tsx';
import { ConductPoints } from '../conduct/conduct-points.tsx';
import { OfficeLine } from './office-line.tsx';
import { problemsOfFounder, type OfficeProblems, type OfficeValues } from './office-values.ts';

/** What is typed in this step. */
export interface FounderChoice {
  readonly passphrase: ChosenPassphrase;
  readonly hasUnderstood: boolean;
  readonly acceptsConduct: boolean;
}

interface FounderStepProps {
  readonly values: OfficeValues;
  readonly onName: (value: string) => void;
  readonly choice: FounderChoice;
  readonly onChoice: (choice: FounderChoice) => void;
  readonly problems: OfficeProblems;
  readonly onProblems: (problems: OfficeProblems) => void;
  /** What is being made now, or null. */
  readonly making: 'office' | 'sheets' | null;
  readonly failure: unknown;
  readonly onMake: () => void;
  readonly onBack: () => void;
}

/** Who heads the office, and the passphrase; then the office is made. */
export function FounderStep({
  values,
  onName,
  choice,
  onChoice,
  problems,
  onProblems,
  making,
  failure,
  onMake,
  onBack,
}: FounderStepProps) {
  const { t } = useText();
  // While the passphrase is judged nothing changes, so that what is found fits what stands there.
  const [isJudging, setJudging] = useState(false);
  const isBusy = making !== null || isJudging;
  const { form, goToFirstProblem } = useFirstProblem(isBusy);
  const names = [values.nameLao, values.nameEnglish, values.founderName, values.code];
  const submit = async () => {
    // What cannot be judged here is judged by the store when the office is made.
    setJudging(true);
    const ofPassphrase = await passphraseProblem(choice.passphrase, names).catch(() => undefined);
    setJudging(false);
    const found: OfficeProblems = {
      ...problemsOfFounder(values),
      ...(ofPassphrase === undefined ? {} : { passphrase: ofPassphrase }),
      ...(choice.hasUnderstood ? {} : { understood: 'needed' }),
      ...(choice.acceptsConduct ? {} : { conduct: 'needed' }),
    };
    onProblems(found);
    if (Object.keys(found).length === 0) onMake();
    // Also after a failure of the store: its mark is there when the form is free again.
    goToFirstProblem();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void submit();
  };
  return (
    <form className="set-up-step" ref={form} onSubmit={send} noValidate>
      <OfficeLine
        name="founderName"
        label={t('setUp.founderName')}
        help={t('setUp.founderHelp')}
        value={values.founderName}
        problem={problems.founderName}
        isDisabled={isBusy}
        onChange={onName}
      />
      <h3>{t('setUp.sectionPassphrase')}</h3>
      <Notice kind="warning">
        <p>{t('setUp.noReset')}</p>
      </Notice>
      <NewPassphrase
        value={choice.passphrase}
        onChange={(passphrase) => {
          onChoice({ ...choice, passphrase });
          onProblems({ ...problems, passphrase: undefined });
        }}
        names={names}
        label={t('setUp.passphrase')}
        labelAgain={t('setUp.passphraseAgain')}
        problem={problems.passphrase}
        isDisabled={isBusy}
      />
      <div>
        <label className="choice">
          <input
            type="checkbox"
            checked={choice.hasUnderstood}
            disabled={isBusy}
            aria-invalid={problems.understood === undefined ? undefined : true}
            aria-describedby={problems.understood === undefined ? undefined : 'set-up-understood'}
            onChange={(event) => {
              onChoice({ ...choice, hasUnderstood: event.target.checked });
              onProblems({ ...problems, understood: undefined });
            }}
          />
          {t('setUp.understood')}
        </label>
        {problems.understood !== undefined && (
          <p className="field-problem" id="set-up-understood">
            {t('setUp.mustUnderstand')}
          </p>
        )}
      </div>
      <h3>{t('conduct.title')}</h3>
      <p>{t('conduct.about')}</p>
      <details className="set-up-conduct">
        <summary>{t('conduct.read')}</summary>
        <ConductPoints />
      </details>
      <AcceptConduct
        isAccepted={choice.acceptsConduct}
        isMissing={problems.conduct !== undefined}
        isDisabled={isBusy}
        onChange={(acceptsConduct) => {
          onChoice({ ...choice, acceptsConduct });
          onProblems({ ...problems, conduct: undefined });
        }}
      />
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      <div className="set-up-end">
        <div className="set-up-acts">
          <Button type="submit" look="main" disabled={isBusy}>
            {t('setUp.submit')}
          </Button>
          <Button disabled={isBusy} onClick={onBack}>
            {t('setUp.back')}
          </Button>
        </div>
        {making !== null && (
          <p role="status" className="set-up-progress">
            <progress aria-label={t('setUp.step.founder')} />
            {making === 'office' ? t('setUp.making') : t('recovery.making')}
          </p>
        )}
      </div>
    </form>
  );
}
