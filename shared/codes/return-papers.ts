import type { CodeList } from './code-list.ts';

/** Papers that somebody has for going home. */
export const returnPapers = {
  name: 'return-papers',
  source: 'own codes',
  values: [
    { code: 'Passport', labelLo: 'ໜັງສືຜ່ານແດນ', labelEn: 'Passport', confidence: 'low', labelSource: 'own' },
    {
      code: 'TravelDocument',
      labelLo: 'ໃບຜ່ານແດນຊົ່ວຄາວ',
      labelEn: 'Temporary travel document',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'IdentityCard',
      labelLo: 'ບັດປະຈຳຕົວ',
      labelEn: 'Identity card',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'FamilyBook',
      labelLo: 'ປຶ້ມສຳມະໂນຄົວ',
      labelEn: 'Family book',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'HandoverRecord',
      labelLo: 'ບົດບັນທຶກມອບຮັບ',
      labelEn: 'Record of the hand-over',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'MedicalRecord',
      labelLo: 'ເອກະສານການປິ່ນປົວ',
      labelEn: 'Medical papers',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
