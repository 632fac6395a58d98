import { TriangleAlert } from 'lucide-react';
import { safetyAlerts } from '../../../shared/codes/safety-alerts.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { useText } from '../../text/use-text.ts';

export type OtherSide = OutputByOperation<'case.otherSide'>;

/** What both sides must know for somebody's safety, in the header: a sign and the words, never the colour alone. */
export function AlertStrip({ alerts }: Pick<OtherSide, 'alerts'>) {
  const { t, label } = useText();
  if (alerts.length === 0) return null;
  return (
    <ul className="alert-strip" aria-label={t('casePage.alerts')}>
      {alerts.map(({ alertId, kind }) => (
        <li key={alertId}>
          <TriangleAlert className="icon" aria-hidden />
          {label(safetyAlerts, kind)}
        </li>
      ))}
    </ul>
  );
}
