import { countries } from '../../../shared/codes/countries.ts';
import { documentHolders } from '../../../shared/codes/document-holders.ts';
import { documentTypes } from '../../../shared/codes/document-types.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodeQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import {
  documentFieldOrder,
  DocumentValues,
  documentValuesOf,
  newDocumentValues,
  readDocumentValues,
} from '../../forms/document-values.ts';
import { documentQuestionLabels } from '../../forms/person-labels.ts';
import { documentValuesText } from '../../forms/raw-values-text.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import type { PersonRecordFormProps } from './person-record-screen.tsx';
import { RecordForm } from './record-form.tsx';

/** A paper that says who the person is, and in whose hands it is. */
export function DocumentForm({
  file: { personId, documents = [] },
  recordId,
  draft,
  onDone,
  onStartAgain,
}: PersonRecordFormProps) {
  const { t } = useText();
  const kept = documents.find(({ id }) => id === recordId);
  const labels = documentQuestionLabels(t);
  return (
    <RecordForm
      screen="document-form"
      title={t(kept === undefined ? 'document.new' : 'document.edit')}
      drafted={{ subject: 'document', recordId, personId }}
      opened={openRecord(DocumentValues, {
        fields: documentFieldOrder,
        onFile: kept === undefined ? newDocumentValues : documentValuesOf(kept.document),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={documentFieldOrder}
      labels={labels}
      read={readDocumentValues}
      inWords={documentValuesText}
      put={(document, version) => call('document.save', { id: recordId, personId, version, document })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="type">
            {(bound) => <CodeQuestion {...bound} label={labels.type} list={documentTypes} isFirst />}
          </Bound>
          <Bound control={control} name="number">
            {(bound) => (
              <TextQuestion {...bound} label={labels.number} help={t('document.numberHelp')} mayNotApply />
            )}
          </Bound>
          <Bound control={control} name="heldBy">
            {(bound) => (
              <CodeQuestion
                {...bound}
                label={labels.heldBy}
                help={t('document.heldByHelp')}
                list={documentHolders}
              />
            )}
          </Bound>
          <Bound control={control} name="issuer">
            {(bound) => <TextQuestion {...bound} label={labels.issuer} help={t('document.issuerHelp')} />}
          </Bound>
          <Bound control={control} name="issuingCountry">
            {(bound) => <CodeQuestion {...bound} label={labels.issuingCountry} list={countries} />}
          </Bound>
          <Bound control={control} name="issuedOn">
            {(bound) => <DateQuestion {...bound} label={labels.issuedOn} />}
          </Bound>
          <Bound control={control} name="expiresOn">
            {(bound) => <DateQuestion {...bound} label={labels.expiresOn} mayNotApply />}
          </Bound>
          <Bound control={control} name="remark">
            {(bound) => <TextQuestion {...bound} label={labels.remark} rows={2} mayNotApply />}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
