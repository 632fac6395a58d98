import type { CodeList } from './code-list.ts';

/** Why the sender takes a referral back. */
export const referralRevocationReasons = {
  name: 'referral-revocation-reasons',
  source: 'own codes: no standard has such a list',
  values: [
    {
      code: 'EXT_ConsentWithdrawn',
      labelLo: 'ຜູ້ກ່ຽວຖອນການຍິນຍອມ',
      labelEn: 'The person withdrew consent',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NoLongerNeeded',
      labelLo: 'ບໍ່ຈຳເປັນອີກ',
      labelEn: 'No longer needed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_OtherProvider',
      labelLo: 'ຜູ້ອື່ນຮັບແລ້ວ',
      labelEn: 'Another provider took it on',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NoAnswer',
      labelLo: 'ບໍ່ໄດ້ຮັບຄຳຕອບ',
      labelEn: 'No answer came',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'EXT_NotSafe', labelLo: 'ບໍ່ປອດໄພ', labelEn: 'Not safe', confidence: 'low', labelSource: 'own' },
    {
      code: 'EXT_Mistake',
      labelLo: 'ສົ່ງຜິດ',
      labelEn: 'Sent by mistake',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
