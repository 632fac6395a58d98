import { afterEach } from 'vitest';
import { readSheet, writeSheet } from '../../../shared/identity/recovery-sheet.ts';
import { passphrase, type TestOffice } from '../../support/office.ts';
import { officeOn, PASSPHRASE } from './recovery-fixture.ts';
import type { StoreOnDisk } from './store-fixture.ts';

/** What tests of recovery ask an office, and how it refuses. */

/** The passphrase after a recovery. */
export const NEXT = 'ເຮືອບິນ nine patient rivers';
const offices: TestOffice[] = [];
/** An office that ends with the test. */
export const kept = (office: TestOffice): TestOffice => {
  offices.push(office);
  return office;
};
afterEach(async () => {
  for (const office of offices.splice(0)) await office.end();
});

/** The founder signed in on a copy of a store. */
export async function signedIn(store: StoreOnDisk, now?: () => Date): Promise<TestOffice> {
  const office = kept(officeOn(store, now));
  const session = await office.signIn();
  if (!session.ok) throw new Error('The passphrase of the fixture does not fit');
  return office;
}

/** How the first set is asked for. */
export const fromPassphrase = (
  text = PASSPHRASE,
): { from: 'passphrase'; passphrase: Uint8Array<ArrayBuffer> } => ({
  from: 'passphrase',
  passphrase: passphrase(text),
});
export const firstTwo = ([first, second]: readonly [string, string, string]): {
  first: string;
  second: string;
} => ({
  first,
  second,
});
export const lastTwo = ([, first, second]: readonly [string, string, string]): {
  first: string;
  second: string;
} => ({
  first,
  second,
});
export const refused = (reason: string): unknown => ({ ok: false, error: { code: 'refused', reason } });
export const invalid = (fields: Readonly<Record<string, string>>): unknown => ({
  ok: false,
  error: {
    code: 'invalid',
    fields: Object.fromEntries(Object.entries(fields).map(([field, problem]) => [field, [problem]])),
  },
});

/** A sheet with one bit of its share changed and right check characters. */
export function altered(sheet: string): string {
  const reading = readSheet(sheet);
  if (!reading.ok) throw new Error('A printed sheet is not read');
  const share = new Uint8Array(reading.sheet.share);
  share[5] = (share[5] ?? 0) ^ 4;
  return writeSheet({ ...reading.sheet, share }).join(' ');
}
