import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { PlanFile } from '../../../shared/contract/national-plan.ts';
import { planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { PHASE_THREE_DRAFT } from '../../../shared/national-plan/phase-3.ts';
import { call } from '../../bridge.ts';
import { DraftedForm } from '../../forms/drafted-form.tsx';
import { isSame } from '../../forms/merge-values.ts';
import { PlanRecordForm } from '../../forms/plan-record-form.tsx';
import type { OpenedForm } from '../../forms/use-drafted-values.ts';
import { usePlanRecordForm } from '../../forms/use-plan-record-form.ts';
import { planQuery, plansQuery } from '../../queries/national-plan.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import { newPlanValues, PlanValues, planValuesOf, readPlanValues } from './plan-values.ts';
import { ReasonField } from './reason-field.tsx';
import { wordsOrNone } from './typed-values.ts';
import './national-plan.css';

/** The title and period of a plan; a new one may begin with the goals of phase III. */
export function PlanFormScreen({ planId, isNew }: { readonly planId: string; readonly isNew: boolean }) {
  const client = useQueryClient();
  const query = planQuery(planId);
  const file = useQuery({ ...query, enabled: !isNew, staleTime: Infinity });
  const plans = useQuery({ ...plansQuery, enabled: isNew });
  if (isNew ? plans.data === undefined : file.data === undefined)
    return <Loading screen="plan-form" failure={file.error ?? plans.error ?? undefined} />;
  return (
    <DraftedForm
      screen="plan-form"
      subject="national-plan"
      recordId={planId}
      belongsToId={planId}
      schema={PlanValues}
      // Where the office has no plan yet, that of phase III is offered.
      onFile={
        file.data === undefined ? newPlanValues(plans.data?.length === 0) : planValuesOf(file.data.plan)
      }
      version={file.data?.version ?? 0}
      readAgain={() => client.fetchQuery({ ...query, staleTime: 0 })}
    >
      {(opened) => <PlanForm planId={planId} file={file.data ?? null} opened={opened} />}
    </DraftedForm>
  );
}

function PlanForm({
  planId,
  file,
  opened,
}: {
  readonly planId: string;
  readonly file: PlanFile | null;
  readonly opened: OpenedForm<PlanValues>;
}) {
  const { t, label } = useText();
  const navigate = useNavigate();
  // A form keeps the version it was opened on, also when the record is read again while it is open.
  const [seen] = useState(file);
  const isNextVersion = seen?.editions[0]?.state === 'approved';
  const filed = usePlanRecordForm({
    opened,
    read: (typed) => readPlanValues(typed, today()),
    save: (plan, version, { beginsWithGoals, reason }) =>
      call('nationalPlan.save', {
        planId,
        version,
        plan,
        beginWith: version === 0 && beginsWithGoals ? PHASE_THREE_DRAFT : null,
        reason: wordsOrNone(reason),
      }),
    within: 'plan',
    saved: () => navigate({ to: '/plan/$planId', params: { planId }, search: {}, replace: true }),
  });
  const { values, set, problems } = filed;
  const begin = (beginsWithGoals: boolean) => {
    // Only what nobody has typed over is filled in or taken out again.
    const isUntouched = isSame(values, newPlanValues(values.beginsWithGoals));
    set(isUntouched ? newPlanValues(beginsWithGoals) : { beginsWithGoals });
  };
  return (
    <PlanRecordForm
      screen="plan-form"
      title={t(seen === null ? 'plan.newTitle' : 'plan.editTitle')}
      onLeave={() =>
        void (seen === null
          ? navigate({ to: '/plan' })
          : navigate({ to: '/plan/$planId', params: { planId }, search: {} }))
      }
      filed={filed}
    >
      {isNextVersion && (
        <fieldset className="case-form-section">
          <ReasonField
            value={values.reason}
            problem={problems['reason']}
            onChange={(reason) => set({ reason })}
          />
        </fieldset>
      )}
      {seen === null && (
        <fieldset className="case-form-section">
          <legend className="plan-legend">{t('plan.beginWith')}</legend>
          <label className="choice">
            <input type="radio" name="begin" checked={values.beginsWithGoals} onChange={() => begin(true)} />
            {t('plan.beginWithGoals')}
          </label>
          <label className="choice">
            <input
              type="radio"
              name="begin"
              checked={!values.beginsWithGoals}
              onChange={() => begin(false)}
            />
            {t('plan.beginEmpty')}
          </label>
          {values.beginsWithGoals && (
            <Notice kind="warning" title={t('plan.draftGoals')}>
              <p>{t('plan.draftGoalsHelp')}</p>
            </Notice>
          )}
        </fieldset>
      )}
      <fieldset className="case-form-section">
        <legend className="plan-legend">{t('plan.titleSection')}</legend>
        <LineField
          label={t('plan.planCode')}
          help={t('plan.planCodeHelp')}
          width="short"
          maxLength={20}
          value={values.code}
          problem={problems['code']}
          onChange={(code) => set({ code })}
        />
        <LineField
          label={t('plan.titleLao')}
          maxLength={300}
          value={values.titleLao}
          problem={problems['titleLao']}
          onChange={(titleLao) => set({ titleLao })}
        />
        <LineField
          label={t('plan.titleEnglish')}
          maxLength={300}
          value={values.titleEnglish}
          problem={problems['titleEnglish']}
          onChange={(titleEnglish) => set({ titleEnglish })}
        />
        <div className="plan-fields">
          <LineField
            label={t('plan.field.startsOn')}
            width="short"
            maxLength={40}
            value={values.startsOn}
            problem={problems['startsOn']}
            onChange={(startsOn) => set({ startsOn })}
          />
          <LineField
            label={t('plan.field.endsOn')}
            width="short"
            maxLength={40}
            value={values.endsOn}
            problem={problems['endsOn']}
            onChange={(endsOn) => set({ endsOn })}
          />
        </div>
      </fieldset>
      <fieldset className="case-form-section">
        <legend className="plan-legend">{t('plan.announcedSection')}</legend>
        <p className="quiet small">{t('plan.announcedHelp')}</p>
        <div className="plan-fields">
          {planLevelCodes.map((level) => (
            <LineField
              key={level}
              label={label(planLevels, level)}
              width="short"
              maxLength={6}
              value={values.announced[level]}
              problem={problems[`announced.${level}`]}
              onChange={(typed) => set({ announced: { ...values.announced, [level]: typed } })}
            />
          ))}
        </div>
        <LineField
          label={t('plan.announcedSource')}
          maxLength={200}
          value={values.announcedSource}
          problem={problems['announcedSource']}
          onChange={(announcedSource) => set({ announcedSource })}
        />
      </fieldset>
    </PlanRecordForm>
  );
}
