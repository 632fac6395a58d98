import type { UseQueryResult } from '@tanstack/react-query';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';

/** The office's public key as one line to hand on: a click selects it whole. */
export function SigningKey({
  read: key,
}: {
  readonly read: UseQueryResult<OutputByOperation<'export.signingKey'>>;
}) {
  const { t } = useText();
  return (
    <section className="export-step" aria-label={t('export.signingKey')}>
      {key.isError && <p className="field-problem">{failureText(t, key.error)}</p>}
      {key.data !== undefined && (
        <>
          <Field label={t('export.signingKey')} help={t('export.signingKeyHelp')}>
            {(control) => (
              <textarea
                {...control}
                className="input fixed"
                rows={3}
                readOnly
                value={key.data.openSshLine}
                onFocus={(event) => event.target.select()}
              />
            )}
          </Field>
          <p className="small">
            {t('export.signingFingerprint')}: <span className="fixed">{key.data.fingerprint}</span>
          </p>
        </>
      )}
    </section>
  );
}
