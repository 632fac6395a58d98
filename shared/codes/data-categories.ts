import type { CodeList } from './code-list.ts';

/** Kinds of what the office knows of somebody, by which they say what may go to whom. */
export const dataCategories = {
  name: 'data-categories',
  source: 'own codes, after the sections of a case',
  values: [
    {
      code: 'identity',
      labelLo: 'ຊື່, ຮູບ ແລະ ເອກະສານ',
      labelEn: 'Name, photo and papers',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'contact_and_place',
      labelLo: 'ບ່ອນຢູ່ ແລະ ການຕິດຕໍ່',
      labelEn: 'Where they live, and contacts',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'characteristics',
      labelLo: 'ເພດ, ອາຍຸ, ສັນຊາດ, ພາສາ',
      labelEn: 'Sex, age, nationality, language',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'identification',
      labelLo: 'ສະຖານະການກຳນົດຕົວ',
      labelEn: 'Status of identification',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'what_happened',
      labelLo: 'ສິ່ງທີ່ເກີດຂຶ້ນ (ເປັນຂໍ້ເລືອກ)',
      labelEn: 'What happened, as answers to choose from',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'needs', labelLo: 'ຄວາມຕ້ອງການ', labelEn: 'Needs', confidence: 'low', labelSource: 'own' },
    { code: 'health', labelLo: 'ສຸຂະພາບ', labelEn: 'Health', confidence: 'low', labelSource: 'own' },
    { code: 'safety', labelLo: 'ຄວາມປອດໄພ', labelEn: 'Safety', confidence: 'low', labelSource: 'own' },
    { code: 'family', labelLo: 'ຄອບຄົວ', labelEn: 'Family', confidence: 'low', labelSource: 'own' },
    {
      code: 'words',
      labelLo: 'ເລື່ອງທີ່ເລົ່າເປັນຄຳເວົ້າ',
      labelEn: 'What was told, in words',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
