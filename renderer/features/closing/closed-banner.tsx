import { FolderCheck } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../text/use-text.ts';
import './closing.css';

/** Says that one's side has closed the case, and where it is opened again. */
export function ClosedBanner({ caseId }: { readonly caseId: string }) {
  const { t } = useText();
  return (
    <div className="closed-banner">
      <FolderCheck className="icon" aria-hidden />
      <p>
        <strong>{t('closing.banner')}</strong> · {t('closing.bannerHelp')}{' '}
        <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
          {t('closing.title')}
        </Link>
      </p>
    </div>
  );
}
