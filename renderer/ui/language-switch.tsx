import type { Language } from '../../shared/domain/language.ts';
import { interfaceLanguages } from '../../shared/look.ts';
import { useText } from '../text/use-text.ts';
import './language-switch.css';

/** ລາວ | EN: both always in sight, the one in use pressed. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { t, language: current } = useText();
  return (
    <div className="language-switch" role="group" aria-label={t('language.choose')}>
      {interfaceLanguages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          // A click leaves the cursor in the field where it was.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(language)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </div>
  );
}
