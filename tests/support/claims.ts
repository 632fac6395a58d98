import type { Claim } from '../../shared/domain/claim.ts';

/** A claim for unpaid wages, 30.000 baht of them. */
export const newClaim = (claim: Partial<Claim> = {}): Claim => ({
  kind: 'UnpaidWages',
  against: { answer: 'given', value: 'ບໍລິສັດກໍ່ສ້າງ' },
  way: { answer: 'given', value: 'LabourMediation' },
  claimed: { answer: 'given', value: { minorUnits: 3_000_000, currency: 'THB' } },
  owedId: null,
  courtId: null,
  court: { answer: 'unknown' },
  deadline: { answer: 'not-asked' },
  hearingOn: { answer: 'not-asked' },
  remark: { answer: 'not-asked' },
  ...claim,
});
