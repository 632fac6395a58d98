import type { CodeList } from './code-list.ts';

/** Who decided. */
export const consentGivers = {
  name: 'consent-givers',
  source: 'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice)',
  values: [
    { code: 'person', labelLo: 'ຜູ້ກ່ຽວເອງ', labelEn: 'The person', confidence: 'low', labelSource: 'own' },
    {
      code: 'caregiver_or_guardian',
      labelLo: 'ພໍ່ແມ່ ຫຼື ຜູ້ປົກຄອງ',
      labelEn: 'Parent or guardian',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'legal_representative',
      labelLo: 'ຜູ້ແທນຕາມກົດໝາຍ',
      labelEn: 'Legal representative',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'other', labelLo: 'ຜູ້ອື່ນ', labelEn: 'Somebody else', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
