import type { CodeList } from './code-list.ts';

/** Where the money of the national plan comes from. Who gives it is said in words beside. */
export const budgetSources = {
  name: 'budget-sources',
  source: 'own codes',
  values: [
    { code: 'State', labelLo: 'ງົບປະມານລັດ', labelEn: 'State budget', confidence: 'low', labelSource: 'own' },
    {
      code: 'ForeignAid',
      labelLo: 'ການຊ່ວຍເຫຼືອຈາກຕ່າງປະເທດ',
      labelEn: 'Foreign aid',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'OwnFunds',
      labelLo: 'ທຶນຂອງອົງການເອງ',
      labelEn: 'Own funds of the agency',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Contribution',
      labelLo: 'ການປະກອບສ່ວນຂອງສັງຄົມ',
      labelEn: 'Contributions of society',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotFound',
      labelLo: 'ຍັງບໍ່ທັນມີແຫຼ່ງທຶນ',
      labelEn: 'No source found yet',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
