import { TriangleAlert } from 'lucide-react';
import { isTraining } from '../style/training.ts';
import { useText } from '../text/use-text.ts';
import { TrainingBanner } from './training-banner.tsx';
import './development-banner.css';

/** Stays in sight as long as the runtime or the office is not for real people. */
export function DevelopmentBanner({
  isDevelopmentRuntime,
  isDevelopmentOffice,
}: {
  readonly isDevelopmentRuntime: boolean;
  readonly isDevelopmentOffice: boolean;
}) {
  const { t } = useText();
  // At the office to practise in another one says more.
  if (isTraining) return <TrainingBanner />;
  if (!isDevelopmentRuntime && !isDevelopmentOffice) return null;
  return (
    <aside className="development-banner">
      <TriangleAlert className="icon" aria-hidden />
      {isDevelopmentRuntime ? t('program.developmentRuntime') : t('program.developmentOffice')}
    </aside>
  );
}
