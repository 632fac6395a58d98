import { needUrgencies } from '../../../shared/codes/need-urgencies.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import type { SeenNeed } from '../../../shared/contract/assistance.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { Need } from '../../../shared/domain/need.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { needLabels } from '../../forms/assistance-labels.ts';
import { Bound } from '../../forms/bound.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import {
  needFieldOrder,
  NeedValues,
  needValuesOf,
  newNeedValues,
  readNeedValues,
} from '../../forms/need-values.ts';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import type { RecordFormEnds } from './record-form-ends.ts';

/** What a person needs: which help, how soon, and who assessed it when. */
export function NeedForm({
  caseId,
  recordId,
  onFile,
  draft,
  ...ends
}: {
  readonly caseId: string;
  readonly recordId: string;
  readonly onFile: SeenNeed | undefined;
  readonly draft: SavedDraft | null;
} & RecordFormEnds) {
  const { t } = useText();
  const { account } = useSession();
  const labels = needLabels(t);
  const start = onFile === undefined ? newNeedValues(today(), account.displayName) : needValuesOf(onFile);
  const version = onFile?.version ?? 0;
  return (
    <RecordForm<NeedValues, { need: Need }>
      screen="need-form"
      title={t(version === 0 ? 'needs.newTitle' : 'needs.editTitle')}
      drafted={{ subject: 'need', recordId, caseId }}
      opened={openRecord(NeedValues, { fields: needFieldOrder, onFile: start, version, draft })}
      fields={needFieldOrder}
      labels={labels}
      read={readNeedValues}
      inWords={(values, { label }) => ({
        ...values,
        kind: label(serviceKinds, values.kind),
        urgency: label(needUrgencies, values.urgency),
        assessedOn: values.assessedOn.text,
      })}
      put={({ need }, over) => call('need.save', { needId: recordId, caseId, version: over, need })}
      {...ends}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="kind">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.kind} list={serviceKinds} />}
          </Bound>
          <Bound control={control} name="urgency">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.urgency} list={needUrgencies} />}
          </Bound>
          <Bound control={control} name="assessedOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.assessedOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="assessedBy">
            {(bound) => (
              <PlainTextQuestion {...bound} label={labels.assessedBy} help={t('needs.assessedByHelp')} />
            )}
          </Bound>
          <Bound control={control} name="words">
            {(bound) => (
              <PlainTextQuestion {...bound} label={labels.words} help={t('needs.wordsHelp')} rows={4} />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
