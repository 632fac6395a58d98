import type { CodeList } from './code-list.ts';

/**
 * Who found the person to be a presumed or identified victim. HTCDS knows kinds of body only; `htcds` is the kind.
 * The central Anti-Trafficking Department alone identifies formally (US TIP report 2022, Lao PDR).
 */
export const identificationAuthorities = {
  name: 'identification-authorities',
  source: 'HTCDS 2.0 vic_TraffickingStatusDecisionMakingOrg (IOM, CC BY 4.0) with EXT_ Lao bodies',
  values: [
    {
      code: 'EXT_CentralATD',
      labelLo: 'ກົມຕຳຫຼວດສະກັດກັ້ນ ແລະ ຕ້ານການຄ້າມະນຸດ',
      labelEn: 'Anti-Trafficking Department (central)',
      confidence: 'high',
      labelSource: 'glossary',
      htcds: 'Police',
    },
    {
      code: 'EXT_ProvincialATD',
      labelLo: 'ຕຳຫຼວດສະກັດກັ້ນ ແລະ ຕ້ານການຄ້າມະນຸດ ຂັ້ນແຂວງ',
      labelEn: 'Anti-trafficking police of the province',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Police',
    },
    {
      code: 'EXT_DistrictPolice',
      labelLo: 'ປກສ ເມືອງ',
      labelEn: 'District police',
      confidence: 'low',
      labelSource: 'glossary',
      htcds: 'Police',
    },
    {
      code: 'EXT_ImmigrationPolice',
      labelLo: 'ຕຳຫຼວດກວດຄົນເຂົ້າເມືອງ',
      labelEn: 'Border or immigration police',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Police',
    },
    {
      code: 'EXT_LWUCentre',
      labelLo: 'ສູນໃຫ້ຄຳປຶກສາ ແລະ ປົກປ້ອງແມ່ຍິງ-ເດັກນ້ອຍ',
      labelEn: 'Counselling and Protection Centre (Lao Women’s Union)',
      confidence: 'high',
      labelSource: 'glossary',
      htcds: 'NonPoliceGovernmentalOrganization',
    },
    {
      code: 'EXT_LabourAndSocialWelfare',
      labelLo: 'ແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ',
      labelEn: 'Labour and Social Welfare',
      confidence: 'high',
      labelSource: 'glossary',
      htcds: 'NonPoliceGovernmentalOrganization',
    },
    {
      code: 'EXT_Prosecutor',
      labelLo: 'ອົງການໄອຍະການປະຊາຊົນ',
      labelEn: 'People’s Prosecutor',
      confidence: 'high',
      labelSource: 'glossary',
      htcds: 'CourtOrProsecution',
    },
    {
      code: 'EXT_Court',
      labelLo: 'ສານປະຊາຊົນ',
      labelEn: 'People’s Court',
      confidence: 'high',
      labelSource: 'glossary',
      htcds: 'CourtOrProsecution',
    },
    {
      code: 'NGO',
      labelLo: 'ອົງການບໍ່ສັງກັດລັດຖະບານ',
      labelEn: 'Non-governmental organisation',
      confidence: 'low',
      labelSource: 'glossary',
    },
    {
      code: 'EXT_ForeignAuthority',
      labelLo: 'ເຈົ້າໜ້າທີ່ຕ່າງປະເທດ',
      labelEn: 'Foreign authority',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Other',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
