import type { CodeList } from './code-list.ts';

/** Whether the person is alive, as far as the office knows (HTCDS prs_Deceased, with the missing told apart). */
export const lifeStatuses = {
  name: 'life-statuses',
  source: 'HTCDS 2.0 prs_Deceased, extended',
  values: [
    { code: 'Living', labelLo: 'ຍັງມີຊີວິດ', labelEn: 'Living', confidence: 'low', labelSource: 'own' },
    {
      code: 'Deceased',
      labelLo: 'ເສຍຊີວິດ',
      labelEn: 'Deceased',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'prs_Deceased',
    },
    { code: 'Missing', labelLo: 'ຫາຍສາບສູນ', labelEn: 'Missing', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
