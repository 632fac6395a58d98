import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { useUnread } from './unread.ts';

/** That something of this screen could not be read, and the way to read it again. */
export function UnreadLine() {
  const { t } = useText();
  const { isUnread, readAgain } = useUnread();
  if (!isUnread) return null;
  return (
    <span className="status-act">
      <strong role="alert">{t('frame.unread')}</strong>
      <Button look="quiet" onClick={readAgain}>
        {t('action.tryAgain')}
      </Button>
    </span>
  );
}
