import { z } from 'zod';
import { Instant } from '../domain/identifier.ts';
import { backupCautions } from '../domain/storage-place.ts';
import { defineOperations } from './operation.ts';

/** Where copies of the store go, and the last that was made there. */
export const BackupStatus = z.strictObject({
  /** The folder that the person chose; null until they did. */
  folder: z.nullable(z.string().max(1000)),
  lastMadeAt: z.nullable(Instant),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

const nothing = z.strictObject({});

/** Copies of the store that carry no passphrase slot: two recovery sheets open them, and nothing that can be guessed. */
export const backupOperations = defineOperations({
  'backup.status': {
    kind: 'query',
    host: 'store',
    needs: 'backup:make',
    audit: 'never',
    topics: [],
    input: nothing,
    output: BackupStatus,
  },
  /** Lets the person choose the folder in the system's own dialog; permission and audit are `backup.setFolder`'s. */
  'backup.chooseFolder': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({
      isChosen: z.boolean(),
      /** What the person must know of the folder. */
      caution: z.nullable(z.enum(backupCautions)),
    }),
  },
  /** Asked by the main process with the folder that the person chose. */
  'backup.setFolder': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    asker: 'shell',
    needs: 'backup:make',
    audit: 'always',
    topics: ['backup'],
    input: z.strictObject({ folder: z.string().min(1).max(1000) }),
    output: nothing,
  },
  /** Makes a verified copy in the folder chosen before. */
  'backup.make': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'backup:make',
    audit: 'always',
    topics: ['backup'],
    input: nothing,
    output: BackupStatus,
  },
});
