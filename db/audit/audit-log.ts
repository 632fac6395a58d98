import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Instant } from '../../shared/domain/identifier.ts';
import { Office } from '../../shared/domain/office.ts';
import { canonicalText } from '../vault/canonical-json.ts';
import { Signature, SigningPublicKey } from '../vault/signing-key.ts';
import { readRows, type AuditRow } from './audit-row.ts';
import { hashDetail } from './chain.ts';
import { readCheckpoints } from './checkpoint.ts';
import { SignedHead } from './signed-head.ts';
import { SignerCertificate } from './signer-certificate.ts';

/**
 * An audit that left its store: JSON Lines, each canonical JSON (RFC 8785). The first line says whose it is and holds the
 * public keys; then every row from the first on, each signed head after its row; the last line is the head.
 */
export const AUDIT_LOG_NAME = 'audit-log.jsonl';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

export const AuditLogHeader = z.strictObject({
  format: z.literal('pokpong-audit-log/1'),
  vaultId: z.uuid({ version: 'v4' }),
  /** Of an office to practise in. */
  isTraining: z.exactOptional(z.literal(true)),
  office: Office.pick({ code: true, nameLao: true, nameEnglish: true }),
  rootPublicKey: SigningPublicKey,
  /** The key that signs what leaves the office, certified by the root. */
  officeSigning: z.strictObject({ publicKey: SigningPublicKey, certificate: Signature }),
  madeAt: Instant,
  /** Certificates of the accounts as they are now, those that were shut out included. */
  accounts: z.array(SignerCertificate),
  /** Certificates under which the heads were signed, and those of their certifiers. */
  signers: z.array(SignerCertificate),
});
export type AuditLogHeader = z.infer<typeof AuditLogHeader>;

/** A row; the link before is the row before it. The hash of its detail stands only where the detail was erased. */
const LoggedRow = z.strictObject({
  seq: z.int().min(1),
  ts: z.string(),
  actor: z.nullable(z.string()),
  session: z.nullable(z.string()),
  operation: z.string(),
  record: z.nullable(z.string()),
  detail: z.nullable(z.string()),
  detailHash: z.exactOptional(Sha256),
  hash: Sha256,
});

const LogEnd = z.strictObject({ rows: z.int().min(1), head: Sha256 });

/** One line of a log after its first. */
export type AuditLogLine =
  | { readonly kind: 'row'; readonly row: Omit<AuditRow, 'prev'> }
  | { readonly kind: 'head'; readonly head: SignedHead }
  | { readonly kind: 'end'; readonly rows: number; readonly head: string };

/** The first line of a log. */
export function headerLine(header: AuditLogHeader): string {
  return `${canonicalText(header)}\n`;
}

/** The lines of the rows after one number, up to and with another, and of their signed heads; inside a transaction. */
export function rowLines(sqlite: Database.Database, vaultId: string, after: number, upTo: number): string {
  const heads = new Map(
    readCheckpoints(sqlite, vaultId, after + 1, upTo).map(({ seq, head }) => [seq, head] as const),
  );
  const lines: string[] = [];
  for (const row of readRows(sqlite, after, upTo - after)) {
    // What cannot be read leaves a gap, which whoever verifies the log finds.
    if (row === undefined) continue;
    lines.push(`${canonicalText(logged(row))}\n`);
    const head = heads.get(row.seq);
    if (head !== undefined) lines.push(`${canonicalText(head)}\n`);
  }
  return lines.join('');
}

/** The last line of a log. */
export function endLine(head: { readonly rows: number; readonly head: string }): string {
  return `${canonicalText(LogEnd.parse(head))}\n`;
}

/** Reads a line after the first; undefined for what is none. */
export function readLine(text: string): AuditLogLine | undefined {
  const value = parseJson(text);
  const row = LoggedRow.safeParse(value);
  if (row.success) return { kind: 'row', row: rowOf(row.data) };
  const head = SignedHead.safeParse(value);
  if (head.success) return { kind: 'head', head: head.data };
  const end = LogEnd.safeParse(value);
  return end.success ? { kind: 'end', ...end.data } : undefined;
}

/** Reads the first line; undefined for what is none. */
export function readHeader(text: string): AuditLogHeader | undefined {
  return AuditLogHeader.safeParse(parseJson(text)).data;
}

function logged({ seq, ts, actor, session, operation, record, detail, detailHash, hash }: AuditRow): unknown {
  return {
    seq,
    ts,
    actor,
    session,
    operation,
    record,
    detail,
    ...(detail === null ? { detailHash: hex(detailHash) } : {}),
    hash: hex(hash),
  };
}

function rowOf({ detailHash, hash, ...said }: z.infer<typeof LoggedRow>): Omit<AuditRow, 'prev'> {
  return {
    ...said,
    detailHash: detailHash === undefined ? hashDetail(said.detail ?? '') : Buffer.from(detailHash, 'hex'),
    hash: Buffer.from(hash, 'hex'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
