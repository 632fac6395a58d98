import type { CodeList } from './code-list.ts';

/**
 * For what somebody agrees that what the office knows of them is used. Each is asked on its own, and none depends on another:
 * help is never the price of anything else. `information_sharing` is ours: what goes to others for their own work, to courts
 * and prosecutors among them.
 */
export const consentPurposes = {
  name: 'consent-purposes',
  source:
    'consent_privacy.json 2026-11 (union of HTCDS, Primero and GBVIMS practice); information_sharing is our own',
  values: [
    {
      code: 'referral_service',
      labelLo: 'ຮັບການບໍລິການ',
      labelEn: 'Services',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'information_sharing',
      labelLo: 'ແບ່ງປັນຂໍ້ມູນ',
      labelEn: 'Sharing of information',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'non_identifying_statistics',
      labelLo: 'ສະຖິຕິລາຍກໍລະນີ ໂດຍບໍ່ບອກຊື່',
      labelEn: 'Statistics, one row a case, without a name',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'photo_or_media',
      labelLo: 'ຮູບ ຫຼື ສື່ມວນຊົນ',
      labelEn: 'Photos or media',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'return_repatriation',
      labelLo: 'ຕິດຕໍ່ເພື່ອກັບປະເທດ ຫຼື ກັບບ້ານ',
      labelEn: 'Contact for return or repatriation',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
