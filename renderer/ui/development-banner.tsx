import { TriangleAlert } from 'lucide-react';
import { useText } from '../text/use-text.ts';
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
  if (!isDevelopmentRuntime && !isDevelopmentOffice) return null;
  return (
    <aside className="development-banner">
      <TriangleAlert className="icon" aria-hidden />
      {isDevelopmentRuntime ? t('program.developmentRuntime') : t('program.developmentOffice')}
    </aside>
  );
}
