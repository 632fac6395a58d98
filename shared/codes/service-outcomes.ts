import type { CodeList } from './code-list.ts';

/** What came of a service for the person. */
export const serviceOutcomes = {
  name: 'service-outcomes',
  source: 'own codes',
  values: [
    {
      code: 'EXT_NeedMet',
      labelLo: 'ຄວາມຕ້ອງການໄດ້ຮັບການຕອບສະໜອງແລ້ວ',
      labelEn: 'The need is met',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_PartlyMet',
      labelLo: 'ຕອບສະໜອງໄດ້ສ່ວນໜຶ່ງ',
      labelEn: 'The need is met in part',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotMet',
      labelLo: 'ຍັງຕອບສະໜອງບໍ່ໄດ້',
      labelEn: 'The need is not met',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_TooEarly',
      labelLo: 'ຍັງບອກບໍ່ໄດ້',
      labelEn: 'Too early to tell',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
