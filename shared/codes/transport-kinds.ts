import type { CodeList } from './code-list.ts';

/**
 * By what a person was moved.
 */
export const transportKinds = {
  name: 'transport-kinds',
  source: 'own codes: HTCDS 2.0 has none',
  values: [
    { code: 'Foot', labelLo: 'ຍ່າງ', labelEn: 'On foot', confidence: 'low', labelSource: 'own' },
    { code: 'Motorcycle', labelLo: 'ລົດຈັກ', labelEn: 'Motorcycle', confidence: 'low', labelSource: 'own' },
    {
      code: 'Car',
      labelLo: 'ລົດເກັງ ຫຼື ລົດຕູ້',
      labelEn: 'Car or van',
      confidence: 'low',
      labelSource: 'own',
      aliases: ['ລົດຕູ້', 'minivan', 'taxi'],
      isCommon: true,
    },
    { code: 'Bus', labelLo: 'ລົດເມ', labelEn: 'Bus', confidence: 'low', labelSource: 'own', isCommon: true },
    { code: 'Truck', labelLo: 'ລົດບັນທຸກ', labelEn: 'Truck', confidence: 'low', labelSource: 'own' },
    { code: 'Train', labelLo: 'ລົດໄຟ', labelEn: 'Train', confidence: 'low', labelSource: 'own' },
    {
      code: 'Boat',
      labelLo: 'ເຮືອ',
      labelEn: 'Boat or ship',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    { code: 'Plane', labelLo: 'ຍົນ', labelEn: 'Aeroplane', confidence: 'low', labelSource: 'own' },
    { code: 'Other', labelLo: 'ພາຫະນະອື່ນ', labelEn: 'Other', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
