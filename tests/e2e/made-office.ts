import { TestOffice } from '../support/office.ts';
import { inventedOffice } from '../screens/invented.ts';
import type { SheetRows } from '../screens/sheets.ts';

/** The invented office, ready to be copied: its store, and what is printed on its three proven recovery sheets. */
export interface MadeOffice {
  readonly storeFolder: string;
  readonly sheets: ReadonlyMap<number, SheetRows>;
  readonly remove: () => void;
}

const passphrase = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(inventedOffice.passphrase);

/**
 * Makes the invented office by the operations of the contract that its set-up calls, in the program's own store service:
 * founder in Lao, sheets proven with the first and the third, no backup. Whoever tests the screens of set-up walks
 * through them; everybody else begins behind them.
 */
export async function makeInventedOffice(): Promise<MadeOffice> {
  const office = new TestOffice();
  await office.get('office.create', {
    office: {
      code: inventedOffice.code,
      nameLao: inventedOffice.nameLao,
      nameEnglish: inventedOffice.nameEnglish,
      provinceCode: '05',
    },
    founderName: inventedOffice.founderName,
    passphrase: passphrase(),
    language: 'lo',
  });
  const prepared = await office.get('recovery.prepareSheets', {
    from: 'passphrase',
    passphrase: passphrase(),
  });
  const sheets = new Map(prepared.sheets.map(({ number, rows }) => [number, rows]));
  const typed = (number: number): string => (sheets.get(number) ?? []).join('\n');
  await office.get('recovery.proveSheets', { first: typed(1), second: typed(3) });
  await office.service.close();
  return { storeFolder: office.storeFolder, sheets, remove: () => office.folder.remove() };
}
