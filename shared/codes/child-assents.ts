import type { CodeList } from './code-list.ts';

/** Whether a child agrees to what a guardian consents to. */
export const childAssents = {
  name: 'child-assents',
  source: 'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice)',
  values: [
    {
      code: 'given',
      labelLo: 'ເດັກນ້ອຍເຫັນດີ',
      labelEn: 'The child agrees',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'refused',
      labelLo: 'ເດັກນ້ອຍບໍ່ເຫັນດີ',
      labelEn: 'The child does not agree',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'not_applicable',
      labelLo: 'ບໍ່ແມ່ນເດັກນ້ອຍ',
      labelEn: 'Not a child',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
