import type { CodeList } from './code-list.ts';

/** How thoroughly the best interests of a child are looked at. */
export const bestInterestKinds = {
  name: 'best-interest-kinds',
  source: 'own codes, after UNHCR 2021 Best Interests Procedure Guidelines',
  values: [
    {
      code: 'InitialAssessment',
      labelLo: 'ການປະເມີນເບື້ອງຕົ້ນ',
      labelEn: 'Initial assessment',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'FullAssessment',
      labelLo: 'ການປະເມີນຄົບຖ້ວນ',
      labelEn: 'Full assessment',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Determination',
      labelLo: 'ການຕັດສິນໂດຍຄະນະ',
      labelEn: 'Determination by a panel',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
