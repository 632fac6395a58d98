import { cpSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { openStore } from '../../../db/store/open.ts';
import { newCase } from '../../support/cases.ts';
import { PASSPHRASE, passphrase, TestOffice } from '../../support/office.ts';
import { logicalDump } from './logical-dump.ts';
import { reKeyWorker } from './processes.ts';
import { withLeastSlot } from './least-slot.ts';
import { BALLAST, temporaryFolder, type StoreOnDisk } from './store-fixture.ts';
import { templateOf } from './template.ts';

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
    reKeyWorker: reKeyWorker(),
    ...(now === undefined ? {} : { now }),
  });
}

/** Set-up and three cases, through the contract; made once for a run, then copied. Signing in to it is quick. */
export async function storeWithoutSheets(): Promise<StoreOnDisk> {
  return copyOfStore(await templateOf('office', setUp));
}

/** The same with proven sheets. */
export async function storeWithSheets(): Promise<StoreWithSheets> {
  return copyOfStore(await templateOf<StoreWithSheets>('office-with-sheets', proveFirstSheets));
}

async function setUp(folder: string): Promise<{ accountId: string }> {
  const office = smallOffice();
  const { account } = await office.create();
  for (let made = 0; made < 3; made += 1) await office.get('case.record', newCase(account.id));
  await office.service.close();
  copyInto({ folder: office.storeFolder }, folder);
  await office.end();
  await withLeastSlot({ folder, accountId: account.id }, passphrase());
  return { accountId: account.id };
}

async function proveFirstSheets(folder: string): Promise<Omit<StoreWithSheets, 'folder'>> {
  const store = await storeWithoutSheets();
  const office = officeOn(store);
  await office.signIn();
  const asked = { from: 'passphrase', passphrase: passphrase() } as const;
  const prepared = await office.get('recovery.prepareSheets', asked);
  const sheets = textsOf(prepared);
  await office.get('recovery.proveSheets', { first: sheets[0], second: sheets[2] });
  await office.service.close();
  copyInto({ folder: office.storeFolder }, folder);
  await office.end();
  return { accountId: store.accountId, set: prepared.set, sheets };
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

function copyInto({ folder }: { readonly folder: string }, target: string): void {
  cpSync(folder, target, { recursive: true, filter: (file) => path.basename(file) !== 'ballast' });
}

/** What signing in and recovering write themselves; every other table is data. */
const OWN_TABLES = new Set([
  'audit',
  'audit_checkpoint',
  'audit_signer',
  'account_certificate',
  'attempts_memory',
  'compartment_head',
  'compartment_state',
  'latest_time',
  'office_certificate',
  'recovery_proof',
  'standing_grant',
]);

/** SHA-256 over every row but those that signing in and recovering write. */
export function dataOf(sqlite: Database.Database): string {
  return logicalDump(sqlite, OWN_TABLES);
}
