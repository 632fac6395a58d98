import { call } from '../bridge.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Entrance } from '../ui/entrance.tsx';
import { Notice } from '../ui/notice.tsx';
import { keepScreen } from './last-screen.ts';

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
  keepScreen(null);
  void call('session.lock', {});
}
