import { exactDate } from '../../shared/domain/partial-date.ts';
import type { ProgrammeEvent } from '../../shared/domain/programme-event.ts';

const nothing: Pick<
  ProgrammeEvent,
  'standing' | 'countries' | 'materials' | 'cost' | 'planNodeIds' | 'trainerIds' | 'test' | 'reach'
> = {
  standing: 'Held',
  countries: [],
  materials: null,
  cost: null,
  planNodeIds: [],
  trainerIds: [],
  test: null,
  reach: [],
};

/**
 * The training of December 2023 as the news had it: two provinces, sixty people of whom twenty-one women, ten subjects.
 * Source: news of the Lao Federation of Trade Unions.
 */
export const foundingTraining: ProgrammeEvent = {
  ...nothing,
  kind: 'Training',
  titleLao: 'ກອງປະຊຸມຝຶກອົບຮົມສ້າງຄວາມເຂັ້ມແຂງວຽກງານຕ້ານການຄ້າມະນຸດ',
  titleEnglish: 'Training to strengthen anti-trafficking work',
  begins: exactDate('2023-12-11'),
  ends: exactDate('2023-12-22'),
  places: [
    { placeCode: '08', freeText: null },
    { placeCode: '01', freeText: null },
  ],
  organiser: { organisationId: null, name: 'ສູນກາງສະຫະພັນກຳມະບານລາວ' },
  funders: [],
  partners: [{ organisationId: null, name: 'ຄະນະກຳມະການຕ້ານການຄ້າມະນຸດລະດັບຊາດ' }],
  chair: {
    name: 'ທ່ານ ພອນແສນ ວິໄລເມັງ',
    position: 'ຮອງປະທານຄະນະບໍລິຫານງານສູນກາງສະຫະພັນກຳມະບານລາວ',
  },
  subjects: [
    [
      'ສະພາບການຄ້າມະນຸດໃນສາກົນ ແລະ ສະເພາະ ສປປ ລາວ ໃນປັດຈຸບັນ',
      'The trafficking situation abroad and in the Lao PDR',
    ],
    [
      'ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ, ໂດຍສະເພາະມາດຕາທີ່ກ່ຽວຂ້ອງກັບການປົກປ້ອງສິດ ແລະ ຜົນປະໂຫຍດອັນຊອບທຳ',
      'The Law on Anti-Trafficking in Persons, in particular the articles on rights and interests',
    ],
    [
      'ຂັ້ນຕອນການຂະຫຍາຍການຈັດຕັ້ງ ແລະ ສະມາຊິກກຳມະບານ ໃນຫົວໜ່ວຍແຮງງານ ພາກວິສາຫະກິດ',
      'Extending the trade union into enterprises',
    ],
    [
      'ບົດບາດການຈັດຕັ້ງກຳມະບານ ໃນການສ້າງຕັ້ງກຸ່ມ, ສະມາຄົມອາຊີບ ຂອງຜູ້ອອກແຮງງານນອກລະບົບ',
      'Groups of informal-sector workers',
    ],
    [
      'ບົດບາດ, ສິດ ແລະ ໜ້າທີ່ ຂອງກຳມະບານ ໃນການປົກປ້ອງສິດ ແລະ ຜົນປະໂຫຍດອັນຊອບທຳ',
      'Protecting legitimate rights and interests',
    ],
    ['ບົດບາດຂອງກຳມະບານ ໃນການສ້າງສັນຍາແຮງງານລວມໝູ່', 'Collective labour agreements'],
    ['ບົດບາດຂອງກຳມະບານ ໃນການແກ້ໄຂຂໍ້ຂັດແຍ່ງດ້ານແຮງງານ', 'Resolving labour disputes'],
    [
      'ບົດບາດຂອງກຳມະບານ ໃນການສະກັດກັ້ນ ແລະ ຕ້ານການເຄື່ອນຍ້າຍແຮງງານແບບບໍ່ປອດໄພ ແລະ ການຄ້າມະນຸດ',
      'Preventing unsafe migration and trafficking',
    ],
    ['ວິທີການ ແລະ ຂັ້ນຕອນ ການໄປເຮັດວຽກຢູ່ຕ່າງປະເທດແບບປອດໄພ', 'Going to work abroad safely'],
    ['ວິທີການໂຄສະນາ ແລະ ເຜີຍແຜ່ທີ່ດີ', 'Good methods of outreach'],
  ].map(([lao = '', english = '']) => ({ lao, english })),
  counts: { total: 60, women: 21, byAge: [] },
  remarks: null,
};

/** The consultation on the draft of phase III in the middle of July 2020; how many took part was not said. */
export const foundingConsultation: ProgrammeEvent = {
  ...nothing,
  kind: 'Meeting',
  titleLao: 'ກອງປະຊຸມປຶກສາຫາລື ຜ່ານຮ່າງແຜນງານແຫ່ງຊາດ ວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ ໄລຍະ III',
  titleEnglish: 'Consultation on the draft national plan, phase III',
  begins: {
    earliest: '2020-07-11',
    latest: '2020-07-20',
    precision: 'interval',
    isApproximate: true,
    asTyped: 'ກາງເດືອນ 7/2020',
  },
  ends: null,
  places: [{ placeCode: '01', freeText: null }],
  organiser: { organisationId: null, name: 'ກອງເລຂາຄະນະກຳມະການຕ້ານການຄ້າມະນຸດລະດັບຊາດ' },
  funders: [],
  partners: [{ organisationId: null, name: 'ສະຖານທູດສະຫະລັດອາເມລິກາ ປະຈຳ ສປປ ລາວ' }],
  chair: {
    name: 'ພັນເອກ ນາງ ລີວົງ ລາວລີ',
    position: 'ຫົວໜ້າກົມຕຳຫຼວດສະກັດກັ້ນ ແລະ ຕ້ານການຄ້າມະນຸດ',
  },
  subjects: [
    {
      lao: 'ຮ່າງແຜນງານແຫ່ງຊາດ ວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ ໄລຍະ III (2021-2025)',
      english: 'The draft national plan, phase III (2021–2025)',
    },
  ],
  counts: null,
  remarks: null,
};
