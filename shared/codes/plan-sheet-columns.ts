import type { CodeList } from './code-list.ts';

/** The columns of the sheet from which a national plan is imported, in the order of the template. */
export const planSheetColumns = {
  name: 'plan-sheet-columns',
  source: 'own codes',
  values: [
    { code: 'level', labelLo: 'ຂັ້ນ', labelEn: 'Level', confidence: 'low', labelSource: 'own' },
    { code: 'code', labelLo: 'ລະຫັດ', labelEn: 'Code', confidence: 'low', labelSource: 'own' },
    {
      code: 'parent',
      labelLo: 'ຂຶ້ນກັບລະຫັດ',
      labelEn: 'Stands under code',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'goals',
      labelLo: 'ລະຫັດເປົ້າໝາຍທີ່ປະກອບສ່ວນ',
      labelEn: 'Codes of goals served',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'textLao', labelLo: 'ເນື້ອໃນ (ລາວ)', labelEn: 'Text (Lao)', confidence: 'low', labelSource: 'own' },
    {
      code: 'textEnglish',
      labelLo: 'ເນື້ອໃນ (ອັງກິດ)',
      labelEn: 'Text (English)',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'responsible',
      labelLo: 'ອົງການຮັບຜິດຊອບ',
      labelEn: 'Responsible agencies',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'supporting',
      labelLo: 'ອົງການຮ່ວມປະຕິບັດ',
      labelEn: 'Supporting agencies',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'startsOn', labelLo: 'ວັນເລີ່ມ', labelEn: 'Start', confidence: 'low', labelSource: 'own' },
    { code: 'endsOn', labelLo: 'ວັນສິ້ນສຸດ', labelEn: 'End', confidence: 'low', labelSource: 'own' },
    {
      code: 'budgetSource',
      labelLo: 'ແຫຼ່ງງົບປະມານ',
      labelEn: 'Source of budget',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'budgetGiver', labelLo: 'ຜູ້ໃຫ້ທຶນ', labelEn: 'Giver', confidence: 'low', labelSource: 'own' },
    { code: 'budgetAmount', labelLo: 'ຈຳນວນເງິນ', labelEn: 'Amount', confidence: 'low', labelSource: 'own' },
    {
      code: 'budgetCurrency',
      labelLo: 'ສະກຸນເງິນ',
      labelEn: 'Currency',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
