import { AArrowDown, AArrowUp, Contrast } from 'lucide-react';
import { nextTextSize, showLook, useLook } from '../style/look.ts';
import { useText } from '../text/use-text.ts';
import './look-switch.css';

/** Smaller, larger, high contrast: for the pages on which nobody is signed in and nothing can be kept. */
export function LookSwitch() {
  const { t, number } = useText();
  const look = useLook();
  const { textSizePercent, contrast } = look;
  const resize = (direction: 'larger' | 'smaller') =>
    showLook({ ...look, textSizePercent: nextTextSize(textSizePercent, direction) });
  return (
    <div className="look-switch" role="group" aria-label={t('look.title')}>
      <button
        type="button"
        aria-label={t('look.smaller')}
        title={t('look.smaller')}
        aria-disabled={nextTextSize(textSizePercent, 'smaller') === textSizePercent}
        onClick={() => resize('smaller')}
      >
        <AArrowDown className="icon" aria-hidden />
      </button>
      <span className="look-switch-size" role="status" aria-label={t('look.textSize')}>
        {t('look.percent', { percent: number(textSizePercent) })}
      </span>
      <button
        type="button"
        aria-label={t('look.larger')}
        title={t('look.larger')}
        aria-disabled={nextTextSize(textSizePercent, 'larger') === textSizePercent}
        onClick={() => resize('larger')}
      >
        <AArrowUp className="icon" aria-hidden />
      </button>
      <button
        type="button"
        aria-pressed={contrast === 'high'}
        onClick={() => showLook({ ...look, contrast: contrast === 'high' ? 'normal' : 'high' })}
      >
        <Contrast className="icon" aria-hidden />
        <span>{t('look.contrastOf.high')}</span>
      </button>
    </div>
  );
}
