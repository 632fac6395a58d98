import { useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { safetyAlerts } from '../../../shared/codes/safety-alerts.ts';
import { SafetyAlert } from '../../../shared/domain/wing-notice.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import type { OtherSide } from './alert-strip.tsx';

type Alert = OtherSide['alerts'][number];

/** The safety alerts of a case: who raised them and when, raising and ending one. */
export function SafetyAlerts({
  caseId,
  alerts,
  mayWrite,
}: {
  readonly caseId: string;
  readonly alerts: readonly Alert[];
  readonly mayWrite: boolean;
}) {
  const { t, label, moment } = useText();
  const [isRaising, setRaising] = useState(false);
  const [ending, setEnding] = useState<Alert | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(alerts, ending);
  return (
    <section className="case-subsection" aria-labelledby="alerts-title">
      <h3 id="alerts-title" ref={heading} tabIndex={-1}>
        {t('alerts.title')}
      </h3>
      {alerts.length === 0 && <p className="quiet">{t('alerts.none')}</p>}
      <ul className="rows">
        {alerts.map((alert) => (
          <li key={alert.alertId}>
            <TriangleAlert className="icon rows-warning" aria-hidden />
            <span className="rows-main">
              <span className="rows-name">{label(safetyAlerts, alert.kind)}</span>
              <span className="quiet small">
                {t('alerts.raised', { when: moment(alert.raisedAt), name: alert.raisedByName })}
                {alert.wing !== null && ` · ${t(`compartment.${alert.wing}`)}`}
              </span>
            </span>
            {mayWrite && (
              <Button
                aria-label={t('alerts.endOf', { what: label(safetyAlerts, alert.kind) })}
                onClick={() => setEnding(alert)}
              >
                {t('alerts.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div className="case-panel-actions">
          <Button icon={TriangleAlert} onClick={() => setRaising(true)}>
            {t('alerts.raise')}
          </Button>
        </div>
      )}
      {isRaising && (
        <RaiseDialog
          caseId={caseId}
          without={alerts.map(({ kind }) => kind)}
          onClose={() => setRaising(false)}
        />
      )}
      {ending !== null && <EndDialog alert={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function RaiseDialog({
  caseId,
  without,
  onClose,
}: {
  readonly caseId: string;
  readonly without: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [kind, setKind] = useState('');
  const [problem, setProblem] = useState<string>();
  const raise = useMutation({
    mutationFn: (alert: SafetyAlert) => call('alert.raise', alert),
    onSuccess: onClose,
  });
  const send = () => {
    const alert = SafetyAlert.safeParse({ alertId: newRecordId(), caseId, kind });
    setProblem(alert.success ? undefined : 'choose-one');
    if (alert.success) raise.mutate(alert.data);
    return alert.success;
  };
  return (
    <FormDialog
      title={t('alerts.raiseTitle')}
      submit={t('alerts.raiseSubmit')}
      act={raise}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('alerts.raiseHelp')}</p>
      <CodeSelect
        label={t('alerts.kind')}
        list={safetyAlerts}
        without={without}
        value={kind}
        onChange={setKind}
        problem={problem}
      />
    </FormDialog>
  );
}

function EndDialog({ alert, onClose }: { readonly alert: Alert; readonly onClose: () => void }) {
  const { t, label } = useText();
  const { alertId, caseId, kind } = alert;
  const end = useMutation({ mutationFn: () => call('alert.end', { alertId, caseId }), onSuccess: onClose });
  return (
    <FormDialog
      title={t('alerts.endOf', { what: label(safetyAlerts, kind) })}
      submit={t('alerts.end')}
      look="danger"
      act={end}
      onSubmit={() => {
        end.mutate();
        return true;
      }}
      onClose={onClose}
    >
      <p>{t('alerts.endAsk')}</p>
    </FormDialog>
  );
}
