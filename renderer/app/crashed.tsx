import { call } from '../bridge.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Entrance } from '../ui/entrance.tsx';
import { Notice } from '../ui/notice.tsx';

/** The whole page broke: locking throws it away and begins another. */
export function Crashed() {
  const { t } = useText();
  return (
    <Entrance
      screen="crashed"
      title={t('error.title')}
      isDevelopmentRuntime={false}
      isDevelopmentOffice={false}
    >
      <Notice kind="problem">
        <p>{t('program.crashed')}</p>
      </Notice>
      <div>
        <Button onClick={startAgain}>{t('program.startAgain')}</Button>
      </div>
    </Entrance>
  );
}

/** Not back to the screen that broke. */
function startAgain(): void {
  void call('screen.keep', { address: null }).catch(() => undefined);
  void call('session.lock', {});
}
