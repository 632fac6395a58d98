import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Preferences } from '../../../shared/domain/office.ts';
import { interfaceLanguages } from '../../../shared/domain/language.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { failureText } from '../../text/error-text.ts';
import { showLanguage } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import './settings.css';

/** What one person may choose: language, idle lock, passphrase. */
export function SettingsScreen() {
  const { t, language } = useText();
  const { office, account } = useSession();
  return (
    <div className="screen" data-screen="settings">
      <h1>{t('settings.title')}</h1>
      <PreferencesForm />
      <ChangePassphrase />
      <section className="settings-section" aria-labelledby="settings-office">
        <h2 id="settings-office">{t('settings.office')}</h2>
        <dl className="facts">
          <dt>{t('settings.officeName')}</dt>
          <dd>{language === 'lo' ? office.nameLao : office.nameEnglish}</dd>
          <dt>{t('settings.officeCode')}</dt>
          <dd>{office.code}</dd>
          <dt>{t('settings.account')}</dt>
          <dd>{account.displayName}</dd>
        </dl>
      </section>
    </div>
  );
}

function PreferencesForm() {
  const { t, language } = useText();
  const { preferences, takePreferences } = useSession();
  const [minutes, setMinutes] = useState(String(preferences.idleLockMinutes));
  const [problem, setProblem] = useState<string>();
  const change = useMutation({
    mutationFn: (wanted: Partial<Preferences>) => call('preferences.change', wanted),
    onSuccess: (taken) => {
      noteSaved(new Date().toISOString());
      takePreferences(taken);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = Preferences.shape.idleLockMinutes.safeParse(
      /^\d+$/u.test(minutes.trim()) ? Number(minutes) : Number.NaN,
    );
    setProblem(
      read.success
        ? undefined
        : /^\d+$/u.test(minutes.trim())
          ? read.error.issues[0]?.message
          : 'not-a-number',
    );
    if (read.success) change.mutate({ idleLockMinutes: read.data });
  };
  return (
    <section className="settings-section" aria-labelledby="settings-language">
      <h2 id="settings-language">{t('settings.language')}</h2>
      <div className="choices" role="radiogroup" aria-labelledby="settings-language">
        {interfaceLanguages.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="language"
              checked={language === each}
              onChange={() => {
                showLanguage(each);
                change.mutate({ language: each });
              }}
            />
            {t(`language.${each}Name`)}
          </label>
        ))}
      </div>
      <p className="quiet small">{t('settings.languageHelp')}</p>
      <h2>{t('settings.idleLock')}</h2>
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
      {change.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, change.error)}</p>
        </Notice>
      )}
      {change.isSuccess && (
        <Notice kind="good">
          <p>{t('settings.saved')}</p>
        </Notice>
      )}
    </section>
  );
}
