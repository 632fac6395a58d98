import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { PlanNodeFile } from '../../../shared/contract/national-plan.ts';
import { inTreeOrder, mayStandUnder } from '../../../shared/domain/plan-tree.ts';
import { Refusal } from '../../../shared/result.ts';
import { call } from '../../bridge.ts';
import type { PathProblems } from '../../forms/read-plan-record.ts';
import { problemsOfRefusal } from '../../forms/use-told-problems.ts';
import { planQuery, plansQuery } from '../../queries/national-plan.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LineField } from '../directory/organisation-fields.tsx';
import { nodeText, planTitle } from './plan-text.ts';
import { ReasonField } from './reason-field.tsx';
import { wordsOrNone } from './typed-values.ts';

/** Puts a node into another plan as well: what it is and who does it goes along, its days and its money stay behind. */
export function CarryOverDialog({
  file,
  onClose,
}: {
  readonly file: PlanNodeFile;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t, label } = text;
  const navigate = useNavigate();
  const plans = useQuery(plansQuery);
  const others = (plans.data ?? []).filter(({ planId }) => planId !== file.planId);
  const [chosen, setChosen] = useState('');
  const planId = chosen === '' ? (others[0]?.planId ?? '') : chosen;
  const plan = useQuery({ ...planQuery(planId), enabled: planId !== '' });
  const [parentId, setParentId] = useState('');
  const [code, setCode] = useState(file.node.code);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<PathProblems>({});
  const isNextVersion = plan.data?.editions[0]?.state === 'approved';
  const [nodeId] = useState(() => newRecordId());
  const carry = useMutation({
    mutationFn: () =>
      call('nationalPlan.carryOver', {
        nodeId,
        fromNodeId: file.nodeId,
        planId,
        parentId: wordsOrNone(parentId),
        code,
        reason: wordsOrNone(reason),
      }),
    onSuccess: () => void navigate({ to: '/plan/nodes/$nodeId', params: { nodeId } }),
    onError: (failure) => {
      if (failure instanceof Refusal && failure.error.code === 'invalid')
        setProblems(problemsOfRefusal(failure.error.fields, 'node'));
    },
  });
  const parents = inTreeOrder(plan.data?.nodes ?? []).filter(({ node }) =>
    mayStandUnder(file.node.level, node.level),
  );
  return (
    <FormDialog
      title={t('plan.carryOver')}
      submit={t('plan.carryOver')}
      act={carry}
      onSubmit={() => {
        const missing = {
          ...(code.trim() === '' ? { code: 'needed' } : {}),
          ...(isNextVersion && reason.trim() === '' ? { reason: 'needed' } : {}),
        };
        setProblems(missing);
        const isRight = Object.keys(missing).length === 0;
        if (isRight) carry.mutate();
        return isRight;
      }}
      onClose={onClose}
    >
      <p className="quiet">{t('plan.carryOverHelp')}</p>
      <Field label={t('plan.intoPlan')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={planId}
            onChange={({ target }) => {
              setChosen(target.value);
              setParentId('');
            }}
          >
            {others.map((other) => (
              <option key={other.planId} value={other.planId}>
                {planTitle(text, other.plan)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {file.node.level !== 'goal' && (
        <Field label={t('plan.field.parentId')} problem={problems['parentId']}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={parentId}
              onChange={({ target }) => setParentId(target.value)}
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
      <LineField
        label={t('plan.field.code')}
        width="short"
        maxLength={30}
        value={code}
        problem={problems['code']}
        onChange={setCode}
      />
      {isNextVersion && <ReasonField value={reason} problem={problems['reason']} onChange={setReason} />}
    </FormDialog>
  );
}
