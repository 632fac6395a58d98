import { readFileSync, statSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { compartments } from '../../shared/compartment.ts';
import { contract } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';

const MEBIBYTE = 2 ** 20;
const GIBIBYTE = 2 ** 30;

/** Of a vault only what counts something; whose names are in it is not looked at. */
const VaultNumbers = z.looseObject({
  generation: z.int().min(1),
  accounts: z.array(z.unknown()),
  compartments: z.record(
    z.string(),
    z.looseObject({ epoch: z.int().min(1), renewal: z.unknown().optional() }),
  ),
});

/** What can be said of a store without a key, without a name and without a path. */
export function describeFiles(storeFolder: string): string[] {
  return [
    `disk: ${freeDisk(storeFolder)}`,
    ...vaultLines(path.join(storeFolder, 'vault.json')),
    ...compartments.map(
      (compartment) => `${compartment}: ${sizeOf(path.join(storeFolder, `${compartment}.db`))}`,
    ),
  ];
}

/** What the store process says of the store to anybody. */
export function describeState(answer: Result<unknown> | undefined): string[] {
  if (answer === undefined) return ['store: no answer'];
  if (!answer.ok) return [`store: ${answer.error.code}`];
  const office = contract['office.describe'].output.parse(answer.value);
  switch (office.state) {
    case 'none':
      return ['store: none'];
    case 'unusable':
      return [`store: unusable (${office.reason})`];
    case 'ready':
      return ['store: ready', `development office: ${office.isDevelopmentOffice ? 'yes' : 'no'}`];
  }
}

function vaultLines(file: string): string[] {
  try {
    const vault = VaultNumbers.parse(JSON.parse(readFileSync(file, 'utf8')));
    const epochs = compartments.map((compartment) => vault.compartments[compartment]);
    return [
      `vault generation: ${vault.generation}`,
      `accounts: ${vault.accounts.length}`,
      `keys renewed: ${epochs.reduce((sum, entry) => sum + (entry?.epoch ?? 1) - 1, 0)}`,
      `renewal under way: ${epochs.some((entry) => entry?.renewal !== undefined) ? 'yes' : 'no'}`,
    ];
  } catch {
    return ['vault: not readable'];
  }
}

/** Rounded, so that a size does not tell how much was written today. Asks the folder and opens no database. */
function sizeOf(file: string): string {
  try {
    return `${Math.ceil(statSync(file).size / MEBIBYTE)} MiB`;
  } catch {
    return 'missing';
  }
}

function freeDisk(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    if (free < GIBIBYTE) return 'less than 1 GiB free';
    return free < 10 * GIBIBYTE ? '1 to 10 GiB free' : 'more than 10 GiB free';
  } catch {
    return 'not known';
  }
}
