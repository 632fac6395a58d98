import type { CodeList } from './code-list.ts';

/** By what a group of persons came to notice at once. HTCDS has no incident: the codes are ours. */
export const incidentKinds = {
  name: 'incident-kinds',
  source: 'own codes: HTCDS 2.0 describes one person and has no list for what several came to notice by',
  values: [
    { code: 'EXT_Raid', labelLo: 'ການເຂົ້າກວດຄົ້ນ', labelEn: 'Raid', confidence: 'low', labelSource: 'own' },
    {
      code: 'EXT_BorderInterception',
      labelLo: 'ການສະກັດຢູ່ຊາຍແດນ',
      labelEn: 'Interception at a border',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_VehicleStopped',
      labelLo: 'ລົດເມ ຫຼື ພາຫະນະທີ່ຖືກຢຸດກວດ',
      labelEn: 'Bus or vehicle stopped',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'EXT_Report', labelLo: 'ການແຈ້ງຄວາມ', labelEn: 'Report', confidence: 'low', labelSource: 'own' },
    {
      code: 'EXT_ReturnedGroup',
      labelLo: 'ກຸ່ມຄົນທີ່ຖືກສົ່ງກັບ',
      labelEn: 'Returned group',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
