import type { Role } from '../../shared/access.ts';
import type { InventedCase } from './case-form.ts';
import type { InventedEvent } from './case-page.ts';
import type { NewOffice } from './entrance.ts';

/** Today in Laos as an officer writes it: dates of a record may not lie ahead, so none is fixed here. */
const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Vientiane' }).format(new Date());
const lastYear = Number(today.slice(-4)) - 1;

/** Why an invented officer wants the other side to know. */
export const inventedReason = 'ເພື່ອຈັດທີ່ພັກປອດໄພ';

/** A day that is still to come. */
export const dayToCome = `03/12/${lastYear + 2}`;

/** An invented office: no such place, no such people. */
export const inventedOffice: NewOffice = {
  nameLao: 'ຫ້ອງການທົດລອງ ແຂວງບໍ່ແກ້ວ',
  nameEnglish: 'Trial office, Bokeo',
  code: 'KT',
  provinceIndex: 5,
  founderName: 'ສົມພອນ ວົງສາ',
  passphrase: 'ຊ້າງນ້ອຍ ກິນກ້ວຍ ເທິງພູ 47',
};

/** What the founder chooses after a recovery. */
export const newPassphrase = 'ງົວຄວາຍ ລອຍນ້ຳ ຂ້າມທົ່ງ 83';

/** An invented victim. The names occur nowhere else in the program, so a search for them on the disk means something. */
export const inventedCase: InventedCase = {
  nameLao: 'ດອກຈຳປາ ແກ້ວວິໄລສັກ',
  nameLatin: 'Dokchampa Keovilaysak',
  otherNames: 'ນາງຈຳປີນ້ອຍ',
  sex: 'Female',
  birth: '03/2010',
  nationality: 'LA',
  language: 'lao',
  province: { lo: 'ບໍ່ແກ້ວ', en: 'Bokeo' },
  placeInWords: 'ເຮືອນຫຼັງທີສອງ ໃກ້ວັດເກົ່າ',
  authority: 'EXT_ProvincialATD',
  presumedSince: today,
  source: 'EXT_Hotline',
};

/** The same victim as another officer heard her: family name first, in other letters, a year instead of a month. */
export const inventedTwin = {
  nameLatin: 'KEOVILAISAK Dokjampa',
  birth: '2010',
} as const;

/** An invented event, with a date that nobody knows to the day. */
export const inventedEvent: InventedEvent = {
  what: 'ຖືກກັກຂັງໄວ້ໃນຕຶກສູງ ບໍ່ໃຫ້ອອກໄປໃສ',
  when: `03/${lastYear}–09/${lastYear}`,
  kind: 'Exploitation',
  certainty: 'confirmed',
  placeInWords: 'ຕຶກສີຟ້າ ແຄມນ້ຳຂອງ',
};

/** Every text of the invented victim that must never lie readable on a disk. */
export const identifyingTexts: readonly string[] = [
  inventedCase.nameLao,
  inventedCase.nameLatin,
  inventedCase.otherNames,
  inventedCase.placeInWords,
  inventedEvent.what,
  inventedEvent.placeInWords,
];

/** Somebody who joins the invented office. */
export interface InventedColleague {
  readonly name: string;
  readonly role: Role;
  readonly phone: string;
  readonly passphrase: string;
}

/** The colleagues of the invented office, by what they do. */
export const inventedColleagues = {
  headOfSocialWork: {
    name: 'ຄຳຫຼ້າ ພົມມະຈັນ',
    role: 'head-of-social-work-wing',
    phone: '020 5555 0101',
    passphrase: 'ຝົນຕົກ ແຮງຫຼາຍ ຢູ່ນາຂ້ອຍ 62',
  },
  administrator: {
    name: 'ບຸນມີ ສີສຸກ',
    role: 'administrator',
    phone: '020 5555 0102',
    passphrase: 'ເຮືອໃບ ລ່ອງຕາມ ສາຍນ້ຳອູ 15',
  },
  investigator: {
    name: 'ວິໄລ ດວງດີ',
    role: 'investigator',
    phone: '020 5555 0103',
    passphrase: 'ກ້ອນຫີນ ສີຂຽວ ໃຕ້ຂົວໄມ້ 38',
  },
  socialWorker: {
    name: 'ນ້ອຍ ແກ້ວມະນີ',
    role: 'social-worker',
    phone: '020 5555 0104',
    passphrase: 'ດອກໄມ້ ບານເຊົ້າ ແຄມຮົ້ວບ້ານ 71',
  },
  statisticsOfficer: {
    name: 'ສຸກສະຫວັນ ລາດຊະວົງ',
    role: 'statistics-officer',
    phone: '020 5555 0105',
    passphrase: 'ລົມພັດ ຜ່ານປ່າ ໄຜ່ສູງ ຍາມແລງ 29',
  },
} as const satisfies Record<string, InventedColleague>;
