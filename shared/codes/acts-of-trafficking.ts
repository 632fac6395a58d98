import type { CodeList } from './code-list.ts';

/**
 * What was done with a person: the acts of article 2 of the Law on Anti-Trafficking in Persons, in the words of the law
 * (`lao/legal_framework.json`, `definition_art2`). They are those of the Palermo Protocol, art. 3(a).
 */
export const actsOfTrafficking = {
  name: 'acts-of-trafficking',
  source: 'Law on Anti-Trafficking in Persons, art. 2 (own codes)',
  values: [
    {
      code: 'ACT_SEEK',
      labelLo: 'ການຊອກຫາ',
      labelEn: 'Seeking out (recruiting)',
      confidence: 'high',
      labelSource: 'law',
    },
    { code: 'ACT_ABDUCT', labelLo: 'ລັກພາຕົວ', labelEn: 'Abducting', confidence: 'high', labelSource: 'law' },
    { code: 'ACT_MOVE', labelLo: 'ການເຄື່ອນຍ້າຍ', labelEn: 'Moving', confidence: 'high', labelSource: 'law' },
    {
      code: 'ACT_TRANSPORT',
      labelLo: 'ການຂົນສົ່ງ ຫຼື ນຳສົ່ງ',
      labelEn: 'Transporting or transferring',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'ACT_RECEIVE',
      labelLo: 'ຮັບເອົາຄົນ ຢູ່ພາຍໃນ ຫຼື ຕ່າງປະເທດ',
      labelEn: 'Receiving a person inside the country or abroad',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'ACT_HARBOUR',
      labelLo: 'ການໃຫ້ບ່ອນພັກເຊົາ ຫຼື ລີ້ຊ່ອນ',
      labelEn: 'Giving lodging or hiding',
      confidence: 'high',
      labelSource: 'law',
    },
  ],
} as const satisfies CodeList;
