import { z } from 'zod';
import { Compartment } from '../compartment.ts';
import { BackupFailure, BackupInsistence, BackupRhythm } from '../domain/backup.ts';
import { BackupKeeping } from '../domain/backup-rotation.ts';
import { line } from '../domain/free-text.ts';
import { Instant } from '../domain/identifier.ts';
import { backupCautions } from '../domain/storage-place.ts';
import { PassphraseBytes } from '../domain/passphrase.ts';
import { ClassicRecipient, Recipient } from '../domain/recipient.ts';
import { defineOperations } from './operation.ts';

/** What a copy that is being made is at: writing the files, or reading them back. */
export const backupSteps = ['copying', 'checking'] as const;

/** How far a copy has come. */
export const BackupProgress = z.strictObject({
  step: z.enum(backupSteps),
  percent: z.int().min(0).max(100),
});
export type BackupProgress = z.infer<typeof BackupProgress>;

/** How the office's copies stand, for everybody who is signed in: folders by their last name, never by their path. */
export const BackupStanding = z.strictObject({
  folderName: z.nullable(z.string().max(1000)),
  rhythm: BackupRhythm,
  lastMadeAt: z.nullable(Instant),
  /** Of the folder in which the newest copy lies. */
  lastFolderName: z.nullable(z.string().max(1000)),
  /** When a copy was last restored in a scratch place and found whole. */
  lastTestedAt: z.nullable(Instant),
  /** Whether a copy should be tested again. */
  isTestDue: z.boolean(),
  /** What became of the last try, when it gave no copy. */
  failure: z.nullable(z.strictObject({ reason: BackupFailure, at: Instant })),
  insistence: BackupInsistence,
  progress: z.nullable(BackupProgress),
});
export type BackupStanding = z.infer<typeof BackupStanding>;

/** The same for who looks after the copies. */
export const BackupStatus = z.strictObject({
  ...BackupStanding.shape,
  /** The folder that the person chose; null until they did. */
  folder: z.nullable(z.string().max(1000)),
  keeping: BackupKeeping,
});
export type BackupStatus = z.infer<typeof BackupStatus>;

/** Somebody outside who opens copies with an age identity of their own. */
export const BackupHolder = z.strictObject({
  holderId: z.uuid({ version: 'v4' }),
  name: z.string(),
  recipient: Recipient,
  /** To be compared by phone; see `recipientFingerprint`. */
  fingerprint: z.string(),
  /** What they were let into, and whether the key that the compartment has now is sealed to them. */
  compartments: z.array(z.strictObject({ compartment: Compartment, isSealed: z.boolean() })),
  addedBy: z.string(),
  addedAt: Instant,
});
export type BackupHolder = z.infer<typeof BackupHolder>;

const nothing = z.strictObject({});

/** Copies of the store that carry no passphrase slot: two recovery sheets open them, a chosen holder, and nothing that can be guessed. */
export const backupOperations = defineOperations({
  'backup.standing': {
    kind: 'query',
    host: 'store',
    needs: 'session:own',
    audit: 'never',
    topics: [],
    input: nothing,
    output: BackupStanding,
  },
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
  /** How often copies are made, and how many stay. */
  'backup.setRhythm': {
    kind: 'command',
    host: 'store',
    needs: 'backup:make',
    audit: 'always',
    topics: ['backup'],
    input: z.strictObject({ rhythm: BackupRhythm, keeping: BackupKeeping }),
    output: nothing,
  },
  /** Makes a verified copy in the folder chosen before. */
  'backup.make': {
    kind: 'command',
    inSteps: 'aside',
    host: 'store',
    needs: 'backup:make',
    audit: 'always',
    topics: ['backup'],
    input: nothing,
    output: BackupStatus,
  },
  /**
   * Makes a copy if one is due, whoever is signed in: it needs no key of a case. Asked by the main process every minute; a
   * row is written for a copy, and for a failure that is not known yet.
   */
  'backup.makeDue': {
    kind: 'command',
    inSteps: 'aside',
    host: 'store',
    asker: 'shell',
    needs: 'session:own',
    audit: 'noted',
    topics: ['backup'],
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['made', 'not-due', 'failed', 'stopped']) }),
  },
  /** Ends the copy that is being made; what it wrote is removed. */
  'backup.stop': {
    kind: 'command',
    host: 'store',
    needs: 'session:own',
    audit: 'always',
    topics: ['backup'],
    input: nothing,
    output: nothing,
  },
  /** Who opens copies besides the sheets, and the compartments into which the asker may let others. */
  'backup.holders': {
    kind: 'query',
    host: 'store',
    needs: 'keys:renew',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ holders: z.array(BackupHolder), grantable: z.array(Compartment) }),
  },
  /** Seals the keys of compartments to somebody outside, for every copy from now on. */
  'backup.addHolder': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'keys:renew',
    audit: 'always',
    topics: ['backup'],
    input: z.strictObject({
      name: line(100),
      recipient: ClassicRecipient,
      compartments: z.array(Compartment).min(1, 'required'),
      passphrase: PassphraseBytes,
    }),
    output: nothing,
  },
  /** Copies made from now on are sealed to the holder no more; those that they have stay open to them. */
  'backup.removeHolder': {
    kind: 'command',
    host: 'store',
    needs: 'keys:renew',
    audit: 'always',
    topics: ['backup'],
    input: z.strictObject({ holderId: z.uuid({ version: 'v4' }) }),
    output: nothing,
  },
});
