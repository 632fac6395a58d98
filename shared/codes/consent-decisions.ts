import type { CodeList } from './code-list.ts';

/** How a question of consent stands. */
export const consentDecisions = {
  name: 'consent-decisions',
  source: 'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice)',
  values: [
    { code: 'given', labelLo: 'ຍິນຍອມ', labelEn: 'Given', confidence: 'low', labelSource: 'own' },
    { code: 'refused', labelLo: 'ບໍ່ຍິນຍອມ', labelEn: 'Refused', confidence: 'low', labelSource: 'own' },
    {
      code: 'withdrawn',
      labelLo: 'ຖອນການຍິນຍອມ',
      labelEn: 'Withdrawn',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'not-asked',
      labelLo: 'ຍັງບໍ່ໄດ້ຖາມ',
      labelEn: 'Not asked yet',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'not-able',
      labelLo: 'ຕັດສິນໃຈເອງບໍ່ໄດ້',
      labelEn: 'Not able to decide',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
