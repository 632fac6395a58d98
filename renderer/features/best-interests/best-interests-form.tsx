import { bestInterestKinds } from '../../../shared/codes/best-interest-kinds.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import type { SeenBestInterests } from '../../../shared/contract/best-interests.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { call } from '../../bridge.ts';
import {
  bestInterestsFieldOrder,
  BestInterestsValues,
  bestInterestsValuesOf,
  newBestInterestsValues,
  readBestInterestsValues,
} from '../../forms/best-interests-values.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodeQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { wordsOf } from '../../forms/raw-values-text.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { OrganisationName } from '../../ui/organisation-name.tsx';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { bestInterestsLabels } from './best-interests-text.ts';

interface BestInterestsFormProps {
  readonly caseId: string;
  readonly recordId: string;
  /** The step on file; undefined for a new one. */
  readonly kept: SeenBestInterests | undefined;
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** Who looks at it, who stands for the child, what the child said, and what was decided. */
export function BestInterestsForm({
  caseId,
  recordId,
  kept,
  draft,
  onDone,
  onStartAgain,
}: BestInterestsFormProps) {
  const { t } = useText();
  const labels = bestInterestsLabels(t);
  return (
    <RecordForm
      screen="best-interests-form"
      title={t(kept === undefined ? 'bestInterests.new' : 'bestInterests.edit')}
      drafted={{ subject: 'best-interests', recordId, caseId }}
      opened={openRecord(BestInterestsValues, {
        fields: bestInterestsFieldOrder,
        onFile: kept === undefined ? newBestInterestsValues : bestInterestsValuesOf(kept.step),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={bestInterestsFieldOrder}
      labels={labels}
      read={readBestInterestsValues}
      inWords={(values, said) => ({
        kind: said.label(bestInterestKinds, values.kind),
        byId: values.byId === '' ? '' : <OrganisationName organisationId={values.byId} />,
        panel: wordsOf(said, values.panel, (typed) => typed),
        views: wordsOf(said, values.views, (typed) => typed),
        viewsHeardOn: wordsOf(said, values.viewsHeardOn, (date) => date.text),
        guardianKin: wordsOf(said, values.guardianKin, (typed) => said.label(relationshipKinds, typed)),
        guardianName: wordsOf(said, values.guardianName, (typed) => typed),
        guardianAppointedOn: wordsOf(said, values.guardianAppointedOn, (date) => date.text),
        guardianAppointedBy: wordsOf(said, values.guardianAppointedBy, (typed) => typed),
        options: wordsOf(said, values.options, (typed) => typed),
        decision: wordsOf(said, values.decision, (typed) => typed),
        reviewOn: wordsOf(said, values.reviewOn, (date) => date.text),
      })}
      put={(step, version) =>
        call('bestInterests.save', { bestInterestsId: recordId, caseId, version, step })
      }
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="kind">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.kind} list={bestInterestKinds} />}
          </Bound>
          <Bound control={control} name="byId">
            {(bound) => <OrganisationQuestion {...bound} label={labels.byId} />}
          </Bound>
          <Bound control={control} name="panel">
            {(bound) => <TextQuestion {...bound} label={labels.panel} />}
          </Bound>
          <Bound control={control} name="guardianKin">
            {(bound) => <CodeQuestion {...bound} label={labels.guardianKin} list={relationshipKinds} />}
          </Bound>
          <Bound control={control} name="guardianName">
            {(bound) => <TextQuestion {...bound} label={labels.guardianName} />}
          </Bound>
          <Bound control={control} name="guardianAppointedOn">
            {(bound) => (
              <DateQuestion
                {...bound}
                label={labels.guardianAppointedOn}
                help={t('caseForm.openedOnHelp')}
                mayNotApply
              />
            )}
          </Bound>
          <Bound control={control} name="guardianAppointedBy">
            {(bound) => <TextQuestion {...bound} label={labels.guardianAppointedBy} mayNotApply />}
          </Bound>
          <Bound control={control} name="views">
            {(bound) => (
              <TextQuestion {...bound} label={labels.views} help={t('bestInterests.viewsHelp')} rows={4} />
            )}
          </Bound>
          <Bound control={control} name="viewsHeardOn">
            {(bound) => (
              <DateQuestion {...bound} label={labels.viewsHeardOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="options">
            {(bound) => <TextQuestion {...bound} label={labels.options} rows={4} />}
          </Bound>
          <Bound control={control} name="decision">
            {(bound) => <TextQuestion {...bound} label={labels.decision} rows={3} />}
          </Bound>
          <Bound control={control} name="reviewOn">
            {(bound) => (
              <DateQuestion
                {...bound}
                label={labels.reviewOn}
                help={t('caseForm.openedOnHelp')}
                mayNotApply
                isAhead
              />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
