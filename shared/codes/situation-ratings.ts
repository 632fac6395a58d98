import type { CodeList } from './code-list.ts';

/** How things stand in one part of somebody's life. */
export const situationRatings = {
  name: 'situation-ratings',
  source: 'own codes',
  values: [
    { code: 'Good', labelLo: 'ດີ', labelEn: 'Good', confidence: 'low', labelSource: 'own' },
    {
      code: 'Fair',
      labelLo: 'ພໍໃຊ້ໄດ້',
      labelEn: 'Fair',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Poor',
      labelLo: 'ບໍ່ດີ, ຕ້ອງຊ່ວຍ',
      labelEn: 'Poor, help is needed',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
