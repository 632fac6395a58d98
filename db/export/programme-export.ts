import type { KeyObject } from 'node:crypto';
import type { Recipient } from '../../shared/domain/recipient.ts';
import { OfficeCode } from '../../shared/identity/office-code.ts';
import { trainingPrefix } from '../../shared/training/training-prefix.ts';
import type { SignedHead } from '../audit/signed-head.ts';
import { sealContainer } from '../container/container.ts';
import type { AuditHead } from '../container/manifest.ts';
import { programmeParts } from './programme-parts.ts';
import { type ProgrammeTable, ProgrammeTables } from './programme-tables.ts';

export type ProgrammeExportInput = {
  readonly office: { readonly code: string };
  /** All of them; a table of which nothing is on file has no rows. */
  readonly tables: readonly ProgrammeTable[];
  readonly recipient: Recipient;
  readonly sequence: number;
  readonly previousManifestSha256: string | null;
  readonly auditHead: AuditHead;
  readonly signedHead?: SignedHead;
  /** RFC 3339 in UTC with milliseconds. */
  readonly createdAt: string;
  /** The day in Vientiane, for the name of the file. */
  readonly day: string;
  /** Of an office to practise in: named and signed so that nobody takes it for a real one. */
  readonly isTraining: boolean;
  /** The office's private Ed25519 key. */
  readonly signingKey: KeyObject;
};

export type ProgrammeExport = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly manifestSha256: string;
  readonly recipientSha256: string;
  /** Of all tables. */
  readonly rows: number;
};

/** Makes the encrypted, signed container of what an office does for the national plan, for one recipient. Writes nothing. */
export async function makeProgrammeExport(input: ProgrammeExportInput): Promise<ProgrammeExport> {
  const { office, tables, signingKey, day, ...envelope } = input;
  const leaving = ProgrammeTables.parse(tables);
  const rows = leaving.reduce((sum, table) => sum + table.rows.length, 0);
  const sealed = await sealContainer(
    {
      kind: 'programme',
      content: { tableRows: rows },
      officeCode: office.code,
      parts: programmeParts(leaving),
      ...envelope,
    },
    signingKey,
  );
  return {
    bytes: sealed.bytes,
    fileName: programmeFileName(office.code, day, input.sequence, input.isTraining),
    manifestSha256: sealed.manifestSha256,
    recipientSha256: sealed.manifest.recipientSha256,
    rows,
  };
}

/** Tells office, kind, day and number: `KT-programme-2026-11-30-0001.tar.age`, and before them whether it is from training. */
export function programmeFileName(
  officeCode: string,
  day: string,
  sequence: number,
  isTraining: boolean,
): string {
  return `${trainingPrefix(isTraining)}${OfficeCode.parse(officeCode)}-programme-${day}-${String(sequence).padStart(4, '0')}.tar.age`;
}
