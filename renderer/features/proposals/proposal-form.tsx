import { type Control, useWatch } from 'react-hook-form';
import { reasonsNotIdentified } from '../../../shared/codes/reasons-not-identified.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { Proposal } from '../../../shared/domain/proposal.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { proposalHistoryLabels } from '../../forms/proposal-labels.ts';
import {
  type FiledProposal,
  proposalFieldOrder,
  ProposalValues,
  readProposalValues,
} from '../../forms/proposal-values.ts';
import { Question } from '../../forms/question.tsx';
import { NeededTextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import './proposals.css';

const proposable = Proposal.shape.proposes.options;

interface ProposalFormProps {
  readonly caseId: string;
  readonly recordId: string;
  /** What the form begins with: what is on file, or for a new one what is coded of the case. */
  readonly start: ProposalValues;
  /** 0 for a new one. */
  readonly version: number;
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** What is proposed to the authority, the case in short, and why; filing it puts it before the head of the wing. */
export function ProposalForm({
  caseId,
  recordId,
  start,
  version,
  draft,
  onDone,
  onStartAgain,
}: ProposalFormProps) {
  const text = useText();
  const { t } = text;
  const labels = proposalHistoryLabels(t);
  return (
    <RecordForm<ProposalValues, FiledProposal>
      screen="proposal-form"
      title={t(version === 0 ? 'proposal.newTitle' : 'proposal.amendTitle')}
      file={t('proposal.putForward')}
      drafted={{ subject: 'proposal', recordId, caseId }}
      opened={openRecord(ProposalValues, { fields: proposalFieldOrder, onFile: start, version, draft })}
      fields={proposalFieldOrder}
      labels={labels}
      question="proposes"
      read={readProposalValues}
      inWords={(values, { label }) => ({
        ...values,
        proposes: proposable
          .filter((each) => each === values.proposes)
          .map((each) => t(`proposal.proposed.${each}`))
          .join(''),
        notIdentifiedBecause: label(reasonsNotIdentified, values.notIdentifiedBecause),
      })}
      put={(filed, over) => call('proposal.save', { proposalId: recordId, caseId, version: over, ...filed })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="proposes">
            {({ name, raw, onRaw, onLeave, problem }) => (
              <Question name={name} label={labels.proposes} problem={problem} isGroup onBlur={onLeave}>
                {({ id }) => (
                  <div className="choices">
                    {proposable.map((each) => (
                      <label key={each} className="choice">
                        <input type="radio" name={id} checked={raw === each} onChange={() => onRaw(each)} />
                        {t(`proposal.proposed.${each}`)}
                      </label>
                    ))}
                  </div>
                )}
              </Question>
            )}
          </Bound>
          <Because control={control} label={labels.notIdentifiedBecause} />
          <Bound control={control} name="summary">
            {(bound) => (
              <NeededTextQuestion
                {...bound}
                label={labels.summary}
                help={t('proposal.summaryHelp')}
                rows={10}
              />
            )}
          </Bound>
          <Bound control={control} name="reasons">
            {(bound) => (
              <NeededTextQuestion
                {...bound}
                label={labels.reasons}
                help={t('proposal.reasonsHelp')}
                rows={5}
              />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}

/** Why somebody is not a victim; asked of no other proposal. */
function Because({
  control,
  label,
}: {
  readonly control: Control<ProposalValues, unknown, FiledProposal>;
  readonly label: string;
}) {
  const proposes = useWatch({ control, name: 'proposes' });
  if (proposes !== 'not-identified') return null;
  return (
    <Bound control={control} name="notIdentifiedBecause">
      {(bound) => <NeededCodeQuestion {...bound} label={label} list={reasonsNotIdentified} />}
    </Bound>
  );
}
