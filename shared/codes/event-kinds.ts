import type { CodeList } from './code-list.ts';

/** What kind of thing happened. HTCDS keeps the stages of trafficking only; what follows it is our extension. */
export const eventKinds = {
  name: 'event-kinds',
  source: 'HTCDS 2.0 hte_Type (IOM, CC BY 4.0) with EXT_ extensions',
  values: [
    {
      code: 'Recruitment',
      labelLo: 'ການຊັກຊວນ',
      labelEn: 'Recruitment',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Transit',
      labelLo: 'ການເດີນທາງ ຫຼື ຂົນສົ່ງ',
      labelEn: 'Transit',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Exploitation',
      labelLo: 'ການຂູດຮີດ',
      labelEn: 'Exploitation',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'EXT_Threat', labelLo: 'ການນາບຂູ່', labelEn: 'Threat', confidence: 'medium', labelSource: 'law' },
    {
      code: 'EXT_Rescue',
      labelLo: 'ການຊ່ວຍເຫຼືອອອກ',
      labelEn: 'Rescue or escape',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'EXT_ContactWithAuthority',
      labelLo: 'ການພົວພັນກັບເຈົ້າໜ້າທີ່',
      labelEn: 'Contact with an authority',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Interview',
      labelLo: 'ການສຳພາດ',
      labelEn: 'Interview',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'EXT_MedicalCheck',
      labelLo: 'ການກວດສຸຂະພາບ',
      labelEn: 'Medical check',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_CourtDecision',
      labelLo: 'ຄຳຕັດສິນຂອງສານ',
      labelEn: 'Court judgment',
      confidence: 'low',
      labelSource: 'glossary',
    },
    { code: 'EXT_Return', labelLo: 'ການກັບ ຫຼື ສົ່ງກັບ', labelEn: 'Return', confidence: 'low', labelSource: 'own' },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
