import type { CodeList } from './code-list.ts';

/** Kinds of recipients who are no organisation of the directory. An organisation is always named: a class never stands for one. */
export const recipientClasses = {
  name: 'recipient-classes',
  source:
    'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice): family, authorities, other_organizations of Primero; the others are our own',
  values: [
    { code: 'family', labelLo: 'ຄອບຄົວ', labelEn: 'Family', confidence: 'low', labelSource: 'own' },
    {
      code: 'authorities',
      labelLo: 'ເຈົ້າໜ້າທີ່ລັດໃນ ສປປ ລາວ',
      labelEn: 'Authorities in the Lao PDR',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'other_organizations',
      labelLo: 'ອົງການອື່ນ',
      labelEn: 'Other organisations',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'media', labelLo: 'ສື່ມວນຊົນ', labelEn: 'Media', confidence: 'low', labelSource: 'own' },
    {
      code: 'national_secretariat',
      labelLo: 'ກອງເລຂາຄະນະກຳມະການລະດັບຊາດ',
      labelEn: 'National secretariat',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'foreign_authorities',
      labelLo: 'ເຈົ້າໜ້າທີ່ຕ່າງປະເທດ',
      labelEn: 'Foreign authorities',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
