import type { CodeList } from './code-list.ts';

/** How somebody who went home was followed up. */
export const visitWays = {
  name: 'visit-ways',
  source: 'own codes',
  values: [
    { code: 'Visit', labelLo: 'ລົງຢ້ຽມຢາມ', labelEn: 'Visit', confidence: 'low', labelSource: 'own' },
    { code: 'Phone', labelLo: 'ທາງໂທລະສັບ', labelEn: 'Telephone', confidence: 'low', labelSource: 'own' },
    {
      code: 'Partner',
      labelLo: 'ຜ່ານຄູ່ຮ່ວມງານ',
      labelEn: 'Through a partner',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
