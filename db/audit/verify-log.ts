import { readHeader, readLine, type AuditLogHeader } from './audit-log.ts';
import { originOf } from './chain.ts';
import { ChainCheck, type AuditReport } from './chain-check.ts';
import { isSignedBy } from '../vault/signing-key.ts';
import { officeCertificate } from '../vault/vault-file.ts';

/** What a look through a log that left its store found. */
export type AuditLogReport = {
  readonly header: AuditLogHeader;
  readonly report: AuditReport;
  readonly times: { readonly first: string; readonly last: string };
  /** The first line that is none of a log, counted from 1; null when every line is. */
  readonly badLine: number | null;
  /** Whether the last line is there and says what the rows say, and a signed head goes over the last row. */
  readonly isWhole: boolean;
};

/**
 * Verifies an exported log with the public keys that it carries: every row, every signed head, every certificate up to
 * the office's root. That the root is the office's own is for the reader to compare: the log cannot say it of itself.
 * Undefined when the first line is not that of a log.
 */
export function verifyLog(bytes: Uint8Array): AuditLogReport | undefined {
  const lines = linesOf(bytes);
  const first = lines.next();
  const header = first.done === true ? undefined : readHeader(first.value);
  if (header === undefined || !isOfficeKeyCertified(header)) return undefined;
  const check = new ChainCheck({ root: header, signers: header.signers, present: header.accounts });
  let prev: Uint8Array = originOf(header.vaultId);
  let number = 1;
  let badLine: number | null = null;
  let end: { readonly rows: number; readonly head: string } | undefined;
  const times = { first: '', last: '' };
  for (const text of lines) {
    number += 1;
    const line = end === undefined ? readLine(text) : undefined;
    if (line === undefined) {
      badLine = number;
      break;
    }
    if (line.kind === 'end') end = line;
    else if (line.kind === 'head') check.checkpoint(line.head);
    else {
      check.row({ ...line.row, prev });
      prev = line.row.hash;
      times.last = line.row.ts;
      if (times.first === '') times.first = line.row.ts;
    }
    if (!check.isSound) break;
  }
  const report = check.end();
  const isWhole =
    end?.rows === report.rows &&
    end.head === Buffer.from(report.head.hash).toString('hex') &&
    report.signedUpTo === report.rows;
  return { header, report, times, badLine, isWhole };
}

/** Lines of UTF-8; what follows the last line break is none. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let from = 0; from < buffer.length;) {
    const at = buffer.indexOf(0x0a, from);
    const until = at === -1 ? buffer.length : at;
    yield buffer.toString('utf8', from, until);
    from = until + 1;
  }
}

function isOfficeKeyCertified(header: AuditLogHeader): boolean {
  const { publicKey, certificate } = header.officeSigning;
  return isSignedBy(
    'pokpong/office-certificate/v1',
    officeCertificate(header, publicKey),
    certificate,
    header.rootPublicKey,
  );
}
