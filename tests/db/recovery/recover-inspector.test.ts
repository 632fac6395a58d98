import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { passphrase } from '../../support/office.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let office: StaffedOffice;

beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'administrator', 'inspector']);
});
afterAll(() => office.end());

// Of those whom the root certifies, an inspector lets nobody in: the keys that two sheets give are theirs all the same.
it.each(['administrator', 'inspector'] as const)('gives the %s new keys by two sheets', async (name) => {
  const next = `ນ້ຳຂອງ ໄຫຼຜ່ານ ປາກເຊ ${name} harbour`;
  await office.restart();
  const session = await office.get('recovery.recover', {
    ...office.sheets,
    accountId: office.idOf(name),
    passphrase: passphrase(next),
  });
  expect(session).toMatchObject({ account: { id: office.idOf(name) }, compartments: ['office'] });
  expect(await office.signInAs(name, next)).toMatchObject({ compartments: ['office'] });
});
