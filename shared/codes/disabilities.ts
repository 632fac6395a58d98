import type { CodeList } from './code-list.ts';

/** Difficulties a person has, by the domains of the short set of the Washington Group on Disability Statistics. */
export const disabilities = {
  name: 'disabilities',
  source: 'Washington Group Short Set on Functioning (2022); no difficulty at all is an answer of its own',
  values: [
    {
      code: 'None',
      labelLo: 'ບໍ່ມີຄວາມຫຍຸ້ງຍາກ',
      labelEn: 'No difficulty',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Seeing', labelLo: 'ການເບິ່ງເຫັນ', labelEn: 'Seeing', confidence: 'low', labelSource: 'own' },
    { code: 'Hearing', labelLo: 'ການໄດ້ຍິນ', labelEn: 'Hearing', confidence: 'low', labelSource: 'own' },
    {
      code: 'Walking',
      labelLo: 'ການຍ່າງ ຫຼື ຂຶ້ນຂັ້ນໄດ',
      labelEn: 'Walking or climbing steps',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Remembering',
      labelLo: 'ການຈື່ຈຳ ຫຼື ຕັ້ງໃຈ',
      labelEn: 'Remembering or concentrating',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'SelfCare',
      labelLo: 'ການດູແລຕົນເອງ',
      labelEn: 'Washing or dressing',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Communicating',
      labelLo: 'ການສື່ສານ',
      labelEn: 'Communicating',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Psychosocial',
      labelLo: 'ດ້ານຈິດໃຈ',
      labelEn: 'Psychosocial',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
