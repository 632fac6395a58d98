import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import { sharedWith, type ReferralTo } from '../../shared/domain/referral.ts';
import type { InventedCase } from './invented-cases.ts';
import type { TrainingDesk } from './training-desk.ts';

/** What somebody, or for a child a guardian, decided about sharing with whom they are referred to. */
export function consentFor(
  desk: TrainingDesk,
  { caseId, isAdult, openedOn }: InventedCase,
  { to, decision }: { readonly to: ReferralTo; readonly decision: 'given' | 'refused' },
): InputByOperation<'consent.save'> {
  const isGiven = decision === 'given';
  return {
    consentId: v7(),
    caseId,
    version: 0,
    consent: {
      ...sharedWith(to),
      decision,
      decidedOn: openedOn > desk.before(1) ? openedOn : desk.before(1),
      givenBy: isAdult ? 'person' : 'caregiver_or_guardian',
      assentOfChild: isAdult ? 'not_applicable' : 'given',
      categories: isGiven ? ['identity', 'needs', 'words'] : [],
      withheld: [],
      told: ['purpose', 'right_to_withdraw'],
      form: 'oral_with_witness',
      language: { answer: 'given', value: 'lao' },
      interpreter: { answer: 'given', value: 'NotNeeded' },
      validUntil: null,
      withdrawnOn: null,
      ground: 'consent',
    },
    words: {
      howExplained: 'ອະທິບາຍດ້ວຍພາສາລາວ ຕໍ່ໜ້າພະຍານ',
      givenByName: isAdult ? null : 'ນາງ ສີ ສົມມຸດ',
      interpreterName: null,
      witnessName: 'ນາງ ວັນ ສົມມຸດ',
      reason: isGiven ? null : 'ຍັງບໍ່ຢາກໃຫ້ຜູ້ອື່ນຮູ້',
      withdrawnBecause: null,
    },
  };
}
