import type { CodeList } from './code-list.ts';

/** By what way somebody spoke with the office. */
export const adviceChannels = {
  name: 'advice-channels',
  source: 'own codes',
  values: [
    { code: 'Phone', labelLo: 'ໂທລະສັບ', labelEn: 'Telephone', confidence: 'low', labelSource: 'own' },
    { code: 'InPerson', labelLo: 'ພົບໂດຍກົງ', labelEn: 'In person', confidence: 'low', labelSource: 'own' },
    {
      code: 'Message',
      labelLo: 'ຂໍ້ຄວາມ ຫຼື ແອັບ',
      labelEn: 'Message or app',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Letter',
      labelLo: 'ຈົດໝາຍ ຫຼື ອີເມວ',
      labelEn: 'Letter or e-mail',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
