import type { CodeList } from './code-list.ts';

/** Why somebody keeps a kind of data back. */
export const withholdingReasons = {
  name: 'withholding-reasons',
  source: 'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice)',
  values: [
    {
      code: 'fear_of_harm',
      labelLo: 'ຢ້ານອັນຕະລາຍ',
      labelEn: 'Fears harm',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'wants_to_tell_themselves',
      labelLo: 'ຢາກບອກດ້ວຍຕົນເອງ',
      labelEn: 'Wants to tell it themselves',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'other', labelLo: 'ເຫດຜົນອື່ນ', labelEn: 'Another reason', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
