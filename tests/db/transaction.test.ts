import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../db/audit.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { open, storeOnDisk } from './support/store-fixture.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await open(await storeOnDisk());
});
afterAll(() => store.close());

const counter = (year: number, last_number = 1) => ({
  year,
  last_number,
  created_at: '',
  created_by: '',
  version: 1,
});
const add = (year: number): Promise<unknown> =>
  store.kysely.insertInto('register.case_counter').values(counter(year)).execute();
const years = (): Promise<number[]> =>
  store.read(async () =>
    (await store.kysely.selectFrom('register.case_counter').select('year').orderBy('year').execute()).map(
      ({ year }) => year,
    ),
  );

describe('a transaction', () => {
  it('holds raw and typed statements alike, and undoes both', async () => {
    const failing = store.transaction(async () => {
      await add(1990);
      appendAudit(store, { actor: null, session: null, operation: 'test.fails', record: null, detail: {} }, [
        'register',
      ]);
      store.sqlite.prepare('update statistics.compartment_state set last_audit_seq = 50').run();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await years()).toEqual([]);
    expect(store.sqlite.prepare('select count(*) as rows from main.audit').get()).toEqual({ rows: 0 });
    expect(store.sqlite.prepare('select last_audit_seq from statistics.compartment_state').get()).toEqual({
      last_audit_seq: 0,
    });
  });

  it('is apart from every other: nobody sees or undoes half of it', async () => {
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
    const failing = store.transaction(async () => {
      await add(2001);
      await pause();
      throw new Error('undone');
    });
    const succeeding = store.transaction(async () => {
      await add(2002);
      await pause();
      await add(2003);
    });
    const seen = years();
    await expect(failing).rejects.toThrow('undone');
    await succeeding;
    expect(await seen).toEqual([2002, 2003]);
  });

  it('is refused inside another, which goes on', async () => {
    await store.transaction(async () => {
      await add(2010);
      await expect(store.transaction(() => add(2011))).rejects.toThrow(/inside a transaction/u);
      await expect(store.read(years)).rejects.toThrow(/inside a transaction/u);
    });
    expect(await years()).toContain(2010);
  });

  it('that only reads changes nothing', async () => {
    await store.read(() => add(2020));
    expect(await years()).not.toContain(2020);
  });

  it('of who only looks writes into the office’s file alone, and goes on while changes are held back', async () => {
    const row = { actor: null, session: null, operation: 'test.looked', record: null, detail: {} };
    await expect(store.look(() => add(2040))).rejects.toThrow(/writes into the file of register/u);
    expect(await years()).not.toContain(2040);
    const before = await store.files.changesOfEach();
    const done: string[] = [];
    let waiting: Promise<unknown> = Promise.resolve();
    await store.files.withoutChanges(async () => {
      waiting = store.transaction(() => add(2041)).then(() => done.push('change'));
      await store.look(async () => void appendAudit(store, row, []));
      done.push('look');
      const after = await store.files.changesOfEach();
      const changed = [...after].filter(([each, count]) => count !== before.get(each));
      expect(changed.map(([each]) => each)).toEqual(['office']);
    }, ['change']);
    await waiting;
    expect(done).toEqual(['look', 'change']);
    const after = await store.files.changesOfEach();
    const changed = [...after].filter(([each, count]) => count !== before.get(each));
    expect(changed.map(([each]) => each).toSorted()).toEqual(['office', 'register']);
  });

  it('of who only looks is let through beside the journal of a transaction that was rolled back at the opening', async () => {
    const made = await storeOnDisk();
    const journal = path.join(made.folder, 'register.db-journal');
    // As SQLite leaves it after a kill where locks are exclusive: the header wiped, the rest as it was.
    writeFileSync(journal, Buffer.concat([Buffer.alloc(512), Buffer.alloc(4096, 7)]));
    const opened = await open(made);
    const row = { actor: null, session: null, operation: 'test.looked', record: null, detail: {} };
    const insert = (year: number) => async () => {
      await opened.kysely.insertInto('register.case_counter').values(counter(year)).execute();
    };
    await opened.look(async () => void appendAudit(opened, row, []));
    await opened.transaction(insert(2050));
    expect(statSync(journal).size).toBe(0);
    await opened.look(async () => void appendAudit(opened, row, []));
    await expect(opened.look(insert(2051))).rejects.toThrow(/writes into the file of register/u);
    await opened.close();
  });

  it('lets an error of the program through as it is', async () => {
    await expect(store.transaction(() => add(2002))).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    });
  });

  it('is refused once the store is closed', async () => {
    const closed = await open(await storeOnDisk());
    const last = closed.transaction(async () => {
      await closed.kysely.insertInto('register.case_counter').values(counter(2030)).execute();
    });
    await closed.close();
    await last;
    await expect(closed.read(() => Promise.resolve())).rejects.toThrow(/closed/u);
  });
});
