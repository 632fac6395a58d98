import type { Role } from '../access.ts';

/*
 * The office to practise in. Everything in it is invented, and says so: whoever works there is called "to practise", and
 * every person on file "invented" with some ending.
 */

export const trainingOffice = {
  code: 'TRAIN',
  nameLao: 'ຫ້ອງການຝຶກອົບຮົມ (ຂໍ້ມູນສົມມຸດ)',
  nameEnglish: 'Training office (invented data)',
  provinceCode: '01',
} as const;

/**
 * The passphrase of everybody there, "a mistake here does no harm". It is shown on the screen and keeps nothing secret;
 * offices for real work never have one that anybody else knows.
 */
export const TRAINING_PHRASE = 'ເຮັດຜິດ ຢູ່ນີ້ ບໍ່ ເສຍຫາຍ';

/** One account for every built-in role, in the order in which the entrance offers them. */
export const trainingPeople = {
  investigator: 'ຮ້ອຍເອກ ສົມ ຝຶກຫັດ',
  'social-worker': 'ນາງ ດາວ ຝຶກຫັດ',
  'head-of-police-wing': 'ພັນໂທ ຄຳ ຝຶກຫັດ',
  'head-of-social-work-wing': 'ນາງ ແກ້ວ ຝຶກຫັດ',
  'head-of-office': 'ທ່ານ ບຸນ ຝຶກຫັດ',
  'statistics-officer': 'ທ້າວ ພອນ ຝຶກຫັດ',
  'plan-coordinator': 'ນາງ ຈັນ ຝຶກຫັດ',
  inspector: 'ທ່ານ ໄຊ ຝຶກຫັດ',
  administrator: 'ທ້າວ ວຽງ ຝຶກຫັດ',
} as const satisfies Readonly<Record<Role, string>>;
