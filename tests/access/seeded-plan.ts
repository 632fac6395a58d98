import { v7 } from 'uuid';
import { newNode, newPlan } from '../support/national-plans.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';

/** The national plan of the seeded office: every text of it is a canary. */
export type SeededPlan = {
  readonly planId: string;
  readonly nodeId: string;
  readonly canaries: readonly string[];
};

/** The coordinator begins a plan with one activity, which a head returns: none of it is about a case. */
export async function seedPlan(office: StaffedOffice): Promise<SeededPlan> {
  await office.signInAs('plan-coordinator');
  const canaries: string[] = [];
  const word = (field: string): string => {
    const text = `CanaryPlan${field}x`;
    canaries.push(text);
    return text;
  };
  const [planId, nodeId] = [v7(), v7()];
  const { plan } = newPlan();
  await office.get('nationalPlan.save', {
    ...newPlan({
      planId,
      plan: {
        ...plan,
        code: word('Code'),
        titleLao: word('TitleLao'),
        titleEnglish: word('TitleEnglish'),
        announcedSource: word('Source'),
      },
    }),
  });
  const agency = { part: 'responsible', organisationId: null, since: null, until: null } as const;
  await office.get('nationalPlan.saveNode', {
    nodeId,
    planId,
    version: 0,
    reason: null,
    node: newNode({
      code: word('NodeCode'),
      textLao: word('TextLao'),
      textEnglish: word('TextEnglish'),
      agencies: [{ ...agency, name: word('Agency') }],
      budget: [{ source: 'State', giver: word('Giver'), money: { minorUnits: 1, currency: 'LAK' } }],
    }),
  });
  await office.get('expenditure.save', {
    expenditureId: v7(),
    version: 0,
    expenditure: {
      nodeId,
      spentOn: '2026-02-03',
      source: 'State',
      giver: word('SpentGiver'),
      money: { minorUnits: 1, currency: 'LAK' },
      words: word('SpentWords'),
    },
  });
  await office.get('nationalPlan.submit', { planId, version: 2 });
  await office.signInAs('police-head');
  await office.get('nationalPlan.decide', {
    decision: 'return',
    planId,
    version: 3,
    because: word('Because'),
  });
  return { planId, nodeId, canaries };
}
