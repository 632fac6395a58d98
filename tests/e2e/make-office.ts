import { headsBeside } from '../program/folders.ts';
import { TestOffice } from '../support/office.ts';
import { inventedOffice } from '../screens/invented.ts';

/**
 * `node make-office.ts`: makes the invented office by the operations of the contract that its set-up calls, in the
 * program's own store service: founder in Lao, code of conduct accepted, sheets proven with the first and the third, no backup. Says as JSON where
 * it lies and what is printed on its sheets. A process of its own, because Playwright loads modules in its own way.
 */
const passphrase = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(inventedOffice.passphrase);

const office = new TestOffice();
office.headsFolder = headsBeside(office.storeFolder);
await office.restart();
const { conduct } = await office.get('office.create', {
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
await office.get('session.acceptConduct', { version: conduct.version });
const { sheets } = await office.get('recovery.prepareSheets', {
  from: 'passphrase',
  passphrase: passphrase(),
});
const typed = (number: number): string =>
  (sheets.find((sheet) => sheet.number === number)?.rows ?? []).join('\n');
await office.get('recovery.proveSheets', { first: typed(1), second: typed(3) });
await office.service.close();
process.stdout.write(
  JSON.stringify({
    folder: office.folder.path,
    storeFolder: office.storeFolder,
    sheets: sheets.map(({ number, rows }) => [number, rows]),
  }),
);
