import type { CodeList } from './code-list.ts';

/** How great the danger for a person is, from low to immediate. */
export const riskLevels = {
  name: 'risk-levels',
  source: 'own codes',
  values: [
    {
      code: 'EXT_Low',
      labelLo: 'ຕ່ຳ',
      labelEn: 'Low',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Medium',
      labelLo: 'ປານກາງ',
      labelEn: 'Medium',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_High',
      labelLo: 'ສູງ',
      labelEn: 'High',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Immediate',
      labelLo: 'ອັນຕະລາຍດຽວນີ້',
      labelEn: 'Immediate',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
