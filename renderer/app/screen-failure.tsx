import type { ErrorComponentProps } from '@tanstack/react-router';
import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../../shared/result.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** A screen that broke says so; the rest of the program goes on. */
export function ScreenFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useText();
  return (
    <div className="screen" data-screen="failure">
      <h1>{t('error.title')}</h1>
      <Notice kind="problem">
        <p>{error instanceof Refusal ? failureText(t, error) : t('program.crashed')}</p>
        <Button onClick={reset}>{t('action.tryAgain')}</Button>
      </Notice>
    </div>
  );
}
