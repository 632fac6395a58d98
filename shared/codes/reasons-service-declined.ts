import type { CodeList } from './code-list.ts';

/** Why a service that was offered was not taken up. */
export const reasonsServiceDeclined = {
  name: 'reasons-service-declined',
  source: 'own codes',
  values: [
    {
      code: 'EXT_NotWanted',
      labelLo: 'ຜູ້ກ່ຽວບໍ່ຕ້ອງການ',
      labelEn: 'The person does not want it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_WantsToGoHome',
      labelLo: 'ຜູ້ກ່ຽວຢາກກັບບ້ານກ່ອນ',
      labelEn: 'The person wants to go home first',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Afraid',
      labelLo: 'ຜູ້ກ່ຽວຢ້ານ ຫຼື ບໍ່ໄວ້ໃຈ',
      labelEn: 'The person is afraid or has no trust',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_FamilyAgainst',
      labelLo: 'ຄອບຄົວບໍ່ເຫັນດີ',
      labelEn: 'The family is against it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_TooFar',
      labelLo: 'ໄກເກີນໄປ ຫຼື ໄປບໍ່ໄດ້',
      labelEn: 'Too far away, or out of reach',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_MetElsewhere',
      labelLo: 'ໄດ້ຮັບຈາກບ່ອນອື່ນແລ້ວ',
      labelEn: 'The need is met elsewhere',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_ProviderRefused',
      labelLo: 'ຜູ້ໃຫ້ບໍລິການບໍ່ຮັບ',
      labelEn: 'The provider did not take the person',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
