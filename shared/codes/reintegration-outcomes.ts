import type { CodeList } from './code-list.ts';

/** What the return of somebody into society came to, as the officer concludes. */
export const reintegrationOutcomes = {
  name: 'reintegration-outcomes',
  source: 'own codes',
  values: [
    {
      code: 'Reintegrated',
      labelLo: 'ກັບຄືນສູ່ສັງຄົມແລ້ວ',
      labelEn: 'Reintegrated',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'PartlyReintegrated',
      labelLo: 'ກັບຄືນສູ່ສັງຄົມບາງສ່ວນ',
      labelEn: 'Partly reintegrated',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotReintegrated',
      labelLo: 'ຍັງບໍ່ກັບຄືນສູ່ສັງຄົມ',
      labelEn: 'Not reintegrated',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'CannotBeSaid',
      labelLo: 'ບອກບໍ່ໄດ້',
      labelEn: 'Cannot be said',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
