import type { CodeList } from './code-list.ts';

/**
 * By which means it was done: article 2 of the Law on Anti-Trafficking in Persons, in the words of the law (`lao/legal_framework.json`,
 * `definition_art2`). The law names acts, means and purposes together; what belongs to which is a reading for forms.
 */
export const meansOfTrafficking = {
  name: 'means-of-trafficking',
  source: 'Law on Anti-Trafficking in Persons, art. 2 (own codes)',
  values: [
    {
      code: 'M_SOLICIT',
      labelLo: 'ການຂົນຂວາຍ',
      labelEn: 'Soliciting',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'M_ADVISE',
      labelLo: 'ແນະນຳ',
      labelEn: 'Advising, introducing',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'M_DECEIVE',
      labelLo: 'ຕົວະຍົວະ ຫຼອກລວງ',
      labelEn: 'Lying and deceiving',
      confidence: 'high',
      labelSource: 'law',
    },
    { code: 'M_PAY', labelLo: 'ຊື້ຈ້າງ', labelEn: 'Buying, paying', confidence: 'high', labelSource: 'law' },
    { code: 'M_LURE', labelLo: 'ຈອບອອຍ', labelEn: 'Luring', confidence: 'high', labelSource: 'law' },
    { code: 'M_INCITE', labelLo: 'ຍຸຍົງ', labelEn: 'Inciting', confidence: 'high', labelSource: 'law' },
    {
      code: 'M_POWER',
      labelLo: 'ສວຍໃຊ້ອຳນາດ',
      labelEn: 'Abuse of power',
      confidence: 'high',
      labelSource: 'law',
    },
    { code: 'M_FORCE', labelLo: 'ບັງຄັບ', labelEn: 'Force', confidence: 'high', labelSource: 'law' },
    { code: 'M_THREAT', labelLo: 'ນາບຂູ່', labelEn: 'Threat', confidence: 'high', labelSource: 'law' },
    {
      code: 'M_DEBT',
      labelLo: 'ຜູກມັດດ້ວຍໜີ້ສິນ',
      labelEn: 'Debt bondage',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'M_ADOPT',
      labelLo: 'ການເອົາເດັກມາລ້ຽງ ຫຼື ເອົາເດັກເປັນລູກລ້ຽງແອບແຝງ',
      labelEn: 'Sham fostering or adoption of a child',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'M_ENGAGE',
      labelLo: 'ໝັ້ນໝາຍແອບແຝງ',
      labelEn: 'Sham engagement',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'M_MARRY',
      labelLo: 'ແຕ່ງດອງແອບແຝງ',
      labelEn: 'Sham marriage',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'M_PREGNANCY',
      labelLo: 'ການໃຫ້ຖືພາ',
      labelEn: 'Making pregnant (surrogacy)',
      confidence: 'high',
      labelSource: 'law',
    },
    { code: 'M_BEG', labelLo: 'ຂໍທານ', labelEn: 'Begging', confidence: 'high', labelSource: 'law' },
    {
      code: 'M_PORN',
      labelLo: 'ການຖ່າຍຮູບພາບ, ສະແດງ, ເຜີຍແຜ່ສິ່ງລາມົກ',
      labelEn: 'Photographing, showing or spreading pornography',
      confidence: 'high',
      labelSource: 'law',
    },
    {
      code: 'M_OTHER',
      labelLo: 'ດ້ວຍຮູບການອື່ນ',
      labelEn: 'In other forms',
      confidence: 'high',
      labelSource: 'law',
    },
  ],
} as const satisfies CodeList;
