import type { SensitivityClass } from '../../shared/access.ts';
import { familyFindings } from '../../shared/codes/family-findings.ts';
import { newReintegration, newReturn, newVisit } from '../support/returns.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** A return of the social-work wing with a visit that was made and what it came to, each of its words and days a canary. */
export async function seedReturn(
  office: StaffedOffice,
  { name, caseId, return: returnId }: SeededCase,
  canaries: Canary[],
): Promise<{ readonly visit: string; readonly reintegration: string }> {
  const at = caseNames.indexOf(name);
  const add = (text: string, field: string, classOf: SensitivityClass): string => {
    canaries.push({ text, caseName: name, field, classOf, compartment: 'assistance', isCounted: false });
    return text;
  };
  const word = (field: string, classOf: SensitivityClass) => add(`Canary${field}${at}x`, field, classOf);
  const said = (field: string, classOf: SensitivityClass) =>
    ({ answer: 'given', value: word(field, classOf) }) as const;
  const place = (field: string) =>
    ({ answer: 'given', value: { placeCode: null, freeText: word(field, 'identity') } }) as const;
  const day = (field: string, year: number) => add(`${year}-06-0${at + 1}`, field, 'trafficking');
  await office.get('return.save', {
    returnId,
    caseId,
    version: 0,
    return: newReturn({
      riskAssessedOn: { answer: 'given', value: day('riskAssessedOn', 1931) },
      riskFinding: said('RiskFinding', 'narrative'),
      family: {
        answer: 'given',
        value: familyFindings.values[at % familyFindings.values.length]?.code ?? 'NotFound',
      },
      from: place('ReturnFrom'),
      to: place('ReturnTo'),
      plannedOn: { answer: 'given', value: day('plannedOn', 1932) },
      accompaniedBy: said('AccompaniedBy', 'narrative'),
      // A code that no list of documents has: those are canaries of their own.
      papers: { answer: 'given', value: ['HandoverRecord'] },
      remark: said('ReturnRemark', 'narrative'),
    }),
  });
  await office.get('return.move', {
    returnId,
    caseId,
    version: 1,
    on: day('agreedOn', 1933),
    move: { move: 'agree' },
  });
  await office.get('return.move', {
    returnId,
    caseId,
    version: 2,
    on: day('returnedOn', 1934),
    move: { move: 'return' },
  });
  const [stored] = (await office.get('return.ofCase', { caseId }))?.returns ?? [];
  const visit = stored?.visits[0]?.visitId ?? '';
  const reintegration = stored?.reintegrationId ?? '';
  await office.get('visit.save', {
    visitId: visit,
    caseId,
    version: 1,
    move: 'do',
    on: day('visitedOn', 1935),
    visit: newVisit({ words: said('VisitWords', 'narrative') }),
  });
  await office.get('reintegration.conclude', {
    reintegrationId: reintegration,
    caseId,
    version: 0,
    concluded: newReintegration({
      concludedOn: day('concludedOn', 1936),
      reasons: word('ReintegrationReasons', 'narrative'),
    }),
  });
  return { visit, reintegration };
}
