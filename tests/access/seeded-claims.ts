import { v7 } from 'uuid';
import type { SensitivityClass } from '../../shared/access.ts';
import { newClaim } from '../support/claims.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** A claim of the social-work wing that was claimed, ordered, paid in part and given up, each of its fields a canary. */
export async function seedClaim(
  office: StaffedOffice,
  { name, caseId, claim: claimId }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const at = caseNames.indexOf(name);
  const add = (text: string, field: string, classOf: SensitivityClass): string => {
    canaries.push({ text, caseName: name, field, classOf, compartment: 'assistance', isCounted: false });
    return text;
  };
  const said = (field: string, classOf: SensitivityClass) =>
    ({ answer: 'given', value: add(`Canary${field}${at}x`, field, classOf) }) as const;
  const day = (field: string, year: number) => add(`${year}-05-0${at + 1}`, field, 'trafficking');
  const sum = (field: string, from: number) => {
    const minorUnits = from + at;
    add(`"minorUnits":${minorUnits}`, field, 'trafficking');
    return { minorUnits, currency: 'THB' } as const;
  };
  const { version } = await office.get('claim.save', {
    claimId,
    caseId,
    version: 0,
    claim: newClaim({
      against: said('ClaimAgainst', 'narrative'),
      claimed: { answer: 'given', value: sum('claimed', 71_340_011) },
      court: said('ClaimCourt', 'trafficking'),
      deadline: { answer: 'given', value: day('deadline', 2041) },
      hearingOn: { answer: 'given', value: day('hearingOn', 2042) },
      remark: said('ClaimRemark', 'narrative'),
    }),
  });
  const acts = [
    { move: 'claim', on: day('claimedOn', 1921), sum: null, reason: null },
    { move: 'order', on: day('orderedOn', 1922), sum: sum('ordered', 72_340_011), reason: null },
    { move: 'pay', on: day('paidOn', 1923), sum: sum('paid', 73_340_011), reason: null },
    { move: 'give-up', on: day('givenUpOn', 1924), sum: null, reason: 'DebtorHasNothing' },
  ] as const;
  for (const [place, act] of acts.entries())
    await office.get('claim.move', { claimId, caseId, version: version + place, actId: v7(), act });
}
