import { useMutation } from '@tanstack/react-query';
import type { Language } from '../../../shared/domain/language.ts';
import { interfaceLanguages } from '../../../shared/look.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { showLanguage } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { SaveOutcome } from './save-outcome.tsx';

/** The language of the program, for this person. */
export function LanguageSection() {
  const { t, language } = useText();
  const { takePreferences } = useSession();
  const change = useMutation({
    mutationFn: (wanted: Language) => call('preferences.change', { language: wanted }),
    onSuccess: (taken) => {
      noteSaved(new Date().toISOString());
      takePreferences(taken);
    },
  });
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
                change.mutate(each);
              }}
            />
            {t(`language.${each}Name`)}
          </label>
        ))}
      </div>
      <p className="quiet small">{t('settings.languageHelp')}</p>
      <SaveOutcome isSaved={change.isSuccess} failure={change.error} />
    </section>
  );
}
