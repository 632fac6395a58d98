import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import type { PlanNode } from '../../shared/domain/plan-node.ts';

type PlanInput = InputByOperation<'nationalPlan.save'>;

/** A plan of five years that nobody announced anything of, with whatever a test changes in it. */
export const newPlan = (change: Partial<PlanInput> = {}): PlanInput => ({
  planId: v7(),
  version: 0,
  plan: {
    code: 'NPA4',
    titleLao: 'ແຜນງານແຫ່ງຊາດ ໄລຍະ IV',
    titleEnglish: 'National Plan, phase IV',
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    announced: { goal: null, programme: null, project: null, activity: null },
    announcedSource: null,
  },
  beginWith: null,
  reason: null,
  ...change,
});

/** An activity directly under the plan, with whatever a test changes in it. */
export const newNode = (change: Partial<PlanNode> = {}): PlanNode => ({
  level: 'activity',
  parentId: null,
  code: 'A1',
  textLao: 'ຈັດກອງປະຊຸມຝຶກອົບຮົມ',
  textEnglish: 'Hold a training',
  goalIds: [],
  agencies: [],
  startsOn: null,
  endsOn: null,
  budget: [],
  ...change,
});
