import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { verifyBackup } from '../../db/backup/verify-backup.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { openStore } from '../../db/store/open.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { Refusal } from '../../shared/result.ts';
import { dated, newCase } from '../support/cases.ts';
import { times } from '../support/effort.ts';
import { BALLAST_BYTES, passphrase, temporaryFolder, TestOffice } from '../support/office.ts';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const HOUR = 3_600_000;
const notWritable = { ok: false, error: { code: 'store', reason: 'not-writable' } };

let now = new Date('2026-11-30T02:00:00Z');
let store: OpenStore | undefined;
let office: TestOffice;
let accountId = '';
let acknowledged: string[] = [];

/** A case of the day, which the program says is on file. */
async function record(): Promise<void> {
  const [year, month, day] = vientianeDay(now.toISOString()).split('-');
  const today = dated(`${day}/${month}/${year}`);
  const input = newCase(accountId, {
    person: { birth: { answer: 'unknown' } },
    facts: { openedOn: today },
  });
  const identification = { ...input.identification, decidedOn: { answer: 'given' as const, value: today } };
  await office.get('case.record', { ...input, identification });
  acknowledged.push(input.caseId);
}

/** That all of them are, in files that agree, under an audit that holds. */
async function expectNothingLost(): Promise<void> {
  for (const caseId of acknowledged) await office.get('case.open', { caseId });
  if (store === undefined) throw new Error('Nobody is signed in');
  expect(verifyAudit(store).problem).toBeUndefined();
  expect(store.damagedCompartments()).toEqual([]);
  expect(office.faults).toEqual([]);
}

beforeEach(async () => {
  now = new Date('2026-11-30T02:00:00Z');
  acknowledged = [];
  office = new TestOffice({
    now: () => now,
    openStore: async (input) => (store = await openStore({ ...input, ballastBytes: BALLAST_BYTES, now })),
  });
  accountId = (await office.create()).account.id;
  const { sheets } = await office.get('recovery.prepareSheets', {
    from: 'passphrase',
    passphrase: passphrase(),
  });
  const [first = '', second = ''] = sheets.map(({ rows }) => rows.join(' '));
  await office.get('recovery.proveSheets', { first, second });
  await office.restart();
  await office.signIn();
  await record();
}, 60_000);
afterEach(() => office.end());

describe.skipIf(!isRoot)('a disk that takes no more writing (needs root on Linux)', () => {
  it('at the start is said plainly, changes nothing, and all is there once it is writable again', async () => {
    await office.restart();
    const { storeFolder } = office;
    execFileSync('mount', ['--bind', storeFolder, storeFolder]);
    try {
      execFileSync('mount', ['-o', 'remount,ro,bind', storeFolder]);
      expect(await office.signIn()).toEqual(notWritable);
    } finally {
      execFileSync('umount', ['-l', storeFolder]);
    }
    expect(await office.signIn()).toMatchObject({ ok: true, value: { remarks: [] } });
    await record();
    await expectNothingLost();
  }, 60_000);

  it.skipIf(!canForbid())(
    'in the midst of work is said plainly, and loses nothing that was on file',
    async () => {
      await record();
      forbidden(office.storeFolder, '+');
      try {
        expect(await office.ask('case.record', newCase(accountId))).toEqual(notWritable);
        // Nobody looks without a row in the audit.
        expect(await office.ask('case.open', { caseId: acknowledged[0] ?? '' })).toEqual(notWritable);
      } finally {
        forbidden(office.storeFolder, '-');
      }
      // The log of faults says that refusals could not be put on record.
      expect(office.faults.splice(0)).toEqual([expect.any(Refusal), expect.any(Refusal)]);
      // The same session goes on.
      await record();
      await office.restart();
      await office.signIn();
      await record();
      await expectNothingLost();
    },
    60_000,
  );
});

/** Forbids every file of a folder to be written, made or removed, also by whoever has it open, or allows it again (chattr(1)). */
function forbidden(folder: string, sign: '+' | '-'): boolean {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  return spawnSync('chattr', [`${sign}i`, ...files, folder]).status === 0;
}

/** Whether the file system of temporary files knows that attribute. */
function canForbid(): boolean {
  const place = temporaryFolder();
  const canDo = isRoot && forbidden(place.path, '+');
  if (canDo) forbidden(place.path, '-');
  place.remove();
  return canDo;
}

describe.skipIf(!isRoot)('a stick that is pulled while a copy is made (needs root on Linux)', () => {
  it('at whatever instant leaves the store whole, is said plainly, and the next stick gets its copy', async () => {
    const place = temporaryFolder();
    const stick = path.join(place.path, 'STICK');
    const plugIn = (): void => {
      mkdirSync(stick);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', stick]);
    };
    const pull = (): void => {
      execFileSync('umount', ['-l', stick]);
      rmdirSync(stick);
    };
    plugIn();
    await office.get('backup.setFolder', { folder: stick });
    const began = performance.now();
    await office.get('backup.make', {});
    const whole = performance.now() - began;
    const answers = new Map<string, number>();
    const PULLS = times(6, 60);
    for (let pulled = 0; pulled < PULLS; pulled += 1) {
      now = new Date(now.getTime() + HOUR);
      const copying = office.ask('backup.make', {});
      await wait((whole * pulled) / PULLS);
      pull();
      // People go on working.
      await record();
      const answer = await copying;
      const said = answer.ok ? 'made' : JSON.stringify(answer.error);
      answers.set(said, (answers.get(said) ?? 0) + 1);
      plugIn();
    }
    now = new Date(now.getTime() + HOUR);
    await office.get('backup.make', {});
    const [name = ''] = readdirSync(stick);
    expect(readdirSync(stick)).toEqual([name]);
    await verifyBackup(path.join(stick, name));
    pull();
    place.remove();
    console.log(`sticks pulled: ${PULLS} (${[...answers].map((each) => each.join(' ')).join(', ')})`);
    const gone = JSON.stringify({ code: 'refused', reason: 'backup-folder-missing' });
    expect([...answers.keys()].filter((said) => said !== 'made')).toEqual([gone]);
    await expectNothingLost();
  }, 600_000);
});

describe('a clock that is set', () => {
  it('back and ahead, between uses and in the midst of one, loses nothing and is told', async () => {
    const jumps = [
      '2024-01-01T00:00:00Z',
      '2036-06-01T00:00:00Z',
      '1999-12-31T23:59:59Z',
      '2026-11-30T09:00:00Z',
    ];
    for (const [at, jump] of jumps.entries()) {
      const isInUse = at % 2 === 0;
      if (!isInUse) await office.restart();
      now = new Date(jump);
      if (isInUse) {
        await record();
        await office.restart();
      }
      expect((await office.signIn()).ok).toBe(true);
      await record();
    }
    await expectNothingLost();
    const rows = store?.sqlite
      .prepare("select detail from main.audit where operation = 'clock.jumped'")
      .all();
    // What is set while somebody works is noticed by a steady clock beside it (`health-watch.test.ts`).
    expect(rows).toHaveLength(2);
  }, 60_000);
});
