import type { CodeList } from './code-list.ts';

/** What an officer concludes from a screening. No instrument concludes anything by itself. */
export const screeningConclusions = {
  name: 'screening-conclusions',
  source: 'own codes',
  values: [
    {
      code: 'Presumed',
      labelLo: 'ສັນນິຖານວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍ',
      labelEn: 'Presumed victim',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotPresumed',
      labelLo: 'ບໍ່ສັນນິຖານວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍ',
      labelEn: 'Not a presumed victim',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'MoreNeeded',
      labelLo: 'ຍັງຕ້ອງການຂໍ້ມູນຕື່ມ',
      labelEn: 'More is needed',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
