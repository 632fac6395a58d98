import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { CaseRow } from '../../shared/domain/case-row.ts';
import type { CountTable } from '../../shared/domain/count-table.ts';
import type { Recipient } from '../../shared/domain/recipient.ts';
import { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import { OfficeCode } from '../../shared/identity/office-code.ts';
import { trainingPrefix } from '../../shared/training/training-prefix.ts';
import type { SignedHead } from '../audit/signed-head.ts';
import { sealContainer } from '../container/container.ts';
import type { AuditHead } from '../container/manifest.ts';
import { CountTables, statisticsParts } from './statistics-tables.ts';

export type StatisticsExportInput = {
  readonly office: { readonly code: string };
  readonly period: ReportingPeriod;
  /** All of them; a table with nothing to count has no rows. */
  readonly tables: readonly CountTable[];
  /** Cases counted, each once. */
  readonly cases: number;
  /** One for each case that may go as a row; absent where none were asked for. */
  readonly rows?: readonly CaseRow[];
  readonly recipient: Recipient;
  readonly sequence: number;
  readonly previousManifestSha256: string | null;
  readonly auditHead: AuditHead;
  readonly signedHead?: SignedHead;
  /** RFC 3339 in UTC with milliseconds. */
  readonly createdAt: string;
  /** Of an office to practise in: named and signed so that nobody takes its counts for real ones. */
  readonly isTraining: boolean;
  /** The office's private Ed25519 key. */
  readonly signingKey: KeyObject;
};

export type StatisticsExport = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly manifestSha256: string;
  readonly recipientSha256: string;
};

/** Makes the encrypted, signed container of one period for one recipient: counts, and rows where they were asked for. Writes nothing. */
export async function makeStatisticsExport(input: StatisticsExportInput): Promise<StatisticsExport> {
  const { office, period, tables, cases, rows, signingKey, ...envelope } = input;
  const parts = statisticsParts(
    CountTables.parse(tables),
    rows === undefined ? undefined : z.array(CaseRow).parse(rows),
  );
  const content = { period, cases, ...(rows !== undefined && { rows: rows.length }) };
  const sealed = await sealContainer(
    { kind: 'statistics', content, officeCode: office.code, parts, ...envelope },
    signingKey,
  );
  return {
    bytes: sealed.bytes,
    fileName: statisticsFileName(office.code, period, input.sequence, input.isTraining),
    manifestSha256: sealed.manifestSha256,
    recipientSha256: sealed.manifest.recipientSha256,
  };
}

/**
 * Tells office, kind, period and number, and nothing of a person: `KT-statistics-2026-10_2026-12-0001.tar.age`, and before
 * them whether it is from training.
 */
export function statisticsFileName(
  officeCode: string,
  period: ReportingPeriod,
  sequence: number,
  isTraining: boolean,
): string {
  const { fromMonth, toMonth } = ReportingPeriod.parse(period);
  return `${trainingPrefix(isTraining)}${OfficeCode.parse(officeCode)}-statistics-${fromMonth}_${toMonth}-${String(sequence).padStart(4, '0')}.tar.age`;
}
