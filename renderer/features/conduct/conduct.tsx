import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Entrance } from '../../ui/entrance.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AcceptConduct } from './accept-conduct.tsx';
import { ConductPoints } from './conduct-points.tsx';
import './conduct.css';

interface ConductProps {
  readonly version: number;
  readonly isDevelopmentRuntime: boolean;
  readonly isDevelopmentOffice: boolean;
  readonly onAccepted: () => void;
}

/** Before the first work, and after a new version: the code of conduct, read and accepted. The store answers nothing before. */
export function Conduct({ version, isDevelopmentRuntime, isDevelopmentOffice, onAccepted }: ConductProps) {
  const { t } = useText();
  const [isAccepted, setAccepted] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const accept = useMutation({
    mutationFn: () => call('session.acceptConduct', { version }),
    onSuccess: onAccepted,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!isAccepted);
    if (isAccepted && !accept.isPending) accept.mutate();
  };
  return (
    <Entrance
      screen="conduct"
      title={t('conduct.title')}
      isDevelopmentRuntime={isDevelopmentRuntime}
      isDevelopmentOffice={isDevelopmentOffice}
    >
      <p>{t('conduct.about')}</p>
      <ConductPoints />
      <form className="conduct-form" onSubmit={submit} noValidate>
        <AcceptConduct
          isAccepted={isAccepted}
          isMissing={isMissing}
          isDisabled={accept.isPending}
          onChange={(accepted) => {
            setAccepted(accepted);
            setMissing(false);
          }}
        />
        {accept.error !== null && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, accept.error)}</p>
          </Notice>
        )}
        <div className="conduct-acts">
          <Button type="submit" look="main" disabled={accept.isPending}>
            {t('conduct.begin')}
          </Button>
          <Button onClick={() => void call('session.lock', {}).catch(() => undefined)}>
            {t('frame.lock')}
          </Button>
        </div>
      </form>
    </Entrance>
  );
}
