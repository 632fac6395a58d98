import type { CodeList } from './code-list.ts';

/** Through which way a claim is made. */
export const claimWays = {
  name: 'claim-ways',
  source: 'own codes',
  values: [
    { code: 'Court', labelLo: 'ສານ', labelEn: 'Court', confidence: 'low', labelSource: 'own' },
    {
      code: 'LabourMediation',
      labelLo: 'ການໄກ່ເກ່ຍຂໍ້ຂັດແຍ່ງແຮງງານ',
      labelEn: 'Labour mediation',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Settlement',
      labelLo: 'ການຕົກລົງກັນເອງ',
      labelEn: 'Settlement between the parties',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ທາງອື່ນ', labelEn: 'Another way', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
