import type { CodeList } from './code-list.ts';

/** Why an authority found that somebody is not a victim of trafficking. No standard has a list of it. */
export const reasonsNotIdentified = {
  name: 'reasons-not-identified',
  source: 'own codes, after issue A5 and the screening practice of UNODC; HTCDS 2.0 has no such list',
  values: [
    {
      code: 'EXT_LabourDispute',
      labelLo: 'ຂໍ້ຂັດແຍ່ງດ້ານແຮງງານ',
      labelEn: 'Labour dispute',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Smuggling',
      labelLo: 'ການລັກລອບນຳພາຄົນຂ້າມແດນ',
      labelEn: 'Smuggling of migrants',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_FraudulentMarriage',
      labelLo: 'ການແຕ່ງງານແອບແຝງ ທີ່ບໍ່ມີການຂູດຮີດ',
      labelEn: 'Fraudulent marriage without exploitation',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
