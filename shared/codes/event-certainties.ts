import type { CodeList } from './code-list.ts';

/** How sure it is that an event happened as told. No trafficking standard has such a list. */
export const eventCertainties = {
  name: 'event-certainties',
  source: 'own codes',
  values: [
    { code: 'confirmed', labelLo: 'ຢືນຢັນແລ້ວ', labelEn: 'Confirmed', confidence: 'low', labelSource: 'own' },
    { code: 'probable', labelLo: 'ໜ້າຈະເປັນຈິງ', labelEn: 'Probable', confidence: 'low', labelSource: 'own' },
    { code: 'reported', labelLo: 'ຕາມການບອກເລົ່າ', labelEn: 'Reported', confidence: 'low', labelSource: 'own' },
    { code: 'doubtful', labelLo: 'ຍັງສົງໄສ', labelEn: 'Doubtful', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
