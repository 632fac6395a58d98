import type { CodeList } from './code-list.ts';

/** In whose hands a document is now. Taken documents are a means of control (HTCDS vic_MeansOfControl WithholdsDocuments). */
export const documentHolders = {
  name: 'document-holders',
  source: 'own list after HTCDS 2.0 means of control and the UNODC prompts on withheld documents',
  values: [
    {
      code: 'Person',
      labelLo: 'ຕົວບຸກຄົນເອງ',
      labelEn: 'The person',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    { code: 'Family', labelLo: 'ຄອບຄົວ', labelEn: 'The family', confidence: 'low', labelSource: 'own' },
    { code: 'Office', labelLo: 'ຫ້ອງການນີ້', labelEn: 'This office', confidence: 'low', labelSource: 'own' },
    {
      code: 'Authority',
      labelLo: 'ອົງການອື່ນຂອງລັດ',
      labelEn: 'Another authority',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Shelter', labelLo: 'ສູນພັກພິງ', labelEn: 'A shelter', confidence: 'low', labelSource: 'own' },
    {
      code: 'Embassy',
      labelLo: 'ສະຖານທູດ',
      labelEn: 'An embassy',
      confidence: 'high',
      labelSource: 'glossary',
    },
    {
      code: 'EmployerOrExploiter',
      labelLo: 'ນາຍຈ້າງ ຫຼື ຜູ້ຂູດຮີດ (ຖືກຍຶດ)',
      labelEn: 'Employer or exploiter (taken away)',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'WithholdsDocuments',
    },
    { code: 'Broker', labelLo: 'ນາຍໜ້າ', labelEn: 'Broker', confidence: 'low', labelSource: 'own' },
    { code: 'Lost', labelLo: 'ເສຍ', labelEn: 'Lost', confidence: 'low', labelSource: 'own' },
    { code: 'Destroyed', labelLo: 'ຖືກທຳລາຍ', labelEn: 'Destroyed', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
