import { riskDangers } from '../../../shared/codes/risk-dangers.ts';
import { riskLevels } from '../../../shared/codes/risk-levels.ts';
import { safetyMeasures } from '../../../shared/codes/safety-measures.ts';
import type { SeenRisk } from '../../../shared/contract/assistance.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { RiskAssessment } from '../../../shared/domain/risk-assessment.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { riskLabels } from '../../forms/assistance-labels.ts';
import { Bound } from '../../forms/bound.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { NeededCodesQuestion } from '../../forms/needed-codes-question.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import { newRiskValues, readRiskValues, riskFieldOrder, RiskValues } from '../../forms/risk-values.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { MeasuresQuestion } from './measures-question.tsx';
import type { RecordFormEnds } from './record-form-ends.ts';

/** How great the danger is, what it is, and what is agreed against it. Filed, it stays as it is. */
export function RiskForm({
  caseId,
  recordId,
  newest,
  draft,
  ...ends
}: {
  readonly caseId: string;
  readonly recordId: string;
  /** The assessment before, whose dangers and measures one goes on from. */
  readonly newest: SeenRisk | undefined;
  readonly draft: SavedDraft | null;
} & RecordFormEnds) {
  const { t } = useText();
  const { account } = useSession();
  const labels = riskLabels(t);
  const start = newRiskValues(today(), account.displayName, newest);
  return (
    <RecordForm<RiskValues, { assessment: RiskAssessment }>
      screen="risk-assessment-form"
      title={t('risks.newTitle')}
      drafted={{ subject: 'risk-assessment', recordId, caseId }}
      opened={openRecord(RiskValues, { fields: riskFieldOrder, onFile: start, version: 0, draft })}
      fields={riskFieldOrder}
      labels={labels}
      read={readRiskValues}
      inWords={(values, { label }) => ({
        ...values,
        assessedOn: values.assessedOn.text,
        level: label(riskLevels, values.level),
        dangers: values.dangers.map((code) => label(riskDangers, code)).join(', '),
        measures: values.measures.map(({ measure }) => label(safetyMeasures, measure)).join(', '),
        reviewOn: values.reviewOn.text,
      })}
      put={({ assessment }) => call('risk.assess', { assessmentId: recordId, caseId, assessment })}
      {...ends}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="assessedOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.assessedOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="assessedBy">
            {(bound) => <PlainTextQuestion {...bound} label={labels.assessedBy} />}
          </Bound>
          <Bound control={control} name="dangers">
            {(bound) => <NeededCodesQuestion {...bound} label={labels.dangers} list={riskDangers} />}
          </Bound>
          <Bound control={control} name="level">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.level} list={riskLevels} />}
          </Bound>
          <Bound control={control} name="words">
            {(bound) => (
              <PlainTextQuestion {...bound} label={labels.words} help={t('risks.wordsHelp')} rows={3} />
            )}
          </Bound>
          <Bound control={control} name="measures">
            {(bound) => <MeasuresQuestion {...bound} label={labels.measures} />}
          </Bound>
          <Bound control={control} name="reviewOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.reviewOn} help={t('risks.reviewOnHelp')} />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
