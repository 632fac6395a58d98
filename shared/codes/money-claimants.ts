import type { CodeList } from './code-list.ts';

/**
 * Who says that a sum is owed.
 */
export const moneyClaimants = {
  name: 'money-claimants',
  source: 'own codes',
  values: [
    {
      code: 'Person',
      labelLo: 'ຜູ້ກ່ຽວເອງ',
      labelEn: 'The person',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Family',
      labelLo: 'ຄອບຄົວຂອງຜູ້ກ່ຽວ',
      labelEn: 'Their family',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Employer',
      labelLo: 'ນາຍຈ້າງ ຫຼື ຜູ້ຂູດຮີດ',
      labelEn: 'The employer or exploiter',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Recruiter',
      labelLo: 'ຜູ້ຊັກຊວນ ຫຼື ນາຍໜ້າ',
      labelEn: 'The recruiter or broker',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    { code: 'Authority', labelLo: 'ເຈົ້າໜ້າທີ່', labelEn: 'An authority', confidence: 'low', labelSource: 'own' },
    { code: 'Other', labelLo: 'ຜູ້ອື່ນ', labelEn: 'Somebody else', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
