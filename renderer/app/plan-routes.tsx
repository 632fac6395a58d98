import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { EditNodeScreen, NewNodeScreen } from '../features/national-plan/node-form-screen.tsx';
import { ImportPlanScreen } from '../features/national-plan/import-screen.tsx';
import { PlanFormScreen } from '../features/national-plan/plan-form-screen.tsx';
import { PlanNodeScreen } from '../features/national-plan/node-screen.tsx';
import { PlanScreen, PlansScreen } from '../features/national-plan/plan-screen.tsx';
import { root } from './root-route.tsx';

export const nationalPlans = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: PlansScreen,
});

export const newPlan = createRoute({
  getParentRoute: () => root,
  path: '/new-plan/$planId',
  component: function NewPlan() {
    const { planId } = newPlan.useParams();
    return <PlanFormScreen planId={planId} isNew key={planId} />;
  },
});

export const onePlan = createRoute({
  getParentRoute: () => root,
  path: '/plan/$planId',
  validateSearch: z.object({ edition: z.int().min(1).optional() }),
  component: function OnePlan() {
    const { planId } = onePlan.useParams();
    const { edition = null } = onePlan.useSearch();
    return <PlanScreen planId={planId} edition={edition} key={planId} />;
  },
});

export const editPlan = createRoute({
  getParentRoute: () => root,
  path: '/plan/$planId/edit',
  component: function EditPlan() {
    const { planId } = editPlan.useParams();
    return <PlanFormScreen planId={planId} isNew={false} key={planId} />;
  },
});

export const importPlan = createRoute({
  getParentRoute: () => root,
  path: '/plan/$planId/import',
  component: function ImportIntoPlan() {
    const { planId } = importPlan.useParams();
    return <ImportPlanScreen planId={planId} key={planId} />;
  },
});

export const newPlanNode = createRoute({
  getParentRoute: () => root,
  path: '/plan/$planId/new/$nodeId',
  validateSearch: z.object({ under: z.string().optional() }),
  component: function NewPlanNode() {
    const { planId, nodeId } = newPlanNode.useParams();
    const { under = '' } = newPlanNode.useSearch();
    return <NewNodeScreen planId={planId} nodeId={nodeId} parentId={under} key={nodeId} />;
  },
});

export const planNode = createRoute({
  getParentRoute: () => root,
  path: '/plan/nodes/$nodeId',
  component: function OnePlanNode() {
    const { nodeId } = planNode.useParams();
    return <PlanNodeScreen nodeId={nodeId} key={nodeId} />;
  },
});

export const editPlanNode = createRoute({
  getParentRoute: () => root,
  path: '/plan/nodes/$nodeId/edit',
  component: function EditPlanNode() {
    const { nodeId } = editPlanNode.useParams();
    return <EditNodeScreen nodeId={nodeId} key={nodeId} />;
  },
});
