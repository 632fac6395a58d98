import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { verifyBackup } from '../../db/backup/verify-backup.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { pendingRenewals } from '../../db/vault/renewal.ts';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { ProgramFolders } from '../program/folders.ts';
import type { Program } from '../program/launch.ts';
import { goTo } from '../screens/frame.ts';
import { inventedOffice } from '../screens/invented.ts';
import { chooseFolder } from '../screens/restore.ts';
import { pattern, words } from '../screens/words.ts';
import type { KilledWork } from './killed-work.ts';

const lao = words('lo');

const stickOf = (folders: ProgramFolders): string => path.join(folders.root, 'stick');
const copiesOn = (stick: string): string[] => readdirSync(stick).filter((name) => !name.startsWith('.'));

const sectionOf = ({ page }: Program, title: string): Locator =>
  page.getByRole('region', { name: lao(title), exact: true });

/** Says once where copies go: onto a stick beside the store. */
export async function chooseStick(program: Program): Promise<void> {
  const stick = stickOf(program.folders);
  mkdirSync(stick);
  await chooseFolder(program, stick);
  await goTo(program.page, lao, 'settings');
  const section = sectionOf(program, 'backup.title');
  await section.getByRole('button', { name: lao('backup.choose'), exact: true }).click();
  await section.getByText(stick).waitFor();
}

/** Has the store copied and is killed on the way or just after. */
export async function killWhileCopying(
  program: Program,
  round: number,
  milliseconds: number,
): Promise<KilledWork> {
  const stick = stickOf(program.folders);
  await goTo(program.page, lao, 'settings');
  const section = sectionOf(program, 'backup.title');
  let announced: readonly string[] | undefined;
  await section.getByRole('button', { name: lao('backup.make'), exact: true }).click();
  void section
    .getByText(lao('backup.made'))
    .waitFor()
    .then(
      () => (announced = copiesOn(stick)),
      () => undefined,
    );
  await wait(milliseconds);
  await program.kill();
  const promised = announced;
  return {
    name: promised === undefined ? 'copying' : 'copying, acknowledged',
    async lost() {
      const lying = copiesOn(stick);
      const faults = (promised ?? [])
        .filter((name) => !lying.includes(name))
        .map((name) => `round ${round}: ${name} is not there`);
      for (const name of lying)
        await verifyBackup(path.join(stick, name)).catch(() =>
          faults.push(`round ${round}: ${name} is no whole copy`),
        );
      return faults;
    },
  };
}

const epochs = (folders: ProgramFolders): ReadonlyMap<Compartment, number> => {
  const vault = readVault(folders.store);
  return new Map(compartments.map((compartment) => [compartment, vault.compartments[compartment].epoch]));
};

const LOOKS = 20;
const BETWEEN_LOOKS_MILLISECONDS = 100;

/** What a renewal or a transaction has left in a folder for good: those of the program at work come and go. */
async function leftIn(folder: string): Promise<readonly string[]> {
  let left = readdirSync(folder).filter((name) => /\.renewed|\.new$|-mj/u.test(name));
  for (let look = 0; look < LOOKS && left.length > 0; look += 1) {
    await wait(BETWEEN_LOOKS_MILLISECONDS);
    const there = readdirSync(folder);
    left = left.filter((name) => there.includes(name));
  }
  return left;
}

/** Has all keys renewed and is killed on the way or just after. */
export async function killWhileRenewing(
  program: Program,
  round: number,
  milliseconds: number,
): Promise<KilledWork> {
  const before = epochs(program.folders);
  await goTo(program.page, lao, 'settings');
  const section = sectionOf(program, 'keys.title');
  await section.getByLabel(lao('recovery.passphrase'), { exact: true }).fill(inventedOffice.passphrase);
  let isAcknowledged = false;
  await section.getByRole('button', { name: lao('keys.renew'), exact: true }).click();
  void section
    .getByText(pattern('lo', 'keys.renewed'))
    .waitFor()
    .then(
      () => (isAcknowledged = true),
      () => undefined,
    );
  await wait(milliseconds);
  await program.kill();
  const wasAcknowledged = isAcknowledged;
  return {
    name: wasAcknowledged ? 'renewing, acknowledged' : 'renewing',
    // Signing in has settled what was under way: each key is the one before or the next.
    async lost({ folders }) {
      const faults = pendingRenewals(readVault(folders.store)).map(
        () => `round ${round}: a renewal is neither done nor undone`,
      );
      for (const [compartment, epoch] of epochs(folders)) {
        const steps = epoch - (before.get(compartment) ?? 0);
        if (steps !== 1 && (wasAcknowledged || steps !== 0))
          faults.push(`round ${round}: the key of ${compartment} went ${steps} on`);
      }
      for (const name of await leftIn(folders.store)) faults.push(`round ${round}: ${name} was left`);
      return faults;
    },
  };
}
