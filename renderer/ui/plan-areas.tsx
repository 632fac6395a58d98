import { Link } from '@tanstack/react-router';
import { useSession } from '../app/session.ts';
import { useText } from '../text/use-text.ts';
import './plan-record.css';

/** What stands beside the plan itself: how it goes and its reports, resources, agreements, the library, and the packet that leaves. */
export function PlanAreas() {
  const { t } = useText();
  const { may } = useSession();
  return (
    <nav className="plan-areas" aria-label={t('planRecord.areas')}>
      <Link to="/plan/overview" search={{}}>
        {t('planReports.overview.title')}
      </Link>
      <Link to="/plan/resources" search={{}}>
        {t('resources.title')}
      </Link>
      <Link to="/plan/agreements" search={{}}>
        {t('agreements.title')}
      </Link>
      <Link to="/plan/library" search={{}}>
        {t('library.title')}
      </Link>
      {may('plan:export') && <Link to="/plan/export">{t('programmeExport.title')}</Link>}
    </nav>
  );
}
