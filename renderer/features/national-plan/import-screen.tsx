import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { ExaminedSheet, PlanFile } from '../../../shared/contract/national-plan.ts';
import { planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { Refusal } from '../../../shared/result.ts';
import { call } from '../../bridge.ts';
import { planQuery } from '../../queries/national-plan.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { planTitle } from './plan-text.ts';
import { ReasonField } from './reason-field.tsx';
import { sheetPlaceText, sheetProblemText } from './sheet-problem-text.ts';
import { wordsOrNone } from './typed-values.ts';
import '../../ui/record-table.css';
import './national-plan.css';

/** A sheet into the plan: first it is only read, and told row by row where it does not fit; then all of it, or nothing. */
export function ImportPlanScreen({ planId }: { readonly planId: string }) {
  const plan = useQuery(planQuery(planId));
  if (plan.data === undefined) return <Loading screen="plan-import" failure={plan.error ?? undefined} />;
  return <ImportPlan plan={plan.data} />;
}

function ImportPlan({ plan }: { readonly plan: PlanFile }) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const client = useQueryClient();
  const { planId, version } = plan;
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState('');
  const isNextVersion = plan.editions[0]?.state === 'approved';
  const examine = useMutation({
    mutationFn: async (chosen: File) =>
      call('nationalPlan.examineSheet', { planId, sheet: new Uint8Array(await chosen.arrayBuffer()) }),
  });
  const put = useMutation({
    mutationFn: async (chosen: File) =>
      call('nationalPlan.importSheet', {
        planId,
        version,
        // Read again: whoever mended the file meanwhile gets what stands in it now.
        sheet: new Uint8Array(await chosen.arrayBuffer()),
        reason: wordsOrNone(reason),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['national-plan'] });
      await navigate({ to: '/plan/$planId', params: { planId }, search: {} });
    },
  });
  const choose = (chosen: File | undefined): void => {
    setFile(chosen);
    examine.reset();
    put.reset();
    if (chosen !== undefined) examine.mutate(chosen);
  };
  const examined = examine.data;
  const isReady = file !== undefined && examined?.problemCount === 0 && examined.rows > 0;
  return (
    <div className="screen plan-import" data-screen="plan-import">
      <header className="screen-title">
        <h1>{t('plan.importTitle')}</h1>
      </header>
      <p className="small">
        <Link to="/plan/$planId" params={{ planId }} search={{}}>
          {planTitle(text, plan.plan)}
        </Link>
      </p>
      <section className="plan-box">
        <p>{t('plan.importHelp')}</p>
        <Field
          label={t('plan.sheetFile')}
          width="medium"
          problem={fileProblem(examine.error) ?? fileProblem(put.error)}
        >
          {(control) => <FileInput control={control} accept=".xlsx" onFile={choose} />}
        </Field>
        {examine.isPending && <p role="status">{t('plan.examining')}</p>}
        {examine.error !== null && fileProblem(examine.error) === undefined && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, examine.error)}</p>
          </Notice>
        )}
      </section>
      {examined !== undefined && (
        <>
          <Outcome examined={examined} plan={plan} />
          {examined.problemCount > 0 && <Problems examined={examined} />}
        </>
      )}
      {isReady && (
        <section className="plan-box">
          {isNextVersion && (
            <ReasonField value={reason} problem={reasonProblem(put.error)} onChange={setReason} />
          )}
          {put.error !== null &&
            fileProblem(put.error) === undefined &&
            reasonProblem(put.error) === undefined && (
              <Notice kind="problem" title={t('error.title')}>
                <p>{failureText(t, put.error)}</p>
              </Notice>
            )}
          <div className="plan-actions">
            <Button look="main" icon={FileUp} disabled={put.isPending} onClick={() => put.mutate(file)}>
              {t('plan.importNow')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

/** What is wrong with the file as a whole; its rows are told apart. */
const fileProblem = (failure: unknown): string | undefined => problemAt(failure, 'sheet');

const reasonProblem = (failure: unknown): string | undefined =>
  problemAt(failure, 'reason') === undefined ? undefined : 'needed';

const problemAt = (failure: unknown, field: string): string | undefined =>
  failure instanceof Refusal && failure.error.code === 'invalid'
    ? failure.error.fields[field]?.[0]
    : undefined;

/** What the sheet would do, and how the plan would stand against what was announced. */
function Outcome({ examined, plan }: { readonly examined: ExaminedSheet; readonly plan: PlanFile }) {
  const { t, label, number } = useText();
  const { rows, added, changed, unchanged, counts } = examined;
  const { announced } = plan.plan;
  return (
    <section className="plan-box" aria-labelledby="plan-outcome">
      <h2 id="plan-outcome">{t('plan.outcome')}</h2>
      <p>
        {t('plan.outcomeFigures', {
          rows: number(rows),
          added: number(added),
          changed: number(changed),
          unchanged: number(unchanged),
        })}
      </p>
      <table className="plan-counts">
        <thead>
          <tr>
            <th scope="col">{t('plan.level')}</th>
            <th scope="col">{t('plan.wouldHave')}</th>
            <th scope="col">{t('plan.announced')}</th>
          </tr>
        </thead>
        <tbody>
          {planLevelCodes.map((level) => {
            const wanted = announced[level];
            return (
              <tr key={level}>
                <th scope="row">{label(planLevels, level)}</th>
                <td>
                  {number(counts[level])}
                  {wanted !== null && wanted !== counts[level] && ` · ${t('plan.notAsAnnounced')}`}
                </td>
                <td>{wanted === null ? '–' : number(wanted)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Problems({ examined }: { readonly examined: ExaminedSheet }) {
  const text = useText();
  const { t, number } = text;
  const { problems, problemCount } = examined;
  return (
    <section aria-labelledby="plan-problems">
      <Notice kind="problem" title={t('plan.problems', { figure: number(problemCount) })}>
        <p>{t('plan.problemsHelp')}</p>
      </Notice>
      <h2 id="plan-problems" className="unseen">
        {t('plan.problems', { figure: number(problemCount) })}
      </h2>
      <table className="record-table plan-problem-table" aria-labelledby="plan-problems">
        <thead>
          <tr>
            <th scope="col" className="plan-problem-place">
              {t('plan.sheetPlace')}
            </th>
            <th scope="col">{t('plan.sheetProblem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((each) => (
            <tr className="record-row" key={`${each.row} ${each.column} ${each.letters} ${each.problem}`}>
              <th scope="row">{sheetPlaceText(text, each)}</th>
              <td data-label={t('plan.sheetProblem')}>{sheetProblemText(text, each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problemCount > problems.length && (
        <p className="quiet">{t('plan.moreProblems', { figure: number(problemCount - problems.length) })}</p>
      )}
    </section>
  );
}
