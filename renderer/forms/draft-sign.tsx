import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import type { DraftState } from './draft-saver.ts';
import './draft-sign.css';

/** Beside the title: whether what is typed is on disk. */
export function DraftSign({ state }: { readonly state: DraftState }) {
  const { t, clock } = useText();
  switch (state.kind) {
    case 'unchanged':
      return <p className="draft-sign">{t('draft.none')}</p>;
    case 'saving':
      return <p className="draft-sign">{t('draft.saving')}</p>;
    case 'saved':
      return <p className="draft-sign">{t('draft.savedAt', { time: clock(state.savedAt) })}</p>;
    case 'failed':
      return (
        <p className="draft-sign draft-sign-failed" role="alert">
          {t('draft.failed', { reason: failureText(t, state.failure) })}
        </p>
      );
  }
}
