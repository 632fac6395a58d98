import type { CodeList } from './code-list.ts';

/** How somebody came to the office who has no case. */
export const adviceContactKinds = {
  name: 'advice-contact-kinds',
  source: 'own codes',
  values: [
    {
      code: 'HotlineCall',
      labelLo: 'ໂທມາສາຍດ່ວນ',
      labelEn: 'Hotline call',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'WalkIn', labelLo: 'ມາຫາຫ້ອງການເອງ', labelEn: 'Walk-in', confidence: 'low', labelSource: 'own' },
    {
      code: 'AtRiskAdvised',
      labelLo: 'ແນະນຳບຸກຄົນທີ່ມີຄວາມສ່ຽງ',
      labelEn: 'Person at risk advised',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ReportByOthers',
      labelLo: 'ຜູ້ອື່ນແຈ້ງ',
      labelEn: 'Report by somebody else',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
