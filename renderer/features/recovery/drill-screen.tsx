import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { call } from '../../bridge.ts';
import { recoveryStatusQuery } from '../../queries/recovery.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoSheetFields } from './two-sheet-fields.tsx';
import { useTwoSheets } from './use-two-sheets.ts';
import './recovery.css';

/** The yearly drill: two sheets typed in show that they would open the records, and stay as good as they were. */
export function DrillScreen() {
  const { t, language } = useText();
  const status = useQuery(recoveryStatusQuery);
  const [isDone, setDone] = useState(false);
  const set = status.data?.proven?.set;
  const drill = useTwoSheets({
    set,
    send: async (sheets) => {
      await call('recovery.drill', sheets);
      setDone(true);
    },
  });
  if (status.data === undefined) return <Loading screen="drill" failure={status.error ?? undefined} />;
  const { proven } = status.data;
  const send = (event: FormEvent) => {
    event.preventDefault();
    drill.submit();
  };
  return (
    <div className="screen" data-screen="drill">
      <header className="screen-title">
        <h1>{t('recovery.drillTitle')}</h1>
        <div className="push">
          <BackButton />
        </div>
      </header>
      <div className="recovery-page">
        {proven === null ? (
          <Notice kind="warning">
            <p>{t('error.refused.sheets-missing')}</p>
            <Link to="/new-sheets">{t('recovery.makeNow')}</Link>
          </Notice>
        ) : isDone ? (
          <>
            <Notice kind="good" title={t('recovery.drillDone')}>
              <p>{t('recovery.drillDoneText', { when: formatMoment(proven.lastProvenAt, language) })}</p>
            </Notice>
            <p>
              <Link to="/">{t('recovery.toHome')}</Link>
            </p>
          </>
        ) : (
          <form
            className="recovery-form"
            ref={drill.form}
            onSubmit={send}
            aria-label={t('recovery.drillTitle')}
            noValidate
          >
            <p>{t('recovery.drillText')}</p>
            <TwoSheetFields {...drill.fields} />
            {drill.failure !== null && (
              <Notice kind="problem" title={t('error.title')}>
                <p>{failureText(t, drill.failure)}</p>
              </Notice>
            )}
            <div className="hand-out-acts">
              <Button type="submit" look="main" disabled={drill.isBusy}>
                {t('recovery.drill')}
              </Button>
              <p role="status">{drill.isBusy ? t('recovery.checking') : ''}</p>
            </div>
          </form>
        )}
      </div>
    </div>
  );
}
