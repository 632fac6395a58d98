import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { z } from 'zod';
import { contract, isOperationName, type OperationName } from '../../shared/contract.ts';
import type { Operation } from '../../shared/contract/operation.ts';
import type { Program } from '../program/launch.ts';
import { ask } from '../screens/ask.ts';
import { lock, signInAsFounder } from '../screens/steps.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';
import { makeHostileCalls, type HostilePlan } from './hostile-page.ts';

const shared = shareOffice();

/** Ten thousand in full, as often as there is an hour for the faults; some in every run. */
const CALLS = process.env['POKPONG_FAULTS'] === 'full' ? 10_000 : 1_600;
const SEED = 20_261_122;

/** What a hostile call may come to: nothing without a session, and never a fault inside the program. */
const REFUSALS = ['gateway', 'uncloned', 'invalid', 'forbidden', 'locked', 'refused', 'sign-in-failed'];
const REFUSALS_OF_RECORDS = ['not-found', 'conflict'];

/** The names that an input of the operation has at its top, of every variant. */
function fieldsOf(operation: Operation): readonly string[] {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' });
  const variants = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [
    ...new Set(
      variants.flatMap((variant) =>
        typeof variant === 'object' ? Object.keys(variant.properties ?? {}) : [],
      ),
    ),
  ];
}

const operations: HostilePlan['operations'] = Object.entries(contract).map(
  ([name, operation]) => [name, fieldsOf(operation)] as const,
);

/** One outcome: harmless, a crash of the program, or an answer to somebody who may not have it. */
function judge(name: string, result: string, isSignedIn: boolean): 'harmless' | 'crash' | 'unauthorised' {
  if (result === 'uncloned') return 'harmless';
  if (!isOperationName(name) || (contract[name] as Operation).asker === 'shell')
    return result === 'gateway' ? 'harmless' : result === 'answered' ? 'unauthorised' : 'crash';
  if (REFUSALS.includes(result)) return 'harmless';
  if (result === 'answered' || REFUSALS_OF_RECORDS.includes(result))
    return isSignedIn || contract[name].needs === 'public' ? 'harmless' : 'unauthorised';
  return 'crash';
}

interface Tally {
  tried: number;
  crashes: number;
  unauthorised: number;
  slowest: number;
}

/** Makes one round of calls and adds up what came of them. */
async function attack(program: Program, plan: HostilePlan, isSignedIn: boolean, tally: Tally): Promise<void> {
  const store = await program.storePid();
  // A store process that has just begun answers once it stands; what is slow then is its start, not a call.
  await ask(program.page, 'recovery.describe', {});
  const { outcomes, slowest } = await program.page.evaluate(makeHostileCalls, plan);
  for (const [name, result, times] of outcomes) {
    tally.tried += times;
    const verdict = judge(name, result, isSignedIn);
    if (verdict === 'harmless') continue;
    if (verdict === 'crash') tally.crashes += times;
    else tally.unauthorised += times;
    console.error(`  signed ${isSignedIn ? 'in' : 'out'}, ${name}: ${result} (${times})`);
  }
  tally.slowest = Math.max(tally.slowest, slowest.milliseconds);
  process.stdout.write(
    `slowest hostile call, signed ${isSignedIn ? 'in' : 'out'}: ${slowest.name}, ${Math.round(slowest.milliseconds)} ms\n`,
  );
  if ((await program.storePid()) !== store) tally.crashes += 1;
}

/** Files of everything that the program writes to that hold a text, in UTF-8 or UTF-16. */
function filesHolding(folder: string, text: string): readonly string[] {
  const patterns = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return patterns.some((pattern) => content.includes(pattern));
    });
}

test('what only the main process asks is refused to the page, with honest words too', async () => {
  const { program } = shared;
  const honest: Partial<Record<OperationName, unknown>> = {
    'audit.recordCopy': { fileName: 'log.tar.age', step: 'chosen' },
    'export.recordCopy': { fileName: 'counts.tar.age', step: 'chosen' },
    'recovery.recordPrinting': { as: 'paper' },
    'proposal.recordPrinting': { proposalId: v7(), version: 1, as: 'paper' },
    'caseSheet.recordPrinting': {
      caseId: v7(),
      purpose: 'referral_service',
      recipient: { to: 'class', class: 'family' },
      categories: ['identity'],
      as: 'paper',
    },
    'referral.recordPrinting': { referralId: v7(), version: 1, as: 'paper' },
    'backupDrill.recordPrinting': { drillId: v7(), as: 'paper' },
    'restore.find': { folder: program.folders.exports },
    'restore.examine': { folder: program.folders.exports, name: 'copy' },
    'restore.replace': { folder: program.folders.exports, name: 'copy' },
    'backup.setFolder': { folder: program.folders.exports },
    'backup.makeDue': {},
    'instrument.import': { text: '{}' },
    'indicator.addEvidence': { evidenceId: v7(), figureId: v7(), file: null },
    'indicator.evidenceBytes': { evidenceId: v7(), step: 'asked' },
    'nationalPlan.writeSheet': {
      planId: v7(),
      language: 'lo',
      names: { plan: 'plan', guide: 'guide' },
      guide: [],
    },
    'planReport.recordPrinting': { planId: v7(), period: '2023', language: 'lo', as: 'paper' },
    'planReport.workbook': { planId: v7(), period: '2023', language: 'lo', step: 'asked' },
    'programmeEvent.recordPrinting': {
      eventId: v7(),
      listVersion: 0,
      paper: 'attendance',
      as: 'paper',
    },
    'programmeExport.recordCopy': { fileName: 'programme.tar.age', step: 'chosen' },
    'publication.keepFile': { versionId: v7(), version: 1, file: null },
    'publication.readFile': { versionId: v7(), step: 'asked' },
    'session.end': { because: 'locked' },
  };
  const forShell = Object.entries(contract)
    .filter(([, operation]) => (operation as Operation).asker === 'shell')
    .map(([name]) => name)
    .filter(isOperationName);
  expect(forShell.toSorted()).toEqual(Object.keys(honest).toSorted());
  for (const name of forShell) {
    expect(contract[name].input.safeParse(honest[name]).success).toBe(true);
    expect([name, await ask(program.page, name, honest[name])]).toEqual([
      name,
      expect.stringMatching(/Error: refused$/u),
    ]);
  }
});

test('a hostile page learns nothing and breaks nothing, signed in or not', async () => {
  const { program } = shared;
  if (CALLS > 2000) test.setTimeout(600_000);
  const canary = `canary-${randomBytes(8).toString('hex')}`;
  const tally: Tally = { tried: 0, crashes: 0, unauthorised: 0, slowest: 0 };
  const round = { operations, canary, count: CALLS / 2 };
  // An input that is nothing once it was cloned opens a dialog of the system, as an honest page does; somebody closes it.
  await program.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  const before = await ask(program.page, 'office.describe');
  await attack(program, { ...round, seed: SEED }, true, tally);
  expect(await ask(program.page, 'session.describe')).toMatch(/^\{"ok":true/u);
  await lock(program);
  await attack(program, { ...round, seed: SEED + 1 }, false, tally);
  expect(await ask(program.page, 'session.describe')).toContain('"code":"locked"');
  expect(await ask(program.page, 'office.describe')).toBe(before);
  await signInAsFounder(program.page);
  const { tried, crashes, unauthorised } = tally;
  process.stdout.write(`hostile calls: ${tried} tried, ${crashes} crashes, ${unauthorised} unauthorised\n`);
  process.stdout.write(`slowest hostile call: ${Math.round(tally.slowest)} ms\n`);
  expect({ tried, crashes, unauthorised }).toEqual({ tried: CALLS, crashes: 0, unauthorised: 0 });
  // The last of the two tests, because its files are looked at when the program has ended.
  await program.close();
  expect(program.complaints.join('')).not.toContain(canary);
  expect(filesHolding(program.folders.root, canary)).toEqual([]);
});
