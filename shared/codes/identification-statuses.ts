import type { CodeList } from './code-list.ts';

/**
 * Where a person stands in identification. HTCDS has three values and no step between screening and decision;
 * IC-TIP adds that a person may decline to be identified.
 */
export const identificationStatuses = {
  name: 'identification-statuses',
  source:
    'own codes; HTCDS 2.0 vic_TraffickingStatus (IOM, CC BY 4.0) by crosswalk; IC-TIP identification status',
  values: [
    {
      code: 'screened',
      labelLo: 'ຄັດກອງແລ້ວ',
      labelEn: 'Screened',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'PossibleVictimOfTrafficking',
    },
    {
      code: 'presumed',
      labelLo: 'ຜູ້ຖືກສັນນິຖານວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍ',
      labelEn: 'Presumed victim',
      confidence: 'low',
      labelSource: 'glossary',
      htcds: 'PossibleVictimOfTrafficking',
    },
    {
      code: 'identified',
      labelLo: 'ຜູ້ຖືກເຄາະຮ້າຍທີ່ຖືກກຳນົດຕົວແລ້ວ',
      labelEn: 'Identified victim',
      confidence: 'low',
      labelSource: 'glossary',
      htcds: 'ActualVictimOfTrafficking',
    },
    {
      code: 'not-identified',
      labelLo: 'ບໍ່ແມ່ນຜູ້ຖືກເຄາະຮ້າຍຈາກການຄ້າມະນຸດ',
      labelEn: 'Not a victim of trafficking',
      confidence: 'low',
      labelSource: 'glossary',
      htcds: 'NotAVictimOfTrafficking',
    },
    {
      code: 'declined',
      labelLo: 'ປະຕິເສດການກຳນົດຕົວ',
      labelEn: 'Declined identification',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'PossibleVictimOfTrafficking',
    },
  ],
} as const satisfies CodeList;
