import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import './recipient-field.css';
import type { useRecipient } from './use-recipient.ts';

/** To whom a file is sealed: a public key as it is pasted, and its fingerprint to compare by telephone. */
export function RecipientField({ pasted, paste, checked, failure }: ReturnType<typeof useRecipient>) {
  const { t } = useText();
  return (
    <>
      <Field label={t('export.recipient')} help={t('export.recipientHelp')}>
        {(control) => (
          <textarea
            {...control}
            className="input fixed recipient-key"
            rows={3}
            value={pasted}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => paste(event.target.value)}
          />
        )}
      </Field>
      <div className="recipient-outcome">
        {failure !== null && (
          <Notice kind="problem">
            <p>{failureText(t, failure)}</p>
          </Notice>
        )}
        {checked !== undefined && (
          <Notice kind="good" title={t('export.fingerprint')}>
            <output className="fixed" aria-label={t('export.fingerprint')}>
              {checked.fingerprint}
            </output>
          </Notice>
        )}
      </div>
    </>
  );
}
