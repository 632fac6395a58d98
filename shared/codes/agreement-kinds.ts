import type { CodeList } from './code-list.ts';

/** What is agreed with others: between states, between organisations, or with who gives money. */
export const agreementKinds = {
  name: 'agreement-kinds',
  source: 'own codes',
  values: [
    {
      code: 'MemorandumOfUnderstanding',
      labelLo: 'ບົດບັນທຶກຄວາມເຂົ້າໃຈ',
      labelEn: 'Memorandum of understanding',
      confidence: 'low',
      labelSource: 'glossary',
    },
    { code: 'Treaty', labelLo: 'ສົນທິສັນຍາ', labelEn: 'Treaty', confidence: 'high', labelSource: 'glossary' },
    { code: 'Grant', labelLo: 'ສັນຍາທຶນຊ່ວຍເຫຼືອ', labelEn: 'Grant', confidence: 'low', labelSource: 'own' },
    {
      code: 'StandardOperatingProcedure',
      labelLo: 'ລະບຽບມາດຕະຖານການປະຕິບັດງານ',
      labelEn: 'Standard operating procedure',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'JointWorkPlan',
      labelLo: 'ແຜນວຽກຮ່ວມກັນ',
      labelEn: 'Joint work plan',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ຂໍ້ຕົກລົງອື່ນ', labelEn: 'Other agreement', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
