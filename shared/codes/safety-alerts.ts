import type { CodeList } from './code-list.ts';

/** What both wings must know for somebody's safety, without a word of why. Our own list. */
export const safetyAlerts = {
  name: 'safety-alerts',
  source: 'own',
  values: [
    {
      code: 'DoNotContactAtHome',
      labelLo: 'ຢ່າຕິດຕໍ່ທີ່ບ້ານ',
      labelEn: 'Do not contact at home',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ThreatenedByTraffickers',
      labelLo: 'ຖືກນາບຂູ່ຈາກຜູ້ຄ້າມະນຸດ',
      labelEn: 'Threatened by traffickers',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'FamilyInvolved',
      labelLo: 'ຄອບຄົວອາດມີສ່ວນກ່ຽວຂ້ອງ',
      labelEn: 'Family may be involved',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'RiskOfSelfHarm',
      labelLo: 'ສ່ຽງທຳຮ້າຍຕົນເອງ',
      labelEn: 'At risk of self-harm',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Missing',
      labelLo: 'ຫາຍຕົວ',
      labelEn: 'Whereabouts unknown',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'UrgentMedicalNeed',
      labelLo: 'ຕ້ອງການການແພດດ່ວນ',
      labelEn: 'Urgent medical need',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'CallBeforeAnyStep',
      labelLo: 'ໂທຫາກ່ອນດຳເນີນການໃດໆ',
      labelEn: 'Call before any step',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
