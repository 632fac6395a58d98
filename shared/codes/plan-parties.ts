import type { CodeList } from './code-list.ts';

/** Who agreed to a plan of assistance. */
export const planParties = {
  name: 'plan-parties',
  source: 'own codes',
  values: [
    { code: 'EXT_Person', labelLo: 'ຜູ້ກ່ຽວເອງ', labelEn: 'The person', confidence: 'low', labelSource: 'own' },
    {
      code: 'EXT_Guardian',
      labelLo: 'ຜູ້ປົກຄອງ',
      labelEn: 'The guardian',
      confidence: 'low',
      labelSource: 'glossary',
    },
  ],
} as const satisfies CodeList;
