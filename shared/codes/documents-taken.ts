import type { CodeList } from './code-list.ts';

/**
 * Whether somebody took the person’s papers on this leg.
 */
export const documentsTaken = {
  name: 'documents-taken',
  source: 'own codes after the ILO indicators of forced labour (retention of identity documents)',
  values: [
    {
      code: 'TakenAndKept',
      labelLo: 'ຖືກຍຶດ ແລະ ບໍ່ໄດ້ຄືນ',
      labelEn: 'Taken and kept',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'TakenAndReturned',
      labelLo: 'ຖືກຍຶດ ແລ້ວໄດ້ຄືນ',
      labelEn: 'Taken and given back',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'NotTaken',
      labelLo: 'ບໍ່ໄດ້ຖືກຍຶດ',
      labelEn: 'Not taken',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'FalseDocuments',
      labelLo: 'ໄດ້ຮັບເອກະສານປອມ',
      labelEn: 'False papers were given',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'HadNone',
      labelLo: 'ບໍ່ມີເອກະສານ',
      labelEn: 'Had no papers',
      confidence: 'low',
      labelSource: 'glossary',
    },
  ],
} as const satisfies CodeList;
