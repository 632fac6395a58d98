import type { CodeList } from './code-list.ts';

/** Age bands of people who take part, in completed years: under 18, working ages by decades, 55 and over. */
export const participantAgeBands = {
  name: 'participant-age-bands',
  source: 'own codes',
  values: [
    { code: '0-17', labelLo: 'ຕ່ຳກວ່າ 18 ປີ', labelEn: 'Under 18', confidence: 'low', labelSource: 'own' },
    { code: '18-24', labelLo: '18-24 ປີ', labelEn: '18–24', confidence: 'low', labelSource: 'own' },
    { code: '25-34', labelLo: '25-34 ປີ', labelEn: '25–34', confidence: 'low', labelSource: 'own' },
    { code: '35-44', labelLo: '35-44 ປີ', labelEn: '35–44', confidence: 'low', labelSource: 'own' },
    { code: '45-54', labelLo: '45-54 ປີ', labelEn: '45–54', confidence: 'low', labelSource: 'own' },
    { code: '55+', labelLo: '55 ປີຂຶ້ນໄປ', labelEn: '55 and over', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
