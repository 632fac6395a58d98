import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Preferences } from '../../../shared/domain/office.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SaveOutcome } from './save-outcome.tsx';

/** After how many minutes without use the store locks by itself. */
export function IdleLockSection() {
  const { t } = useText();
  const { preferences, takePreferences } = useSession();
  const [minutes, setMinutes] = useState(String(preferences.idleLockMinutes));
  const [problem, setProblem] = useState<string>();
  const change = useMutation({
    mutationFn: (idleLockMinutes: number) => call('preferences.change', { idleLockMinutes }),
    onSuccess: (taken) => {
      noteSaved(new Date().toISOString());
      takePreferences(taken);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isNumber = /^\d+$/u.test(minutes.trim());
    const read = Preferences.shape.idleLockMinutes.safeParse(isNumber ? Number(minutes) : Number.NaN);
    if (read.success) {
      setProblem(undefined);
      change.mutate(read.data);
    } else setProblem(isNumber ? read.error.issues[0]?.message : 'not-a-number');
  };
  return (
    <section className="settings-section" aria-labelledby="settings-idle-lock">
      <h2 id="settings-idle-lock">{t('settings.idleLock')}</h2>
      <form className="settings-line" onSubmit={submit} noValidate>
        <Field
          label={t('settings.idleLockField')}
          help={t('settings.idleLockHelp')}
          problem={problem}
          width="medium"
        >
          {(control) => (
            <input
              {...control}
              className="input settings-minutes"
              inputMode="numeric"
              value={minutes}
              onChange={(event) => setMinutes(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={change.isPending}>
          {t('action.save')}
        </Button>
      </form>
      <SaveOutcome isSaved={change.isSuccess} failure={change.error} />
    </section>
  );
}
