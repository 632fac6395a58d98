import { Eye, EyeOff } from 'lucide-react';
import { shortcuts } from '../app/shortcuts.ts';
import { useShortcut } from '../app/use-shortcut.ts';
import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import type { RevealedNames } from './use-revealed-names.ts';
import './reveal-names.css';

interface RevealButtonProps {
  readonly names: RevealedNames;
  readonly ids: readonly string[];
  /** The one line that the key is meant for, where the cursor stands on it. */
  readonly targetOf?: () => string | undefined;
}

/** Shows all names of a screen, or hides them. */
export function RevealButton({ names, ids, targetOf }: RevealButtonProps) {
  const { t } = useText();
  const toggleAll = () => (names.isAnyShown ? names.hide(ids) : names.reveal(ids));
  useShortcut('showNames', () => {
    const target = targetOf?.();
    if (target === undefined) toggleAll();
    else names.toggle(target);
  });
  return (
    <span className="reveal-names-button">
      <Button
        icon={names.isAnyShown ? EyeOff : Eye}
        keys={shortcuts.showNames.keys}
        disabled={ids.length === 0}
        onClick={toggleAll}
      >
        {names.isAnyShown ? t('names.hide') : t('names.show')}
      </Button>
    </span>
  );
}

/** Says quietly that what is shown is noted and goes by itself, or why nothing could be shown. */
export function RevealStatus({ names }: Pick<RevealButtonProps, 'names'>) {
  const { t } = useText();
  const said =
    names.failure === null ? (names.isAnyShown ? t('names.shown') : '') : failureText(t, names.failure);
  return (
    <span className="quiet small" role="status">
      {said}
    </span>
  );
}
