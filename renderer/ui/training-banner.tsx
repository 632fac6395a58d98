import { GraduationCap } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import './training-banner.css';

/** Over every screen of the office to practise in. */
export function TrainingBanner() {
  const { t } = useText();
  return (
    <aside className="training-banner">
      <GraduationCap className="icon" aria-hidden />
      {t('training.banner')}
    </aside>
  );
}
