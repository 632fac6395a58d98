import type { CodeList } from './code-list.ts';

/** How soon a referral must be answered; the office sets the days of each. */
export const referralUrgencies = {
  name: 'referral-urgencies',
  source: 'own codes: no standard has such a list',
  values: [
    {
      code: 'EXT_Immediate',
      labelLo: 'ດ່ວນທີ່ສຸດ: ຊີວິດ ຫຼື ຄວາມປອດໄພ',
      labelEn: 'Immediate: life or safety',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'EXT_Urgent', labelLo: 'ດ່ວນ', labelEn: 'Urgent', confidence: 'low', labelSource: 'own' },
    { code: 'EXT_Routine', labelLo: 'ປົກກະຕິ', labelEn: 'Routine', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
