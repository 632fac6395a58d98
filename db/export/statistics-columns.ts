import type { caseRowColumns } from '../../shared/domain/case-row.ts';
import type { CountTable } from '../../shared/domain/count-table.ts';

/** What the column `code` of each table stands for, for `columns.csv`. Lao terms are those of the glossary. */
export const codeColumns = {
  'victims-by-status': { lao: 'ສະຖານະການກຳນົດຕົວຜູ້ຖືກເຄາະຮ້າຍ', english: 'status of identification' },
  'victims-by-sex': { lao: 'ເພດ', english: 'sex' },
  'victims-by-age-band': { lao: 'ກຸ່ມອາຍຸ', english: 'age band, years' },
  'victims-by-form-of-exploitation': { lao: 'ຮູບແບບການຂູດຮີດ', english: 'form of exploitation' },
  'victims-by-nationality': { lao: 'ສັນຊາດ', english: 'nationality (ISO 3166-1)' },
  'victims-by-act': { lao: 'ການກະທຳ', english: 'act (Law on Anti-Trafficking in Persons, art. 2)' },
  'victims-by-means': { lao: 'ວິທີການ', english: 'means (Law on Anti-Trafficking in Persons, art. 2)' },
  'victims-by-purpose': { lao: 'ຈຸດປະສົງ', english: 'purpose (Law on Anti-Trafficking in Persons, art. 2)' },
  'victims-by-industry': { lao: 'ຂະແໜງເສດຖະກິດ', english: 'industry (section of ISIC Rev. 4)' },
  'victims-by-type-of-sexual-exploitation': {
    lao: 'ປະເພດການຂູດຮີດທາງເພດ',
    english: 'type of sexual exploitation (HTCDS 2.0)',
  },
  'victims-by-recruitment-method': { lao: 'ວິທີການຊັກຊວນ', english: 'method of recruitment (HTCDS 2.0)' },
  'victims-by-recruiter': { lao: 'ຜູ້ຊັກຊວນ', english: 'who recruited (HTCDS 2.0, extended)' },
  'victims-by-recruitment-site': {
    lao: 'ເວັບ ຫຼື ແອັບທີ່ໃຊ້ຊັກຊວນ',
    english: 'site or app of recruitment (HTCDS 2.0)',
  },
  'victims-by-method-of-control': { lao: 'ວິທີຄວບຄຸມ', english: 'method of control (HTCDS 2.0, extended)' },
  'victims-by-type-of-place': { lao: 'ປະເພດສະຖານທີ່ຖືກຂູດຮີດ', english: 'type of place of exploitation' },
  'victims-by-country-of-exploitation': {
    lao: 'ປະເທດທີ່ຖືກຂູດຮີດ',
    english: 'country of exploitation (ISO 3166-1)',
  },
  'victims-by-border-crossing': { lao: 'ຂ້າມຊາຍແດນ ຫຼື ບໍ່', english: 'whether a border was crossed' },
  'victims-by-debt': {
    lao: 'ໜີ້ສິນ: ສະກຸນເງິນ ແລະ ຈຳນວນຕົວເລກຂອງຍອດລວມ',
    english: 'debt: currency (ISO 4217) and number of digits of the total in whole units',
  },
  'victims-by-wages-owed': {
    lao: 'ຄ່າແຮງງານຄ້າງຈ່າຍ: ສະກຸນເງິນ ແລະ ຈຳນວນຕົວເລກຂອງຍອດລວມ',
    english: 'wages owed: currency (ISO 4217) and number of digits of the total in whole units',
  },
  'victims-by-home-province': { lao: 'ແຂວງ', english: 'home province (statistical code)' },
  'victims-by-month-of-presumption': {
    lao: 'ເດືອນທີ່ຖືກສັນນິຖານວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍ',
    english: 'month of presumption (YYYY-MM)',
  },
  'victims-by-month-of-identification': {
    lao: 'ເດືອນທີ່ຖືກກຳນົດຕົວເປັນຜູ້ຖືກເຄາະຮ້າຍ',
    english: 'month of formal identification (YYYY-MM)',
  },
  'victims-by-days-to-identification': {
    lao: 'ຈຳນວນມື້ຈາກການສັນນິຖານເຖິງການກຳນົດຕົວ',
    english: 'days from presumption to formal identification, bands',
  },
  'contacts-by-kind': { lao: 'ປະເພດການຕິດຕໍ່', english: 'kind of contact' },
  'contacts-by-channel': { lao: 'ຊ່ອງທາງຕິດຕໍ່', english: 'channel of contact' },
  'contacts-by-month': { lao: 'ເດືອນທີ່ຕິດຕໍ່ມາ', english: 'month of contact (YYYY-MM)' },
  'contacts-by-sex': { lao: 'ເພດ', english: 'sex' },
  'contacts-by-age-band': { lao: 'ກຸ່ມອາຍຸ', english: 'age band, years' },
  'contacts-by-province': { lao: 'ແຂວງ', english: 'province (statistical code)' },
  'contacts-by-nationality': { lao: 'ສັນຊາດ', english: 'nationality (ISO 3166-1)' },
  'contacts-by-subject': { lao: 'ເລື່ອງທີ່ຖາມ', english: 'what was asked about' },
  'contacts-by-advice': { lao: 'ຄຳແນະນຳທີ່ໃຫ້', english: 'advice given' },
  'contacts-by-outcome': { lao: 'ຜົນຂອງການຕິດຕໍ່', english: 'what came of the contact' },
} as const satisfies Record<CountTable['name'], { lao: string; english: string }>;

const ofRow: Readonly<Record<string, { readonly lao: string; readonly english: string }>> = {
  row: {
    lao: 'ເລກຂອງແຖວ: ສຸ່ມໃໝ່ໃນທຸກການສົ່ງອອກ',
    english: 'number of the row: drawn anew for every export (UUID version 4)',
  },
  opened_month: { lao: 'ເດືອນທີ່ເປີດກໍລະນີ', english: 'month in which the case was opened (YYYY-MM)' },
  office_province: { lao: 'ແຂວງຂອງຫ້ອງການ', english: 'province of the office (statistical code)' },
  home_province: {
    lao: 'ແຂວງທີ່ຢູ່; withheld = ຜູ້ກ່ຽວບໍ່ຍິນຍອມບອກ',
    english: 'home province (statistical code); withheld: the person did not agree to tell it',
  },
  nationalities: codeColumns['victims-by-nationality'],
  presumed_month: codeColumns['victims-by-month-of-presumption'],
  identified_month: codeColumns['victims-by-month-of-identification'],
  days_to_identification: codeColumns['victims-by-days-to-identification'],
  forms_of_exploitation: codeColumns['victims-by-form-of-exploitation'],
};

/** What a column of `cases.csv` stands for: the same as in the table of its question. */
export function meaningOfRowColumn(column: (typeof caseRowColumns)[number]): {
  readonly lao: string;
  readonly english: string;
} {
  const table = `victims-by-${column.replaceAll('_', '-')}`;
  const meaning = ofRow[column] ?? (isTable(table) ? codeColumns[table] : undefined);
  if (meaning === undefined) throw new Error(`Nobody says what the column ${column} means`);
  return meaning;
}

const isTable = (name: string): name is keyof typeof codeColumns => Object.hasOwn(codeColumns, name);

/** What the second column of a table counts: victims, or contacts without a case. */
export const countColumn = {
  persons: { lao: 'ຈຳນວນຜູ້ຖືກເຄາະຮ້າຍ', english: 'number of victims' },
  contacts: { lao: 'ຈຳນວນການຕິດຕໍ່ທີ່ບໍ່ມີກໍລະນີ', english: 'number of contacts without a case' },
} as const;
