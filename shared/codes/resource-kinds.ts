import type { CodeList } from './code-list.ts';

/** What the work has to work with: the three that the national plan names. */
export const resourceKinds = {
  name: 'resource-kinds',
  source: 'own codes; words of the draft of the national plan, phase III (2020)',
  values: [
    { code: 'Premises', labelLo: 'ສະຖານທີ່', labelEn: 'Premises', confidence: 'high', labelSource: 'glossary' },
    {
      code: 'Equipment',
      labelLo: 'ອຸປະກອນ',
      labelEn: 'Equipment',
      confidence: 'high',
      labelSource: 'glossary',
    },
    { code: 'Vehicle', labelLo: 'ພາຫະນະ', labelEn: 'Vehicle', confidence: 'high', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
