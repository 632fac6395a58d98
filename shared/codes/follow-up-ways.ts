import type { CodeList } from './code-list.ts';

/** How people were asked, months after a training, what they do with it. */
export const followUpWays = {
  name: 'follow-up-ways',
  source: 'own codes',
  values: [
    { code: 'Telephone', labelLo: 'ໂທລະສັບ', labelEn: 'Telephone', confidence: 'low', labelSource: 'own' },
    { code: 'Visit', labelLo: 'ລົງຢ້ຽມຢາມ', labelEn: 'Visit', confidence: 'low', labelSource: 'own' },
    {
      code: 'Questionnaire',
      labelLo: 'ແບບສອບຖາມ',
      labelEn: 'Questionnaire',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Meeting', labelLo: 'ກອງປະຊຸມ', labelEn: 'Meeting', confidence: 'high', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
