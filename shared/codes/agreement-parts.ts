import type { CodeList } from './code-list.ts';

/** As what somebody takes part in an agreement. */
export const agreementParts = {
  name: 'agreement-parts',
  source: 'own codes',
  values: [
    { code: 'Party', labelLo: 'ຄູ່ສັນຍາ', labelEn: 'Party', confidence: 'low', labelSource: 'own' },
    { code: 'Donor', labelLo: 'ຜູ້ໃຫ້ທຶນ', labelEn: 'Donor', confidence: 'low', labelSource: 'own' },
    {
      code: 'Witness',
      labelLo: 'ພະຍານ ຫຼື ຜູ້ປະສານງານ',
      labelEn: 'Witness or facilitator',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
