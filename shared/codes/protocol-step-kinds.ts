import type { CodeList } from './code-list.ts';

/** What is to be done once somebody is presumed a victim (WHO interviewing standards, HTCDS guidance). Our own list. */
export const protocolStepKinds = {
  name: 'protocol-step-kinds',
  source: 'own',
  values: [
    {
      code: 'SafetyCheck',
      labelLo: 'ກວດສອບຄວາມປອດໄພ',
      labelEn: 'Safety check',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'UrgentNeeds',
      labelLo: 'ຊ່ວຍເຫຼືອສິ່ງຈຳເປັນຮີບດ່ວນ',
      labelEn: 'Urgent needs met',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'GuardianInformed',
      labelLo: 'ແຈ້ງຜູ້ປົກຄອງທີ່ໄວ້ໃຈໄດ້',
      labelEn: 'Safe guardian found and informed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'InterpreterArranged',
      labelLo: 'ຈັດຫານາຍພາສາ',
      labelEn: 'Interpreter arranged',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'RightsExplained',
      labelLo: 'ອະທິບາຍສິດ',
      labelEn: 'Rights explained',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'MedicalCheck',
      labelLo: 'ກວດສຸຂະພາບ',
      labelEn: 'Medical check',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'AgeClarified',
      labelLo: 'ກວດໃຫ້ຮູ້ອາຍຸ',
      labelEn: 'Age clarified',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ReflectionPeriod',
      labelLo: 'ໃຫ້ເວລາຄິດຕຶກຕອງ',
      labelEn: 'Time to reflect offered',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ReferralOffered',
      labelLo: 'ສະເໜີການສົ່ງຕໍ່',
      labelEn: 'Referral to services offered',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Interview',
      labelLo: 'ການສຳພາດ',
      labelEn: 'Interview',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'BestInterestsAssessed',
      labelLo: 'ປະເມີນຜົນປະໂຫຍດສູງສຸດຂອງເດັກ',
      labelEn: 'Best interests of the child assessed',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ProposalPrepared',
      labelLo: 'ກະກຽມຄຳສະເໜີເຖິງອົງການຕັດສິນ',
      labelEn: 'Proposal to the deciding authority prepared',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
