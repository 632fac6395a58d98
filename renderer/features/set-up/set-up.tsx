import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SessionDescription } from '../../../shared/contract/session.ts';
import { assertNever } from '../../../shared/result.ts';
import { call } from '../../bridge.ts';
import { withPassphrase } from '../../queries/session.ts';
import { useText } from '../../text/use-text.ts';
import { Entrance } from '../../ui/entrance.tsx';
import type { PreparedSheets } from '../recovery/paper-sheets.tsx';
import { prepareFirstSheets } from '../recovery/prepare-sheets.tsx';
import { ProveSheets } from '../recovery/prove-sheets.tsx';
import { FounderStep, type FounderChoice } from './founder-step.tsx';
import { LanguageStep } from './language-step.tsx';
import { BackupStep, NextStep } from './last-steps.tsx';
import { OfficeStep } from './office-step.tsx';
import {
  emptyOffice,
  isOfOffice,
  readOffice,
  refusedFields,
  type OfficeFieldName,
  type OfficeProblems,
  type OfficeValues,
} from './office-values.ts';
import { SheetsStep } from './sheets-step.tsx';
import { StepList } from './step-list.tsx';
import type { SetUpStep } from './steps.ts';
import './set-up.css';

const noChoice: FounderChoice = {
  passphrase: { typed: '', again: '' },
  hasUnderstood: false,
  acceptsConduct: false,
};

/** The first run, step by step: an office, its founder, three recovery sheets and the first copy. */
export function SetUp({
  isDevelopmentRuntime,
  onRestore,
  onFounded,
  onMade,
}: {
  readonly isDevelopmentRuntime: boolean;
  /** The office is there already, as a copy. */
  readonly onRestore: () => void;
  /** The store is made and its founder signed in; set-up goes on. */
  readonly onFounded: () => void;
  readonly onMade: (session: SessionDescription) => void;
}) {
  const { t, language } = useText();
  const [step, setStep] = useState<SetUpStep>('language');
  const [values, setValues] = useState<OfficeValues>(emptyOffice);
  const [choice, setChoice] = useState<FounderChoice>(noChoice);
  const [problems, setProblems] = useState<OfficeProblems>({});
  const [session, setSession] = useState<SessionDescription | null>(null);
  const [prepared, setPrepared] = useState<PreparedSheets | null>(null);
  const heading = useHeadingOf(step);
  const make = useMutation({
    mutationFn: async () => {
      const read = readOffice(values);
      if (!read.ok) throw new Error('the form was sent before it was read');
      const { typed } = choice.passphrase;
      const made = await withPassphrase(typed, (passphrase) =>
        call('office.create', { ...read.value, passphrase, language }),
      );
      // Before anything else is asked: the store is there now, and the page must not turn to signing in.
      onFounded();
      const { version } = made.conduct;
      await call('session.acceptConduct', { version });
      setSession({ ...made, conduct: { version, acceptedVersion: version } });
      try {
        await prepareFirstSheets(typed, setPrepared);
      } finally {
        setChoice(noChoice);
        setStep('sheets');
      }
    },
    gcTime: 0,
    onError: (failure) => {
      const refused = refusedFields(failure);
      setProblems(refused);
      if (isOfOffice(refused)) setStep('office');
    },
  });
  const open = (made: SessionDescription) => {
    onMade({ ...made, preferences: { ...made.preferences, language } });
    // The office began with the language of its making; a failure to keep another costs nothing now.
    if (made.preferences.language !== language)
      void call('preferences.change', { language }).catch(() => undefined);
  };
  const change = (name: OfficeFieldName, value: string) => {
    setValues({ ...values, [name]: value });
    setProblems({ ...problems, [name]: undefined });
  };
  const forget = (next: SetUpStep) => {
    setPrepared(null);
    make.reset();
    setStep(next);
  };
  const show = () => {
    switch (step) {
      case 'language':
        return <LanguageStep onNext={() => setStep('office')} onRestore={onRestore} />;
      case 'office':
        return (
          <OfficeStep
            values={values}
            onChange={change}
            problems={problems}
            onProblems={setProblems}
            onNext={() => setStep('founder')}
            onBack={() => setStep('language')}
          />
        );
      case 'founder':
        return (
          <FounderStep
            values={values}
            onName={(value) => change('founderName', value)}
            choice={choice}
            onChoice={setChoice}
            problems={problems}
            onProblems={setProblems}
            making={make.isPending ? (session === null ? 'office' : 'sheets') : null}
            failure={make.error}
            onMake={() => make.mutate()}
            onBack={() => setStep('office')}
          />
        );
      case 'sheets':
        return session === null ? null : (
          <SheetsStep
            prepared={prepared}
            office={session.office}
            failure={make.error}
            onPrepared={setPrepared}
            onNext={() => setStep('proof')}
          />
        );
      case 'proof':
        return prepared === null ? null : (
          <ProveSheets
            set={prepared.set}
            onProven={() => forget('backup')}
            onBack={() => setStep('sheets')}
            onLost={() => forget('sheets')}
          />
        );
      case 'backup':
        return <BackupStep onNext={() => setStep('next')} />;
      case 'next':
        return session === null ? null : <NextStep onOpen={() => open(session)} />;
      default:
        return assertNever(step);
    }
  };
  return (
    <Entrance
      screen="set-up"
      title={t('setUp.title')}
      isDevelopmentRuntime={isDevelopmentRuntime}
      isDevelopmentOffice={session?.isDevelopmentOffice ?? false}
    >
      <div className="set-up" data-step={step}>
        <StepList shown={step} isBusy={make.isPending} onGo={setStep} />
        <section className="set-up-page" aria-labelledby="set-up-step">
          <h2 id="set-up-step" ref={heading} tabIndex={-1}>
            {t(`setUp.step.${step}`)}
          </h2>
          {show()}
        </section>
      </div>
    </Entrance>
  );
}

/** A new step begins at its heading, for the eye and for a screen reader; the first one leaves the cursor alone. */
function useHeadingOf(step: SetUpStep): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.entrance-page')?.scrollTo({ top: 0 });
  }, [step]);
  return heading;
}
