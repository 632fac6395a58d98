import type { BestInterests } from '../../shared/domain/best-interests.ts';

/** A step at which the child was heard and something was decided. */
export const newBestInterests = (step: Partial<BestInterests> = {}): BestInterests => ({
  kind: 'InitialAssessment',
  byId: null,
  panel: { answer: 'not-asked' },
  views: { answer: 'given', value: 'ຢາກກັບໄປຫາແມ່' },
  viewsHeardOn: { answer: 'unknown' },
  guardianKin: { answer: 'given', value: 'Grandparent' },
  guardianName: { answer: 'not-asked' },
  guardianAppointedOn: { answer: 'not-asked' },
  guardianAppointedBy: { answer: 'not-asked' },
  options: { answer: 'not-asked' },
  decision: { answer: 'given', value: 'ພັກຢູ່ບ້ານພັກໄປກ່ອນ' },
  reviewOn: { answer: 'not-asked' },
  ...step,
});
