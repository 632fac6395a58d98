import type { CodeList } from './code-list.ts';

/** What is written so that others go by it: legislation, handbooks and curricula, the first goal of the national plan. */
export const publicationKinds = {
  name: 'publication-kinds',
  source: 'own codes; words of the draft of the national plan, phase III (2020)',
  values: [
    { code: 'Law', labelLo: 'ກົດໝາຍ', labelEn: 'Law', confidence: 'high', labelSource: 'glossary' },
    { code: 'Decree', labelLo: 'ດຳລັດ', labelEn: 'Decree', confidence: 'low', labelSource: 'glossary' },
    { code: 'Decision', labelLo: 'ຂໍ້ຕົກລົງ', labelEn: 'Decision', confidence: 'low', labelSource: 'own' },
    {
      code: 'Instruction',
      labelLo: 'ຄຳແນະນຳ',
      labelEn: 'Instruction',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Handbook', labelLo: 'ປຶ້ມຄູ່ມື', labelEn: 'Handbook', confidence: 'high', labelSource: 'glossary' },
    {
      code: 'Curriculum',
      labelLo: 'ຫຼັກສູດການຮຽນ-ການສອນ',
      labelEn: 'Curriculum',
      confidence: 'high',
      labelSource: 'glossary',
    },
    { code: 'Other', labelLo: 'ເອກະສານອື່ນ', labelEn: 'Other document', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
