import { useMutation } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { call } from '../../bridge.ts';
import { RecipientField } from '../../forms/recipient-field.tsx';
import { useRecipient } from '../../forms/use-recipient.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActEnd } from './act-end.tsx';

/** The whole log, signed and sealed to a recipient who verifies it elsewhere. */
export function ExportAudit() {
  const { t, number } = useText();
  const recipient = useRecipient();
  const { checked } = recipient;
  const make = useMutation({
    mutationFn: (to: string) => call('audit.export', { recipient: to }),
  });
  const copy = useMutation({ mutationFn: (fileName: string) => call('audit.saveCopy', { fileName }) });
  return (
    <section className="administration-section" aria-labelledby="audit-export">
      <h2 id="audit-export">{t('audit.exportTitle')}</h2>
      <p className="quiet">{t('audit.exportText')}</p>
      <form
        className="administration-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (checked !== undefined && !make.isPending) make.mutate(checked.recipient);
        }}
        noValidate
      >
        <RecipientField {...recipient} />
        <ActEnd
          failure={make.error}
          isBusy={make.isPending}
          isDisabled={checked === undefined}
          act={t('audit.export')}
        />
      </form>
      {make.data !== undefined && (
        <Notice kind="good" title={t('audit.exported', { rows: number(make.data.rows) })}>
          <p className="fixed">{make.data.fileName}</p>
          <Button icon={Save} disabled={copy.isPending} onClick={() => copy.mutate(make.data.fileName)}>
            {t('export.saveCopy')}
          </Button>
          {copy.isError && <p className="field-problem">{failureText(t, copy.error)}</p>}
          {copy.data?.isSaved === true && <p role="status">{t('export.copySaved')}</p>}
        </Notice>
      )}
    </section>
  );
}
