import type { CodeList } from './code-list.ts';

/** Sex as recorded. HTCDS records gender; what the office records and reports is sex, in the values of IC-TIP and GLOTIP. */
export const sexes = {
  name: 'sexes',
  source: 'UNODC GLOTIP (Sex: Female, Male, Other) and IC-TIP; HTCDS 2.0 prs_Gender by crosswalk',
  values: [
    {
      code: 'Female',
      labelLo: 'ຍິງ',
      labelEn: 'Female',
      confidence: 'high',
      labelSource: 'glossary',
      htcds: 'Feminine',
    },
    {
      code: 'Male',
      labelLo: 'ຊາຍ',
      labelEn: 'Male',
      confidence: 'low',
      labelSource: 'glossary',
      htcds: 'Masculine',
    },
    {
      code: 'Other',
      labelLo: 'ອື່ນໆ',
      labelEn: 'Other',
      confidence: 'medium',
      labelSource: 'glossary',
      htcds: 'NonSpecifiedUnknown',
    },
  ],
} as const satisfies CodeList;
