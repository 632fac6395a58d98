import type { CodeList } from './code-list.ts';

/** Why an organisation or the other wing does not take somebody on. */
export const referralRefusalReasons = {
  name: 'referral-refusal-reasons',
  source: 'own codes: no standard has such a list',
  values: [
    {
      code: 'EXT_NoCapacity',
      labelLo: 'ບໍ່ມີບ່ອນ ຫຼື ບຸກຄະລາກອນພຽງພໍ',
      labelEn: 'No place or no staff free',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotServed',
      labelLo: 'ບໍ່ຮັບຄົນເພດ ຫຼື ອາຍຸນີ້',
      labelEn: 'Does not serve this sex or age',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_ServiceNotOffered',
      labelLo: 'ບໍ່ມີບໍລິການນີ້',
      labelEn: 'Does not offer this service',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_PapersMissing',
      labelLo: 'ຂາດເອກະສານ',
      labelEn: 'Papers are missing',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotSafe',
      labelLo: 'ບໍ່ປອດໄພສຳລັບຜູ້ກ່ຽວ ຫຼື ຜູ້ອື່ນ',
      labelEn: 'Not safe for the person or for others',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_PersonDeclined',
      labelLo: 'ຜູ້ກ່ຽວບໍ່ຕ້ອງການ',
      labelEn: 'The person did not want it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_PersonNotMet',
      labelLo: 'ຜູ້ກ່ຽວບໍ່ໄດ້ໄປ ຫຼື ຕິດຕໍ່ບໍ່ໄດ້',
      labelEn: 'The person did not come or was not reached',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Cost',
      labelLo: 'ບໍ່ມີງົບປະມານ',
      labelEn: 'No money for it',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
