import { mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { Compartment } from '../../shared/compartment.ts';
import type { AuditReport } from '../audit/chain-check.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { BackupManifest } from '../backup/backup-manifest.ts';
import type { AddonPath } from '../compartments/connection.ts';
import { storeFaultOf } from '../store/store-fault.ts';
import type { RecoverySecret } from '../vault/recovery-secret.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { readCompartments } from './open-copy.ts';
import { readmeOf } from './readme.ts';
import { writeCodeLabels } from './write-code-labels.ts';
import { tablesOf, type TableShape } from './table-shape.ts';
import { writeTable } from './write-table.ts';

export type RecoverTablesInput = {
  readonly folder: string;
  readonly outFolder: string;
  readonly vault: VaultFile;
  readonly manifest: BackupManifest | undefined;
  readonly secret: RecoverySecret;
  readonly addon?: AddonPath;
  readonly onCompartment?: (compartment: Compartment) => void;
};

/** One compartment as it was read. */
export type RecoveredCompartment = {
  readonly compartment: Compartment;
  /** Whether SQLite found every page, index and reference of it whole; undefined when the file did not open. */
  readonly isWhole: boolean | undefined;
  readonly tables: readonly (TableShape & { readonly rows: number; readonly isCutOff: boolean })[];
};

export type RecoveredTables = {
  readonly compartments: readonly RecoveredCompartment[];
  /** Undefined when the office's file could not be read that far. */
  readonly audit: AuditReport | undefined;
};

/**
 * Why nothing may be written there: it is no folder or not empty, or lies in the copy, or the copy in it. Makes the folder
 * when there is none.
 */
export function outFolderProblem(
  outFolder: string,
  copyFolder: string,
): 'not-empty' | 'in-the-copy' | undefined {
  mkdirSync(outFolder, { recursive: true, mode: 0o700 });
  const out = realpathSync(outFolder);
  const copy = realpathSync(copyFolder);
  if (isInside(out, copy)) return 'in-the-copy';
  return readdirSync(out).length === 0 ? undefined : 'not-empty';
}

/**
 * Writes every table of every compartment of a copy as a plain file, unencrypted, with what describes them. A compartment
 * that does not open and a table that ends early are told and the rest is written.
 */
export async function recoverTables(input: RecoverTablesInput): Promise<RecoveredTables> {
  const { outFolder, vault, manifest } = input;
  const addon = input.addon ?? process.env['POKPONG_STORE_ADDON'];
  const recovered: RecoveredCompartment[] = [];
  let audit: AuditReport | undefined;
  await readCompartments({ ...input, addon }, (compartment, sqlite) => {
    input.onCompartment?.(compartment);
    if (sqlite === undefined) {
      recovered.push({ compartment, isWhole: undefined, tables: [] });
      return;
    }
    const tables = tablesOf(sqlite).map((shape) => ({
      ...shape,
      ...writeTable(sqlite, compartment, shape, outFolder),
    }));
    recovered.push({ compartment, isWhole: isWhole(sqlite), tables });
    if (compartment === 'office') audit = auditOf(sqlite, vault);
  });
  writeCodeLabels(outFolder);
  writePrivately(path.join(outFolder, 'README.txt'), readmeOf(vault, manifest, recovered));
  writePrivately(
    path.join(outFolder, 'counts.json'),
    `${JSON.stringify(countsOf(vault, manifest, recovered), null, 2)}\n`,
  );
  return { compartments: recovered, audit };
}

function isWhole(sqlite: Database.Database): boolean {
  return (
    reading(() => {
      const isSound = sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok';
      return isSound && sqlite.prepare('select 1 from pragma_foreign_key_check limit 1').get() === undefined;
    }) === true
  );
}

/** A chain that is no longer to be read, or is of another version's form, is not verified; its rows are written all the same. */
function auditOf(sqlite: Database.Database, vault: VaultFile): AuditReport | undefined {
  return reading(() => verifyAudit({ sqlite, vault }));
}

function reading<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    if (storeFaultOf(cause) === undefined) throw cause;
    return undefined;
  }
}

function countsOf(
  vault: VaultFile,
  manifest: BackupManifest | undefined,
  recovered: readonly RecoveredCompartment[],
): unknown {
  return {
    office: {
      code: manifest?.officeCode ?? null,
      nameLao: vault.office.nameLao,
      nameEnglish: vault.office.nameEnglish,
    },
    vaultId: vault.vaultId,
    madeAt: manifest?.madeAt ?? null,
    auditHead: manifest?.auditHead ?? null,
    rows: Object.fromEntries(
      recovered.map(({ compartment, tables }) => [
        compartment,
        Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
      ]),
    ),
    notRead: recovered.filter(({ isWhole }) => isWhole === undefined).map(({ compartment }) => compartment),
    cutOff: recovered.flatMap(({ compartment, tables }) =>
      tables.filter(({ isCutOff }) => isCutOff).map(({ name }) => `${compartment}/${name}`),
    ),
  };
}

function writePrivately(file: string, text: string): void {
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
}

function isInside(folder: string, parent: string): boolean {
  const relative = path.relative(parent, folder);
  return !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}
