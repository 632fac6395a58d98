import type { CodeList } from './code-list.ts';

/** What is to come next on one side of the wall, as the other side may know it. Our own list. */
export const nextDateKinds = {
  name: 'next-date-kinds',
  source: 'own',
  values: [
    {
      code: 'Interview',
      labelLo: 'ການສຳພາດ',
      labelEn: 'Interview',
      confidence: 'low',
      labelSource: 'glossary',
    },
    { code: 'CourtDate', labelLo: 'ວັນຂຶ້ນສານ', labelEn: 'Court date', confidence: 'low', labelSource: 'own' },
    {
      code: 'Appointment',
      labelLo: 'ການນັດໝາຍ',
      labelEn: 'Appointment',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Transfer', labelLo: 'ການຍົກຍ້າຍ', labelEn: 'Transfer', confidence: 'low', labelSource: 'own' },
    { code: 'Return', labelLo: 'ການກັບ ຫຼື ສົ່ງກັບ', labelEn: 'Return', confidence: 'low', labelSource: 'own' },
    {
      code: 'Meeting',
      labelLo: 'ການປະຊຸມຮ່ວມ',
      labelEn: 'Joint meeting',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
