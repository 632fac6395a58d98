import { v7 } from 'uuid';
import { draftOf, newIndicator } from '../support/indicators.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';

/** An indicator of the seeded plan: every text of it is a canary, for whoever reads the plan and for nobody else. */
export type SeededIndicator = {
  readonly indicatorId: string;
  readonly evidenceId: string;
  readonly canaries: readonly string[];
};

/**
 * One indicator whose figures have been through everything: approved and corrected, returned, explained beside a count, with
 * a file of evidence. The head of the office writes, the head of the police wing decides.
 */
export async function seedIndicator(office: StaffedOffice, nodeId: string): Promise<SeededIndicator> {
  const canaries: string[] = [];
  const said = (field: string): string => {
    const text = `CanaryIndicator${field}x`;
    canaries.push(text);
    return text;
  };
  const [indicatorId, evidenceId] = [v7(), v7()];
  await office.signInAs('founder');
  await office.get('indicator.save', {
    indicatorId,
    version: 0,
    indicator: newIndicator(nodeId, {
      nameLao: said('NameLao'),
      nameEnglish: said('NameEnglish'),
      definition: said('Definition'),
      unit: said('Unit'),
      numerator: said('Numerator'),
      measure: 'share',
      denominator: said('Denominator'),
      counts: { thing: 'victims-identified', withinDays: 30 },
    }),
  });
  const amount = { numerator: 1, denominator: 2 };
  const [first, correction, returned] = [
    draftOf({ amount, comment: said('Comment'), differsBecause: said('Differs') }),
    draftOf({ amount, changedBecause: said('Changed') }),
    draftOf({ amount, period: '2026-Q2' }),
  ];
  const submit = async (...figures: readonly { readonly figureId: string }[]): Promise<void> => {
    await office.get('indicator.moveFigures', {
      move: 'submit',
      figures: figures.map(({ figureId }) => ({ figureId, version: 1 })),
    });
  };
  await office.get('indicator.saveFigures', { indicatorId, figures: [first, returned] });
  await office.get('indicator.addEvidence', {
    evidenceId,
    figureId: first.figureId,
    file: {
      name: `${said('Evidence')}.pdf`,
      base64: Buffer.from(`%PDF-1.7 ${said('Bytes')}`).toString('base64'),
    },
  });
  await submit(first, returned);
  await office.signInAs('police-head');
  await office.get('indicator.takeCount', { countId: v7(), indicatorId, period: '2026-Q1' });
  await office.get('indicator.decideFigures', {
    decision: 'approve',
    figures: [{ figureId: first.figureId, version: 2 }],
  });
  await office.get('indicator.decideFigures', {
    decision: 'return',
    because: said('Returned'),
    figures: [{ figureId: returned.figureId, version: 2 }],
  });
  await office.signInAs('founder');
  await office.get('indicator.saveFigures', { indicatorId, figures: [correction] });
  return { indicatorId, evidenceId, canaries };
}
