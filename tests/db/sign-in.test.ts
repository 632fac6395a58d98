import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginAttempt, delayAfter, readAttempts } from '../../db/attempts.ts';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { describeStore } from '../../db/store/describe.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import {
  copyOf,
  open,
  PASSPHRASE,
  refusalOf,
  storeAsSetUp,
  storeOnDisk,
  typed,
  type StoreOnDisk,
} from './support/store-fixture.ts';

const start = Date.parse('2026-11-22T08:00:00.000Z');
const after = (seconds: number): Date => new Date(start + seconds * 1000);
const STRANGER = '11111111-1111-4111-8111-111111111111';

function auditedOperations(store: OpenStore): unknown[] {
  return store.sqlite.prepare('select operation, detail from main.audit order by seq').all();
}

describe('a wrong passphrase', () => {
  it('gets one answer, whatever was wrong, and a delay that grows', async () => {
    const made = await storeOnDisk();
    const stranger: StoreOnDisk = { ...made, accountId: STRANGER };
    expect(await refusalOf(() => open(made, 'wrong', after(0)))).toEqual({
      code: 'sign-in-failed',
      waitSeconds: 0,
    });
    expect(await refusalOf(() => open(stranger, PASSPHRASE, after(0)))).toEqual({
      code: 'sign-in-failed',
      waitSeconds: 0,
    });
    expect(await refusalOf(() => open(made, '\u{fffd}', after(0)))).toEqual({
      code: 'sign-in-failed',
      waitSeconds: 1,
    });
    // Even the right one waits, and is not tried.
    expect(await refusalOf(() => open(made, PASSPHRASE, after(0)))).toEqual({
      code: 'sign-in-failed',
      waitSeconds: 1,
    });
    expect(describeStore(made.folder, after(0))).toMatchObject({ waitSeconds: 1 });
    expect(describeStore(made.folder, after(1))).toMatchObject({ waitSeconds: 0 });
    expect(await refusalOf(() => open(made, 'wrong', after(1)))).toEqual({
      code: 'sign-in-failed',
      waitSeconds: 2,
    });
    // A clock put back makes nobody wait longer than the delay itself.
    expect(describeStore(made.folder, after(-100_000))).toMatchObject({ waitSeconds: 2 });
  });

  it('shuts nobody out whose clock was set back: the delay runs once more from the first try, and ends', async () => {
    const made = await storeOnDisk();
    for (const second of [0, 0, 0]) await refusalOf(() => open(made, 'wrong', after(second)));
    const dayBefore = -86_400;
    expect(await refusalOf(() => open(made, PASSPHRASE, after(dayBefore)))).toEqual({
      code: 'sign-in-failed',
      waitSeconds: 1,
    });
    expect(describeStore(made.folder, after(dayBefore + 1))).toMatchObject({ waitSeconds: 0 });
    const store = await open(made, PASSPHRASE, after(dayBefore + 1));
    // The try that only waited is no failed one.
    expect(store.remarks).toEqual([{ kind: 'failed-attempts', count: 3 }]);
    await store.close();
  });

  it('is told to the person and moved into the audit at the next good sign-in, once', async () => {
    const made = await storeOnDisk();
    for (const second of [0, 1, 10]) await refusalOf(() => open(made, 'wrong', after(second)));
    const first = await open(made, PASSPHRASE, after(60));
    expect(first.remarks).toEqual([{ kind: 'failed-attempts', count: 3 }]);
    expect(auditedOperations(first)).toEqual([
      {
        operation: 'sign-in.failed',
        detail: '{"count":3,"first":"2026-11-22T08:00:00.000Z","last":"2026-11-22T08:00:10.000Z"}',
      },
    ]);
    await first.close();
    const second = await open(made, PASSPHRASE, after(61));
    expect(second.remarks).toEqual([]);
    expect(auditedOperations(second)).toHaveLength(1);
    expect(verifyAudit(second).problem).toBeUndefined();
    await second.close();
    expect(readAttempts(made.folder)).toMatchObject({ count: 0, total: 3, until: null });
  });

  it('takes as long for an account that does not exist', async () => {
    const made = await storeAsSetUp();
    const milliseconds = async (store: StoreOnDisk): Promise<number> => {
      const began = performance.now();
      await refusalOf(() => open(store, 'wrong', after(1_000_000 * Math.random())));
      return performance.now() - began;
    };
    await milliseconds(copyOf(made));
    // Without the work for nothing the second would take 3 ms against 100.
    expect(await milliseconds({ ...copyOf(made), accountId: STRANGER })).toBeGreaterThan(
      (await milliseconds(copyOf(made))) / 4,
    );
  });

  it('counts before it is tried, so that a kill does not save the attempt', async () => {
    const { folder } = await storeOnDisk();
    beginAttempt(folder, after(0));
    expect(readAttempts(folder)).toMatchObject({ total: 1, count: 1 });
  });
});

describe('the file of failed sign-ins', () => {
  it('is missed when it was deleted, and when it was altered', async () => {
    const made = await storeOnDisk();
    const file = path.join(made.folder, 'attempts.json');
    await refusalOf(() => open(made, 'wrong', after(0)));
    rmSync(file);
    const first = await open(made, PASSPHRASE, after(1));
    expect(first.remarks).toEqual([{ kind: 'attempts-file-lost' }]);
    await first.close();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"count":0', '"count":9'));
    const second = await open(made, PASSPHRASE, after(2));
    expect(second.remarks).toEqual([{ kind: 'attempts-file-lost' }]);
    expect(auditedOperations(second).map((row) => (row as { operation: string }).operation)).toEqual([
      'attempts-file.lost',
      'attempts-file.lost',
    ]);
    await second.close();
    const third = await open(made, PASSPHRASE, after(3));
    expect(third.remarks).toEqual([]);
    await third.close();
  });

  it('is missed when an older copy of it was put back, and when somebody tried again after deleting it', async () => {
    const made = await storeOnDisk();
    const file = path.join(made.folder, 'attempts.json');
    const before = readFileSync(file);
    await refusalOf(() => open(made, 'wrong', after(0)));
    await (await open(made, PASSPHRASE, after(1))).close();
    writeFileSync(file, before);
    const first = await open(made, PASSPHRASE, after(2));
    expect(first.remarks).toEqual([{ kind: 'attempts-file-lost' }]);
    await first.close();
    rmSync(file);
    await refusalOf(() => open(made, 'wrong', after(3)));
    const second = await open(made, PASSPHRASE, after(4));
    expect(second.remarks).toEqual([{ kind: 'attempts-file-lost' }, { kind: 'failed-attempts', count: 1 }]);
    await second.close();
  });

  it('lets two failures pass and never asks for more than five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 11, 12, 1000].map(delayAfter)).toEqual([0, 0, 1, 2, 4, 8, 256, 300, 300]);
  });
});

describe('a change of passphrase', () => {
  const NEXT = 'ເຮືອບິນ nine patient rivers';

  it('lets only the new one in, keeps the data and the keys, and is remembered by every database', async () => {
    const made = await storeOnDisk();
    const store = await open(made);
    await store.changePassphrase(typed(), typed(NEXT));
    await store.close();
    expect(await refusalOf(() => open(made))).toMatchObject({ code: 'sign-in-failed' });
    const again = await open(made, NEXT);
    for (const schema of ['main', 'register', 'investigation', 'assistance', 'statistics']) {
      expect(again.sqlite.prepare(`select generation from ${schema}.compartment_state`).get()).toEqual({
        generation: 2,
      });
    }
    await again.close();
  });

  it('leaves a row of its own when it was cut off between the vault and the databases', async () => {
    const made = await storeOnDisk();
    const store = await open(made);
    const before = verifyAudit(store).rows;
    const cutOff = new Error('killed here');
    const change = store.changePassphrase(typed(), typed(NEXT), () => {
      throw cutOff;
    });
    await expect(change).rejects.toBe(cutOff);
    await store.close();
    const again = await open(made, NEXT);
    expect(again.sqlite.prepare('select operation, detail from audit where seq = ?').get(before + 1)).toEqual(
      {
        operation: 'vault.changed',
        detail: JSON.stringify({ from: 1, signer: made.accountId, to: 2, toRenew: '' }),
      },
    );
    expect(verifyAudit(again).problem).toBeUndefined();
    await again.close();
  });

  it('is refused without the present one, and counted', async () => {
    const made = await storeOnDisk();
    const store = await open(made);
    expect(await refusalOf(() => store.changePassphrase(typed('wrong'), typed(NEXT)))).toEqual({
      code: 'sign-in-failed',
      waitSeconds: 0,
    });
    expect(readAttempts(made.folder)).toMatchObject({ count: 1 });
    await store.close();
    const again = await open(made);
    expect(again.remarks).toEqual([{ kind: 'failed-attempts', count: 1 }]);
    await again.close();
  });

  it('is refused when nothing changes, also when it is only typed in another Unicode form', async () => {
    const made = await storeOnDisk();
    const store = await open(made);
    expect(await refusalOf(() => store.changePassphrase(typed(), typed()))).toEqual({
      code: 'refused',
      reason: 'passphrase-unchanged',
    });
    await store.changePassphrase(typed(), typed('ນ\u{ecd}\u{eb2}ຂອງ ten careful words'));
    // U+0EB3 is compatible with U+0ECD U+0EB2 (UAX #15).
    const same = await refusalOf(() =>
      store.changePassphrase(
        typed('ນ\u{eb3}ຂອງ ten careful words'),
        typed('ນ\u{ecd}\u{eb2}ຂອງ ten careful words'),
      ),
    );
    expect(same).toEqual({ code: 'refused', reason: 'passphrase-unchanged' });
    await store.close();
    await (await open(made, 'ນ\u{eb3}ຂອງ ten careful words')).close();
  });

  it('leaves the older vault unusable beside the newer databases', async () => {
    const made = await storeOnDisk();
    const vault = readFileSync(path.join(made.folder, 'vault.json'));
    const store = await open(made);
    await store.changePassphrase(typed(), typed(NEXT));
    await store.close();
    writeFileSync(path.join(made.folder, 'vault.json'), vault);
    expect(await refusalOf(() => open(made))).toEqual({ code: 'store', reason: 'older-vault' });
  });

  it('is sound when it was cut off between the vault and the databases', async () => {
    const made = await storeOnDisk();
    const behind = copyOf(made);
    const store = await open(made);
    await store.changePassphrase(typed(), typed(NEXT));
    await store.close();
    // The new vault beside databases that have not heard of it.
    writeFileSync(path.join(behind.folder, 'vault.json'), readFileSync(path.join(made.folder, 'vault.json')));
    const caughtUp = await open(behind, NEXT);
    expect(caughtUp.sqlite.prepare('select generation from statistics.compartment_state').get()).toEqual({
      generation: 2,
    });
    await caughtUp.close();
  });
});
