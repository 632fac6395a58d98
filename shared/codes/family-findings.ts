import type { CodeList } from './code-list.ts';

/** What the search for a family and the look at it came to, before somebody returns to them. */
export const familyFindings = {
  name: 'family-findings',
  source: 'own codes',
  values: [
    {
      code: 'BeingTraced',
      labelLo: 'ກຳລັງຊອກຫາ',
      labelEn: 'Being traced',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'NotFound', labelLo: 'ຊອກບໍ່ພົບ', labelEn: 'Not found', confidence: 'low', labelSource: 'own' },
    {
      code: 'FoundNotAssessed',
      labelLo: 'ພົບແລ້ວ, ຍັງບໍ່ໄດ້ປະເມີນ',
      labelEn: 'Found, not assessed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'AssessedSafe',
      labelLo: 'ປະເມີນແລ້ວ, ປອດໄພ',
      labelEn: 'Assessed as safe',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'AssessedUnsafe',
      labelLo: 'ປະເມີນແລ້ວ, ບໍ່ປອດໄພ',
      labelEn: 'Assessed as not safe',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
