import { cpSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { openStore } from '../../../db/store/open.ts';
import { newCase } from '../../support/cases.ts';
import { PASSPHRASE, passphrase, TestOffice } from '../../support/office.ts';
import { logicalDump } from './logical-dump.ts';
import { BALLAST, temporaryFolder, type StoreOnDisk } from './store-fixture.ts';

export { PASSPHRASE };
export type PreparedSheets = OutputByOperation<'recovery.prepareSheets'>;

/** A closed store with cases and a proven set of sheets, each as one text. */
export type StoreWithSheets = StoreOnDisk & {
  readonly set: string;
  readonly sheets: readonly [string, string, string];
};

/** What a person would type of the three sheets. */
export function textsOf({ sheets }: PreparedSheets): readonly [string, string, string] {
  const [one, two, three] = sheets.map(({ rows }) => rows.join('\n'));
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('A set has three sheets');
  return [one, two, three];
}

/** An office whose ballast takes no time; everything else is as in the program. */
export function smallOffice(now?: () => Date): TestOffice {
  return new TestOffice({
    openStore: (input) => openStore({ ...input, ballastBytes: BALLAST }),
    ...(now === undefined ? {} : { now }),
  });
}

let template: Promise<StoreWithSheets> | undefined;

/** Set-up, three cases and proven sheets, through the contract; made once for each file of tests, then copied. */
export async function storeWithSheets(): Promise<StoreWithSheets> {
  template ??= setUp();
  return copyOfStore(await template);
}

async function setUp(): Promise<StoreWithSheets> {
  const office = smallOffice();
  const { account } = await office.create();
  for (let made = 0; made < 3; made += 1) await office.get('case.record', newCase(account.id));
  const prepared = await office.get('recovery.prepareSheets', {
    from: 'passphrase',
    passphrase: passphrase(),
  });
  const [first, , second] = textsOf(prepared);
  await office.get('recovery.proveSheets', { first, second });
  await office.service.close();
  const copy = copyOfStore({
    folder: office.storeFolder,
    accountId: account.id,
    set: prepared.set,
    sheets: textsOf(prepared),
  });
  await office.end();
  return copy;
}

/** The same store elsewhere, without the ballast of a real office. */
export function copyOfStore(store: StoreWithSheets): StoreWithSheets {
  const folder = path.join(temporaryFolder(), 'store');
  copyInto(store, folder);
  return { ...store, folder };
}

/** The store in an office's place, so that it is spoken to by the contract. */
export function officeOn(store: StoreWithSheets, now?: () => Date): TestOffice {
  const office = smallOffice(now);
  copyInto(store, office.storeFolder);
  return office;
}

function copyInto({ folder }: StoreOnDisk, target: string): void {
  cpSync(folder, target, { recursive: true, filter: (file) => path.basename(file) !== 'ballast' });
}

/** What signing in and recovering write themselves; every other table is data. */
const OWN_TABLES = new Set([
  'audit',
  'attempts_memory',
  'compartment_head',
  'compartment_state',
  'recovery_proof',
]);

/** SHA-256 over every row but those that signing in and recovering write. */
export function dataOf(sqlite: Database.Database): string {
  return logicalDump(sqlite, OWN_TABLES);
}
