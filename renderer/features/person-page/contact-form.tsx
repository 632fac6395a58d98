import { useWatch, type Control } from 'react-hook-form';
import { contactKinds } from '../../../shared/codes/contact-kinds.ts';
import { contactSafety } from '../../../shared/codes/contact-safety.ts';
import type { PersonContact } from '../../../shared/domain/person-contact.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { ShortCodeQuestion } from '../../forms/code-questions.tsx';
import {
  contactFieldOrder,
  ContactValues,
  contactValuesOf,
  newContactValues,
  readContactValues,
} from '../../forms/contact-values.ts';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { contactQuestionLabels } from '../../forms/person-labels.ts';
import { PhoneInput } from '../../forms/phone-question.tsx';
import { Question } from '../../forms/question.tsx';
import { contactValuesText } from '../../forms/raw-values-text.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import type { PersonRecordFormProps } from './person-record-screen.tsx';
import { RecordForm } from './record-form.tsx';

/** A way to reach the person, and the rules by which that is safe. */
export function ContactForm({
  file: { personId, contacts = [] },
  recordId,
  draft,
  onDone,
  onStartAgain,
}: PersonRecordFormProps) {
  const { t } = useText();
  const kept = contacts.find(({ id }) => id === recordId);
  const labels = contactQuestionLabels(t);
  return (
    <RecordForm
      screen="contact-form"
      title={t(kept === undefined ? 'contact.new' : 'contact.edit')}
      drafted={{ subject: 'contact', recordId, personId }}
      opened={openRecord(ContactValues, {
        fields: contactFieldOrder,
        onFile: kept === undefined ? newContactValues : contactValuesOf(kept.contact),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={contactFieldOrder}
      labels={labels}
      read={readContactValues}
      inWords={contactValuesText}
      put={(contact, version) => call('contact.save', { id: recordId, personId, version, contact })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="kind">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.kind} list={contactKinds} />}
          </Bound>
          <ValueQuestion control={control} label={labels.value} />
          <Bound control={control} name="belongsTo">
            {(bound) => (
              <TextQuestion
                {...bound}
                label={labels.belongsTo}
                help={t('contact.belongsToHelp')}
                mayNotApply
              />
            )}
          </Bound>
          <Bound control={control} name="safety">
            {(bound) => (
              <ShortCodeQuestion
                {...bound}
                label={labels.safety}
                help={t('contact.safetyHelp')}
                list={contactSafety}
              />
            )}
          </Bound>
          <Bound control={control} name="when">
            {(bound) => (
              <TextQuestion {...bound} label={labels.when} help={t('contact.whenHelp')} mayNotApply />
            )}
          </Bound>
          <Bound control={control} name="how">
            {(bound) => (
              <TextQuestion {...bound} label={labels.how} help={t('contact.howHelp')} mayNotApply />
            )}
          </Bound>
          <Bound control={control} name="mayBeSaid">
            {(bound) => (
              <TextQuestion
                {...bound}
                label={labels.mayBeSaid}
                help={t('contact.mayBeSaidHelp')}
                rows={2}
                mayNotApply
              />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}

/** The number, address or account; a telephone number shows how it was understood. */
function ValueQuestion({
  control,
  label,
}: {
  readonly control: Control<ContactValues, unknown, PersonContact>;
  readonly label: string;
}) {
  const { t } = useText();
  const kind = useWatch({ control, name: 'kind' });
  return (
    <Bound control={control} name="value">
      {({ name, raw, onRaw, onLeave, problem }) => (
        <Question name={name} label={label} problem={problem} onBlur={onLeave}>
          {(field) =>
            kind === 'Phone' ? (
              <PhoneInput control={field} raw={raw} onRaw={onRaw} />
            ) : (
              <div className="understood-input">
                <input
                  id={field.id}
                  aria-describedby={field['aria-describedby']}
                  aria-invalid={field['aria-invalid']}
                  className="input"
                  value={raw}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => onRaw(event.target.value)}
                />
                <p className="understood-input-help">{t('contact.valueHelp')}</p>
              </div>
            )
          }
        </Question>
      )}
    </Bound>
  );
}
