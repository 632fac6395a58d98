import type { CodeList } from './code-list.ts';

/** What somebody was told before they decided; without it a consent is not an informed one. */
export const explainedBeforeConsent = {
  name: 'explained-before-consent',
  source: 'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice)',
  values: [
    {
      code: 'purpose',
      labelLo: 'ໃຊ້ເພື່ອຫຍັງ',
      labelEn: 'What it is for',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'uses',
      labelLo: 'ຈະນຳໃຊ້ແນວໃດ ແລະ ໃຜຈະເຫັນ',
      labelEn: 'How it will be used, and who will see it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'research_use',
      labelLo: 'ອາດນຳໃຊ້ເພື່ອການຄົ້ນຄວ້າ',
      labelEn: 'That it may be used for research',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'right_to_access',
      labelLo: 'ມີສິດເບິ່ງຂໍ້ມູນຂອງຕົນ',
      labelEn: 'The right to see it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'right_to_withdraw',
      labelLo: 'ມີສິດຖອນການຍິນຍອມທຸກເວລາ',
      labelEn: 'The right to withdraw at any time',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'retention_period',
      labelLo: 'ຈະຮັກສາໄວ້ດົນປານໃດ',
      labelEn: 'How long it is kept',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'right_to_refuse_questions',
      labelLo: 'ມີສິດບໍ່ຕອບຄຳຖາມ',
      labelEn: 'The right not to answer',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'limits_of_confidentiality',
      labelLo: 'ຂອບເຂດຂອງການຮັກສາຄວາມລັບ',
      labelEn: 'The limits of confidentiality',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
