import { claimKinds } from '../../../shared/codes/claim-kinds.ts';
import { claimWays } from '../../../shared/codes/claim-ways.ts';
import type { SeenClaim } from '../../../shared/contract/claim.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { MoneyOwed } from '../../../shared/domain/money-owed.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import {
  claimFieldOrder,
  ClaimValues,
  claimValuesOf,
  newClaimValues,
  readClaimValues,
} from '../../forms/claim-values.ts';
import { ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { SumQuestion } from '../../forms/money-input.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { Question } from '../../forms/question.tsx';
import { wordsOf } from '../../forms/raw-values-text.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import { OrganisationName } from '../../ui/organisation-name.tsx';
import { useText } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { moneyText as owedText } from '../what-happened/what-happened-texts.tsx';
import { claimLabels } from './claim-text.ts';

interface ClaimFormProps {
  readonly caseId: string;
  readonly recordId: string;
  /** The claim on file; undefined for a new one. */
  readonly kept: SeenClaim | undefined;
  /** The debts and wages that were told in what happened. */
  readonly owed: readonly MoneyOwed[];
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** What is claimed, of whom, how much and where. */
export function ClaimForm({ caseId, recordId, kept, owed, draft, onDone, onStartAgain }: ClaimFormProps) {
  const text = useText();
  const { t } = text;
  const labels = claimLabels(t);
  return (
    <RecordForm
      screen="claim-form"
      title={t(kept === undefined ? 'claims.new' : 'claims.edit')}
      drafted={{ subject: 'claim', recordId, caseId }}
      opened={openRecord(ClaimValues, {
        fields: claimFieldOrder,
        onFile: kept === undefined ? newClaimValues : claimValuesOf(kept.claim),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={claimFieldOrder}
      labels={labels}
      read={readClaimValues}
      inWords={(values, said) => ({
        kind: said.label(claimKinds, values.kind),
        owedId: said.t(values.owedId === '' ? 'claims.aboutNothingTold' : 'claims.aboutSomethingTold'),
        against: wordsOf(said, values.against, (typed) => typed),
        claimed: wordsOf(said, values.claimed, ({ units, currency }) => `${units} ${currency}`.trim()),
        way: wordsOf(said, values.way, (code) => said.label(claimWays, code)),
        courtId: values.courtId === '' ? '' : <OrganisationName organisationId={values.courtId} />,
        court: wordsOf(said, values.court, (typed) => typed),
        deadline: wordsOf(said, values.deadline, (date) => date.text),
        hearingOn: wordsOf(said, values.hearingOn, (date) => date.text),
        remark: wordsOf(said, values.remark, (typed) => typed),
      })}
      put={(claim, version) => call('claim.save', { claimId: recordId, caseId, version, claim })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="kind">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.kind} list={claimKinds} />}
          </Bound>
          {owed.length > 0 && (
            <Bound control={control} name="owedId">
              {({ name, raw, onRaw, onLeave, problem }) => (
                <Question
                  name={name}
                  label={labels.owedId}
                  help={t('claims.aboutHelp')}
                  problem={problem}
                  onBlur={onLeave}
                >
                  {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
                    <select
                      id={id}
                      aria-describedby={describedBy}
                      aria-invalid={isInvalid}
                      className="input"
                      value={raw}
                      onChange={(event) => onRaw(event.target.value)}
                    >
                      <option value="">{t('claims.aboutNothingTold')}</option>
                      {owed.map((row) => (
                        <option key={row.id} value={row.id}>
                          {owedText(row, text)}
                        </option>
                      ))}
                    </select>
                  )}
                </Question>
              )}
            </Bound>
          )}
          <Bound control={control} name="against">
            {(bound) => (
              <TextQuestion {...bound} label={labels.against} help={t('claims.againstHelp')} mayNotApply />
            )}
          </Bound>
          <Bound control={control} name="claimed">
            {(bound) => <SumQuestion {...bound} label={labels.claimed} />}
          </Bound>
          <Bound control={control} name="way">
            {(bound) => <ShortCodeQuestion {...bound} label={labels.way} list={claimWays} />}
          </Bound>
          <Bound control={control} name="courtId">
            {(bound) => <OrganisationQuestion {...bound} label={labels.courtId} />}
          </Bound>
          <Bound control={control} name="court">
            {(bound) => <TextQuestion {...bound} label={labels.court} mayNotApply />}
          </Bound>
          <Bound control={control} name="deadline">
            {(bound) => (
              <DateQuestion
                {...bound}
                label={labels.deadline}
                help={t('caseForm.openedOnHelp')}
                mayNotApply
                isAhead
              />
            )}
          </Bound>
          <Bound control={control} name="hearingOn">
            {(bound) => (
              <DateQuestion
                {...bound}
                label={labels.hearingOn}
                help={t('caseForm.openedOnHelp')}
                mayNotApply
                isAhead
              />
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
