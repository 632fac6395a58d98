import type { CodeList } from './code-list.ts';

/** Why a service ended before it was delivered. */
export const reasonsServiceEnded = {
  name: 'reasons-service-ended',
  source: 'own codes',
  values: [
    {
      code: 'EXT_PersonEnded',
      labelLo: 'ຜູ້ກ່ຽວຂໍຢຸດ',
      labelEn: 'The person ended it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_LeftUnannounced',
      labelLo: 'ຜູ້ກ່ຽວອອກໄປໂດຍບໍ່ໄດ້ບອກ',
      labelEn: 'The person left without notice',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_MovedAway',
      labelLo: 'ຜູ້ກ່ຽວຍ້າຍບ່ອນຢູ່ ຫຼື ກັບບ້ານ',
      labelEn: 'The person moved or went home',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotSafe',
      labelLo: 'ບໍ່ປອດໄພອີກຕໍ່ໄປ',
      labelEn: 'It was no longer safe',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotFitting',
      labelLo: 'ບໍ່ເໝາະສົມກັບຜູ້ກ່ຽວ',
      labelEn: 'It did not fit the person',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_ProviderEnded',
      labelLo: 'ຜູ້ໃຫ້ບໍລິການຢຸດໃຫ້ບໍລິການ',
      labelEn: 'The provider ended it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NoFunds',
      labelLo: 'ບໍ່ມີທຶນຕໍ່',
      labelEn: 'There were no more funds',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
