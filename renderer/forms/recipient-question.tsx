import { recipientKey } from '../../shared/domain/consent.ts';
import { useText } from '../text/use-text.ts';
import { recipientText } from '../ui/recipient-text.ts';
import type { BoundTo } from './bound.tsx';
import { OrganisationQuestion } from './organisation-question.tsx';
import { Question } from './question.tsx';
import { otherRecipients, type RawRecipient } from './raw-recipient.ts';

/** To whom something may go: an organisation of the directory by its name, or somebody who is none. */
export function RecipientQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
}: BoundTo<RawRecipient> & { readonly label: string; readonly help?: string }) {
  const text = useText();
  const { t } = text;
  const isOrganisation = raw.who === 'organisation';
  return (
    <>
      <Question
        name={isOrganisation ? `${name}-who` : name}
        label={label}
        help={help}
        problem={isOrganisation ? undefined : problem}
        onBlur={onLeave}
      >
        {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            className="input"
            value={raw.who}
            onChange={(event) => onRaw({ ...raw, who: event.target.value })}
          >
            {raw.who === '' && <option value="">{t('form.choose')}</option>}
            <option value="organisation">{t('consent.organisationOfDirectory')}</option>
            {otherRecipients.map((recipient) => (
              <option key={recipientKey(recipient)} value={recipientKey(recipient)}>
                {recipientText(text, recipient, [])}
              </option>
            ))}
          </select>
        )}
      </Question>
      {isOrganisation && (
        <OrganisationQuestion
          name={name}
          label={t('consent.organisation')}
          raw={raw.organisation}
          onRaw={(organisation) => onRaw({ ...raw, organisation })}
          onLeave={onLeave}
          problem={problem}
        />
      )}
    </>
  );
}
