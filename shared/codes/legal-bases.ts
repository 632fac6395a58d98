import type { CodedValue, CodeList, Confidence } from './code-list.ts';

/** An instrument or article on which a step of identification rests; how sure it is that it exists as named. */
export interface LegalBasis extends CodedValue {
  /** Not of the label: of the instrument, its number and date. What is not `high` is marked on the screen. */
  readonly sureness: Confidence;
}

/**
 * Laws and agreements as a published extract of the law and reports name them. Not legal advice: the authority checks
 * them against the official gazette. Only articles that a source names are here.
 */
export const legalBases = {
  name: 'legal-bases',
  source:
    'legal_framework.json 2026-11: Lao Women’s Union 2018, UNODC GLO.ACT 2019, US State Department 2019–2022, UNODC',
  values: [
    {
      code: 'LATIP-2015',
      labelLo: 'ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ ປີ 2015',
      labelEn: 'Law on Anti-Trafficking in Persons, 2015',
      confidence: 'high',
      labelSource: 'law',
      sureness: 'medium',
      isCommon: true,
    },
    {
      code: 'LATIP-2015-2',
      labelLo: 'ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ ມາດຕາ 2 (ນິຍາມ)',
      labelEn: 'Law on Anti-Trafficking in Persons, article 2 (definition)',
      confidence: 'high',
      labelSource: 'law',
      sureness: 'high',
      isCommon: true,
    },
    {
      code: 'LATIP-2015-41',
      labelLo: 'ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ ມາດຕາ 41 (ການປົກປ້ອງ ແລະ ການຊ່ວຍເຫຼືອ)',
      labelEn: 'Law on Anti-Trafficking in Persons, article 41 (protection and assistance)',
      confidence: 'low',
      labelSource: 'own',
      sureness: 'medium',
    },
    {
      code: 'PC-2017-215',
      labelLo: 'ປະມວນກົດໝາຍອາຍາ ມາດຕາ 215',
      labelEn: 'Penal Code, article 215 (human trafficking)',
      confidence: 'medium',
      labelSource: 'law',
      sureness: 'high',
      isCommon: true,
    },
    {
      code: 'PALERMO',
      labelLo: 'ອະນຸສັນຍາ ສປຊ ວ່າດ້ວຍການຄ້າມະນຸດ (ປາແລກໂມ)',
      labelEn: 'UN Trafficking in Persons Protocol (Palermo)',
      confidence: 'low',
      labelSource: 'own',
      sureness: 'high',
    },
    {
      code: 'ACTIP',
      labelLo: 'ສົນທິສັນຍາອາຊຽນວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ',
      labelEn: 'ASEAN Convention Against Trafficking in Persons',
      confidence: 'low',
      labelSource: 'own',
      sureness: 'low',
    },
    {
      code: 'COMMIT',
      labelLo: 'ບົດບັນທຶກຄວາມເຂົ້າໃຈ ຂອງບັນດາປະເທດແມ່ນ້ຳຂອງ (COMMIT) ປີ 2004',
      labelEn: 'Mekong memorandum against trafficking (COMMIT), 2004',
      confidence: 'low',
      labelSource: 'own',
      sureness: 'high',
    },
    {
      code: 'LA-TH-MOU',
      labelLo: 'ບົດບັນທຶກຄວາມເຂົ້າໃຈ ລາວ-ໄທ',
      labelEn: 'Lao–Thai memorandum',
      confidence: 'low',
      labelSource: 'own',
      sureness: 'high',
    },
    {
      code: 'LA-VN',
      labelLo: 'ສັນຍາ ລາວ-ຫວຽດນາມ',
      labelEn: 'Lao–Viet Nam agreement',
      confidence: 'low',
      labelSource: 'own',
      sureness: 'low',
    },
    {
      code: 'LA-CN',
      labelLo: 'ສັນຍາຮ່ວມມື ລາວ-ຈີນ',
      labelEn: 'Lao–China cooperation agreement',
      confidence: 'low',
      labelSource: 'own',
      sureness: 'medium',
    },
  ],
} as const satisfies Omit<CodeList, 'values'> & { readonly values: readonly [LegalBasis, ...LegalBasis[]] };
