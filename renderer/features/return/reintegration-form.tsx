import { reintegrationOutcomes } from '../../../shared/codes/reintegration-outcomes.ts';
import { yesNo } from '../../../shared/codes/yes-no.ts';
import type { SeenReturn } from '../../../shared/contract/return.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { reintegrationCriteria, type ReintegrationDefinition } from '../../../shared/domain/return.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import {
  newReintegrationValues,
  readReintegrationValues,
  reintegrationFieldOrder,
  ReintegrationValues,
  reintegrationValuesOf,
} from '../../forms/reintegration-values.ts';
import { wordsOf } from '../../forms/raw-values-text.tsx';
import { NeededTextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { DefinitionText } from './definition.tsx';
import { reintegrationLabels } from './return-text.ts';

interface ReintegrationFormProps {
  readonly caseId: string;
  readonly reintegrationId: string;
  readonly kept: SeenReturn['reintegration'];
  readonly definition: ReintegrationDefinition;
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** What a return came to: the definition and its criteria first, then the conclusion, which is the officer's. */
export function ReintegrationForm({
  caseId,
  reintegrationId,
  kept,
  definition,
  draft,
  onDone,
  onStartAgain,
}: ReintegrationFormProps) {
  const { t } = useText();
  const labels = reintegrationLabels(t);
  return (
    <RecordForm
      screen="reintegration-form"
      title={t('reintegration.title')}
      drafted={{ subject: 'reintegration', recordId: reintegrationId, caseId }}
      opened={openRecord(ReintegrationValues, {
        fields: reintegrationFieldOrder,
        onFile: kept === null ? newReintegrationValues(today()) : reintegrationValuesOf(kept.concluded),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={reintegrationFieldOrder}
      labels={labels}
      read={(values: ReintegrationValues, on) => readReintegrationValues(values, on, definition.version)}
      inWords={(values, said) => ({
        ...Object.fromEntries(
          reintegrationCriteria.map((criterion) => [
            criterion,
            wordsOf(said, values[criterion], (typed) => said.label(yesNo, typed)),
          ]),
        ),
        outcome: said.label(reintegrationOutcomes, values.outcome),
        concludedOn: values.concludedOn.text,
        reasons: values.reasons,
      })}
      put={(concluded, version) =>
        call('reintegration.conclude', { reintegrationId, caseId, version, concluded })
      }
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <DefinitionText definition={definition} />
          {reintegrationCriteria.map((criterion) => (
            <Bound key={criterion} control={control} name={criterion}>
              {(bound) => <ShortCodeQuestion {...bound} label={labels[criterion]} list={yesNo} />}
            </Bound>
          ))}
          <Bound control={control} name="outcome">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.outcome} list={reintegrationOutcomes} />}
          </Bound>
          <Bound control={control} name="concludedOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.concludedOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="reasons">
            {(bound) => (
              <NeededTextQuestion
                {...bound}
                label={labels.reasons}
                help={t('reintegration.reasonsHelp')}
                rows={4}
              />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
