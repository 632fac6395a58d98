import type { CodeList } from './code-list.ts';

/** Yes or no, for forms that ask it as a question with missing answers. */
export const yesNo = {
  name: 'yes-no',
  source: 'own codes; the store keeps a truth value',
  values: [
    { code: 'yes', labelLo: 'ແມ່ນ', labelEn: 'Yes', confidence: 'medium', labelSource: 'glossary' },
    { code: 'no', labelLo: 'ບໍ່', labelEn: 'No', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
