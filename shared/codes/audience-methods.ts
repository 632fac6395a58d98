import type { CodeList } from './code-list.ts';

/** How an audience was estimated; a figure without its method says nothing. */
export const audienceMethods = {
  name: 'audience-methods',
  source: 'own codes',
  values: [
    {
      code: 'Counted',
      labelLo: 'ນັບຕົວຈິງ',
      labelEn: 'Counted on the spot',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'SignedIn',
      labelLo: 'ຕາມບັນຊີເຊັນຊື່',
      labelEn: 'From a signed list',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Guessed',
      labelLo: 'ຄາດຄະເນດ້ວຍຕາ',
      labelEn: 'Estimated by eye',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'HandedOut',
      labelLo: 'ຕາມຈຳນວນທີ່ແຈກຢາຍ',
      labelEn: 'From what was handed out',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'PlatformFigure',
      labelLo: 'ຕາມຕົວເລກຂອງສື່ອອນລາຍ',
      labelEn: 'As the platform counts it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'BroadcasterFigure',
      labelLo: 'ຕາມຕົວເລກຂອງສະຖານີ',
      labelEn: 'As the broadcaster counts it',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Inhabitants',
      labelLo: 'ຕາມຈຳນວນພົນລະເມືອງຂອງພື້ນທີ່',
      labelEn: 'Inhabitants of the area',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
