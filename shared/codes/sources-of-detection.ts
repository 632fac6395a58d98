import type { CodeList } from './code-list.ts';

/** How the person came to notice. IC-TIP names the channel of identification but its text was not to be had: the codes are ours. */
export const sourcesOfDetection = {
  name: 'sources-of-detection',
  source:
    'own codes after the channels of identification of IC-TIP (IOM, UNODC) and HTCDS 2.0 referral in; hotline 1362 of the Lao Women’s Union',
  values: [
    {
      code: 'EXT_SelfReport',
      labelLo: 'ຜູ້ກ່ຽວແຈ້ງເອງ',
      labelEn: 'Self-report',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Family',
      labelLo: 'ຄອບຄົວ ຫຼື ຍາດພີ່ນ້ອງ',
      labelEn: 'Family or relatives',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Hotline',
      labelLo: 'ສາຍດ່ວນ',
      labelEn: 'Hotline',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'EXT_PoliceOperation',
      labelLo: 'ການປະຕິບັດງານຂອງຕຳຫຼວດ',
      labelEn: 'Police operation',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_BorderPost',
      labelLo: 'ດ່ານກວດຄົນເຂົ້າເມືອງ',
      labelEn: 'Border post',
      confidence: 'medium',
      labelSource: 'glossary',
    },
    {
      code: 'EXT_SpecialEconomicZone',
      labelLo: 'ການກວດກາເຂດເສດຖະກິດພິເສດ',
      labelEn: 'Inspection of a special economic zone',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_ForeignRepatriation',
      labelLo: 'ຖືກສົ່ງກັບໂດຍເຈົ້າໜ້າທີ່ຕ່າງປະເທດ',
      labelEn: 'Repatriation by a foreign authority',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Embassy',
      labelLo: 'ສະຖານທູດ ຫຼື ກົງສຸນ',
      labelEn: 'Embassy or consulate',
      confidence: 'medium',
      labelSource: 'glossary',
    },
    {
      code: 'EXT_NGO',
      labelLo: 'ອົງການບໍ່ສັງກັດລັດຖະບານ',
      labelEn: 'Non-governmental organisation',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'EXT_SocialService',
      labelLo: 'ສະຫະພັນແມ່ຍິງ ຫຼື ວຽກງານສັງຄົມ',
      labelEn: 'Lao Women’s Union or social service',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_HealthService',
      labelLo: 'ສະຖານບໍລິການສຸຂະພາບ',
      labelEn: 'Health service',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_LabourInspection',
      labelLo: 'ການກວດກາແຮງງານ',
      labelEn: 'Labour inspection',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Public',
      labelLo: 'ປະຊາຊົນ ຫຼື ອຳນາດການປົກຄອງບ້ານ',
      labelEn: 'Member of the public or village authority',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
