import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { countTableNames } from '../../shared/domain/count-table.ts';
import { Instant } from '../../shared/domain/identifier.ts';
import { programmeTableNames } from '../../shared/domain/programme-table.ts';
import { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import { AUDIT_LOG_NAME } from '../audit/audit-log.ts';
import { SignedHead } from '../audit/signed-head.ts';
import { OfficeCode } from '../../shared/identity/office-code.ts';

/** SHA-256 in small hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
export type Sha256 = z.infer<typeof Sha256>;

/** The fingerprint of `ssh-keygen -lf`. */
const Fingerprint = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/u);

/** The last row of the sender's audit chain: an outside anchor for it (design §4). */
export const AuditHead = z.strictObject({ sequence: z.int().min(0), hash: Sha256 });
export type AuditHead = z.infer<typeof AuditHead>;

/** One file beside the manifest. */
const Part = z.strictObject({ name: z.string().min(1).max(99), size: z.int().min(0), sha256: Sha256 });

const envelope = {
  format: z.literal('pokpong-container'),
  sender: z.strictObject({ officeCode: OfficeCode, signingKey: Fingerprint }),
  /** Whom it is for: SHA-256 of the recipient's text, so that nobody passes a packet on as meant for another. */
  recipientSha256: Sha256,
  /** Counts the packets of this sender from 1. */
  sequence: z.int().min(1),
  /** The manifest of the packet before; null in the first. */
  previousManifestSha256: Sha256.nullable(),
  auditHead: AuditHead,
  /** The same head as an account signed it, or the newest before it that one did: an anchor that the office's key cannot make. */
  signedHead: z.exactOptional(SignedHead),
  createdAt: Instant,
  /** Of an office to practise in: signed for {@link trainingNamespace}, so that no reader of real packets opens it. */
  isTraining: z.exactOptional(z.literal(true)),
  parts: z.array(Part).max(64),
};

/** Counts of a period. */
export const StatisticsContent = z.strictObject({
  period: ReportingPeriod,
  /** Cases counted, each once. */
  cases: z.int().min(0),
  /** Cases that went as rows of `cases.csv`, for the national secretariat; absent where no rows went. */
  rows: z.exactOptional(z.int().min(0)),
});

/** The office's audit, whole. */
export const AuditLogContent = z.strictObject({
  vaultId: z.uuid({ version: 'v4' }),
  rows: z.int().min(1),
});

/** What an office does for the national plan. */
export const ProgrammeContent = z.strictObject({
  /** Rows of all tables together. */
  tableRows: z.int().min(0),
});

/** What `manifest.json` says of a container, one shape for each kind of packet. */
export const Manifest = z.discriminatedUnion('kind', [
  z.strictObject({
    ...envelope,
    kind: z.literal('statistics'),
    schemaVersion: z.literal(1),
    content: StatisticsContent,
  }),
  z.strictObject({
    ...envelope,
    kind: z.literal('audit-log'),
    schemaVersion: z.literal(1),
    content: AuditLogContent,
  }),
  z.strictObject({
    ...envelope,
    kind: z.literal('programme'),
    schemaVersion: z.literal(1),
    content: ProgrammeContent,
  }),
]);
export type Manifest = z.infer<typeof Manifest>;
export type ContainerKind = Manifest['kind'];

/** One row for each case that may go as one. */
export const CASE_ROWS_NAME = 'cases.csv';

/** Purpose in the signature, version of the parts, and the parts themselves: see {@link partsOf}. */
export const containerKinds = {
  statistics: {
    namespace: 'statistics@pokpong.la',
    schemaVersion: 1,
    parts: ['columns.csv', ...countTableNames.map((name) => `${name}.csv` as const)],
  },
  'audit-log': {
    namespace: 'audit-log@pokpong.la',
    schemaVersion: 1,
    parts: [AUDIT_LOG_NAME],
  },
  programme: {
    namespace: 'programme@pokpong.la',
    schemaVersion: 1,
    parts: ['columns.csv', ...programmeTableNames.map((name) => `${name}.csv` as const)],
  },
} as const satisfies Record<
  ContainerKind,
  { namespace: string; schemaVersion: number; parts: readonly string[] }
>;

/** What a packet of an office to practise in is signed for, in the place of the purpose of a real one. */
export function trainingNamespace(namespace: string): string {
  return `training-${namespace}`;
}

/** The parts of a container in their order: all of them and no other. Rows are there where its manifest counts them. */
export function partsOf({ kind, content }: Pick<Manifest, 'kind' | 'content'>): readonly string[] {
  return 'period' in content && content.rows !== undefined
    ? [...containerKinds[kind].parts, CASE_ROWS_NAME]
    : containerKinds[kind].parts;
}

export const MANIFEST_NAME = 'manifest.json';
export const SIGNATURE_NAME = 'manifest.json.sig';
export const MAXIMUM_MANIFEST_BYTES = 64 * 1024;

/** The bytes that are signed: canonical JSON (RFC 8785). */
export function encodeManifest(manifest: Manifest): Buffer {
  const text = canonicalize(Manifest.parse(manifest));
  if (text === undefined) throw new Error('A manifest is an object.');
  return Buffer.from(text, 'utf8');
}

/** Reads {@link encodeManifest} back; null unless the bytes are exactly what encoding the manifest gives. */
export function decodeManifest(bytes: Uint8Array): Manifest | null {
  const parsed = Manifest.safeParse(parseJson(bytes));
  if (!parsed.success) return null;
  return encodeManifest(parsed.data).equals(bytes) ? parsed.data : null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The schema version that a manifest claims, also when nothing else of it is understood. */
export function claimedSchemaVersion(bytes: Uint8Array): number | null {
  return z.object({ schemaVersion: z.int() }).safeParse(parseJson(bytes)).data?.schemaVersion ?? null;
}

export function sha256(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex');
}
