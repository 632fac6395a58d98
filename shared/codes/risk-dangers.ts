import type { CodeList } from './code-list.ts';

/** What threatens a person. */
export const riskDangers = {
  name: 'risk-dangers',
  source: 'own codes',
  values: [
    {
      code: 'EXT_Traffickers',
      labelLo: 'ຖືກຜູ້ຄ້າມະນຸດນາບຂູ່ ຫຼື ຕິດຕາມ',
      labelEn: 'Threatened or followed by traffickers',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_AddressKnown',
      labelLo: 'ຜູ້ກະທຳຜິດຮູ້ບ່ອນຢູ່',
      labelEn: 'Offenders know where the person is',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_FamilyInvolved',
      labelLo: 'ຄອບຄົວມີສ່ວນກ່ຽວຂ້ອງ',
      labelEn: 'The family is involved',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_ViolenceAtHome',
      labelLo: 'ຄວາມຮຸນແຮງໃນຄອບຄົວ',
      labelEn: 'Violence at home',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Debt',
      labelLo: 'ຖືກທວງໜີ້',
      labelEn: 'Pressed for a debt',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_SelfHarm',
      labelLo: 'ອາດທຳຮ້າຍຕົນເອງ',
      labelEn: 'Risk of self-harm',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Health',
      labelLo: 'ສຸຂະພາບຕ້ອງໄດ້ຮັບການປິ່ນປົວດ່ວນ',
      labelEn: 'Health that needs urgent care',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Retrafficking',
      labelLo: 'ອາດຖືກຄ້າມະນຸດຊ້ຳ',
      labelEn: 'Risk of being trafficked again',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Stigma',
      labelLo: 'ຖືກດູໝິ່ນ ຫຼື ຖືກຕຳນິຢູ່ຊຸມຊົນ',
      labelEn: 'Stigma in the community',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NoDocuments',
      labelLo: 'ບໍ່ມີເອກະສານ ອາດຖືກຈັບ ຫຼື ສົ່ງກັບ',
      labelEn: 'No papers, may be detained or sent back',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Other',
      labelLo: 'ອື່ນໆ',
      labelEn: 'Other',
      confidence: 'medium',
      labelSource: 'glossary',
    },
  ],
} as const satisfies CodeList;
