import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions, permissionsByRole, type Role, roles } from '../../shared/access.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { PASSPHRASE, TestOffice } from '../support/office.ts';

/**
 * Which role may call what, written by hand from design §3 and the issue: the founder heads the office and may do all;
 * an account without a role may do nothing; nobody signed in may do what is readable without a key.
 */
const withoutSession: readonly OperationName[] = [
  'office.describe',
  'office.create',
  'passphrase.judge',
  'passphrase.suggest',
  'session.open',
  'session.lock',
  'export.saveCopy',
  // A lost passphrase: two sheets open the store, and nothing else does.
  'recovery.describe',
  'recovery.recover',
  // The shell's own: each asks the store for the permission before it does anything with records.
  'recovery.print',
  'recovery.savePdf',
  'backup.chooseFolder',
  // Whoever sits before the window: hiding it, its clipboard, and the log, which holds no records.
  'window.hide',
  'clipboard.copied',
  // Words and ids that the same page gave; the store says whose they are before they are told.
  'screen.keep',
  'screen.resume',
  'diagnostics.preview',
  'diagnostics.save',
];

const names = Object.keys(contract) as OperationName[];
const ofStore = names.filter((name) => contract[name].host === 'store');

/** The opened store as if its account had other roles: the only thing that is not real here. */
function withRoles(store: OpenStore, roles: readonly Role[]): OpenStore {
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'roles') return roles;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('access', () => {
  let combinations = 0;
  let violations = 0;
  afterAll(() => console.log(`access matrix: ${combinations} combinations, ${violations} violations`));

  const check = (isRight: boolean, what: string): void => {
    combinations += 1;
    if (!isRight) violations += 1;
    expect(isRight, what).toBe(true);
  };

  it('is public for exactly what is readable without a key', () => {
    expect(names.filter((name) => contract[name].needs === 'public').toSorted()).toEqual(
      withoutSession.toSorted(),
    );
  });

  it('names a permission that some role grants, or is public', () => {
    const granted = new Set<string>(Object.values(permissionsByRole).flat());
    for (const permission of permissions)
      expect(permission === 'public' || granted.has(permission), permission).toBe(true);
  });

  describe('with nobody signed in', () => {
    const office = new TestOffice();
    beforeAll(async () => {
      await office.create();
      await office.restart();
    });
    afterAll(() => office.end());

    it.each(ofStore.filter((name) => !withoutSession.includes(name)))(
      'refuses %s as locked, whatever the input',
      async (name) => {
        for (const input of [{}, undefined, { caseId: 'x' }, 'text', []]) {
          const result = await office.service.answer(name, input);
          check(!result.ok && result.error.code === 'locked', name);
        }
      },
    );
  });

  describe.each([...roles.map((role): [string, readonly Role[]] => [role, [role]]), ['no role', []]] as [
    string,
    readonly Role[],
  ][])('of an account with %s', (_label, held) => {
    const office = new TestOffice({
      openStore: async (input) => withRoles(await openStore(input), held),
    });
    beforeAll(async () => {
      await office.create();
      await office.restart();
      expect((await office.signIn(PASSPHRASE)).ok).toBe(true);
    });
    afterAll(() => office.end());

    it.each(ofStore.filter((name) => contract[name].needs !== 'public'))('%s', async (name) => {
      const isAllowed = held.includes('head-of-office');
      // An input that no schema takes: permission is judged before the input, so that a refused caller learns nothing.
      const result = await office.service.answer(name, { isNoInput: true });
      const code = result.ok ? 'ok' : result.error.code;
      check(isAllowed ? code === 'invalid' : code === 'forbidden', `${name}: ${code}`);
    });
  });

  it('is refused for names that are no operations', async () => {
    const office = new TestOffice();
    for (const name of [
      '',
      'constructor',
      '__proto__',
      'toString',
      'case.delete',
      'session.lock',
      'export.saveCopy',
      7,
      null,
      {},
    ]) {
      const result = await office.service.answer(name, {});
      check(!result.ok && result.error.code === 'forbidden', String(name));
    }
    await office.end();
  });
});
