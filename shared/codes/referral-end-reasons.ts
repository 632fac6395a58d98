import type { CodeList } from './code-list.ts';

/** Why a service that was accepted ended before it was complete. */
export const referralEndReasons = {
  name: 'referral-end-reasons',
  source: 'own codes: no standard has such a list',
  values: [
    {
      code: 'EXT_PersonLeft',
      labelLo: 'ຜູ້ກ່ຽວອອກໄປເອງ',
      labelEn: 'The person left of their own will',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_PersonDeclined',
      labelLo: 'ຜູ້ກ່ຽວບໍ່ຕ້ອງການອີກ',
      labelEn: 'The person no longer wanted it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotReachable',
      labelLo: 'ຕິດຕໍ່ຜູ້ກ່ຽວບໍ່ໄດ້ອີກ',
      labelEn: 'The person can no longer be reached',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_MovedOn',
      labelLo: 'ຍ້າຍໄປຮັບບໍລິການບ່ອນອື່ນ',
      labelEn: 'Moved on to another provider',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_ServiceStopped',
      labelLo: 'ບໍລິການຢຸດແລ້ວ',
      labelEn: 'The service stopped',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NotSafe',
      labelLo: 'ບໍ່ປອດໄພອີກ',
      labelEn: 'No longer safe',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Deceased',
      labelLo: 'ຜູ້ກ່ຽວເສຍຊີວິດ',
      labelEn: 'The person has died',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
