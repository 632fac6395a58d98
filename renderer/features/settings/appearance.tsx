import { contrasts, textSizes } from '../../../shared/look.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import type { PageLook } from '../../style/look.ts';
import { useText } from '../../text/use-text.ts';
import './appearance.css';

/** Text size and contrast; the whole page follows at once. */
export function Appearance() {
  const { t, number } = useText();
  const { preferences, takePreferences } = useSession();
  const choose = async (change: Partial<PageLook>) => {
    takePreferences({ ...preferences, ...change });
    // A failure to keep the choice costs nothing now: the page already looks so.
    await call('preferences.change', change).then(
      () => noteSaved(new Date().toISOString()),
      () => undefined,
    );
  };
  return (
    <section className="settings-section" aria-labelledby="settings-appearance">
      <h2 id="settings-appearance">{t('look.title')}</h2>
      <fieldset className="look-choice" aria-describedby="settings-text-size-help">
        <legend className="field-label">{t('look.textSize')}</legend>
        <div className="choices">
          {textSizes.map((percent) => (
            <label key={percent} className="choice">
              <input
                type="radio"
                name="text-size"
                checked={preferences.textSizePercent === percent}
                onChange={() => void choose({ textSizePercent: percent })}
              />
              {t('look.percent', { percent: number(percent) })}
            </label>
          ))}
        </div>
        <p className="quiet small" id="settings-text-size-help">
          {t('look.textSizeHelp', { larger: shortcuts.textLarger.keys, smaller: shortcuts.textSmaller.keys })}
        </p>
      </fieldset>
      <fieldset className="look-choice" aria-describedby="settings-contrast-help">
        <legend className="field-label">{t('look.contrast')}</legend>
        <div className="choices">
          {contrasts.map((contrast) => (
            <label key={contrast} className="choice">
              <input
                type="radio"
                name="contrast"
                checked={preferences.contrast === contrast}
                onChange={() => void choose({ contrast })}
              />
              {t(`look.contrastOf.${contrast}`)}
            </label>
          ))}
        </div>
        <p className="quiet small" id="settings-contrast-help">
          {t('look.contrastHelp')}
        </p>
      </fieldset>
    </section>
  );
}
