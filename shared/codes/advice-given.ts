import type { CodeList } from './code-list.ts';

/** What the office said or did for somebody without a case. */
export const adviceGiven = {
  name: 'advice-given',
  source: 'own codes',
  values: [
    {
      code: 'SafeMigrationAdvice',
      labelLo: 'ແນະນຳວິທີໄປເຮັດວຽກຢ່າງປອດໄພ',
      labelEn: 'How to migrate safely',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'OfferChecked',
      labelLo: 'ກວດຂໍ້ສະເໜີວຽກ ຫຼື ບໍລິສັດ',
      labelEn: 'Job offer or company checked',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'LegalInformation',
      labelLo: 'ຂໍ້ມູນດ້ານກົດໝາຍ ແລະ ສິດ',
      labelEn: 'Law and rights explained',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Counselling',
      labelLo: 'ການໃຫ້ຄຳປຶກສາ',
      labelEn: 'Counselling',
      confidence: 'high',
      labelSource: 'glossary',
    },
    {
      code: 'SafetyAdvice',
      labelLo: 'ແນະນຳວິທີປ້ອງກັນຕົວ',
      labelEn: 'How to stay safe',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'HowToComplain',
      labelLo: 'ບອກບ່ອນຮ້ອງທຸກ',
      labelEn: 'Where to complain',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ReferredOn',
      labelLo: 'ສົ່ງຕໍ່ຫາອົງການອື່ນ',
      labelEn: 'Referred on',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'PoliceInformed',
      labelLo: 'ແຈ້ງຕຳຫຼວດ',
      labelEn: 'Police informed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'CallBackAgreed',
      labelLo: 'ນັດໂທກັບ',
      labelEn: 'Call back agreed',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
