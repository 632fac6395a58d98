import { useRouter } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { shortcuts } from '../app/shortcuts.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';

/** The way back of a screen that no place of the rail leads to; the same as its key. */
export function BackButton() {
  const { t } = useText();
  const router = useRouter();
  return (
    <Button icon={ArrowLeft} keys={shortcuts.back.keys} onClick={() => router.history.back()}>
      {t('frame.back')}
    </Button>
  );
}
