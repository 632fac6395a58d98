import type { CodeList } from './code-list.ts';

/** Why a planned return did not take place. */
export const returnCancelReasons = {
  name: 'return-cancel-reasons',
  source: 'own codes',
  values: [
    {
      code: 'PersonDeclines',
      labelLo: 'ຜູ້ກ່ຽວບໍ່ຢາກກັບ',
      labelEn: 'The person does not want to return',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Unsafe',
      labelLo: 'ກັບໄປແລ້ວບໍ່ປອດໄພ',
      labelEn: 'Returning is not safe',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'FamilyRefuses',
      labelLo: 'ຄອບຄົວບໍ່ຮັບ',
      labelEn: 'The family does not take the person in',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NoPapers',
      labelLo: 'ບໍ່ມີເອກະສານ',
      labelEn: 'Papers are missing',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'StaysForCase',
      labelLo: 'ຢູ່ຕໍ່ເພື່ອຄະດີ ຫຼື ການປິ່ນປົວ',
      labelEn: 'Stays for the proceedings or for treatment',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'OtherSolution',
      labelLo: 'ພົບທາງອອກອື່ນ',
      labelEn: 'Another solution was found',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
