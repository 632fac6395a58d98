import { contactSafety } from '../../../shared/codes/contact-safety.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import { call } from '../../bridge.ts';
import { Bound, type BoundTo } from '../../forms/bound.tsx';
import { ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { relationshipQuestionLabels } from '../../forms/person-labels.ts';
import { PhoneQuestion } from '../../forms/phone-question.tsx';
import { Question } from '../../forms/question.tsx';
import { relationshipValuesText } from '../../forms/raw-values-text.tsx';
import {
  newRelationshipValues,
  readRelationshipValues,
  relationshipFieldOrder,
  RelationshipValues,
  relationshipValuesOf,
} from '../../forms/relationship-values.ts';
import { TextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import { OtherPersonQuestion } from './other-person-question.tsx';
import type { PersonRecordFormProps } from './person-record-screen.tsx';
import { RecordForm } from './record-form.tsx';

/** Somebody who belongs to the person: another person on file, or a name and a number. */
export function RelationshipForm({
  file: { personId, relationships = [] },
  recordId,
  draft,
  onDone,
  onStartAgain,
}: PersonRecordFormProps) {
  const { t } = useText();
  // One whose other person is out of reach cannot be changed: nobody is led here.
  const kept = relationships.find(({ id, other }) => id === recordId && other !== 'out-of-reach');
  const labels = relationshipQuestionLabels(t);
  return (
    <RecordForm
      screen="relationship-form"
      title={t(kept === undefined ? 'relationship.new' : 'relationship.edit')}
      drafted={{ subject: 'relationship', recordId, personId }}
      opened={openRecord(RelationshipValues, {
        fields: relationshipFieldOrder,
        onFile:
          kept === undefined
            ? newRelationshipValues
            : relationshipValuesOf({
                ...kept.relationship,
                otherPersonId: kept.relationship.otherPersonId ?? null,
              }),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={relationshipFieldOrder}
      labels={labels}
      read={readRelationshipValues}
      inWords={relationshipValuesText}
      put={(relationship, version) =>
        call('relationship.save', { id: recordId, personId, version, relationship })
      }
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="kind">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.kind} list={relationshipKinds} />}
          </Bound>
          <Bound control={control} name="otherPersonId">
            {(bound) => <OtherPersonQuestion {...bound} label={labels.otherPersonId} personId={personId} />}
          </Bound>
          <Bound control={control} name="name">
            {(bound) => <TextQuestion {...bound} label={labels.name} help={t('relationship.nameHelp')} />}
          </Bound>
          <Bound control={control} name="isGuardian">
            {(bound) => <GuardianQuestion {...bound} label={labels.isGuardian} />}
          </Bound>
          <Bound control={control} name="phone">
            {(bound) => <PhoneQuestion {...bound} label={labels.phone} mayNotApply />}
          </Bound>
          <Bound control={control} name="safety">
            {(bound) => (
              <ShortCodeQuestion
                {...bound}
                label={labels.safety}
                help={t('contact.safetyHelp')}
                list={contactSafety}
                mayNotApply
              />
            )}
          </Bound>
          <Bound control={control} name="remark">
            {(bound) => <TextQuestion {...bound} label={labels.remark} rows={2} mayNotApply />}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}

function GuardianQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<boolean> & { readonly label: string }) {
  const { t } = useText();
  return (
    <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
      {() => (
        <label className="choice">
          <input type="checkbox" checked={raw} onChange={(event) => onRaw(event.target.checked)} />
          {t('relationship.guardianHelp')}
        </label>
      )}
    </Question>
  );
}
