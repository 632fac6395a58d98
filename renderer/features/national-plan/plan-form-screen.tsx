import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { PlanFile } from '../../../shared/contract/national-plan.ts';
import { planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { PHASE_THREE_DRAFT } from '../../../shared/national-plan/phase-3.ts';
import { call } from '../../bridge.ts';
import { planQuery, plansQuery } from '../../queries/national-plan.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { emptyPlanValues, phaseThreeValues, planValuesOf, readPlanValues } from './plan-values.ts';
import { ReasonField } from './reason-field.tsx';
import { wordsOrNone } from './typed-values.ts';
import { usePlanSaving } from './use-plan-saving.ts';

/** The title and period of a plan; a new one may begin with the goals of phase III. */
export function PlanFormScreen({ planId, isNew }: { readonly planId: string; readonly isNew: boolean }) {
  const file = useQuery({ ...planQuery(planId), enabled: !isNew, staleTime: Infinity });
  const plans = useQuery({ ...plansQuery, enabled: isNew });
  if (isNew ? plans.data === undefined : file.data === undefined)
    return <Loading screen="plan-form" failure={file.error ?? plans.error ?? undefined} />;
  return <PlanForm planId={planId} file={file.data ?? null} isFirst={plans.data?.length === 0} />;
}

function PlanForm({
  planId,
  file,
  isFirst,
}: {
  readonly planId: string;
  readonly file: PlanFile | null;
  /** Whether the office has no plan yet: then that of phase III is offered. */
  readonly isFirst: boolean;
}) {
  const { t, label } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  // A form keeps the version it was opened on, also when the record is read again while it is open.
  const [seen] = useState(file);
  const [begins, setBegins] = useState(isFirst);
  const [values, setValues] = useState(
    seen === null ? (isFirst ? phaseThreeValues : emptyPlanValues) : planValuesOf(seen.plan),
  );
  const [reason, setReason] = useState('');
  const isNextVersion = seen?.editions[0]?.state === 'approved';
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const begin = (withGoals: boolean) => {
    setBegins(withGoals);
    // Only what nobody has typed over is filled in or taken out again.
    if (withGoals && values === emptyPlanValues) setValues(phaseThreeValues);
    if (!withGoals && values === phaseThreeValues) setValues(emptyPlanValues);
  };
  const saving = usePlanSaving({
    record: 'plan',
    read: () => {
      const reading = readPlanValues(values, today());
      return reading.ok ? { ok: true, record: reading.plan } : reading;
    },
    put: (plan) =>
      call('nationalPlan.save', {
        planId,
        version: seen?.version ?? 0,
        plan,
        beginWith: seen === null && begins ? PHASE_THREE_DRAFT : null,
        reason: wordsOrNone(reason),
      }),
    onSaved: async () => {
      await client.invalidateQueries({ queryKey: ['national-plan'] });
      await navigate({ to: '/plan/$planId', params: { planId }, search: {}, replace: true });
    },
  });
  const { problems } = saving;
  return (
    <FormFrame
      screen="plan-form"
      title={t(seen === null ? 'plan.newTitle' : 'plan.editTitle')}
      saving={saving}
      onLeave={() =>
        void (seen === null
          ? navigate({ to: '/plan' })
          : navigate({ to: '/plan/$planId', params: { planId }, search: {} }))
      }
    >
      {isNextVersion && (
        <fieldset className="case-form-section">
          <ReasonField value={reason} problem={problems['reason']} onChange={setReason} />
        </fieldset>
      )}
      {seen === null && (
        <fieldset className="case-form-section">
          <legend className="plan-legend">{t('plan.beginWith')}</legend>
          <label className="choice">
            <input type="radio" name="begin" checked={begins} onChange={() => begin(true)} />
            {t('plan.beginWithGoals')}
          </label>
          <label className="choice">
            <input type="radio" name="begin" checked={!begins} onChange={() => begin(false)} />
            {t('plan.beginEmpty')}
          </label>
          {begins && (
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
    </FormFrame>
  );
}
