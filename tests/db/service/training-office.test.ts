import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../../db/audit/verify-command.ts';
import { describeStore } from '../../../db/store/describe.ts';
import { trainingFolders } from '../../../electron/training/training-folders.ts';
import { StoreService } from '../../../electron/store-process/store-service.ts';
import { roles, type Role } from '../../../shared/access.ts';
import type { InputByOperation, OperationName, OutputByOperation } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { TRAINING_PHRASE, trainingPeople } from '../../../shared/training/people.ts';
import { passphrase, temporaryFolder } from '../../support/office.ts';
import { trainingTemplate } from '../support/training-template.ts';

const place = temporaryFolder();
const folders = trainingFolders(path.join(place.path, 'training'));
let service: StoreService | undefined;

async function get<N extends OperationName>(
  name: N,
  input: InputByOperation<N>,
): Promise<OutputByOperation<N>> {
  const result = (await service?.answer(name, input)) as Result<OutputByOperation<N>>;
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Whoever has a role signs in with the phrase that the entrance shows. */
async function signInAs(role: Role) {
  await service?.close();
  service = new StoreService(
    { ...folders, isDevelopmentRuntime: true, isTraining: true },
    { changed: () => undefined, session: () => undefined, fault: () => undefined },
  );
  const office = await get('office.describe', {});
  if (office.state !== 'ready') throw new Error(`No office to sign in to: ${office.state}`);
  const account = office.accounts.find(({ displayName }) => displayName === trainingPeople[role]);
  return get('session.open', { accountId: account?.id ?? '', passphrase: passphrase(TRAINING_PHRASE) });
}

describe('the office to practise in', () => {
  let progress: readonly number[] = [];
  beforeAll(async () => {
    const template = await trainingTemplate();
    progress = template.progress;
    cpSync(path.dirname(template.folder), path.join(place.path, 'training'), {
      recursive: true,
      filter: (file) => !file.endsWith('made.json'),
    });
  }, 300_000);
  afterAll(async () => {
    await service?.close();
    place.remove();
  });

  it('is made step by step, in its own folder, and is nothing for real work', () => {
    expect(progress).toEqual(Array.from({ length: progress.length }, (_, at) => at + 1));
    expect(readdirSync(path.join(place.path, 'training')).toSorted()).toEqual(['audit', 'store']);
    expect(describeStore(folders.storeFolder)).toEqual({ state: 'unusable', reason: 'training-office' });
  });

  it('lets everybody in at once, who has accepted the code of conduct before', async () => {
    for (const role of roles) {
      const { conduct, roles: held, remarks } = await signInAs(role);
      expect([role, conduct.acceptedVersion, held, remarks]).toEqual([role, conduct.version, [role], []]);
    }
  });

  it('says what it is on the page of its health', async () => {
    await signInAs('administrator');
    expect((await get('health.read', {})).version.isTrainingOffice).toBe(true);
  });

  it('has work for an investigator', async () => {
    await signInAs('investigator');
    const { cases } = await get('case.list', { text: '', after: null, limit: 100 });
    expect(cases.length).toBeGreaterThanOrEqual(15);
    const { overdue, dueToday } = await get('task.count', {});
    expect(overdue).toBeGreaterThanOrEqual(1);
    expect(overdue).toBeLessThanOrEqual(10);
    expect(dueToday).toBeGreaterThanOrEqual(1);
    const { unanswered } = await get('referral.waiting', {});
    expect(unanswered.total).toBe(1);
    expect((await get('proposal.list', {})).map(({ state }) => state).toSorted()).toEqual([
      'proposed',
      'returned',
      'sent',
    ]);
    expect(await get('incident.list', { limit: 10 })).toHaveLength(1);
  });

  it('has work for a social worker', async () => {
    await signInAs('social-worker');
    const { cases } = await get('case.list', { text: '', after: null, limit: 100 });
    expect(cases.length).toBeGreaterThanOrEqual(10);
    const { toAnswer } = await get('referral.waiting', {});
    expect(toAnswer.total).toBe(2);
    expect((await get('visit.due', {})).total).toBeGreaterThanOrEqual(1);
  });

  it('has decisions for both heads', async () => {
    await signInAs('head-of-police-wing');
    expect((await get('closure.waiting', {})).map(({ state }) => state)).toEqual(['proposed']);
    await signInAs('head-of-social-work-wing');
    expect((await get('closure.waiting', {})).map(({ state }) => state)).toEqual(['proposed']);
  });

  it('counts cases for the statistics officer', async () => {
    await signInAs('statistics-officer');
    const period = { fromMonth: '2025-01', toMonth: '2099-12' };
    expect((await get('export.preview', { period })).cases).toBe(25);
  });

  it('calls everybody on file invented', async () => {
    await signInAs('head-of-police-wing');
    const { persons } = await get('person.list', { after: null, limit: 100 });
    const named = await get('person.revealNames', { personIds: persons.map(({ personId }) => personId) });
    const given = named.flatMap(({ names }) => names.slice(0, 1));
    expect(given).toHaveLength(24);
    for (const name of given) expect(name).toContain(' ສົມມຸດ');
  });

  it('exports an audit log that holds and is still not taken for a real one', async () => {
    const identity = await generateX25519Identity();
    await signInAs('inspector');
    const { recipient } = await get('export.readRecipient', { text: await identityToRecipient(identity) });
    const { fileName } = await get('audit.export', { recipient });
    expect(fileName).toMatch(/^TRAINING-TRAIN-audit-log-/u);
    const keyFile = path.join(place.path, 'identity');
    writeFileSync(keyFile, identity);
    const said: string[] = [];
    const file = path.join(folders.exportsFolder, fileName);
    expect(readFileSync(file).length).toBeGreaterThan(1000);
    expect(await verifyCommand([file, '--identity', keyFile], (line) => said.push(line))).toBe(1);
    expect(said.filter((line) => line.startsWith('FAILED'))).toEqual([
      'FAILED: the log is of an office to practise in: nothing in it happened.',
    ]);
  });
});
