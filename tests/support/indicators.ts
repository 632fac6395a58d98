import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import type { Indicator } from '../../shared/domain/indicator.ts';
import type { IndicatorFigure } from '../../shared/domain/indicator-figure.ts';
import { newNode, newPlan } from './national-plans.ts';
import type { TestOffice } from './office.ts';

/** People trained by quarters of the year in which the tests play, with whatever a test changes in it. */
export const newIndicator = (nodeId: string, change: Partial<Indicator> = {}): Indicator => ({
  nodeId,
  nameLao: 'ຈຳນວນຜູ້ໄດ້ຮັບການຝຶກອົບຮົມ',
  nameEnglish: 'People trained',
  definition: 'ຜູ້ທີ່ເຂົ້າຮ່ວມຢ່າງໜ້ອຍໜຶ່ງວັນ ຕາມໃບລາຍຊື່',
  unit: 'ຄົນ',
  measure: 'count',
  numerator: 'ຜູ້ເຂົ້າຮ່ວມ',
  denominator: null,
  dimensions: [],
  accrual: 'per-period',
  periodLength: 'quarter',
  firstPeriod: '2025-Q1',
  lastPeriod: '2027-Q4',
  feedsId: null,
  counts: null,
  ...change,
});

/** A figure as somebody types it, with whatever a test changes in it. */
export const newFigure = (change: Partial<IndicatorFigure> = {}): IndicatorFigure => ({
  kind: 'actual',
  period: '2026-Q1',
  amount: { numerator: 60, denominator: null },
  parts: [],
  comment: null,
  differsBecause: null,
  changedBecause: null,
  ...change,
});

type SavedFigure = InputByOperation<'indicator.saveFigures'>['figures'][number];

/** A new draft of a figure. */
export const draftOf = (change: Partial<SavedFigure> = {}): SavedFigure => ({
  figureId: v7(),
  version: 0,
  ...newFigure(),
  ...change,
});

/** A plan with a project and two activities under it, in whose draft the signed-in person wrote. */
export async function planWithActivities(
  office: TestOffice,
  code: string,
): Promise<{
  readonly planId: string;
  readonly project: string;
  readonly activities: readonly [string, string];
}> {
  const begun = newPlan({ plan: { ...newPlan().plan, code } });
  const { planId } = begun;
  await office.get('nationalPlan.save', begun);
  const put = async (parentId: string | null, change: Parameters<typeof newNode>[0]): Promise<string> => {
    const nodeId = v7();
    const node = newNode({ ...change, parentId });
    await office.get('nationalPlan.saveNode', { nodeId, planId, version: 0, node, reason: null });
    return nodeId;
  };
  const project = await put(null, { level: 'project', code: 'P1' });
  const activities = [await put(project, { code: 'P1.1' }), await put(project, { code: 'P1.2' })] as const;
  return { planId, project, activities };
}
