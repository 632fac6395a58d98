/** Test vectors for Lao text handling, version 2026-11 (own work of the project). */
export const vectors = {
  canonical: [
    {
      in: 'ກໍາມະບານ',
      canonical: 'ກຳມະບານ',
    },
    {
      in: 'ນໍ້າທາ',
      canonical: 'ນ້ຳທາ',
    },
    {
      in: 'ນ້ໍາທາ',
      canonical: 'ນ້ຳທາ',
    },
    {
      in: 'ນ້ຳທາ',
      canonical: 'ນ້ຳທາ',
    },
    {
      in: 'ຂໍໍ້ຂັດແຍ່ງ',
      canonical: 'ຂໍ້ຂັດແຍ່ງ',
    },
    {
      in: 'ຕໍ່າ',
      canonical: 'ຕ່ຳ',
    },
    {
      in: 'ທ່ີ',
      canonical: 'ທີ່',
    },
    {
      in: 'ເເຂວງ',
      canonical: 'ແຂວງ',
    },
    {
      in: 'ລາວ\u200bຢູ່',
      canonical: 'ລາວຢູ່',
    },
    {
      in: 'ຫັຼງ',
      canonical: 'ຫຼັງ',
    },
    {
      in: 'ຕໍາຫລວດ',
      canonical: 'ຕຳຫລວດ',
    },
  ],
  foldEqual: [
    {
      a: 'ເປົ້າໝາຍ',
      b: 'ເປົ້າ ຫມາຍ',
      fold_a: 'ເປົ້າຫມາຍ',
      fold_b: 'ເປົ້າຫມາຍ',
      equal: true,
    },
    {
      a: 'ຕຳຫຼວດ',
      b: 'ຕໍາຫລວດ',
      fold_a: 'ຕຳຫລວດ',
      fold_b: 'ຕຳຫລວດ',
      equal: true,
    },
    {
      a: 'ໜ້າທີ່',
      b: 'ຫນ້າທີ່',
      fold_a: 'ຫນ້າທິ່',
      fold_b: 'ຫນ້າທິ່',
      equal: true,
    },
    {
      a: 'ກຳມະກອນ',
      b: 'ກໍາມະກອນ',
      fold_a: 'ກຳມະກອນ',
      fold_b: 'ກຳມະກອນ',
      equal: true,
    },
    {
      a: 'ກົດໝາຍ',
      b: 'ກົດ ຫມາຍ',
      fold_a: 'ກົດຫມາຍ',
      fold_b: 'ກົດຫມາຍ',
      equal: true,
    },
    {
      a: 'ເຊິ່ງ',
      b: 'ເຊີ່ງ',
      fold_a: 'ເຊິ່ງ',
      fold_b: 'ເຊິ່ງ',
      equal: true,
    },
    {
      a: 'ລົງທຶນ',
      b: 'ລົງທືນ',
      fold_a: 'ລົງທິນ',
      fold_b: 'ລົງທິນ',
      equal: true,
    },
    {
      a: 'ຊ່ວຍເຫຼືອ',
      b: 'ຊ່ວຍເຫລືອ',
      fold_a: 'ຊ່ວຍເຫລິອ',
      fold_b: 'ຊ່ວຍເຫລິອ',
      equal: true,
    },
    {
      a: 'ຂໍ້ຂັດແຍ່ງ',
      b: 'ຂໍໍ້ຂັດແຍ່ງ',
      fold_a: 'ຂໍ້ຂັດແຍ່ງ',
      fold_b: 'ຂໍ້ຂັດແຍ່ງ',
      equal: true,
    },
    {
      a: 'ໂຄງການ',
      b: 'ໂຄງ ການ',
      fold_a: 'ໂຄງການ',
      fold_b: 'ໂຄງການ',
      equal: true,
    },
    {
      a: 'ພຣະ',
      b: 'ພລະ',
      fold_a: 'ພລະ',
      fold_b: 'ພລະ',
      equal: true,
    },
    {
      a: '໒໐໒໓',
      b: '2023',
      fold_a: '2023',
      fold_b: '2023',
      equal: true,
    },
    {
      a: 'ສູນກາງ',
      b: 'ສຸນກາງ',
      fold_a: 'ສຸນກາງ',
      fold_b: 'ສຸນກາງ',
      equal: true,
    },
  ],
  foldDifferent: [
    {
      a: 'ບຸນມີ',
      b: 'ບຸນມາ',
      equal: false,
    },
    {
      a: 'ສິດ',
      b: 'ສັດ',
      equal: false,
    },
    {
      a: 'ກາ',
      b: 'ກາງ',
      equal: false,
    },
  ],
} as const;
