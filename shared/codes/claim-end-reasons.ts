import type { CodeList } from './code-list.ts';

/** Why a claim was rejected or given up. */
export const claimEndReasons = {
  name: 'claim-end-reasons',
  source: 'own codes',
  values: [
    {
      code: 'NotProven',
      labelLo: 'ຫຼັກຖານບໍ່ພຽງພໍ',
      labelEn: 'Not enough evidence',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'TooLate',
      labelLo: 'ກາຍກຳນົດຮ້ອງຟ້ອງ',
      labelEn: 'The time for claiming had passed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotCompetent',
      labelLo: 'ບໍ່ແມ່ນອຳນາດຂອງສານ ຫຼື ຫ້ອງການນັ້ນ',
      labelEn: 'That court or office is not competent',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'DebtorNotFound',
      labelLo: 'ຊອກຜູ້ທີ່ຕ້ອງຈ່າຍບໍ່ພົບ',
      labelEn: 'Whoever must pay cannot be found',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'DebtorHasNothing',
      labelLo: 'ຜູ້ທີ່ຕ້ອງຈ່າຍບໍ່ມີຊັບສິນ',
      labelEn: 'Whoever must pay has nothing',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'PersonDeclines',
      labelLo: 'ຜູ້ກ່ຽວບໍ່ຢາກຮຽກຮ້ອງຕໍ່',
      labelEn: 'The person does not want to go on',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Unsafe',
      labelLo: 'ສືບຕໍ່ແລ້ວບໍ່ປອດໄພ',
      labelEn: 'Going on is not safe',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
