import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { PlanFile, SeenPlanNode } from '../../../shared/contract/national-plan.ts';
import { PlanLevel } from '../../../shared/domain/plan-node.ts';
import { inTreeOrder, mayStandUnder, within } from '../../../shared/domain/plan-tree.ts';
import { call } from '../../bridge.ts';
import { DraftedForm } from '../../forms/drafted-form.tsx';
import { PlanRecordForm } from '../../forms/plan-record-form.tsx';
import type { OpenedForm } from '../../forms/use-drafted-values.ts';
import { usePlanRecordForm } from '../../forms/use-plan-record-form.ts';
import { planNodeQuery, planQuery } from '../../queries/national-plan.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import { AgencyFields, BudgetFields } from './node-rows.tsx';
import { newNodeValues, NodeValues, nodeValuesOf, readNodeValues } from './node-values.ts';
import { nodeText } from './plan-text.ts';
import { ReasonField } from './reason-field.tsx';
import { wordsOrNone } from './typed-values.ts';
import './national-plan.css';
import { Bilingual } from '../../ui/bilingual.tsx';

/** A new goal, programme, project or activity of a plan. */
export function NewNodeScreen({
  planId,
  nodeId,
  parentId,
}: {
  readonly planId: string;
  readonly nodeId: string;
  /** Under what it was begun; empty directly under the plan. */
  readonly parentId: string;
}) {
  const plan = useQuery({ ...planQuery(planId), staleTime: Infinity });
  if (plan.data === undefined) return <Loading screen="plan-node-form" failure={plan.error ?? undefined} />;
  return <DraftedNodeForm plan={plan.data} nodeId={nodeId} onFile={null} parentId={parentId} />;
}

/** The form of one that is in the plan. */
export function EditNodeScreen({ nodeId }: { readonly nodeId: string }) {
  const file = useQuery({ ...planNodeQuery(nodeId), staleTime: Infinity });
  const planId = file.data?.planId;
  const plan = useQuery({ ...planQuery(planId ?? ''), enabled: planId !== undefined, staleTime: Infinity });
  if (file.data === undefined || plan.data === undefined)
    return <Loading screen="plan-node-form" failure={file.error ?? plan.error ?? undefined} />;
  return <DraftedNodeForm plan={plan.data} nodeId={nodeId} onFile={file.data} parentId="" />;
}

function DraftedNodeForm({
  plan,
  nodeId,
  onFile,
  parentId,
}: {
  readonly plan: PlanFile;
  readonly nodeId: string;
  readonly onFile: SeenPlanNode | null;
  readonly parentId: string;
}) {
  const client = useQueryClient();
  return (
    <DraftedForm
      screen="plan-node-form"
      subject="plan-node"
      recordId={nodeId}
      belongsToId={plan.planId}
      schema={NodeValues}
      onFile={
        onFile === null ? newNodeValues(levelBelow(plan, parentId), parentId) : nodeValuesOf(onFile.node)
      }
      version={onFile?.version ?? 0}
      readAgain={() => client.fetchQuery({ ...planNodeQuery(nodeId), staleTime: 0 })}
    >
      {(opened) => <NodeForm plan={plan} nodeId={nodeId} opened={opened} />}
    </DraftedForm>
  );
}

function NodeForm({
  plan,
  nodeId,
  opened,
}: {
  readonly plan: PlanFile;
  readonly nodeId: string;
  readonly opened: OpenedForm<NodeValues>;
}) {
  const text = useText();
  const { t, label } = text;
  const navigate = useNavigate();
  const { planId } = plan;
  const filed = usePlanRecordForm({
    opened,
    read: (typed) => readNodeValues(typed, today()),
    save: (node, version, { reason }) =>
      call('nationalPlan.saveNode', { nodeId, planId, version, node, reason: wordsOrNone(reason) }),
    within: 'node',
    saved: () => navigate({ to: '/plan/nodes/$nodeId', params: { nodeId }, replace: true }),
  });
  const { values, set, problems } = filed;
  const isNextVersion = plan.editions[0]?.state === 'approved';
  const level = PlanLevel.safeParse(values.level).data;
  const inside = new Set(within(plan.nodes, nodeId).map((each) => each.nodeId));
  const parents = inTreeOrder(plan.nodes).filter(
    (each) => !inside.has(each.nodeId) && level !== undefined && mayStandUnder(level, each.node.level),
  );
  const goals = inTreeOrder(plan.nodes).filter(({ node }) => node.level === 'goal');
  return (
    <PlanRecordForm
      screen="plan-node-form"
      title={t(opened.version === 0 ? 'plan.addTitle' : 'plan.editNode')}
      filed={filed}
      onLeave={() =>
        void (opened.version === 0
          ? navigate({ to: '/plan/$planId', params: { planId }, search: {} })
          : navigate({ to: '/plan/nodes/$nodeId', params: { nodeId } }))
      }
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
      <fieldset className="case-form-section">
        <legend className="plan-legend">{t('plan.placeSection')}</legend>
        <div className="plan-fields">
          <CodeSelect
            label={t('plan.field.level')}
            list={planLevels}
            value={values.level}
            problem={problems['level']}
            onChange={(chosen) => set({ level: chosen })}
          />
          <LineField
            label={t('plan.field.code')}
            help={t('plan.codeHelp')}
            width="short"
            maxLength={30}
            value={values.code}
            problem={problems['code']}
            onChange={(code) => set({ code })}
          />
        </div>
        {level !== 'goal' && (
          <Field label={t('plan.field.parentId')} help={t('plan.parentHelp')} problem={problems['parentId']}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={values.parentId}
                onChange={({ target }) => set({ parentId: target.value })}
              >
                <option value="">{t('plan.underThePlan')}</option>
                {parents.map(({ nodeId: id, node }) => (
                  <option key={id} value={id}>
                    {`${node.code} · ${label(planLevels, node.level)} · ${nodeText(text, node)}`}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </fieldset>
      <fieldset className="case-form-section">
        <legend className="plan-legend">{t('plan.textSection')}</legend>
        <TextField
          label={t('plan.field.textLao')}
          rows={3}
          maxLength={600}
          value={values.textLao}
          problem={problems['textLao']}
          onChange={(textLao) => set({ textLao })}
        />
        <TextField
          label={t('plan.field.textEnglish')}
          rows={2}
          maxLength={600}
          value={values.textEnglish}
          problem={problems['textEnglish']}
          onChange={(textEnglish) => set({ textEnglish })}
        />
      </fieldset>
      {level !== 'goal' && goals.length > 0 && (
        <fieldset className="case-form-section">
          <legend className="plan-legend">{t('plan.field.goalIds')}</legend>
          <p className="quiet small">{t('plan.goalsHelp')}</p>
          {problems['goalIds'] !== undefined && (
            <p className="field-problem">{t('problem.no-such-plan-node')}</p>
          )}
          <div className="plan-goal-choices">
            {goals.map(({ nodeId: id, node }) => (
              <label className="choice" key={id}>
                <input
                  type="checkbox"
                  checked={values.goalIds.includes(id)}
                  onChange={({ target }) =>
                    set({
                      goalIds: target.checked
                        ? [...values.goalIds, id]
                        : values.goalIds.filter((other) => other !== id),
                    })
                  }
                />
                <span>
                  <strong>{node.code}</strong> <Bilingual lao={node.textLao} english={node.textEnglish} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset className="case-form-section">
        <legend className="plan-legend">{t('plan.period')}</legend>
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
        <legend className="plan-legend">{t('plan.field.agencies')}</legend>
        <AgencyFields
          agencies={values.agencies}
          problems={problems}
          onChange={(agencies) => set({ agencies })}
        />
      </fieldset>
      <fieldset className="case-form-section">
        <legend className="plan-legend">{t('plan.field.budget')}</legend>
        <BudgetFields budget={values.budget} problems={problems} onChange={(budget) => set({ budget })} />
      </fieldset>
    </PlanRecordForm>
  );
}

/** What most often comes under what: the next level, and activities under anything else. */
function levelBelow(plan: PlanFile, parentId: string): string {
  const above = plan.nodes.find(({ nodeId }) => nodeId === parentId)?.node.level;
  if (above === undefined || above === 'goal') return 'programme';
  return above === 'programme' ? 'project' : 'activity';
}
