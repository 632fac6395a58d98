import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, Circle, CircleMinus, FilePen, TriangleAlert } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { useQuery } from '@tanstack/react-query';
import { planParties } from '../../../shared/codes/plan-parties.ts';
import type { SeenPlan } from '../../../shared/contract/assistance.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { Objective } from '../../../shared/domain/support-plan.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';
import { dueText } from '../protocol/due-text.ts';

/** The plan of a case as it was agreed last, and below it how it was agreed before. */
export function PlanPart({
  file: { caseId, may },
  plans,
}: {
  readonly file: CaseFile;
  /** Every version, the newest first. */
  readonly plans: readonly SeenPlan[];
}) {
  const { t, number, moment } = useText();
  const navigate = useNavigate();
  const mayWrite = may.includes('case:write');
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const [newest, ...earlier] = plans;
  const begun = drafts.data?.find(
    (draft) => draft.subject === 'support-plan' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  // A plan that was begun and not filed is gone on with: there is one a case.
  const planId = newest?.planId ?? begun?.recordId;
  const write = () =>
    void navigate({
      to: '/cases/$caseId/assistance/$part/$recordId',
      params: { caseId, part: 'support-plan', recordId: planId ?? newRecordId() },
      search: {},
    });
  return (
    <section className="case-subsection" aria-labelledby="plan-title">
      <header className="assistance-head">
        <h3 id="plan-title">{t('plans.title')}</h3>
        {mayWrite && (
          <Button icon={FilePen} onClick={write}>
            {newest === undefined && begun !== undefined
              ? t('assistance.draft', { when: moment(begun.savedAt) })
              : t(newest === undefined ? 'plans.new' : 'plans.next')}
          </Button>
        )}
      </header>
      {newest === undefined && <p className="quiet">{t('plans.none')}</p>}
      {newest !== undefined && <OnePlan plan={newest} isNewest />}
      {earlier.length > 0 && (
        <details>
          <summary>
            {t('plans.earlier')} <span className="quiet">{number(earlier.length)}</span>
          </summary>
          {earlier.map((plan) => (
            <OnePlan key={plan.version} plan={plan} isNewest={false} />
          ))}
        </details>
      )}
    </section>
  );
}

function OnePlan({ plan, isNewest }: { readonly plan: SeenPlan; readonly isNewest: boolean }) {
  const text = useText();
  const { t, label, language, number } = text;
  const { version, agreedOn, agreedWith, ownWords, reviewOn, objectives, recordedByName } = plan;
  const isLate = isNewest && reviewOn !== null && reviewOn < today();
  return (
    <article className="plan" data-plan={version}>
      <p className="small">
        <strong>
          {t('plans.agreed', { number: number(version), day: formatDate(agreedOn, language, 'short') })}
        </strong>{' '}
        · {agreedWith.map((code) => label(planParties, code)).join(', ')} ·{' '}
        <span className="quiet">{recordedByName}</span>
      </p>
      {reviewOn !== null && (
        <p className={isLate ? 'small rows-warning' : 'small quiet'}>
          {isLate && <TriangleAlert className="icon" aria-hidden />} {t('plans.reviewOn')}:{' '}
          {formatDate(reviewOn, language, 'short')}
          {isNewest && ` · ${dueText(text, reviewOn, today())}`}
        </p>
      )}
      {ownWords !== null && (
        <blockquote className="plan-words">
          <span className="quiet small">{t('plans.ownWords')}</span>
          <span className="assistance-words">{ownWords}</span>
        </blockquote>
      )}
      {objectives.length === 0 && <p className="quiet">{t('plans.noObjectives')}</p>}
      <ol className="plan-objectives">
        {objectives.map((objective) => (
          <ObjectiveLine key={objective.id} objective={objective} isNewest={isNewest} />
        ))}
      </ol>
    </article>
  );
}

const signs = {
  open: Circle,
  reached: CircleCheck,
  'partly-reached': CircleDashed,
  'not-reached': CircleMinus,
  dropped: CircleMinus,
} as const;

function ObjectiveLine({
  objective: { words, indicator, targetOn, state, outcome },
  isNewest,
}: {
  readonly objective: Objective;
  readonly isNewest: boolean;
}) {
  const { t, language } = useText();
  const Sign = signs[state];
  const isLate = isNewest && state === 'open' && targetOn !== null && targetOn < today();
  return (
    <li data-objective={state}>
      <span className="assistance-sign" data-state={state === 'reached' ? 'met' : state}>
        <Sign className="icon" aria-hidden />
      </span>
      <span className="rows-main">
        <span className="assistance-words">{words}</span>
        <span className="small">
          {t(`plans.state.${state}`)}
          {targetOn !== null && (
            <span className={isLate ? 'rows-warning' : 'quiet'}>
              {' · '}
              {t('plans.by', { day: formatDate(targetOn, language, 'short') })}
              {isLate && ` · ${t('plans.late')}`}
            </span>
          )}
        </span>
        {indicator !== null && <span className="small quiet">{t('plans.indicatorIs', { indicator })}</span>}
        {outcome !== null && (
          <span className="assistance-words small">
            <span className="quiet">{t('plans.outcome')}:</span> {outcome}
          </span>
        )}
      </span>
    </li>
  );
}
