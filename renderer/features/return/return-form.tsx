import { familyFindings } from '../../../shared/codes/family-findings.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import { returnKinds } from '../../../shared/codes/return-kinds.ts';
import { returnPapers } from '../../../shared/codes/return-papers.ts';
import { yesNo } from '../../../shared/codes/yes-no.ts';
import type { SeenReturn } from '../../../shared/contract/return.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodeQuestion, ShortCodeQuestion, ShortCodesQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { RawPlaceText, wordsOf } from '../../forms/raw-values-text.tsx';
import {
  newReturnValues,
  readReturnValues,
  returnFieldOrder,
  ReturnValues,
  returnValuesOf,
} from '../../forms/return-values.ts';
import { TextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { OrganisationName } from '../../ui/organisation-name.tsx';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { returnLabels } from './return-text.ts';

interface ReturnFormProps {
  readonly caseId: string;
  readonly recordId: string;
  /** The return on file; undefined for a new one. */
  readonly kept: SeenReturn | undefined;
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** Who decided, what was looked at before, from where to where, and into whose hands. */
export function ReturnForm({ caseId, recordId, kept, draft, onDone, onStartAgain }: ReturnFormProps) {
  const { t } = useText();
  const labels = returnLabels(t);
  return (
    <RecordForm
      screen="return-form"
      title={t(kept === undefined ? 'returns.new' : 'returns.edit')}
      drafted={{ subject: 'return', recordId, caseId }}
      opened={openRecord(ReturnValues, {
        fields: returnFieldOrder,
        onFile: kept === undefined ? newReturnValues : returnValuesOf(kept.return),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={returnFieldOrder}
      labels={labels}
      read={readReturnValues}
      inWords={(values, said) => ({
        kind: said.label(returnKinds, values.kind),
        isVoluntary: wordsOf(said, values.isVoluntary, (typed) => said.label(yesNo, typed)),
        riskAssessedOn: wordsOf(said, values.riskAssessedOn, (date) => date.text),
        riskFinding: wordsOf(said, values.riskFinding, (typed) => typed),
        family: wordsOf(said, values.family, (typed) => said.label(familyFindings, typed)),
        from: <RawPlaceText raw={values.from} />,
        to: <RawPlaceText raw={values.to} />,
        plannedOn: wordsOf(said, values.plannedOn, (date) => date.text),
        accompaniedBy: wordsOf(said, values.accompaniedBy, (typed) => typed),
        handedToId: values.handedToId === '' ? '' : <OrganisationName organisationId={values.handedToId} />,
        handedToKin: wordsOf(said, values.handedToKin, (typed) => said.label(relationshipKinds, typed)),
        papers: wordsOf(said, values.papers, (all) =>
          all.map((each) => said.label(returnPapers, each)).join(', '),
        ),
        remark: wordsOf(said, values.remark, (typed) => typed),
      })}
      put={(filed, version) => call('return.save', { returnId: recordId, caseId, version, return: filed })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="kind">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.kind} list={returnKinds} />}
          </Bound>
          <Bound control={control} name="isVoluntary">
            {(bound) => (
              <ShortCodeQuestion
                {...bound}
                label={labels.isVoluntary}
                help={t('returns.isVoluntaryHelp')}
                list={yesNo}
              />
            )}
          </Bound>
          <Bound control={control} name="riskAssessedOn">
            {(bound) => (
              <DateQuestion {...bound} label={labels.riskAssessedOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="riskFinding">
            {(bound) => <TextQuestion {...bound} label={labels.riskFinding} rows={3} />}
          </Bound>
          <Bound control={control} name="family">
            {(bound) => (
              <ShortCodeQuestion {...bound} label={labels.family} list={familyFindings} mayNotApply />
            )}
          </Bound>
          <Bound control={control} name="from">
            {(bound) => <PlaceQuestion {...bound} label={labels.from} />}
          </Bound>
          <Bound control={control} name="to">
            {(bound) => <PlaceQuestion {...bound} label={labels.to} />}
          </Bound>
          <Bound control={control} name="plannedOn">
            {(bound) => (
              <DateQuestion {...bound} label={labels.plannedOn} help={t('caseForm.openedOnHelp')} isAhead />
            )}
          </Bound>
          <Bound control={control} name="accompaniedBy">
            {(bound) => <TextQuestion {...bound} label={labels.accompaniedBy} mayNotApply />}
          </Bound>
          <Bound control={control} name="handedToId">
            {(bound) => <OrganisationQuestion {...bound} label={labels.handedToId} />}
          </Bound>
          <Bound control={control} name="handedToKin">
            {(bound) => (
              <CodeQuestion {...bound} label={labels.handedToKin} list={relationshipKinds} mayNotApply />
            )}
          </Bound>
          <Bound control={control} name="papers">
            {(bound) => (
              <ShortCodesQuestion {...bound} label={labels.papers} list={returnPapers} mayNotApply />
            )}
          </Bound>
          <Bound control={control} name="remark">
            {(bound) => <TextQuestion {...bound} label={labels.remark} rows={4} mayNotApply />}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}
