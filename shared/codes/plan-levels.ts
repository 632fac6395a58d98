import type { CodeList } from './code-list.ts';

/** The levels of a national plan, from the widest. The plan itself stands above them and is called by its whole name. */
export const planLevels = {
  name: 'plan-levels',
  source: 'National Plan on Anti-Trafficking in Persons, phase III, draft of July 2020',
  values: [
    { code: 'goal', labelLo: 'ເປົ້າໝາຍ', labelEn: 'Goal', confidence: 'high', labelSource: 'glossary' },
    {
      code: 'programme',
      labelLo: 'ແຜນງານ',
      labelEn: 'Programme',
      confidence: 'high',
      labelSource: 'glossary',
    },
    { code: 'project', labelLo: 'ໂຄງການ', labelEn: 'Project', confidence: 'high', labelSource: 'glossary' },
    { code: 'activity', labelLo: 'ກິດຈະກຳ', labelEn: 'Activity', confidence: 'high', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
