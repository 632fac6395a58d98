import type { CodeList } from './code-list.ts';

/** Why a question has no value; each is an answer of its own (HTCDS leaves these unsaid, so the codes are ours). */
export const missingAnswers = ['unknown', 'refused', 'not-asked', 'not-applicable'] as const;

/** The missing answers with their labels. */
export const missingAnswerList = {
  name: 'missing-answers',
  source: 'own codes',
  values: [
    { code: 'unknown', labelLo: 'ບໍ່ຮູ້', labelEn: 'Unknown', confidence: 'low', labelSource: 'glossary' },
    {
      code: 'refused',
      labelLo: 'ບໍ່ຍອມຕອບ',
      labelEn: 'Refused to answer',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'not-asked', labelLo: 'ຍັງບໍ່ໄດ້ຖາມ', labelEn: 'Not asked', confidence: 'low', labelSource: 'own' },
    {
      code: 'not-applicable',
      labelLo: 'ບໍ່ກ່ຽວຂ້ອງ',
      labelEn: 'Not applicable',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
