import type { CodeList } from './code-list.ts';

/**
 * For which purpose it was done: article 2 of the Law on Anti-Trafficking in Persons, in the words of the law, and three values that
 * practice needs beside them (`lao/legal_framework.json`, `practice_values_to_add`).
 */
export const purposesOfTrafficking = {
  name: 'purposes-of-trafficking',
  source: 'Law on Anti-Trafficking in Persons, art. 2 (own codes)',
  values: [
    {
      code: 'P_LABOUR',
      labelLo: 'ຂູດຮີດແຮງງານ',
      labelEn: 'Labour exploitation',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'P_SEX',
      labelLo: 'ຂູດຮີດທາງເພດ',
      labelEn: 'Sexual exploitation',
      confidence: 'high',
      labelSource: 'law',
    },
    { code: 'P_SLAVERY', labelLo: 'ເປັນຂ້າທາດ', labelEn: 'Slavery', confidence: 'high', labelSource: 'law' },
    {
      code: 'P_PROST_TRADE',
      labelLo: 'ຄ້າໂສເພນີ',
      labelEn: 'Trade in prostitution',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'P_PROST_FORCED',
      labelLo: 'ບັງຄັບໃຫ້ເປັນໂສເພນີ',
      labelEn: 'Forced prostitution',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'P_ORGANS',
      labelLo: 'ເອົາອະໄວຍະວະຕ່າງໆຂອງຮ່າງກາຍໄປຂາຍ',
      labelEn: 'Removal of organs for sale',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'P_FORCED_MARRIAGE',
      labelLo: 'ບັງຄັບແຕ່ງງານ',
      labelEn: 'Forced or fraudulent marriage',
      confidence: 'medium',
      labelSource: 'glossary',
    },
    {
      code: 'P_SCAM',
      labelLo: 'ບັງຄັບໃຫ້ກະທຳຜິດ (ຫຼອກລວງທາງອອນລາຍ)',
      labelEn: 'Forced criminality in online scams',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'P_BEGGING', labelLo: 'ຂໍທານ', labelEn: 'Begging', confidence: 'high', labelSource: 'law' },
    {
      code: 'P_OTHER',
      labelLo: 'ສິ່ງອື່ນທີ່ຂັດກັບກົດໝາຍ ແລະ ວັດທະນະທຳອັນດີງາມຂອງຊາດ',
      labelEn: "Other things against the law and the nation's fine culture",
      confidence: 'high',
      labelSource: 'law',
    },
  ],
} as const satisfies CodeList;
