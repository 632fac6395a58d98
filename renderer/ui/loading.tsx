import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Notice } from './notice.tsx';

/** A screen that waits for its records, or could not read them. */
export function Loading({ screen, failure }: { readonly screen: string; readonly failure?: unknown }) {
  const { t } = useText();
  return (
    <div className="screen" data-screen={`${screen}-loading`}>
      {failure === undefined ? (
        <p className="quiet">{t('program.loading')}</p>
      ) : (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
    </div>
  );
}
