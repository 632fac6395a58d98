import type { CodeList } from './code-list.ts';

/** In what state premises, equipment or a vehicle are. */
export const resourceConditions = {
  name: 'resource-conditions',
  source: 'own codes',
  values: [
    { code: 'Good', labelLo: 'ໃຊ້ໄດ້ດີ', labelEn: 'In good order', confidence: 'low', labelSource: 'own' },
    {
      code: 'Worn',
      labelLo: 'ໃຊ້ໄດ້ ແຕ່ເກົ່າ',
      labelEn: 'Usable, but worn',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NeedsRepair',
      labelLo: 'ຕ້ອງສ້ອມແປງ',
      labelEn: 'Needs repair',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'OutOfUse', labelLo: 'ໃຊ້ບໍ່ໄດ້', labelEn: 'Out of use', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
