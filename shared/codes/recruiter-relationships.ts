import type { CodeList } from './code-list.ts';

/**
 * Who recruited the person, by what they were to them. The extensions tell apart what the standard joins; `htcds` says under which of its
 * values they are exported. "Unaquainted" is spelled as the standard spells it.
 */
export const recruiterRelationships = {
  name: 'recruiter-relationships',
  source:
    'HTCDS 2.0 vic_RelationshipToTrafficker (IOM, CC BY 4.0) with EXT_ extensions after the CTDC codebook v2 (recruiter)',
  values: [
    {
      code: 'Familial',
      labelLo: 'ຄົນໃນຄອບຄົວ ຫຼື ຍາດພີ່ນ້ອງ',
      labelEn: 'Family or relative',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'EXT_IntimatePartner',
      labelLo: 'ຜົວເມຍ ຫຼື ຄູ່ຮັກ',
      labelEn: 'Intimate partner',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Acquainted',
    },
    {
      code: 'EXT_Friend',
      labelLo: 'ໝູ່',
      labelEn: 'Friend',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Acquainted',
      isCommon: true,
    },
    {
      code: 'Acquainted',
      labelLo: 'ຄົນຮູ້ຈັກ',
      labelEn: 'Somebody known',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'EXT_Employer',
      labelLo: 'ນາຍຈ້າງ',
      labelEn: 'Employer',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Acquainted',
    },
    {
      code: 'EXT_Broker',
      labelLo: 'ນາຍໜ້າ',
      labelEn: 'Broker or agency',
      confidence: 'medium',
      labelSource: 'glossary',
      htcds: 'Unaquainted',
      isCommon: true,
    },
    {
      code: 'EXT_Authority',
      labelLo: 'ຜູ້ມີອຳນາດໃນບ້ານ ຫຼື ທ້ອງຖິ່ນ',
      labelEn: 'Somebody with authority',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Acquainted',
    },
    {
      code: 'Unaquainted',
      labelLo: 'ຄົນແປກໜ້າ',
      labelEn: 'Stranger',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
  ],
} as const satisfies CodeList;
