import type { CodeList } from './code-list.ts';

/** Why a side has nothing more to do in a case. HTCDS keeps it in words ("ReasonForCaseClosure"). */
export const closureReasons = {
  name: 'closure-reasons',
  source: 'own codes: HTCDS 2.0 ReasonForCaseClosure is free text',
  values: [
    {
      code: 'EXT_GoalsReached',
      labelLo: 'ການຊ່ວຍເຫຼືອສຳເລັດແລ້ວ',
      labelEn: 'Support is complete',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_ProceedingsEnded',
      labelLo: 'ການດຳເນີນຄະດີສິ້ນສຸດແລ້ວ',
      labelEn: 'Proceedings have ended',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotVictim',
      labelLo: 'ບໍ່ແມ່ນຜູ້ຖືກເຄາະຮ້າຍ ແລະ ບໍ່ຕ້ອງການຫຍັງອີກ',
      labelEn: 'Not a victim, and nothing more is needed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_PersonAsked',
      labelLo: 'ຜູ້ກ່ຽວຂໍໃຫ້ປິດ',
      labelEn: 'The person asked for it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_HandedOver',
      labelLo: 'ມອບໃຫ້ຫ້ອງການ ຫຼື ອົງການອື່ນແລ້ວ',
      labelEn: 'Handed over to another office or organisation',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotReachable',
      labelLo: 'ຕິດຕໍ່ຜູ້ກ່ຽວບໍ່ໄດ້ອີກ',
      labelEn: 'The person can no longer be reached',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Deceased',
      labelLo: 'ຜູ້ກ່ຽວເສຍຊີວິດ',
      labelEn: 'The person has died',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
