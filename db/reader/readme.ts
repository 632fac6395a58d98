import type { Compartment } from '../../shared/compartment.ts';
import type { BackupManifest } from '../backup/backup-manifest.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import type { RecoveredCompartment } from './recover-tables.ts';
import { tableMeanings } from './table-meanings.ts';

const compartmentNames: Readonly<Record<Compartment, string>> = {
  office: 'ຫ້ອງການ ແລະ ບັນຊີຜູ້ໃຊ້ · office and accounts',
  register: 'ທະບຽນບຸກຄົນ ແລະ ກໍລະນີ · register of persons and cases',
  investigation: 'ຝ່າຍຕຳຫຼວດ · police wing',
  assistance: 'ຝ່າຍສັງຄົມສົງເຄາະ · social-work wing',
  statistics: 'ສະຖິຕິ · statistics',
  programme: 'ແຜນງານແຫ່ງຊາດ, ການຝຶກອົບຮົມ ແລະ ການເຜີຍແຜ່ · national plan, trainings and outreach',
};

const LAO = `ຂໍ້ມູນນີ້ບໍ່ໄດ້ເຂົ້າລະຫັດ. ໃຜເປີດໂຟນເດີນີ້ໄດ້ ອ່ານຊື່ຂອງຜູ້ຖືກເຄາະຮ້າຍໄດ້ທັງໝົດ.
ເກັບໄວ້ໃນດິສກ໌ທີ່ເຂົ້າລະຫັດ ແລະ ລຶບຖິ້ມເມື່ອບໍ່ຕ້ອງການແລ້ວ.

ແຕ່ລະໂຟນເດີແມ່ນໜຶ່ງພາກສ່ວນຂອງບ່ອນເກັບຂໍ້ມູນ. ແຕ່ລະເອກະສານ .csv ແມ່ນໜຶ່ງຕາຕະລາງ; ແຖວທຳອິດແມ່ນຊື່ຖັນ.
ເປີດດ້ວຍໂປຣແກຣມຕາຕະລາງ ໂດຍນຳເຂົ້າທຸກຖັນເປັນຂໍ້ຄວາມ (UTF-8, ຂັ້ນດ້ວຍຈຸດ ,) ເພື່ອບໍ່ໃຫ້ເລກໂທລະສັບ ແລະ ວັນທີປ່ຽນ.
ຊ່ອງຫວ່າງແມ່ນບໍ່ມີຄ່າ; "" ແມ່ນຂໍ້ຄວາມຫວ່າງ. ເວລາເປັນ UTC (ເວລາລາວ ລົບ 7 ຊົ່ວໂມງ). ຮູບພາບຢູ່ໃນໂຟນເດີ files.
ຖັນ id ຂອງຕາຕະລາງໜຶ່ງ ແລະ ຖັນ …_id ຂອງອີກຕາຕະລາງໜຶ່ງເຊື່ອມໂຍງກັນ: case_id ຊີ້ຫາ register/case_file, person_id ຊີ້ຫາ register/person.
ຖັນ version ນັບການແກ້ໄຂ; ຄ່າເກົ່າຢູ່ໃນຕາຕະລາງ field_history.
ຄວາມໝາຍຂອງລະຫັດຢູ່ໃນ codes.csv; ຊື່ສະຖານທີ່ຢູ່ໃນ office/place.csv.`;

const ENGLISH = `This is not encrypted. Whoever opens this folder reads the names of all victims.
Keep it on an encrypted disk, and delete it when it has served.

Each folder is one compartment of the store, each .csv file one table; its first line names the columns.
Open them in a spreadsheet program by importing every column as text (UTF-8, separated by commas), so that telephone
numbers and dates stay as they are. An empty field is no value; "" is an empty text. Times are in UTC (seven hours behind
the Lao PDR). Photos and other files lie in the folder files; short bytes (hashes) stand in the tables as hexadecimal digits.
The column id of one table and a column …_id of another belong together: case_id leads to register/case_file, person_id to
register/person. The column version counts changes; what stood before lies in field_history.
Codes are those of IOM's HTCDS where it has them (those of the program begin with EXT_), ISO 3166 for countries, ISO 639 for
languages; what each stands for is in codes.csv, the names of places in office/place.csv. The account ids in created_by are
explained in accounts below.`;

/** What `README.txt` beside the tables says: how to read them, then each table with its columns. */
export function readmeOf(
  vault: VaultFile,
  manifest: BackupManifest | undefined,
  recovered: readonly RecoveredCompartment[],
): string {
  const { nameLao, nameEnglish } = vault.office;
  const lines = [
    `\u{feff}ປົກປ້ອງ · Pokpong`,
    `${nameLao} · ${nameEnglish}`,
    ...(vault.isTraining === true
      ? ['ຝຶກອົບຮົມ: ບໍ່ມີຫຍັງໃນຕາຕະລາງນີ້ເກີດຂຶ້ນຈິງ · TRAINING: nothing in these tables happened']
      : []),
    manifest === undefined
      ? 'ບໍ່ຮູ້ວ່າສຳເນົາເຮັດເມື່ອໃດ · when the copy was made is not known'
      : `ສຳເນົາຂອງ · copy of ${manifest.madeAt} (UTC)`,
    '',
    LAO,
    '',
    ENGLISH,
    '',
    'ບັນຊີຜູ້ໃຊ້ · accounts',
    ...vault.accounts.map(({ id, displayName }) => `  ${id}  ${displayName}`),
    ...recovered.flatMap(describeCompartment),
  ];
  // The program that opens a text file by itself is on Windows more often than not.
  return `${lines.join('\r\n').replaceAll(/\r?\n/gu, '\r\n')}\r\n`;
}

function describeCompartment({ compartment, isWhole, tables }: RecoveredCompartment): string[] {
  const title = `== ${compartment} · ${compartmentNames[compartment]}`;
  if (isWhole === undefined) return ['', title, '  ເປີດບໍ່ໄດ້ · could not be opened'];
  return [
    '',
    title,
    ...tables.flatMap(({ name, rows, isCutOff, columns }) => [
      '',
      `${compartment}/${name}.csv  (${rows}${isCutOff ? ', ບໍ່ຄົບ · not all of them' : ''})`,
      ...(tableMeanings[name] ?? []).map((meaning) => `  ${meaning}`),
      ...columns.map(
        (column) =>
          `    ${column.name} (${column.type})${column.meaning === '' ? '' : `: ${column.meaning}`}`,
      ),
    ]),
  ];
}
