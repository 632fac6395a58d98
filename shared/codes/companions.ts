import type { CodeList } from './code-list.ts';

/**
 * With whom a person went.
 */
export const companions = {
  name: 'companions',
  source: 'own codes: HTCDS 2.0 has none',
  values: [
    {
      code: 'Alone',
      labelLo: 'ໄປຜູ້ດຽວ',
      labelEn: 'Alone',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    { code: 'Family', labelLo: 'ກັບຄອບຄົວ', labelEn: 'With family', confidence: 'low', labelSource: 'own' },
    {
      code: 'Friends',
      labelLo: 'ກັບໝູ່ ຫຼື ຄົນບ້ານດຽວກັນ',
      labelEn: 'With friends or people of the village',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'OtherVictims',
      labelLo: 'ກັບຜູ້ອື່ນທີ່ຖືກພາໄປນຳກັນ',
      labelEn: 'With others who were taken along',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'RecruiterOrTransporter',
      labelLo: 'ກັບຜູ້ຊັກຊວນ ຫຼື ຜູ້ພາໄປ',
      labelEn: 'With the recruiter or transporter',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Strangers',
      labelLo: 'ກັບຄົນແປກໜ້າ',
      labelEn: 'With strangers',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
