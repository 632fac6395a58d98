import type { CodeList } from './code-list.ts';

/** How soon a need of a person must be met. */
export const needUrgencies = {
  name: 'need-urgencies',
  source: 'own codes',
  values: [
    { code: 'EXT_Now', labelLo: 'ດ່ວນ: ມື້ນີ້', labelEn: 'Urgent: today', confidence: 'low', labelSource: 'own' },
    {
      code: 'EXT_Soon',
      labelLo: 'ພາຍໃນສອງສາມມື້',
      labelEn: 'Within a few days',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Later',
      labelLo: 'ພາຍຫຼັງກໍໄດ້',
      labelEn: 'It can wait',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
