import { wellbeingScorers } from '../../../shared/codes/wellbeing-scorers.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { WellbeingScoring } from '../../../shared/domain/wellbeing.ts';
import { newestScale } from '../../../shared/wellbeing/shipped-scales.ts';
import { call } from '../../bridge.ts';
import { wellbeingLabels } from '../../forms/assistance-labels.ts';
import { Bound } from '../../forms/bound.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import {
  newWellbeingValues,
  readWellbeingValues,
  wellbeingFieldOrder,
  WellbeingValues,
} from '../../forms/wellbeing-values.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import type { RecordFormEnds } from './record-form-ends.ts';
import { ScoresQuestion } from './scores-question.tsx';

/** How the person stands today, domain by domain. Filed, it stays as it is. */
export function WellbeingForm({
  caseId,
  recordId,
  draft,
  ...ends
}: {
  readonly caseId: string;
  readonly recordId: string;
  readonly draft: SavedDraft | null;
} & RecordFormEnds) {
  const { t } = useText();
  const scale = newestScale();
  const labels = wellbeingLabels(t);
  return (
    <RecordForm<WellbeingValues, { scoring: WellbeingScoring }>
      screen="wellbeing-scoring-form"
      title={t('wellbeing.newTitle')}
      drafted={{ subject: 'wellbeing-scoring', recordId, caseId }}
      opened={openRecord(WellbeingValues, {
        fields: wellbeingFieldOrder,
        onFile: newWellbeingValues(today(), scale),
        version: 0,
        draft,
      })}
      fields={wellbeingFieldOrder}
      labels={labels}
      read={(values, on) => readWellbeingValues(scale, values, on)}
      inWords={(values, { label }) => ({
        scoredOn: values.scoredOn.text,
        scoredBy: label(wellbeingScorers, values.scoredBy),
        scores: values.scores.map(({ score }) => score.typed || '—').join(' '),
      })}
      put={({ scoring }) => call('wellbeing.score', { scoringId: recordId, caseId, scoring })}
      {...ends}
    >
      {({ control }) => (
        <>
          <p className="quiet small">{t('wellbeing.isProposal')}</p>
          <Bound control={control} name="scoredOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.scoredOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="scoredBy">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.scoredBy} list={wellbeingScorers} />}
          </Bound>
          <Bound control={control} name="scores">
            {(bound) => <ScoresQuestion {...bound} label={labels.scores} scale={scale} />}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
