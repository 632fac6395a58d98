import { queryOptions } from '@tanstack/react-query';
import type { NamedPlanNode } from '../../shared/contract/named-plan-node.ts';
import { call } from '../bridge.ts';

/** Every node of the newest version of every plan, the plan of the latest period first: what a record may be for. */
export const choosablePlanNodesQuery = queryOptions({
  queryKey: ['national-plan', 'choosable-nodes'],
  queryFn: async (): Promise<NamedPlanNode[]> => {
    const plans = await call('nationalPlan.list', {});
    const files = await Promise.all(
      plans.map(({ planId }) => call('nationalPlan.open', { planId, edition: null })),
    );
    return files.flatMap(({ plan, nodes }) =>
      nodes.map(({ nodeId, node: { level, code, textLao, textEnglish } }) => ({
        nodeId,
        planCode: plan.code,
        level,
        code,
        textLao,
        textEnglish,
      })),
    );
  },
});
