import type { CodeList } from './code-list.ts';

/** What came of a contact without a case, the furthest that it went. */
export const adviceOutcomes = {
  name: 'advice-outcomes',
  source: 'own codes',
  values: [
    { code: 'Advised', labelLo: 'ໄດ້ຮັບຄຳແນະນຳ', labelEn: 'Advised', confidence: 'low', labelSource: 'own' },
    {
      code: 'ReferredOn',
      labelLo: 'ສົ່ງຕໍ່ຫາອົງການອື່ນ',
      labelEn: 'Referred on',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'BecameCase',
      labelLo: 'ກາຍເປັນກໍລະນີ',
      labelEn: 'Became a case',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
