import type { CodeList } from './code-list.ts';

/** Whether an interview was interpreted. */
export const interpreterUses = {
  name: 'interpreter-uses',
  source: 'own codes',
  values: [
    { code: 'NotNeeded', labelLo: 'ບໍ່ຈຳເປັນ', labelEn: 'Not needed', confidence: 'low', labelSource: 'own' },
    {
      code: 'Present',
      labelLo: 'ມີນາຍພາສາຢູ່ນຳ',
      labelEn: 'An interpreter was there',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ByTelephone',
      labelLo: 'ແປຜ່ານໂທລະສັບ',
      labelEn: 'Interpreted by telephone',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotFound',
      labelLo: 'ຈຳເປັນ ແຕ່ຫານາຍພາສາບໍ່ໄດ້',
      labelEn: 'Needed, and none was found',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
