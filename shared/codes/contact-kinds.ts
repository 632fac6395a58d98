import type { CodeList } from './code-list.ts';

/** By what a person can be reached. */
export const contactKinds = {
  name: 'contact-kinds',
  source: 'HTCDS 2.0 prs_MobilePhone, prs_HomePhone, prs_Email, mailing address; messaging services added',
  values: [
    {
      code: 'Phone',
      labelLo: 'ໂທລະສັບ',
      labelEn: 'Phone',
      confidence: 'medium',
      labelSource: 'glossary',
      isCommon: true,
      htcds: 'prs_MobilePhone',
    },
    {
      code: 'Messaging',
      labelLo: 'ແອັບສົ່ງຂໍ້ຄວາມ',
      labelEn: 'Messaging app',
      confidence: 'low',
      labelSource: 'own',
      aliases: ['WhatsApp', 'LINE', 'Facebook', 'Messenger', 'WeChat', 'Telegram'],
    },
    {
      code: 'Email',
      labelLo: 'ອີເມວ',
      labelEn: 'E-mail',
      confidence: 'medium',
      labelSource: 'glossary',
      htcds: 'prs_Email',
    },
    { code: 'Address', labelLo: 'ທີ່ຢູ່', labelEn: 'Address', confidence: 'medium', labelSource: 'glossary' },
    { code: 'Other', labelLo: 'ທາງອື່ນ', labelEn: 'Other way', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
