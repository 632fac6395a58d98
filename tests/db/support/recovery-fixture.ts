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

let bare: Promise<StoreOnDisk> | undefined;
let proven: Promise<StoreWithSheets> | undefined;

/** Set-up and three cases, through the contract; made once for each file of tests, then copied. */
export async function storeWithoutSheets(): Promise<StoreOnDisk> {
  bare ??= setUp();
  return copyOfStore(await bare);
}

/** The same with proven sheets. */
export async function storeWithSheets(): Promise<StoreWithSheets> {
  proven ??= storeWithoutSheets().then(proveFirstSheets);
  return copyOfStore(await proven);
}

async function setUp(): Promise<StoreOnDisk> {
  const office = smallOffice();
  const { account } = await office.create();
  for (let made = 0; made < 3; made += 1) await office.get('case.record', newCase(account.id));
  await office.service.close();
  const copy = copyOfStore({ folder: office.storeFolder, accountId: account.id });
  await office.end();
  return copy;
}

async function proveFirstSheets(store: StoreOnDisk): Promise<StoreWithSheets> {
  const office = officeOn(store);
  await office.signIn();
  const asked = { from: 'passphrase', passphrase: passphrase() } as const;
  const prepared = await office.get('recovery.prepareSheets', asked);
  const sheets = textsOf(prepared);
  await office.get('recovery.proveSheets', { first: sheets[0], second: sheets[2] });
  await office.service.close();
  const { folder } = copyOfStore({ ...store, folder: office.storeFolder });
  await office.end();
  return { ...store, folder, set: prepared.set, sheets };
}

/** The same store elsewhere, without the ballast of a real office. */
export function copyOfStore<T extends StoreOnDisk>(store: T): T {
  const folder = path.join(temporaryFolder(), 'store');
  copyInto(store, folder);
  return { ...store, folder };
}

/** The store in an office's place, so that it is spoken to by the contract. */
export function officeOn(store: StoreOnDisk, now?: () => Date): TestOffice {
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
  'account_certificate',
  'attempts_memory',
  'compartment_head',
  'compartment_state',
  'office_certificate',
  'recovery_proof',
]);

/** SHA-256 over every row but those that signing in and recovering write. */
export function dataOf(sqlite: Database.Database): string {
  return logicalDump(sqlite, OWN_TABLES);
}
