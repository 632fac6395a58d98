import type { CodeList } from './code-list.ts';

/** Which help somebody who declines was told of: where it is to be had stays theirs to know. */
export const kindsOfHelp = {
  name: 'kinds-of-help',
  source: 'own codes',
  values: [
    {
      code: 'Shelter',
      labelLo: 'ບ່ອນພັກເຊົາຊົ່ວຄາວ',
      labelEn: 'Temporary shelter',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'MedicalCare',
      labelLo: 'ການປິ່ນປົວ',
      labelEn: 'Medical care',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'Counselling',
      labelLo: 'ການໃຫ້ຄຳປຶກສາ',
      labelEn: 'Counselling',
      confidence: 'high',
      labelSource: 'glossary',
    },
    {
      code: 'LegalAid',
      labelLo: 'ການຊ່ວຍເຫຼືອທາງດ້ານກົດໝາຍ',
      labelEn: 'Legal aid',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'ReturnHome',
      labelLo: 'ການຊ່ວຍກັບບ້ານ',
      labelEn: 'Help to return home',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Hotline', labelLo: 'ສາຍດ່ວນ', labelEn: 'Hotline', confidence: 'low', labelSource: 'glossary' },
    { code: 'Embassy', labelLo: 'ສະຖານທູດ', labelEn: 'Embassy', confidence: 'high', labelSource: 'glossary' },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
