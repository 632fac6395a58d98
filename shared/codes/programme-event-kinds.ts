import type { CodeList } from './code-list.ts';

/** What was held for the national plan: people were taught, people met, or the public was told. */
export const programmeEventKinds = {
  name: 'programme-event-kinds',
  source: 'own codes',
  values: [
    {
      code: 'Training',
      labelLo: 'ການຝຶກອົບຮົມ',
      labelEn: 'Training',
      confidence: 'high',
      labelSource: 'glossary',
    },
    { code: 'Meeting', labelLo: 'ກອງປະຊຸມ', labelEn: 'Meeting', confidence: 'high', labelSource: 'glossary' },
    {
      code: 'Outreach',
      labelLo: 'ໂຄສະນາປູກຈິດສຳນຶກ',
      labelEn: 'Awareness-raising',
      confidence: 'high',
      labelSource: 'glossary',
    },
  ],
} as const satisfies CodeList;
