import { call } from '../../bridge.ts';
import { personQuestionLabels } from '../../forms/person-labels.ts';
import { PersonQuestions } from '../../forms/person-questions.tsx';
import {
  newPersonValues,
  personFieldOrder,
  PersonValues,
  personValuesOf,
  readPersonValues,
} from '../../forms/person-values.ts';
import { personValuesText } from '../../forms/raw-values-text.tsx';
import { useText } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import type { PersonRecordFormProps } from './person-record-screen.tsx';
import { RecordForm } from './record-form.tsx';
import { writablePerson } from './whole-person.ts';

/** Who the person is: every answer about them, apart from any case. */
export function AnswersForm({ file, draft, question, onDone, onStartAgain }: PersonRecordFormProps) {
  const { t } = useText();
  const { personId, version } = file;
  const person = writablePerson(file);
  const onFile = person === null ? newPersonValues : personValuesOf(person);
  return (
    <RecordForm
      screen="answers-form"
      title={t('person.editAnswers')}
      drafted={{ subject: 'person', recordId: personId, personId }}
      opened={openRecord(PersonValues, { fields: personFieldOrder, onFile, version, draft })}
      fields={personFieldOrder}
      labels={personQuestionLabels(t)}
      question={question ?? (file.declinesToBeNamed ? 'sex' : null)}
      read={readPersonValues}
      inWords={personValuesText}
      put={(filed, over) => call('person.revise', { personId, version: over, person: filed })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {() => <PersonQuestions areNamesAsked={!file.declinesToBeNamed} />}
    </RecordForm>
  );
}
