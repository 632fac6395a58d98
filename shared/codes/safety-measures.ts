import type { CodeList } from './code-list.ts';

/** What is agreed to keep a person safe. */
export const safetyMeasures = {
  name: 'safety-measures',
  source: 'own codes',
  values: [
    {
      code: 'EXT_SafePlace',
      labelLo: 'ຢູ່ບ່ອນປອດໄພ',
      labelEn: 'Stay in a safe place',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_SecretAddress',
      labelLo: 'ຮັກສາບ່ອນຢູ່ເປັນຄວາມລັບ',
      labelEn: 'Keep the address secret',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_SafeContact',
      labelLo: 'ຕິດຕໍ່ຜ່ານຊ່ອງທາງທີ່ປອດໄພເທົ່ານັ້ນ',
      labelEn: 'Contact by safe ways only',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_EmergencyNumber',
      labelLo: 'ຮູ້ເບີໂທສຸກເສີນ ແລະ ຄົນທີ່ຈະໂທຫາ',
      labelEn: 'Knows whom to call in an emergency',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_Accompanied',
      labelLo: 'ມີຄົນໄປນຳ',
      labelEn: 'Is accompanied on the way',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_PoliceProtection',
      labelLo: 'ຂໍໃຫ້ຕຳຫຼວດປົກປ້ອງ',
      labelEn: 'Police protection is asked for',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_NoSocialMedia',
      labelLo: 'ລະວັງໂທລະສັບ ແລະ ສື່ສັງຄົມອອນລາຍ',
      labelEn: 'Care with the phone and social media',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_TrustedPerson',
      labelLo: 'ມີຄົນທີ່ໄວ້ໃຈໄດ້ຢູ່ໃກ້',
      labelEn: 'A trusted person is near',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_MedicalCare',
      labelLo: 'ໄປປິ່ນປົວ ຫຼື ພົບແພດ',
      labelEn: 'Medical care or a doctor',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'EXT_RegularCheck',
      labelLo: 'ໂທ ຫຼື ໄປຢາມເປັນປະຈຳ',
      labelEn: 'A regular call or visit',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Other',
      labelLo: 'ອື່ນໆ',
      labelEn: 'Other',
      confidence: 'medium',
      labelSource: 'glossary',
    },
  ],
} as const satisfies CodeList;
