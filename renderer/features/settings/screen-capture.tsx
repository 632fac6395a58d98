import { useMutation } from '@tanstack/react-query';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { useText } from '../../text/use-text.ts';
import { SaveOutcome } from './save-outcome.tsx';

/** Electron protects a window's contents on Windows and macOS only. */
const isUnable = (): boolean => navigator.userAgent.includes('Linux');

/** Whether the window stays out of screenshots and screen sharing, and what that does not promise. */
export function ScreenCaptureSection() {
  const { t } = useText();
  const { preferences, takePreferences } = useSession();
  const change = useMutation({
    mutationFn: (hidesFromCapture: boolean) => call('preferences.change', { hidesFromCapture }),
    onSuccess: (taken) => {
      noteSaved(new Date().toISOString());
      takePreferences(taken);
    },
  });
  return (
    <section className="settings-section" aria-labelledby="settings-screen-capture">
      <h2 id="settings-screen-capture">{t('screenCapture.title')}</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={preferences.hidesFromCapture}
          disabled={change.isPending}
          aria-describedby="settings-screen-capture-help"
          onChange={(event) => change.mutate(event.target.checked)}
        />
        {t('screenCapture.hide')}
      </label>
      <div className="quiet small" id="settings-screen-capture-help">
        <p>{t('screenCapture.help')}</p>
        {isUnable() && <p>{t('screenCapture.cannot')}</p>}
      </div>
      <SaveOutcome isSaved={change.isSuccess} failure={change.error} />
    </section>
  );
}
