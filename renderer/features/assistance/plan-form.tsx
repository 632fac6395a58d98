import { planParties } from '../../../shared/codes/plan-parties.ts';
import type { SeenPlan } from '../../../shared/contract/assistance.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { SupportPlan } from '../../../shared/domain/support-plan.ts';
import { call } from '../../bridge.ts';
import { planLabels } from '../../forms/assistance-labels.ts';
import { Bound } from '../../forms/bound.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodesQuestion } from '../../forms/needed-codes-question.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import {
  newPlanValues,
  nextPlanValues,
  planFieldOrder,
  PlanValues,
  readPlanValues,
} from '../../forms/plan-values.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { ObjectivesQuestion } from './objectives-question.tsx';
import type { RecordFormEnds } from './record-form-ends.ts';

/** What is agreed with the person: what they want in their own words, and what is to be reached. Filed, it is another version. */
export function PlanForm({
  caseId,
  recordId,
  onFile,
  draft,
  ...ends
}: {
  readonly caseId: string;
  readonly recordId: string;
  /** The newest version. */
  readonly onFile: SeenPlan | undefined;
  readonly draft: SavedDraft | null;
} & RecordFormEnds) {
  const { t } = useText();
  const labels = planLabels(t);
  const start = onFile === undefined ? newPlanValues(today()) : nextPlanValues(onFile, today());
  const version = onFile?.version ?? 0;
  return (
    <RecordForm<PlanValues, { plan: SupportPlan }>
      screen="support-plan-form"
      title={t(version === 0 ? 'plans.newTitle' : 'plans.nextTitle')}
      drafted={{ subject: 'support-plan', recordId, caseId }}
      opened={openRecord(PlanValues, { fields: planFieldOrder, onFile: start, version, draft })}
      fields={planFieldOrder}
      labels={labels}
      read={readPlanValues}
      inWords={(values, { label }) => ({
        agreedOn: values.agreedOn.text,
        agreedWith: values.agreedWith.map((code) => label(planParties, code)).join(', '),
        ownWords: values.ownWords,
        objectives: values.objectives.map(({ words }) => words).join(' · '),
        reviewOn: values.reviewOn.text,
      })}
      put={({ plan }, over) => call('plan.save', { planId: recordId, caseId, version: over, plan })}
      {...ends}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="agreedOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.agreedOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="agreedWith">
            {(bound) => <NeededCodesQuestion {...bound} label={labels.agreedWith} list={planParties} />}
          </Bound>
          <Bound control={control} name="ownWords">
            {(bound) => (
              <PlainTextQuestion {...bound} label={labels.ownWords} help={t('plans.ownWordsHelp')} rows={4} />
            )}
          </Bound>
          <Bound control={control} name="objectives">
            {(bound) => (
              <ObjectivesQuestion {...bound} label={labels.objectives} before={onFile?.objectives ?? []} />
            )}
          </Bound>
          <Bound control={control} name="reviewOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.reviewOn} help={t('plans.reviewOnHelp')} />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
