import type { CountTable } from '../../shared/domain/count-table.ts';

/** What the column `code` of each table stands for, for `columns.csv`. Lao terms are those of the glossary. */
export const codeColumns = {
  'victims-by-status': { lao: 'ສະຖານະການກຳນົດຕົວຜູ້ຖືກເຄາະຮ້າຍ', english: 'status of identification' },
  'victims-by-sex': { lao: 'ເພດ', english: 'sex' },
  'victims-by-age-band': { lao: 'ກຸ່ມອາຍຸ', english: 'age band, years' },
  'victims-by-form-of-exploitation': { lao: 'ຮູບແບບການຂູດຮີດ', english: 'form of exploitation' },
  'victims-by-nationality': { lao: 'ສັນຊາດ', english: 'nationality (ISO 3166-1)' },
  'victims-by-home-province': { lao: 'ແຂວງ', english: 'home province (statistical code)' },
} as const satisfies Record<CountTable['name'], { lao: string; english: string }>;

/** What the column `persons` counts. */
export const personsColumn = { lao: 'ຈຳນວນຜູ້ຖືກເຄາະຮ້າຍ', english: 'number of victims' } as const;
