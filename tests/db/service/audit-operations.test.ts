import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { auditGroups } from '../../../shared/contract/audit.ts';
import { toldDetails } from '../../../shared/contract/audit-details.ts';
import { verifyCommand } from '../../../db/audit/verify-command.ts';
import { verifyBackup } from '../../../db/backup/verify-backup.ts';
import { readTar } from '../../../db/container/tar.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { newCase } from '../../support/cases.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

type AuditPage = OutputByOperation<'audit.list'>;

let office: StaffedOffice;
beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'administrator', 'inspector', 'police-head', 'investigator']);
  office.headsFolder = path.join(office.folder.path, 'data');
  await office.restart();
  const me = await office.signInAs('investigator');
  const input = newCase(me.account.id);
  await office.get('case.record', input);
  await office.get('case.open', { caseId: input.caseId });
  await office.get('case.list', { text: 'ບຸນ', after: null, limit: 10 });
  await office.get('case.revealNames', { caseIds: [input.caseId] });
  await office.ask('audit.verify', {});
}, 120_000);
afterAll(() => office.end());

const filter = { before: null, limit: 500, actor: null, record: null, group: null, from: null, to: null };

describe('the viewer of the audit', () => {
  beforeAll(async () => {
    await office.signInAs('inspector');
  });

  it('shows every row once, newest first, page by page', async () => {
    const { entries } = await office.get('audit.list', filter);
    expect(entries.length).toBeGreaterThan(20);
    const paged: number[] = [];
    for (let before: number | null = entries[0]?.seq ?? 0; before !== null;) {
      const page: AuditPage = await office.get('audit.list', { ...filter, before, limit: 7 });
      paged.push(...page.entries.map(({ seq }) => seq));
      before = page.next;
    }
    expect(paged).toEqual(entries.slice(1).map(({ seq }) => seq));
    expect(paged.at(-1)).toBe(1);
  });

  it('names everything that a row tells beside its record', async () => {
    const { entries } = await office.get('audit.list', filter);
    const told = entries.flatMap(({ detail }) => (detail === null ? [] : toldDetails(detail)));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(({ known }) => known === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('finds rows by group, by who, by record and by day', async () => {
    const { entries } = await office.get('audit.list', filter);
    const newest = entries[0]?.seq ?? 0;
    const inGroups: number[] = [];
    for (const group of auditGroups) {
      const found = (await office.get('audit.list', { ...filter, before: newest + 1, group })).entries;
      inGroups.push(...found.map(({ seq }) => seq));
      if (group === 'reveal') expect(found.map(({ operation }) => operation)).toEqual(['case.revealNames']);
      if (group === 'refusal')
        expect(found.map(({ operation }) => operation)).toContain('audit.verify.refused');
      if (group === 'search')
        expect(new Set(found.map(({ operation }) => operation))).toEqual(new Set(['case.list']));
    }
    expect(inGroups.toSorted((one, other) => other - one)).toEqual(entries.map(({ seq }) => seq));
    const investigator = office.idOf('investigator');
    const mine = (await office.get('audit.list', { ...filter, actor: investigator })).entries;
    expect(mine).toEqual(entries.filter(({ actor }) => actor === investigator));
    expect(mine[0]).toMatchObject({ actorName: 'ຮ້ອຍເອກ ສົມ' });
    const recorded = entries.find(({ operation }) => operation === 'case.record')?.record ?? '';
    const ofCase = (await office.get('audit.list', { ...filter, record: recorded })).entries;
    expect(ofCase.map(({ operation }) => operation)).toEqual([
      'case.revealNames',
      'case.open',
      'case.record',
    ]);
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(
      (await office.get('audit.list', { ...filter, from: day, to: day, limit: 1 })).entries,
    ).toHaveLength(1);
    expect((await office.get('audit.list', { ...filter, from: '2999-01-01' })).entries).toEqual([]);
    expect((await office.get('audit.list', { ...filter, to: '2020-01-01' })).entries).toEqual([]);
    const wide = {
      ...filter,
      from: '2020-01-01',
      to: '2999-01-01',
      group: 'reveal' as const,
      actor: investigator,
    };
    expect((await office.get('audit.list', wide)).entries).toHaveLength(1);
  });

  it('has rows of what everybody did: coming, making, letting in, changing, looking, searching, revealing, failing', async () => {
    const { entries } = await office.get('audit.list', filter);
    const operations = new Set(entries.map(({ operation }) => operation));
    for (const operation of [
      'office.create',
      'session.open',
      'session.acceptConduct',
      'recovery.prepareSheets',
      'recovery.proveSheets',
      'account.admit',
      'account.create',
      'grant.give',
      'case.record',
      'case.open',
      'case.list',
      'case.revealNames',
      'audit.verify.refused',
      'audit.list',
    ])
      expect(operations, operation).toContain(operation);
  });

  it('tells of comings, goings and failures', async () => {
    await office.restart();
    const accountId = office.idOf('inspector');
    const wrong = new TextEncoder().encode('wrong passphrase here');
    expect((await office.ask('session.open', { accountId, passphrase: wrong })).ok).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    await office.signInAs('inspector');
    await office.get('session.end', { because: 'idle' });
    const [end, begin, failed] = await office.get('session.history', { limit: 3 });
    expect(end).toMatchObject({ kind: 'locked', actor: accountId, count: null });
    expect(begin).toMatchObject({ kind: 'signed-in', actor: accountId, actorName: 'ທ່ານ ກວດ' });
    expect(failed).toMatchObject({ kind: 'failed', actor: null, count: 1 });
  });

  it('verifies in slices, and says how far it is signed', async () => {
    let hadTurn = false;
    setImmediate(() => (hadTurn = true));
    const found = await office.get('audit.verify', {});
    // A call that comes in meanwhile is a message, for which the loop of events must turn.
    expect(hadTurn).toBe(true);
    expect(found).toMatchObject({ problem: null });
    expect(found.checkpoints).toBeGreaterThan(3);
    expect(found.signedUpTo).toBeLessThanOrEqual(found.rows);
  });

  it('is for those alone who may read the audit', async () => {
    for (const name of ['founder', 'administrator', 'investigator'] as const) {
      await office.signInAs(name);
      expect(await office.ask('audit.list', filter)).toEqual({ ok: false, error: { code: 'forbidden' } });
      expect(await office.ask('audit.verify', {})).toEqual({ ok: false, error: { code: 'forbidden' } });
    }
  });
});

describe("the inspector's report", () => {
  it('says who holds what, and how it stands', async () => {
    await office.signInAs('inspector');
    const report = await office.get('report.read', {});
    const vault = readVault(office.storeFolder);
    expect(report).toMatchObject({
      generation: vault.generation,
      isWingsApart: true,
      backup: { folderName: null, lastMadeAt: null, failure: null },
      lastDrillAt: null,
      failedSignIns: 1,
    });
    const holders = new Map(report.holders.map(({ compartment, accounts }) => [compartment, accounts]));
    expect(holders.get('office')).toHaveLength(5);
    expect(holders.get('investigation')).not.toContain('S. Vongsa');
    expect(report.accounts).toHaveLength(5);
    for (const { kdf, conductAcceptedAt } of report.accounts) {
      expect(kdf?.memoryMebibytes).toBeGreaterThanOrEqual(32);
      expect(conductAcceptedAt).not.toBeNull();
    }
    expect(report.audit.lastCheckpointAt).not.toBeNull();
  });
});

describe('the names of the office', () => {
  it('are changed in the tables and in the vault alike, on record', async () => {
    await office.signInAs('administrator');
    const before = readVault(office.storeFolder).generation;
    const names = { nameLao: 'ຫ້ອງການ ໃໝ່', nameEnglish: 'New office', provinceCode: '03' };
    await office.get('office.change', names);
    expect((await office.get('session.describe', {})).office).toEqual({ code: 'KT', ...names });
    expect(readVault(office.storeFolder)).toMatchObject({
      generation: before + 1,
      office: { nameLao: 'ຫ້ອງການ ໃໝ່', nameEnglish: 'New office' },
    });
    await office.signInAs('inspector');
    const { entries } = await office.get('audit.list', { ...filter, group: 'change', limit: 1 });
    expect(entries).toMatchObject([{ operation: 'office.change', detail: '{"version":2}' }]);
  });
});

describe('an exported log', () => {
  it('verifies with public keys only, packed and unpacked, and not when a byte of it was changed', async () => {
    await office.signInAs('inspector');
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const made = await office.get('audit.export', { recipient });
    const file = path.join(office.exportsFolder, made.fileName);
    const keyFile = path.join(office.folder.path, 'key.txt');
    writeFileSync(keyFile, `# created: today\n${identity}\n`);
    const verify = async (...args: string[]): Promise<{ code: number; text: string }> => {
      const said: string[] = [];
      const code = await verifyCommand(args, (line) => said.push(line));
      return { code, text: said.join('\n') };
    };
    const whole = await verify(file, '--identity', keyFile);
    expect(whole.text).toContain(`Rows: ${made.rows},`);
    expect(whole.text).toContain(`Head: ${made.head}`);
    expect(whole).toMatchObject({ code: 0, text: expect.stringContaining('\nOK: ') });
    expect(await verify(file)).toMatchObject({ code: 1, text: expect.stringContaining('encrypted') });
    const { rootPublicKey } = readVault(office.storeFolder);
    expect((await verify(file, '--identity', keyFile, '--root', rootPublicKey)).code).toBe(0);
    expect((await verify(file, '--identity', keyFile, '--root', 'A'.repeat(43))).code).toBe(1);

    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const tar = await decrypter.decrypt(readFileSync(file));
    const tarFile = path.join(office.folder.path, 'log.tar');
    writeFileSync(tarFile, tar);
    expect((await verify(tarFile)).code).toBe(0);
    const log = readTar(tar, { maximumParts: 3, maximumPartBytes: 2 ** 30 }).find(
      ({ name }) => name === 'audit-log.jsonl',
    );
    const lines = Buffer.from(log?.bytes ?? [])
      .toString('utf8')
      .split('\n');
    expect(lines.filter((line) => line.includes('"seq":'))).toHaveLength(made.rows);
    const jsonl = path.join(office.folder.path, 'audit-log.jsonl');
    const verifyLines = (changed: readonly string[]): Promise<{ code: number; text: string }> => {
      writeFileSync(jsonl, changed.join('\n'));
      return verify(jsonl);
    };
    expect((await verifyLines(lines)).code).toBe(0);
    const at = lines.findIndex((line) => line.includes('"case.revealNames"'));
    const attacks = {
      edited: lines.map((line, index) => (index === at ? line.replace('revealNames', 'open') : line)),
      removed: lines.toSpliced(at, 1),
      'removed with its end': [...lines.slice(0, at), lines.at(-2) ?? '', ''],
      exchanged: lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
      repeated: lines.toSpliced(at, 0, lines[at] ?? ''),
      'cut short': lines.slice(0, -2),
      'with a line of its own': lines.toSpliced(at, 0, '{}'),
      'with other keys': lines.map((line, index) =>
        index === 0 ? line.replace(rootPublicKey, `B${rootPublicKey.slice(1)}`) : line,
      ),
    };
    for (const [name, changed] of Object.entries(attacks))
      expect(await verifyLines(changed), name).toMatchObject({
        code: 1,
        text: expect.stringContaining('FAILED: '),
      });
    writeFileSync(tarFile, Buffer.from(tar).fill(0x20, 600, 601));
    expect((await verify(tarFile)).code).toBe(1);
    // Only those who may read the audit copy it; and nothing else is copied as a log.
    await office.get('audit.recordCopy', { fileName: made.fileName, step: 'chosen' });
    await office.signInAs('police-head');
    expect(await office.ask('export.recordCopy', { fileName: made.fileName, step: 'chosen' })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('is an anchor in every manifest that leaves', async () => {
    await office.signInAs('founder');
    const folder = path.join(office.folder.path, 'stick');
    cpSync(office.exportsFolder, folder, { recursive: true });
    await office.get('backup.setFolder', { folder });
    await office.get('backup.make', {});
    const period = { fromMonth: '2026-01', toMonth: '2026-12' };
    const recipient = await identityToRecipient(await generateX25519Identity());
    const made = await office.get('export.make', { period, recipient });
    await office.get('export.recordCopy', { fileName: made.fileName, step: 'chosen' });
    await office.get('recovery.prepareSheets', { from: 'sheets', ...office.sheets });
    await office.get('recovery.recordPrinting', { as: 'paper' });
    const name = readdirSync(folder).find((one) => one.startsWith('Pokpong-')) ?? '';
    const { manifest } = await verifyBackup(path.join(folder, name));
    expect(manifest.signedHead).toMatchObject({
      size: manifest.auditHead.sequence,
      hash: manifest.auditHead.hash,
    });
  });
});

describe('an old copy of the whole store, put back', () => {
  it('is told at sign-in, put on record, and found by the verification', async () => {
    await office.restart();
    const kept = path.join(office.folder.path, 'kept');
    cpSync(office.storeFolder, kept, { recursive: true });
    expect((await office.signInAs('inspector')).remarks).toEqual([]);
    const newest = (await office.get('audit.list', { ...filter, limit: 1 })).entries[0]?.seq ?? 0;
    await office.restart();
    rmSync(office.storeFolder, { recursive: true });
    cpSync(kept, office.storeFolder, { recursive: true });
    expect((await office.signInAs('inspector')).remarks).toContainEqual({ kind: 'audit-disagrees' });
    const { entries } = await office.get('audit.list', { ...filter, group: 'other', limit: 1 });
    expect(entries[0]).toMatchObject({ operation: 'audit.disagrees' });
    const { problem } = await office.get('audit.verify', {});
    expect(problem).toMatchObject({ kind: 'outside-copy-disagrees' });
    expect(problem?.seq).toBeGreaterThan(newest);
    // Whoever takes the kept heads away as well does not get away without a word either.
    await office.restart();
    rmSync(office.headsFolder ?? '', { recursive: true });
    expect((await office.signInAs('inspector')).remarks).toEqual([{ kind: 'audit-copy-lost' }]);
    const after = await office.get('audit.list', { ...filter, group: 'other', limit: 1 });
    expect(after.entries[0]).toMatchObject({ operation: 'audit.outside-copy-lost' });
  });
});
