import { useMutation, useQuery } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { call } from '../../bridge.ts';
import { RecipientField } from '../../forms/recipient-field.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { useRecipient } from '../../forms/use-recipient.ts';
import { programmeSigningKeyQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlanAreas } from '../../ui/plan-areas.tsx';
import { LeavingTables } from './leaving-tables.tsx';
import { ExportDone } from '../export/export-done.tsx';
import { SigningKey } from '../export/signing-key.tsx';
import '../export/export.css';

/** What the office does for the national plan, for the national secretariat: what would leave is in sight before anything does. */
export function ProgrammeExportScreen() {
  const { t } = useText();
  const recipient = useRecipient();
  const signingKey = useQuery(programmeSigningKeyQuery);
  const { checked } = recipient;
  const make = useMutation({
    mutationFn: (to: string) => call('programmeExport.make', { recipient: to }),
    onSuccess: () => noteSaved(new Date().toISOString()),
  });
  // What was made, or failed, belongs to one recipient.
  const isOfThis = make.variables !== undefined && make.variables === checked?.recipient;
  return (
    <div className="screen" data-screen="programme-export">
      <header>
        <h1>{t('programmeExport.title')}</h1>
        <p className="export-intro">{t('programmeExport.intro')}</p>
      </header>
      <PlanAreas />
      <section className="export-step" aria-label={t('export.recipient')}>
        <RecipientField {...recipient} />
      </section>
      <LeavingTables />
      <section className="export-step" aria-label={t('programmeExport.make')}>
        <div className="export-make">
          <Button
            look="main"
            icon={PackageCheck}
            disabled={checked === undefined || make.isPending}
            onClick={() => checked !== undefined && make.mutate(checked.recipient)}
          >
            {make.isPending ? t('export.making') : t('programmeExport.make')}
          </Button>
          {checked === undefined && <p className="quiet">{t('export.needsRecipient')}</p>}
        </div>
        {isOfThis && make.isError && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, make.error)}</p>
          </Notice>
        )}
        {isOfThis && make.isSuccess && (
          <ExportDone
            made={make.data}
            rows={{ label: t('programmeExport.rows'), count: make.data.rows }}
            saveCopy={(fileName) => call('programmeExport.saveCopy', { fileName })}
          />
        )}
      </section>
      <SigningKey read={signingKey} />
    </div>
  );
}
