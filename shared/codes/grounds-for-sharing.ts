import type { CodeList } from './code-list.ts';

/**
 * On what data may go. Of the standard's bases those on which an office may act without a consent; a contract or another
 * legitimate interest opens nothing here.
 */
export const groundsForSharing = {
  name: 'grounds-for-sharing',
  source: 'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice)',
  values: [
    { code: 'consent', labelLo: 'ການຍິນຍອມ', labelEn: 'Consent', confidence: 'low', labelSource: 'own' },
    {
      code: 'vital_interests',
      labelLo: 'ເພື່ອຊ່ວຍຊີວິດ',
      labelEn: 'Vital interests',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'beneficiary_interests',
      labelLo: 'ຜົນປະໂຫຍດສູງສຸດຂອງເດັກ ຫຼື ຜູ້ກ່ຽວ',
      labelEn: 'Best interests of the child or person',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'legal_duty',
      labelLo: 'ພັນທະຕາມກົດໝາຍ',
      labelEn: 'Legal duty',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
