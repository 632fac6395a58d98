import type { NamedPlanNode } from '../../shared/contract/named-plan-node.ts';
import { useText } from '../text/use-text.ts';
import { planNodeText } from './plan-node-text.ts';

/** The nodes of the plan that a record is for. */
export function PlanNodeList({ nodes }: { readonly nodes: readonly NamedPlanNode[] }) {
  const text = useText();
  if (nodes.length === 0) return text.t('planRecord.noNodes');
  return (
    <ul className="plan-record-nodes">
      {nodes.map((node) => (
        <li key={node.nodeId}>{planNodeText(text, node)}</li>
      ))}
    </ul>
  );
}
