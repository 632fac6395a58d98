import { z } from 'zod';
import { Role } from '../access.ts';
import { Compartment } from '../compartment.ts';
import { AccountId, Instant } from '../domain/identifier.ts';
import { Office } from '../domain/office.ts';
import { Recipient } from '../domain/recipient.ts';
import { copyOfExport, namedExport } from './export.ts';
import { BackupStanding } from './backup.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const Hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** Kinds of what the audit tells, for filters. */
export const auditGroups = [
  'sign-in',
  'view',
  'search',
  'reveal',
  'change',
  'grant',
  'export',
  'print',
  'refusal',
  'keys',
  'other',
] as const;
export const AuditGroup = z.enum(auditGroups);
export type AuditGroup = z.infer<typeof AuditGroup>;

/** One link of the audit chain as an inspector reads it: ids, never names of persons. */
export const AuditEntryView = z.strictObject({
  seq: z.int().min(1),
  at: Instant,
  actor: z.nullable(AccountId),
  actorName: z.nullable(z.string()),
  session: z.nullable(z.string()),
  operation: z.string(),
  group: AuditGroup,
  record: z.nullable(z.string()),
  /** Canonical JSON of ids, counts and hashes; null once erased. */
  detail: z.nullable(z.string()),
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;

/** What a look through the chain found. */
export const AuditVerification = z.strictObject({
  rows: z.int().min(0),
  checkpoints: z.int().min(0),
  head: z.strictObject({ seq: z.int().min(0), hash: Hash }),
  /** The last row that a signed checkpoint covers. */
  signedUpTo: z.int().min(0),
  /** The first thing that does not hold: it lies in the rows after `after`, up to and with `seq`. */
  problem: z.nullable(
    z.strictObject({
      after: z.int().min(0),
      seq: z.int().min(0),
      kind: z.enum([
        'altered',
        'detail-altered',
        'missing',
        'checkpoint-altered',
        'checkpoint-missing',
        'outside-copy-disagrees',
      ]),
    }),
  ),
});
export type AuditVerification = z.infer<typeof AuditVerification>;

/** The audit: reading, verifying, taking it along (design §4). */
export const auditOperations = defineOperations({
  /** Newest first. */
  'audit.list': {
    kind: 'query',
    host: 'store',
    needs: 'audit:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      before: z.nullable(z.int().min(1)),
      limit: z.int().min(1).max(500),
      actor: z.nullable(AccountId),
      record: z.nullable(z.string().max(80)),
      group: z.nullable(AuditGroup),
      from: z.nullable(z.iso.date()),
      to: z.nullable(z.iso.date()),
    }),
    output: z.strictObject({ entries: z.array(AuditEntryView), next: z.nullable(z.int().min(1)) }),
  },
  'audit.verify': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'audit:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: AuditVerification,
  },
  /** The whole log, signed and sealed to a recipient; `npm run audit:verify FILE` or the program itself checks it. */
  'audit.export': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'audit:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ recipient: Recipient }),
    output: z.strictObject({ fileName: z.string(), rows: z.int().min(1), head: Hash }),
  },
  /** The same as `export.recordCopy`, for an exported log. */
  'audit.recordCopy': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'audit:read',
    audit: 'always',
    topics: [],
    input: copyOfExport,
    output: nothing,
  },
  /** Asks where to, and copies an exported log there; permission and audit are `audit.recordCopy`'s. */
  'audit.saveCopy': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: namedExport,
    output: z.strictObject({ isSaved: z.boolean() }),
  },
  /** Sign-ins, locks and failures by account, newest first. */
  'session.history': {
    kind: 'query',
    host: 'store',
    needs: 'sign-in:oversee',
    audit: 'always',
    topics: [],
    input: z.strictObject({ limit: z.int().min(1).max(500) }),
    output: z.array(
      z.strictObject({
        seq: z.int().min(1),
        at: Instant,
        kind: z.enum(['signed-in', 'locked', 'failed', 'attempts-file-lost']),
        actor: z.nullable(AccountId),
        actorName: z.nullable(z.string()),
        /** Failed attempts that this row stands for. */
        count: z.nullable(z.int().min(1)),
      }),
    ),
  },
  /** The names are also in the vault, readable without a key: it is replaced, signed, a generation later. */
  'office.change': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'office:manage',
    audit: 'always',
    topics: ['session'],
    input: Office.omit({ code: true }),
    output: nothing,
  },
  /** What an inspector must know on one page: what keys guarantee, what the program enforces on top, and how it stands. */
  'report.read': {
    kind: 'query',
    host: 'store',
    needs: 'report:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.strictObject({
      at: Instant,
      office: Office,
      generation: z.int().min(1),
      holders: z.array(
        z.strictObject({ compartment: Compartment, epoch: z.int().min(1), accounts: z.array(z.string()) }),
      ),
      isWingsApart: z.boolean(),
      accounts: z.array(
        z.strictObject({
          accountId: AccountId,
          displayName: z.string(),
          roles: z.array(Role),
          isDisabled: z.boolean(),
          kdf: z.nullable(z.strictObject({ memoryMebibytes: z.int().min(1), passes: z.int().min(1) })),
          conductAcceptedAt: z.nullable(Instant),
        }),
      ),
      backup: BackupStanding,
      lastDrillAt: z.nullable(Instant),
      failedSignIns: z.int().min(0),
      audit: z.strictObject({ rows: z.int().min(0), lastCheckpointAt: z.nullable(Instant), head: Hash }),
    }),
  },
});
