import { z } from 'zod';
import { Permission, Role, roles, SensitivityClass, Scope } from '../access.ts';
import { CustomRole } from '../access/powers.ts';
import { Compartment } from '../compartment.ts';
import { AccountProfile, Team } from '../domain/account.ts';
import { line } from '../domain/free-text.ts';
import { AccountId, Instant } from '../domain/identifier.ts';
import { Language } from '../domain/language.ts';
import { PassphraseBytes } from '../domain/passphrase.ts';
import { KeyCode } from '../identity/key-code.ts';
import { SheetText } from '../identity/recovery-sheet.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const one = z.strictObject({ accountId: AccountId });

/** Whom somebody works with: enough to choose a colleague and to phone them. */
export const Colleague = z.strictObject({
  id: AccountId,
  displayName: line(80),
  roles: z.array(Role),
  phone: AccountProfile.shape.phone,
  isDisabled: z.boolean(),
});
export type Colleague = z.infer<typeof Colleague>;

/** The roles of an account: built-in ones, and the office's own by their ids. */
export const HeldRoles = z.strictObject({
  roles: z.array(Role).max(roles.length),
  customRoles: z.array(AccountId).max(8),
});

/** An account as its overseers see it. */
export const AccountRecord = z.strictObject({
  ...Colleague.shape,
  ...HeldRoles.shape,
  /** `root`, or the account that certified this one. */
  certifiedBy: z.union([z.literal('root'), AccountId]),
  /** When its present keys were made and by whose act, as the audit says; null where it says nothing of it. */
  keysMade: z.nullable(z.strictObject({ at: Instant, by: AccountId })),
  /** Compartments whose key it holds. */
  holds: z.array(Compartment),
  /** Compartments that its roles open and that nobody has granted it yet. */
  awaits: z.array(Compartment),
  /** When it last signed in; null if never. */
  lastSignInAt: z.nullable(Instant),
  /** Cases that must be given to somebody else; null for an overseer who holds no register. */
  responsibleForCases: z.nullable(z.int().min(0)),
});
export type AccountRecord = z.infer<typeof AccountRecord>;

/** A new person sits down and types a passphrase of their own; nobody else ever learns it. */
const newPerson = {
  displayName: line(80),
  ...HeldRoles.shape,
  phone: AccountProfile.shape.phone,
  /** In which the person's screens begin. */
  language: Language,
  passphrase: PassphraseBytes,
};
/** Whoever signs the act types theirs once more: it opens the keys that are handed on. */
const confirmed = { ownPassphrase: PassphraseBytes };
/** The root certifies: two of the office's three recovery sheets. */
const twoSheets = { first: SheetText, second: SheetText };

/** What became of an act that hands out or takes away keys. */
const keysLeft = z.strictObject({
  accountId: AccountId,
  /** Compartments whose keys should be renewed, because somebody who held them holds them no more. */
  toRenew: z.array(Compartment),
});

/** Accounts, their certificates and their grants (design §3). Every change replaces the vault, signed, a generation later. */
export const accountOperations = defineOperations({
  /** Everybody who ever had an account, those shut out included: their names stand on what they did. */
  'account.list': {
    kind: 'query',
    host: 'store',
    needs: 'account:read',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.array(Colleague),
  },
  'account.directory': {
    kind: 'query',
    host: 'store',
    needs: 'account:oversee',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.array(AccountRecord),
  },
  /**
   * Makes an account with roles that whoever manages accounts may certify. It opens the office's file, and nothing of a
   * case: a holder grants that.
   */
  'account.create': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'account:manage',
    audit: 'always',
    topics: ['accounts'],
    input: z.strictObject({ ...newPerson, ...confirmed }),
    output: keysLeft,
  },
  /**
   * Makes an account with a role that only the root certifies, and grants what it opens. The head of a wing takes that
   * wing's key from the founder: from then on no account holds both.
   */
  'account.admit': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'head:admit',
    audit: 'always',
    topics: ['accounts', 'session', 'keys'],
    input: z.strictObject({ ...newPerson, ...confirmed, ...twoSheets }),
    output: keysLeft,
  },
  /** Other roles for an account, certified anew. Grants that they do not open are taken away. Never for one's own account. */
  'account.changeRoles': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'account:manage',
    audit: 'always',
    topics: ['accounts', 'keys'],
    input: z.strictObject({ accountId: AccountId, ...HeldRoles.shape }),
    output: keysLeft,
  },
  /** A forgotten passphrase, or somebody who comes back: new keys under a new passphrase. A holder grants anew. */
  'account.renewSlot': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'account:manage',
    audit: 'always',
    topics: ['accounts'],
    input: z.strictObject({ accountId: AccountId, passphrase: PassphraseBytes, ...confirmed }),
    output: keysLeft,
  },
  /** Shuts an account out and takes its grants away. Every record stays, and whose they are. */
  'account.disable': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'account:manage',
    audit: 'always',
    topics: ['accounts', 'keys'],
    input: one,
    output: keysLeft,
  },
  'account.changeProfile': {
    kind: 'command',
    host: 'store',
    needs: 'account:manage',
    audit: 'always',
    topics: ['accounts'],
    input: z.strictObject({ accountId: AccountId, ...AccountProfile.shape }),
    output: nothing,
  },
  /**
   * Seals compartments' keys to an account whose roles open them. Only a holder can, and only the head of that wing, who
   * was told the code of its keys by the person themself.
   */
  'grant.give': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'grant:give',
    audit: 'always',
    topics: ['accounts'],
    input: z.strictObject({
      accountId: AccountId,
      compartments: z.array(Compartment).min(1).max(8),
      /** Read from their own screen by the person who is let in. */
      keyCode: KeyCode,
      ...confirmed,
    }),
    output: nothing,
  },
  'grant.withdraw': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'grant:give',
    audit: 'always',
    topics: ['accounts', 'keys'],
    /** The office's file goes with the account alone: without it nobody signs in. */
    input: z.strictObject({
      accountId: AccountId,
      compartments: z
        .array(Compartment.exclude(['office']))
        .min(1)
        .max(8),
    }),
    output: keysLeft,
  },
  /** The office's own roles, each within the ceiling of a built-in one. */
  'role.list': {
    kind: 'query',
    host: 'store',
    needs: 'account:oversee',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.array(CustomRole),
  },
  'role.define': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'account:manage',
    audit: 'always',
    topics: ['accounts'],
    input: CustomRole,
    output: nothing,
  },
  /** What one account sees: its powers, line by line, and, where the asker holds the register, how many cases. */
  'account.preview': {
    kind: 'query',
    host: 'store',
    needs: 'account:oversee',
    audit: 'always',
    topics: [],
    input: one,
    output: z.strictObject({
      accountId: AccountId,
      powers: z.array(z.strictObject({ permission: Permission, scope: Scope })),
      classes: z.array(SensitivityClass),
      withheldClasses: z.array(SensitivityClass),
      holds: z.array(Compartment),
      cases: z.nullable(
        z.strictObject({ seen: z.int().min(0), total: z.int().min(0), excludedFrom: z.int().min(0) }),
      ),
    }),
  },
  'team.list': {
    kind: 'query',
    host: 'store',
    needs: 'account:oversee',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.array(Team),
  },
  'team.save': {
    kind: 'command',
    host: 'store',
    needs: 'team:manage',
    audit: 'always',
    topics: ['accounts', 'cases'],
    input: Team,
    output: nothing,
  },
  'team.remove': {
    kind: 'command',
    host: 'store',
    needs: 'team:manage',
    audit: 'always',
    topics: ['accounts', 'cases'],
    input: Team.pick({ teamId: true }),
    output: nothing,
  },
  /** Accepts the code of conduct; until then nothing else answers. */
  'session.acceptConduct': {
    kind: 'command',
    host: 'store',
    needs: 'session:own',
    audit: 'always',
    topics: ['session'],
    input: z.strictObject({ version: z.int().min(1) }),
    output: nothing,
  },
});
