import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/** What became of a choice that was sent to the store: saved, or why not. */
export function SaveOutcome({ isSaved, failure }: { readonly isSaved: boolean; readonly failure: unknown }) {
  const { t } = useText();
  if (failure !== null && failure !== undefined)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, failure)}</p>
      </Notice>
    );
  return isSaved ? (
    <Notice kind="good">
      <p>{t('settings.saved')}</p>
    </Notice>
  ) : null;
}
