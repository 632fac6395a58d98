import type { CodeList } from './code-list.ts';

/** Whether a return goes across a border. */
export const returnKinds = {
  name: 'return-kinds',
  source: 'own codes',
  values: [
    {
      code: 'InsideCountry',
      labelLo: 'ພາຍໃນປະເທດ',
      labelEn: 'Inside the country',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'IntoCountry',
      labelLo: 'ຈາກຕ່າງປະເທດກັບລາວ',
      labelEn: 'From abroad to the Lao PDR',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'OutOfCountry',
      labelLo: 'ຈາກລາວໄປປະເທດຕົ້ນທາງ',
      labelEn: 'From the Lao PDR to another country',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
