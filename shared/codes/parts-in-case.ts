import type { CodeList } from './code-list.ts';

/**
 * What somebody beside the person whose case it is has to do with the case.
 */
export const partsInCase = {
  name: 'parts-in-case',
  source: 'own codes: HTCDS 2.0 has a victim context and a perpetrator context, and no other part',
  values: [
    {
      code: 'Suspect',
      labelLo: 'ຜູ້ຕ້ອງສົງໄສ',
      labelEn: 'Suspect',
      confidence: 'medium',
      labelSource: 'glossary',
      isCommon: true,
    },
    {
      code: 'Witness',
      labelLo: 'ພະຍານ',
      labelEn: 'Witness',
      confidence: 'low',
      labelSource: 'glossary',
      isCommon: true,
    },
    {
      code: 'PresumedVictim',
      labelLo: 'ຜູ້ຖືກສັນນິຖານວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍຄືກັນ',
      labelEn: 'Presumed victim too',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Informant',
      labelLo: 'ຜູ້ແຈ້ງ',
      labelEn: 'Informant',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'FamilyMember',
      labelLo: 'ຄົນໃນຄອບຄົວ',
      labelEn: 'Family member',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Helper',
      labelLo: 'ຜູ້ທີ່ຊ່ວຍຜູ້ກ່ຽວ',
      labelEn: 'Somebody who helped the person',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Other',
      labelLo: 'ຜູ້ອື່ນ',
      labelEn: 'Somebody else',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
