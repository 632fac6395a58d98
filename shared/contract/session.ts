import { z } from 'zod';
import { Permission, Role, Scope, SensitivityClass } from '../access.ts';
import { CustomRole } from '../access/powers.ts';
import { Compartment, Wing } from '../compartment.ts';
import { AccountId, Instant } from '../domain/identifier.ts';
import { line } from '../domain/free-text.ts';
import { Office, Preferences } from '../domain/office.ts';
import { PassphraseBytes, PassphraseJudgement } from '../domain/passphrase.ts';
import { storeFaults } from '../result.ts';
import { defineOperations } from './operation.ts';
import { StoragePlace } from './storage-place.ts';

export const AccountSummary = z.strictObject({ id: AccountId, displayName: line(80) });
export type AccountSummary = z.infer<typeof AccountSummary>;

/** What is readable of a store without a key. */
export const OfficeDescription = z.discriminatedUnion('state', [
  /** No store in the folder: set-up begins. */
  z.strictObject({ state: z.literal('none'), isDevelopmentRuntime: z.boolean() }),
  z.strictObject({
    state: z.literal('ready'),
    isDevelopmentRuntime: z.boolean(),
    isDevelopmentOffice: z.boolean(),
    nameLao: z.string(),
    nameEnglish: z.string(),
    accounts: z.array(AccountSummary),
    /** Seconds until the next sign-in may be tried. */
    waitSeconds: z.int().min(0),
  }),
  z.strictObject({
    state: z.literal('unusable'),
    isDevelopmentRuntime: z.boolean(),
    reason: z.enum(storeFaults),
  }),
]);
export type OfficeDescription = z.infer<typeof OfficeDescription>;

/** What the signed-in person is told at sign-in, once. */
export const SignInRemark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('failed-attempts'), count: z.int().min(1) }),
  /** The file of failed attempts was deleted or altered. */
  z.strictObject({ kind: z.literal('attempts-file-lost') }),
  /** The audit is shorter than, or other than, a signed head that was kept outside the store. */
  z.strictObject({ kind: z.literal('audit-disagrees') }),
  /** This store is a copy that was put back: what was recorded after it was made is not in it. */
  z.strictObject({ kind: z.literal('restored'), madeAt: Instant, replacedAt: z.nullable(Instant) }),
  /** No head that was kept outside the store is left to compare the audit with: deleted, or this is another PC. */
  z.strictObject({ kind: z.literal('audit-copy-lost') }),
]);

export const SessionDescription = z.strictObject({
  account: AccountSummary,
  roles: z.array(Role),
  /** The office's own roles that the account has, by name. */
  customRoles: z.array(CustomRole.pick({ id: true, nameLao: true, nameEnglish: true })),
  permissions: z.array(Permission),
  /** In which cases, for the permissions that are about cases. */
  scopes: z.partialRecord(Permission, Scope),
  /** Fields of other classes are withheld. */
  classes: z.array(SensitivityClass),
  compartments: z.array(Compartment),
  /** The code of the person's own keys, for whoever lets them in, and the compartments that wait for it. */
  ownKeys: z.strictObject({ code: z.string(), awaits: z.array(Compartment) }),
  /** The wings whose key the person holds. */
  wings: z.array(Wing),
  /** The code of conduct, and the version of it that the person accepted; nothing else answers before. */
  conduct: z.strictObject({ version: z.int().min(1), acceptedVersion: z.nullable(z.int().min(1)) }),
  office: Office,
  isDevelopmentOffice: z.boolean(),
  preferences: Preferences,
  remarks: z.array(SignInRemark),
});
export type SessionDescription = z.infer<typeof SessionDescription>;

const nothing = z.strictObject({});

export const sessionOperations = defineOperations({
  'office.describe': {
    kind: 'query',
    host: 'store',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: OfficeDescription,
  },
  /** Where the store lies, or would lie once it is made; told before anybody fills in a form. */
  'office.place': {
    kind: 'query',
    host: 'store',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: StoragePlace,
  },
  'office.create': {
    kind: 'command',
    host: 'store',
    needs: 'public',
    audit: 'always',
    topics: ['session'],
    input: z.strictObject({
      office: Office,
      founderName: line(80),
      passphrase: PassphraseBytes,
      language: Preferences.shape.language,
    }),
    output: SessionDescription,
  },
  'passphrase.judge': {
    kind: 'query',
    host: 'store',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({
      passphrase: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 1024),
      names: z.array(z.string().max(200)).max(8),
    }),
    output: PassphraseJudgement,
  },
  'passphrase.suggest': {
    kind: 'query',
    host: 'store',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ phrase: z.string().min(15) }),
  },
  'session.open': {
    kind: 'command',
    host: 'store',
    needs: 'public',
    audit: 'always',
    topics: ['session'],
    input: z.strictObject({ accountId: AccountId, passphrase: PassphraseBytes }),
    output: SessionDescription,
  },
  'session.describe': {
    kind: 'query',
    host: 'store',
    needs: 'session:own',
    audit: 'never',
    topics: [],
    input: nothing,
    output: SessionDescription,
  },
  'session.changePassphrase': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'session:own',
    audit: 'always',
    topics: [],
    input: z.strictObject({ current: PassphraseBytes, next: PassphraseBytes }),
    output: nothing,
  },
  /** Ends the store process, and with it every key, and empties the window. */
  'session.lock': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: nothing,
  },
  /**
   * Asked by the main process just before it ends the store process: puts on record that the session ends, signs the
   * audit's newest row and keeps that head outside the store. It does not wait for long work, which the end cuts off.
   */
  'session.end': {
    kind: 'command',
    inSteps: 'aside',
    host: 'store',
    asker: 'shell',
    needs: 'session:own',
    audit: 'always',
    topics: [],
    input: z.strictObject({ because: z.enum(['locked', 'idle', 'page-stopped', 'program-ended']) }),
    output: nothing,
  },
  'preferences.change': {
    kind: 'command',
    host: 'store',
    needs: 'settings:own',
    audit: 'always',
    topics: ['preferences'],
    input: Preferences.partial(),
    output: Preferences,
  },
});
