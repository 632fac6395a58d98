import { Link } from '@tanstack/react-router';
import { useText } from '../../text/use-text.ts';
import { Diagnostics } from './diagnostics.tsx';

/** Where help begins when something does not work. */
export function HelpSection() {
  const { t } = useText();
  return (
    <section className="settings-section" aria-labelledby="settings-help">
      <h2 id="settings-help">{t('diagnostics.section')}</h2>
      <p className="quiet small">{t('diagnostics.sectionHelp')}</p>
      <p>
        <Link to="/health">{t('health.fromSettings')}</Link>
      </p>
      <div className="settings-help-open">
        <Diagnostics />
      </div>
    </section>
  );
}
