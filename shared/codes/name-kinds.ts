import type { CodeList } from './code-list.ts';

/** What another name of a person is to them. The main name, in Lao and in Latin letters, is a question of its own. */
export const nameKinds = {
  name: 'name-kinds',
  source:
    'own list; UK Home Office NRM form (nickname, other names), product.md (name used during exploitation)',
  values: [
    {
      code: 'Nickname',
      labelLo: 'ຊື່ຫຼິ້ນ',
      labelEn: 'Nickname',
      confidence: 'medium',
      labelSource: 'glossary',
      isCommon: true,
    },
    {
      code: 'UsedDuringExploitation',
      labelLo: 'ຊື່ທີ່ໃຊ້ໃນເວລາຖືກຂູດຮີດ',
      labelEn: 'Name used during exploitation',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'OtherSpelling',
      labelLo: 'ຊື່ທີ່ຂຽນແບບອື່ນ ຫຼື ດ້ວຍຕົວໜັງສືອື່ນ',
      labelEn: 'Other spelling or script',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'InDocument',
      labelLo: 'ຊື່ໃນເອກະສານ',
      labelEn: 'Name in a document',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'FormerFamilyName',
      labelLo: 'ຊື່ກ່ອນແຕ່ງງານ ຫຼື ຊື່ເກົ່າ',
      labelEn: 'Name before marriage, or former name',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'MarriedName',
      labelLo: 'ຊື່ຫຼັງແຕ່ງງານ',
      labelEn: 'Married name',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'ClanName', labelLo: 'ຊື່ແຊ່ ຫຼື ຊື່ຕະກູນ', labelEn: 'Clan name', confidence: 'low', labelSource: 'own' },
    {
      code: 'ReligiousName',
      labelLo: 'ຊື່ທາງສາສະໜາ',
      labelEn: 'Religious name',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ຊື່ອື່ນ', labelEn: 'Other name', confidence: 'low', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
