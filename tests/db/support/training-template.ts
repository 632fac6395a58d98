import path from 'node:path';
import { buildTrainingOffice } from '../../../electron/training/build-office.ts';
import { describeStore } from '../../../db/store/describe.ts';
import { TRAINING_PHRASE, trainingPeople } from '../../../shared/training/people.ts';
import { schemaNameOf } from '../../../db/compartments/schema-name.ts';
import { openStore } from '../../../db/store/open.ts';
import type { Compartment } from '../../../shared/compartment.ts';
import { rowsOf, type FileRows } from './earlier-files.ts';
import { BALLAST, copyOf, typed, type StoreOnDisk } from './store-fixture.ts';
import { templateOf } from './template.ts';

/** What the making told of how far it was, in its order. */
export type TrainingTemplate = StoreOnDisk & { readonly progress: readonly number[] };

/** The office to practise in, made once for a whole run: an office with a row in nearly every table. Only to be copied. */
export const trainingTemplate = (): Promise<TrainingTemplate> =>
  templateOf<TrainingTemplate>('training-office', async (folder) => {
    const progress: number[] = [];
    await buildTrainingOffice(path.dirname(folder), { isDevelopmentRuntime: true }, ({ done }) => {
      progress.push(done);
    });
    return { accountId: trainingAccount(folder, 'head-of-office'), progress };
  });

/** The account of whoever has a role there. */
export function trainingAccount(folder: string, role: keyof typeof trainingPeople): string {
  const office = describeStore(folder, new Date(), true);
  const account =
    office.state === 'ready'
      ? office.accounts.find(({ displayName }) => displayName === trainingPeople[role])
      : undefined;
  if (account === undefined) throw new Error(`The office has no ${role}`);
  return account.id;
}

/** Who holds which file there; no account holds both wings. */
const holders = {
  'head-of-police-wing': ['office', 'register', 'investigation', 'statistics', 'programme'],
  'head-of-social-work-wing': ['assistance'],
} as const satisfies Record<string, readonly Compartment[]>;

/** Every row of its files. */
export async function readTraining(): Promise<ReadonlyMap<Compartment, FileRows>> {
  const template = await trainingTemplate();
  const read = new Map<Compartment, FileRows>();
  for (const [role, held] of Object.entries(holders) as [keyof typeof holders, readonly Compartment[]][]) {
    const { folder } = copyOf(template);
    const store = await openStore({
      folder,
      accountId: trainingAccount(folder, role),
      passphrase: typed(TRAINING_PHRASE),
      isTraining: true,
      ballastBytes: BALLAST,
    });
    for (const compartment of held)
      read.set(compartment, await store.read(async () => rowsOf(store.sqlite, schemaNameOf(compartment))));
    await store.close();
  }
  return read;
}
