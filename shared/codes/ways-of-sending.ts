import type { CodeList } from './code-list.ts';

/** How a paper goes from the office to an authority. No standard has a list of it. */
export const waysOfSending = {
  name: 'ways-of-sending',
  source: 'own codes; HTCDS 2.0 has no such list',
  values: [
    {
      code: 'EXT_ByHand',
      labelLo: 'ນຳສົ່ງດ້ວຍຕົນເອງ',
      labelEn: 'Brought in person',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_OfficialCourier',
      labelLo: 'ຜູ້ນຳສົ່ງເອກະສານທາງລັດຖະການ',
      labelEn: 'Official courier',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'EXT_Post', labelLo: 'ໄປສະນີ', labelEn: 'Post', confidence: 'low', labelSource: 'own' },
    { code: 'EXT_Fax', labelLo: 'ແຟັກ', labelEn: 'Fax', confidence: 'low', labelSource: 'own' },
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
