import type { CodeList } from './code-list.ts';

/** Whether a contact may be used (UK Home Office NRM form: 'safe to write'). What is not known to be safe is not safe. */
export const contactSafety = {
  name: 'contact-safety',
  source: 'own list after the NRM form; glossary: safe to contact',
  values: [
    {
      code: 'Safe',
      labelLo: 'ຕິດຕໍ່ໄດ້ຢ່າງປອດໄພ',
      labelEn: 'Safe to contact',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'OnlyAsSaid',
      labelLo: 'ຕິດຕໍ່ໄດ້ສະເພາະຕາມເງື່ອນໄຂທີ່ບອກໄວ້',
      labelEn: 'Only as said here',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotSafe',
      labelLo: 'ບໍ່ປອດໄພ: ຫ້າມຕິດຕໍ່',
      labelEn: 'Not safe: do not contact',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
