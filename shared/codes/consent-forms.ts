import type { CodeList } from './code-list.ts';

/** In what form a decision was given. */
export const consentForms = {
  name: 'consent-forms',
  source: 'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice)',
  values: [
    { code: 'signature', labelLo: 'ລາຍເຊັນ', labelEn: 'Signature', confidence: 'low', labelSource: 'own' },
    { code: 'thumbprint', labelLo: 'ໂປ້ມື', labelEn: 'Thumbprint', confidence: 'low', labelSource: 'own' },
    {
      code: 'oral_with_witness',
      labelLo: 'ດ້ວຍວາຈາ ມີພະຍານ',
      labelEn: 'Spoken, before a witness',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
