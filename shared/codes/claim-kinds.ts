import type { CodeList } from './code-list.ts';

/** What is claimed for a person. */
export const claimKinds = {
  name: 'claim-kinds',
  source: 'own codes',
  values: [
    {
      code: 'UnpaidWages',
      labelLo: 'ຄ່າແຮງງານທີ່ບໍ່ໄດ້ຮັບ',
      labelEn: 'Unpaid wages',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Compensation',
      labelLo: 'ການທົດແທນຄ່າເສຍຫາຍ',
      labelEn: 'Compensation for damage',
      confidence: 'medium',
      labelSource: 'glossary',
      isCommon: true,
    },
    {
      code: 'StateFund',
      labelLo: 'ເງິນຈາກກອງທຶນຂອງລັດ',
      labelEn: 'Payment from a state fund',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
