import type { CodeList } from './code-list.ts';

/**
 * What one leg of a route was: the three kinds of historic event of HTCDS 2.0, and the border between them.
 */
export const routeLegKinds = {
  name: 'route-leg-kinds',
  source: 'HTCDS 2.0 hte_Type (IOM, CC BY 4.0) with an EXT_ extension',
  values: [
    {
      code: 'Recruitment',
      labelLo: 'ການຊັກຊວນ',
      labelEn: 'Recruitment',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Transit', labelLo: 'ທາງຜ່ານ', labelEn: 'Transit', confidence: 'medium', labelSource: 'glossary' },
    {
      code: 'EXT_Border',
      labelLo: 'ຂ້າມຊາຍແດນ',
      labelEn: 'Border',
      confidence: 'low',
      labelSource: 'own',
      htcds: 'Transit',
    },
    {
      code: 'Exploitation',
      labelLo: 'ບ່ອນຖືກຂູດຮີດ',
      labelEn: 'Exploitation',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
