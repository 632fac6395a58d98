import type { CodeList } from './code-list.ts';

/** How far a version of legislation, a handbook or a curriculum has come. */
export const publicationStates = {
  name: 'publication-states',
  source: 'own codes',
  values: [
    { code: 'Draft', labelLo: 'ຮ່າງ', labelEn: 'Draft', confidence: 'low', labelSource: 'own' },
    { code: 'Adopted', labelLo: 'ຮັບຮອງແລ້ວ', labelEn: 'Adopted', confidence: 'low', labelSource: 'own' },
    { code: 'InForce', labelLo: 'ມີຜົນບັງຄັບໃຊ້', labelEn: 'In force', confidence: 'low', labelSource: 'own' },
    { code: 'Replaced', labelLo: 'ຖືກປ່ຽນແທນແລ້ວ', labelEn: 'Replaced', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
