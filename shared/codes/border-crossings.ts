import type { CodeList } from './code-list.ts';

/**
 * Whether somebody was taken over a border; read from the route.
 */
export const borderCrossings = {
  name: 'border-crossings',
  source: 'IC-TIP working set (cross_border), own codes',
  values: [
    {
      code: 'Crossed',
      labelLo: 'ຂ້າມຊາຍແດນ',
      labelEn: 'Crossed a border',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotCrossed',
      labelLo: 'ພາຍໃນປະເທດ',
      labelEn: 'Inside the country',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
