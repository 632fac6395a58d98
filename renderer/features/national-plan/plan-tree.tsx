import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { PlanFile, SeenPlanNode } from '../../../shared/contract/national-plan.ts';
import { inTreeOrder, type NodeInTree, planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { hasDraftWording } from '../../../shared/national-plan/phase-3.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { agencyText, budgetText, periodText } from './plan-text.ts';
import { Bilingual } from '../../ui/bilingual.tsx';

/** The tree of a plan, indented; found by words, and shown down to a level. */
export function PlanTree({ file }: { readonly file: PlanFile }) {
  const text = useText();
  const { t, label, number } = text;
  const [typed, setTyped] = useState('');
  const [level, setLevel] = useState<string>('activity');
  const nodes = useMemo(() => inTreeOrder(file.nodes), [file.nodes]);
  const wanted = foldForSearch(typed.trim());
  const deepest = planLevelCodes.findIndex((code) => code === level);
  const shown = nodes.filter(
    ({ node }) =>
      planLevelCodes.indexOf(node.level) <= deepest &&
      (wanted === '' ||
        [node.code, node.textLao, node.textEnglish ?? ''].some((words) =>
          foldForSearch(words).includes(wanted),
        )),
  );
  return (
    <section aria-labelledby="plan-tree">
      <div className="plan-tree-head">
        <h2 id="plan-tree">
          {t('plan.tree')} <span className="quiet">{number(shown.length)}</span>
        </h2>
        <Field label={t('plan.find')} width="medium">
          {(control) => (
            <input
              {...control}
              className="input"
              type="search"
              value={typed}
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <Field label={t('plan.downTo')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={level}
              onChange={({ target }) => setLevel(target.value)}
            >
              {planLevelCodes.map((code) => (
                <option key={code} value={code}>
                  {label(planLevels, code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t(file.nodes.length === 0 ? 'plan.emptyTree' : 'plan.noMatch')}</p>
      ) : (
        <table className="record-table plan-table" aria-labelledby="plan-tree">
          <thead>
            <tr>
              <th scope="col" className="plan-code">
                {t('plan.field.code')}
              </th>
              <th scope="col">{t('plan.text')}</th>
              <th scope="col" className="plan-agency">
                {t('plan.responsible')}
              </th>
              <th scope="col" className="plan-period">
                {t('plan.period')}
              </th>
              <th scope="col" className="plan-budget">
                {t('plan.field.budget')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <TreeRow key={each.nodeId} each={each} file={file} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function TreeRow({ each, file }: { readonly each: NodeInTree<SeenPlanNode>; readonly file: PlanFile }) {
  const text = useText();
  const { t, label } = text;
  const { node, nodeId, depth } = each;
  const goals = node.goalIds.map(
    (goalId) => file.nodes.find((other) => other.nodeId === goalId)?.node.code ?? '–',
  );
  return (
    <tr className={`record-row plan-row plan-row-${node.level}`}>
      <td data-label={t('plan.field.code')}>{node.code}</td>
      <th scope="row">
        <div className={`plan-row-text plan-depth-${depth}`}>
          <span className="quiet small">{label(planLevels, node.level)}</span>
          <Link to="/plan/nodes/$nodeId" params={{ nodeId }}>
            <Bilingual lao={node.textLao} english={node.textEnglish} />
          </Link>
          {(goals.length > 0 || hasDraftWording(node)) && (
            <span className="quiet small">
              {goals.length > 0 && t('plan.serves', { goals: goals.join(', ') })}
              {hasDraftWording(node) && t('plan.draftWording')}
            </span>
          )}
        </div>
      </th>
      <td data-label={t('plan.responsible')}>
        {node.agencies
          .filter(({ part }) => part === 'responsible')
          .map((agency) =>
            agencyText(text, agency, {
              organisations: file.organisations,
              begins: node.startsOn ?? file.plan.startsOn,
            }),
          )
          .join('; ') || '–'}
      </td>
      <td data-label={t('plan.period')}>
        {periodText(text, { from: node.startsOn, to: node.endsOn }) || '–'}
      </td>
      <td data-label={t('plan.field.budget')}>{budgetText(text, [each]) || '–'}</td>
    </tr>
  );
}
