import { Link } from '@tanstack/react-router';
import type { NamedPlanNode } from '../../shared/contract/named-plan-node.ts';
import { useText } from '../text/use-text.ts';
import { Bilingual } from './bilingual.tsx';

/** The nodes of the plan that a record is for, each the way to its page: whoever reads such a record reads the plan. */
export function PlanNodeList({ nodes }: { readonly nodes: readonly NamedPlanNode[] }) {
  const { t } = useText();
  if (nodes.length === 0) return t('planRecord.noNodes');
  return (
    <ul className="plan-record-nodes">
      {nodes.map(({ nodeId, planCode, code, textLao, textEnglish }) => (
        <li key={nodeId}>
          <Link to="/plan/nodes/$nodeId" params={{ nodeId }}>
            {planCode} {code} · <Bilingual lao={textLao} english={textEnglish} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
