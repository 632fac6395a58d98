import type { SensitivityClass } from '../../shared/access.ts';
import { newBestInterests } from '../support/best-interests.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** A step of the social-work wing for the best interests of a child that was decided, each of its fields a canary. */
export async function seedBestInterests(
  office: StaffedOffice,
  { name, caseId, bestInterests: bestInterestsId }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const at = caseNames.indexOf(name);
  const add = (text: string, field: string, classOf: SensitivityClass): string => {
    canaries.push({ text, caseName: name, field, classOf, compartment: 'assistance', isCounted: false });
    return text;
  };
  const said = (field: string, classOf: SensitivityClass) =>
    ({ answer: 'given', value: add(`Canary${field}${at}x`, field, classOf) }) as const;
  const day = (field: string, year: number, classOf: SensitivityClass) =>
    ({ answer: 'given', value: add(`${year}-08-0${at + 1}`, field, classOf) }) as const;
  await office.get('bestInterests.save', {
    bestInterestsId,
    caseId,
    version: 0,
    step: newBestInterests({
      panel: said('Panel', 'narrative'),
      views: said('ViewsOfChild', 'narrative'),
      viewsHeardOn: day('viewsHeardOn', 1941, 'trafficking'),
      guardianName: said('GuardianName', 'identity'),
      guardianAppointedOn: day('guardianAppointedOn', 1942, 'identity'),
      guardianAppointedBy: said('GuardianAppointedBy', 'identity'),
      options: said('Options', 'narrative'),
      decision: said('Decision', 'narrative'),
      reviewOn: day('reviewOn', 2043, 'trafficking'),
    }),
  });
  await office.get('bestInterests.move', {
    bestInterestsId,
    caseId,
    version: 1,
    move: 'decide',
    on: day('bestInterestsDecidedOn', 1944, 'trafficking').value,
  });
}
