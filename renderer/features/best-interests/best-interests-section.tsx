import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePen, FilePlus, Pencil } from 'lucide-react';
import { useId, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { bestInterestKinds } from '../../../shared/codes/best-interest-kinds.ts';
import type { SeenBestInterests } from '../../../shared/contract/best-interests.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import {
  bestInterestsAfter,
  type BestInterestsMove,
  bestInterestsMoveNames,
} from '../../../shared/domain/best-interests-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay } from '../../forms/raw-date.ts';
import { readPastDay } from '../../forms/raw-day.ts';
import { bestInterestsQuery } from '../../queries/best-interests.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { dueText } from '../protocol/due-text.ts';
import { bestInterestsLabels, bestInterestsTexts } from './best-interests-text.ts';
import '../claims/claims.css';

/** Steps for the best interests of somebody who is or may be a child. */
export function BestInterestsSection({ file }: { readonly file: CaseFile }) {
  const { t, moment } = useText();
  const navigate = useNavigate();
  const { caseId } = file;
  const steps = useQuery(bestInterestsQuery(caseId));
  const mayWrite = file.may.includes('case:write');
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'best-interests' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const write = (recordId: string) =>
    void navigate({ to: '/cases/$caseId/best-interests/$recordId', params: { caseId, recordId } });
  return (
    <section className="case-panel" aria-labelledby="best-interests-title" data-section="best-interests">
      <header className="ledger-head">
        <h2 id="best-interests-title">{t('bestInterests.title')}</h2>
        {mayWrite && steps.data !== null && (
          <Button icon={FilePlus} onClick={() => write(newRecordId())}>
            {t('bestInterests.add')}
          </Button>
        )}
      </header>
      {steps.isPending && <p className="quiet">{t('program.loading')}</p>}
      {steps.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, steps.error)}</p>
        </Notice>
      )}
      {steps.data === null && <p>{t('bestInterests.withheld')}</p>}
      {steps.data?.length === 0 && <p className="quiet">{t('bestInterests.none')}</p>}
      {begun.map(({ recordId, savedAt }) => (
        <div key={recordId}>
          <Button look="quiet" icon={FilePen} onClick={() => write(recordId)}>
            {t('bestInterests.draft', { when: moment(savedAt) })}
          </Button>
        </div>
      ))}
      {steps.data?.map((step) => (
        <StepCard key={step.bestInterestsId} caseId={caseId} seen={step} mayWrite={mayWrite} onEdit={write} />
      ))}
    </section>
  );
}

const shownFields = [
  'panel',
  'guardianKin',
  'guardianName',
  'guardianAppointedOn',
  'guardianAppointedBy',
  'views',
  'viewsHeardOn',
  'options',
  'decision',
  'reviewOn',
] as const;

type Asked = Exclude<BestInterestsMove, 'begin'>;

/** One step: how it stands, what the child said, what was decided, and when it is looked at again. */
function StepCard({
  caseId,
  seen,
  mayWrite,
  onEdit,
}: {
  readonly caseId: string;
  readonly seen: SeenBestInterests;
  readonly mayWrite: boolean;
  readonly onEdit: (recordId: string) => void;
}) {
  const text = useText();
  const { t, label, language } = text;
  const id = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(seen, asked);
  const { bestInterestsId, state, step, acts } = seen;
  const labels = bestInterestsLabels(t);
  const reviewOn = givenValue(step.reviewOn);
  const isReviewDue = state === 'decided' && reviewOn !== undefined;
  // Nothing is decided before the child was heard, or it is said why not.
  const isDecidable = step.decision.answer === 'given' && step.views.answer !== 'not-asked';
  const moves = bestInterestsMoveNames.filter(
    (move): move is Asked =>
      move !== 'begin' && bestInterestsAfter(state, move) !== undefined && (move !== 'decide' || isDecidable),
  );
  return (
    <article className="claim" aria-labelledby={id} data-best-interests={state}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {label(bestInterestKinds, step.kind)}: {t(`bestInterests.state.${state}`)}
      </h3>
      {isReviewDue && (
        <p className={reviewOn < today() ? 'rows-warning' : 'quiet'}>
          {labels.reviewOn}: {formatDate(reviewOn, language, 'short')} · {dueText(text, reviewOn, today())}
        </p>
      )}
      <dl className="facts">
        {step.byId !== null && (
          <div className="facts-pair">
            <dt>{labels.byId}</dt>
            <dd>{bestInterestsTexts.byId(step.byId, text)}</dd>
          </div>
        )}
        {shownFields
          // That a child was not heard, and why, is told as what they said is.
          .filter((field) => step[field].answer === 'given' || field === 'views')
          .map((field) => (
            <div key={field} className="facts-pair">
              <dt>{labels[field]}</dt>
              <dd className="claim-words">
                {field === 'guardianKin'
                  ? bestInterestsTexts.guardianKin(step.guardianKin, text)
                  : bestInterestsTexts[field](step[field], text)}
              </dd>
            </div>
          ))}
      </dl>
      <ul className="claim-acts">
        {acts.map(({ actId, move, on, byName }) => (
          <li key={actId} data-move={move}>
            <span className="claim-act-day">{formatDate(on, language, 'short')}</span>{' '}
            {t(`bestInterests.did.${move}`)} <span className="quiet small">{byName}</span>
          </li>
        ))}
      </ul>
      {mayWrite && !isDecidable && bestInterestsAfter(state, 'decide') !== undefined && (
        <p className="quiet small">{t('bestInterests.decideHelp')}</p>
      )}
      {mayWrite && (
        <div className="claim-choices">
          {moves.map((move, at) => (
            <Button
              key={move}
              look={at === 0 ? 'main' : 'plain'}
              aria-describedby={id}
              onClick={() => setAsked(move)}
            >
              {t(`bestInterests.move.${move}`)}
            </Button>
          ))}
          <Button look="quiet" icon={Pencil} aria-describedby={id} onClick={() => onEdit(bestInterestsId)}>
            {t('action.edit')}
          </Button>
        </div>
      )}
      {asked !== null && (
        <MoveDialog caseId={caseId} seen={seen} move={asked} onClose={() => setAsked(null)} />
      )}
    </article>
  );
}

/** On which day a step went on. */
function MoveDialog({
  caseId,
  seen: { bestInterestsId, version },
  move,
  onClose,
}: {
  readonly caseId: string;
  readonly seen: SeenBestInterests;
  readonly move: Asked;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const [on, setOn] = useState(() => rawDay(today()));
  const [problem, setProblem] = useState<string>();
  const put = useMutation({
    mutationFn: (day: string) =>
      call('bestInterests.move', { bestInterestsId, caseId, version, move, on: day }),
    // The next move is made on the version that this one left.
    onSuccess: async () => {
      await client.invalidateQueries(bestInterestsQuery(caseId));
      onClose();
    },
  });
  const submit = () => {
    const day = readPastDay(on, today());
    setProblem(day.ok ? undefined : day.problem);
    if (day.ok) put.mutate(day.value);
    return day.ok;
  };
  return (
    <FormDialog
      title={t(`bestInterests.move.${move}`)}
      submit={t('claims.putOnFile')}
      act={put}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('claims.on')} problem={problem} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={on} onRaw={setOn} />
        )}
      </Field>
    </FormDialog>
  );
}
