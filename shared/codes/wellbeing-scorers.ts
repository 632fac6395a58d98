import type { CodeList } from './code-list.ts';

/** Who scored the wellbeing of a person. */
export const wellbeingScorers = {
  name: 'wellbeing-scorers',
  source: 'own codes',
  values: [
    {
      code: 'EXT_Person',
      labelLo: 'ຜູ້ກ່ຽວເອງ',
      labelEn: 'The person',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Together',
      labelLo: 'ຜູ້ກ່ຽວ ແລະ ພະນັກງານ ຮ່ວມກັນ',
      labelEn: 'The person and the worker together',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Worker',
      labelLo: 'ພະນັກງານ',
      labelEn: 'The worker',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
