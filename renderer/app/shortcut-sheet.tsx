import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSession } from './session.ts';
import { shortcuts, type Shortcut, type ShortcutName, type ShortcutScope } from './shortcuts.ts';
import './shortcut-sheet.css';

const scopes: readonly ShortcutScope[] = ['everywhere', 'inCases', 'inForms'];
const declared = Object.entries(shortcuts) as ReadonlyArray<[ShortcutName, Shortcut]>;

/** Every shortcut on one sheet, from the same table that they are matched by. */
export function ShortcutSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const { may } = useSession();
  const usable = declared.filter(([, { needs }]) => needs === undefined || may(needs));
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose}>
      <p className="quiet">{t('shortcuts.help')}</p>
      <div className="shortcut-sheet">
        {scopes
          .filter((scope) => usable.some(([, shortcut]) => shortcut.scope === scope))
          .map((scope) => (
            <section key={scope}>
              <h3>{t(`shortcuts.${scope}`)}</h3>
              <dl>
                {usable
                  .filter(([, shortcut]) => shortcut.scope === scope)
                  .map(([name, { keys }]) => (
                    <div key={name}>
                      <dt>
                        <kbd>{keys}</kbd>
                      </dt>
                      <dd>{t(`shortcuts.${name}`)}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </Dialog>
  );
}
