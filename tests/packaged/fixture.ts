import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { missingForAPerson, startDesktopSession, type DesktopSession } from './desktop-session.ts';
import {
  makeAccount,
  PackagedProgram,
  removeAccount,
  type Account,
  type StartOptions,
} from './packaged-program.ts';
import { Person } from './person.ts';

interface Fixtures {
  /** Fresh folders of one person, removed after the test. */
  readonly account: Account;
  readonly person: Person;
  /** Starts the packed program; whatever is left of it is ended after the test. */
  readonly start: (options?: StartOptions) => PackagedProgram;
}

/** Playwright's `test` for the packed program. The debugging protocol does not reach it, so nobody here uses it. */
export const test = base.extend<Fixtures, { readonly desktop: DesktopSession }>({
  desktop: [
    async ({}, use) => {
      const missing = missingForAPerson();
      if (process.env['CI'] === 'true' && missing.length > 0)
        throw new Error(`not installed: ${missing.join(', ')}`);
      base.skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
      const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-desktop-'));
      const desktop = await startDesktopSession(folder);
      await use(desktop);
      desktop.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
    { scope: 'worker' },
  ],
  account: async ({}, use) => {
    const account = makeAccount();
    await use(account);
    removeAccount(account);
  },
  person: async ({ desktop }, use) => {
    const person = new Person(desktop);
    await use(person);
    person.end();
  },
  start: async ({ desktop, account }, use, info) => {
    const programs: PackagedProgram[] = [];
    await use((options) => {
      const program = PackagedProgram.start(account, desktop, options);
      programs.push(program);
      return program;
    });
    for (const program of programs) {
      await program.reap();
      if (info.status === info.expectedStatus) continue;
      await info.attach('what it said', { body: program.said });
      // The program's own log: ids and places in the code, nothing of a case.
      for (const name of globSync('*', { cwd: account.logs }))
        await info.attach(name, { body: readFileSync(path.join(account.logs, name)) });
    }
  },
});

export { expect } from '@playwright/test';
