import type { CodeList } from './code-list.ts';

/** How the answer to a referral reached the office. */
export const waysOfAnswering = {
  name: 'ways-of-answering',
  source: 'own codes; HTCDS 2.0 has no such list',
  values: [
    { code: 'EXT_Phone', labelLo: 'ໂທລະສັບ', labelEn: 'By telephone', confidence: 'low', labelSource: 'own' },
    {
      code: 'EXT_InPerson',
      labelLo: 'ດ້ວຍຕົນເອງ',
      labelEn: 'In person',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'EXT_Letter', labelLo: 'ໜັງສື', labelEn: 'By letter', confidence: 'low', labelSource: 'own' },
    {
      code: 'EXT_Electronic',
      labelLo: 'ທາງເອເລັກໂຕຣນິກ',
      labelEn: 'Electronically',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
