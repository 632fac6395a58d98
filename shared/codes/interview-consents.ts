import type { CodeList } from './code-list.ts';

/** What somebody answered when asked whether they agree to be interviewed (WHO 2003: informed, and free to stop). */
export const interviewConsents = {
  name: 'interview-consents',
  source: 'own codes',
  values: [
    { code: 'Agreed', labelLo: 'ຍິນຍອມ', labelEn: 'Agreed', confidence: 'low', labelSource: 'own' },
    {
      code: 'GuardianAgreed',
      labelLo: 'ຜູ້ປົກຄອງຍິນຍອມ ແລະ ເດັກນ້ອຍບໍ່ຂັດ',
      labelEn: 'Guardian agreed and the child did not object',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'NotAgreed', labelLo: 'ບໍ່ຍິນຍອມ', labelEn: 'Did not agree', confidence: 'low', labelSource: 'own' },
    {
      code: 'Stopped',
      labelLo: 'ຍິນຍອມ ແລະ ຕໍ່ມາຂໍຢຸດ',
      labelEn: 'Agreed, and later asked to stop',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
