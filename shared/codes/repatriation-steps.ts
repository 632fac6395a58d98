import type { CodeList } from './code-list.ts';

/** What is agreed between two countries before somebody is handed over. */
export const repatriationSteps = {
  name: 'repatriation-steps',
  source: 'own codes, after the standard procedures of COMMIT for return between the countries of the Mekong',
  values: [
    {
      code: 'EXT_AuthorityInformed',
      labelLo: 'ແຈ້ງອົງການປະສານງານຂອງປະເທດນັ້ນ',
      labelEn: 'Coordinating authority of that country informed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_EmbassyInformed',
      labelLo: 'ແຈ້ງສະຖານທູດ ຫຼື ກົງສຸນ',
      labelEn: 'Embassy or consulate informed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NationalityVerified',
      labelLo: 'ຢັ້ງຢືນສັນຊາດແລ້ວ',
      labelEn: 'Nationality verified',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_FamilyTraced',
      labelLo: 'ຊອກຫາຄອບຄົວ ແລະ ປະເມີນແລ້ວ',
      labelEn: 'Family traced and assessed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_RiskAssessed',
      labelLo: 'ປະເມີນຄວາມສ່ຽງຂອງການກັບແລ້ວ',
      labelEn: 'Risk of the return assessed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_TravelDocument',
      labelLo: 'ອອກເອກະສານເດີນທາງແລ້ວ',
      labelEn: 'Travel document issued',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_DateAgreed',
      labelLo: 'ຕົກລົງວັນ ແລະ ສະຖານທີ່ມອບຮັບ',
      labelEn: 'Day and place of the hand-over agreed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_EscortArranged',
      labelLo: 'ຈັດຜູ້ນຳພາ',
      labelEn: 'Escort arranged',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_HandedOver',
      labelLo: 'ມອບຮັບແລ້ວ',
      labelEn: 'Handed over',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
