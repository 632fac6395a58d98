import { interfaceLanguages } from '../../../shared/look.ts';
import { showLanguage } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** The language of the program, and what should lie ready before one begins. */
export function LanguageStep({ onNext }: { readonly onNext: () => void }) {
  const { t, language } = useText();
  return (
    <form
      className="set-up-step"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <p>{t('setUp.intro')}</p>
      <fieldset className="set-up-language">
        <legend className="field-label">{t('setUp.language')}</legend>
        {interfaceLanguages.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="language"
              checked={language === each}
              onChange={() => showLanguage(each)}
            />
            {t(`language.${each}Name`)}
          </label>
        ))}
      </fieldset>
      <div>
        <h3>{t('setUp.readyTitle')}</h3>
        <ul className="set-up-points">
          <li>{t('setUp.readyPrinter')}</li>
          <li>{t('setUp.readyKeepers')}</li>
          <li>{t('setUp.readyBackup')}</li>
        </ul>
      </div>
      <div className="set-up-acts">
        <Button type="submit" look="main">
          {t('setUp.next')}
        </Button>
      </div>
    </form>
  );
}
