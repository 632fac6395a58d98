import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { answersOf, newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';

describe('the audit', () => {
  let store: OpenStore | undefined;
  const office = new TestOffice({
    openStore: async (input) => {
      store = await openStore(input);
      return store;
    },
  });
  const opened = (): OpenStore => {
    if (store === undefined) throw new Error('not signed in');
    return store;
  };
  const rows = (): { operation: string; detail: string | null; record: string | null }[] =>
    opened()
      .sqlite.prepare<[], { operation: string; detail: string | null; record: string | null }>(
        'select operation, detail, record from audit order by seq',
      )
      .all();
  let me = '';
  beforeAll(async () => {
    await office.create();
    await office.restart();
    const signedIn = await office.signIn();
    if (!signedIn.ok) throw new Error('sign-in failed');
    me = signedIn.value.account.id;
  });
  afterAll(() => office.end());

  it('has exactly one row for every change, view and search, and none for typing', async () => {
    const before = rows().length;
    const input = newCase(me);
    await office.get('draft.save', {
      subject: 'case',
      recordId: input.caseId,
      caseId: input.caseId,
      baseVersion: 0,
      content: '{}',
    });
    await office.get('case.record', input);
    await office.get('case.open', { caseId: input.caseId });
    await office.get('case.list', { text: '', after: null, limit: 10 });
    await office.get('case.list', { text: 'ບຸນ', after: null, limit: 10 });
    await office.get('preferences.change', { idleLockMinutes: 7 });
    expect(
      rows()
        .slice(before)
        .map(({ operation }) => operation),
    ).toEqual(['case.record', 'case.open', 'case.list', 'case.list', 'preferences.change']);
  });

  it('holds ids and hashes, never a name, a number or a text', async () => {
    const { number } = await office.get('case.record', newCase(me));
    const text = JSON.stringify(rows());
    for (const secret of ['ບຸນ', 'Bounmy', 'Keomany', 'Noy', 'ບ້ານໃຕ້', number, '2010', 'LA'])
      expect(text).not.toContain(secret);
    expect(rows().at(-1)?.detail).toMatch(/"personHistory":"[0-9a-f]{64}"/u);
  });

  it('says what was refused, in a row of its own', async () => {
    const before = rows().length;
    const input = newCase(me);
    const versions = { case: 1, person: 1, identification: 1 };
    expect((await office.ask('case.revise', { ...answersOf(input), versions })).ok).toBe(false);
    expect((await office.ask('case.open', { caseId: input.caseId })).ok).toBe(false);
    expect((await office.service.answer('case.open', { caseId: 'ບຸນມີ' })).ok).toBe(false);
    expect(rows().slice(before)).toEqual([
      { operation: 'case.revise.refused', record: input.caseId, detail: '{"code":"not-found"}' },
      { operation: 'case.open.refused', record: input.caseId, detail: '{"code":"not-found"}' },
      { operation: 'case.open.refused', record: null, detail: '{"code":"invalid"}' },
    ]);
  });

  it('has hashes that nobody can look up: the same change twice gives two', async () => {
    const hashes: string[] = [];
    for (const input of [newCase(me), newCase(me)]) {
      const { versions } = await office.get('case.record', input);
      const { caseId, facts, identification } = input;
      const person = { ...input.person, sex: { answer: 'given', value: 'Male' } as const };
      await office.get('case.revise', { caseId, versions, person, facts, identification });
      hashes.push(/"personHistory":"([0-9a-f]{64})"/u.exec(rows().at(-1)?.detail ?? '')?.[1] ?? 'none');
    }
    expect(new Set(hashes).size).toBe(2);
    expect(hashes).not.toContain('none');
  });

  it('verifies from its first row to its last', () => {
    const report = verifyAudit(opened());
    expect(report).toMatchObject({ rows: rows().length });
    expect(report.problem).toBeUndefined();
  });

  it('has a connection that other programs cannot share', () => {
    expect(() =>
      new Database(`${office.storeFolder}/office.db`).prepare('select count(*) from audit').get(),
    ).toThrow();
  });
});
